package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.site.Blog;
import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.BlogFolder;
import genko.text.ChangeSet;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a post is published, from state to state of its text and of its blog. */
class PostPublicationTest {
  private static final String PATH = "_posts/2025-11-17-a.md";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private BlogPosition position = BlogPosition.NOWHERE;
  private final PostPublication publication = new PostPublication(() -> position);
  private Post post =
      Post.of("---\ntitle: 題\n---\n{{ page.title }}\n\n{{ site.title }}\n", Kramdown.JEKYLL);

  private Blog blog(String config) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), config);
    Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve(PATH), post.text().toString());
    return Blog.read(BlogFolder.at(folder), CLOCK);
  }

  private void standIn(Blog blog) {
    position = new BlogPosition(Optional.of(blog), PATH, CLOCK);
  }

  private String html() {
    RenderedBody body = publication.follow(ParsedPost.of(post));
    return HtmlRenderer.render(body.document());
  }

  private void insert(int at, String words) {
    post = post.apply(Transaction.of(post, Origin.TYPE, ChangeSet.insert(at, words)));
  }

  @Test
  void withoutABlogItHasItsFrontMatterAndNothingElse() {
    assertThat(html()).contains("<p>題</p>").doesNotContain("日記");
    assertThat(position.zone()).isEqualTo(ZoneId.systemDefault());
  }

  @Test
  void inABlogItHasTheBlogsValuesAndZone() throws IOException {
    standIn(blog("title: 日記\ntimezone: America/New_York\n"));
    assertThat(html()).contains("<p>題</p>", "<p>日記</p>");
    assertThat(position.zone()).isEqualTo(ZoneId.of("America/New_York"));
  }

  @Test
  void anotherStateOfTheBlogIsSeenWithTheNextReading() throws IOException {
    standIn(blog("title: 日記\n"));
    html();
    standIn(blog("title: 週記と月記\n"));
    assertThat(html()).contains("週記と月記");
  }

  @Test
  void theEditionStaysWhileTheFrontMatterDoes() throws IOException {
    standIn(blog("title: 日記\n"));
    html();
    PublishedPost before = publication.edition();
    insert(post.text().length(), "続き\n");
    assertThat(html()).contains("続き");
    assertThat(publication.edition()).isSameAs(before);
    insert(post.text().toString().indexOf("題"), "新");
    assertThat(html()).contains("新題");
    assertThat(publication.edition()).isNotSameAs(before);
  }

  @Test
  void theMarkdownIsReadAsTheBlogSaysHowever() throws IOException {
    standIn(blog("kramdown:\n  hard_wrap: true\n"));
    post = Post.of("---\ntitle: 題\n---\n一\n二\n", Kramdown.JEKYLL);
    assertThat(html()).contains("一<br />");
    insert(post.text().length(), "三\n");
    assertThat(html()).contains("二<br />\n三");
  }
}
