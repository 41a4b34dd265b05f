package genko.workspace.position;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.markdown.Dialect;
import genko.markdown.HtmlRenderer;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Jekyll blog that has its Markdown read by CommonMark. */
class CommonMarkBlogTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String NAME = "_posts/2025-11-17-a.md";
  private static final String HEAD = "---\ntitle: \"題\"\n---\n";

  @TempDir private Path folder;

  private BlogPosition position(String config) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), config);
    Path post = folder.resolve(NAME);
    Files.createDirectories(post.getParent());
    Files.writeString(post, HEAD);
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    return new BlogPosition(Optional.of(blog), NAME, CLOCK);
  }

  private static String html(BlogPosition at, String body) {
    Post post = Post.of(Text.of(HEAD + body), at.dialect());
    PublishedPost edition = at.edition(post);
    Text text = post.text();
    Dialect dialect = edition.dialect();
    int start = post.bodyStart();
    RenderedBody made = RenderedBody.of(text, start, dialect.parse(text, start), edition, null);
    return HtmlRenderer.render(made.document()).strip();
  }

  @Test
  void itsPostsAreReadAndShownWithItsOptionsAndExtensions() throws IOException {
    for (String name : new String[] {"CommonMark", "CommonMarkGhPages"}) {
      BlogPosition at =
          position(
              "markdown: "
                  + name
                  + "\ncommonmark:\n  options: [HARDBREAKS, FOOTNOTES]\n  extensions: [table]\n");
      assertThat(at.edition(Post.of(Text.of(HEAD), at.dialect())).dialect())
          .as("the page is read as the text is")
          .isEqualTo(at.dialect());
      assertThat(html(at, "**「重要」**です\n二行目")).isEqualTo("<p>**「重要」**です<br />\n二行目</p>");
      assertThat(html(at, "|a|\n|-|\n|{{ 'b' | upcase }}|")).contains("<td>B</td>");
      assertThat(html(at, "~~消~~[^1]\n\n[^1]: 注")).contains("~~消~~<sup").contains("注");
    }
    BlogPosition plain = position("markdown: CommonMark\n");
    assertThat(html(plain, "|a|\n|-|\n|b|")).doesNotContain("<table>");
    Optional<BlogFolder> at = Optional.of(BlogFolder.at(folder));
    assertThat(BlogKinds.JEKYLL.site(at, CLOCK).dialect()).isEqualTo(plain.dialect());
  }

  @Test
  void othersAreReadByKramdown() throws IOException {
    BlogPosition at = position("markdown: kramdown\n");
    assertThat(at.dialect()).isEqualTo(JekyllMarkdown.USUAL);
    assertThat(html(at, "**「重要」**です")).isEqualTo("<p><strong>「重要」</strong>です</p>");
  }
}
