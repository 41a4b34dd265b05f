package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.render.PublishedPost;
import genko.jekyll.site.Blog;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.preview.PlaceContext;
import genko.storage.files.BlogFolder;
import genko.text.Span;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenBlocksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final PlaceContext MAIN =
      new PlaceContext("<html><body><main class=\"post\">", "</main></body></html>");

  @TempDir private Path folder;
  private final WrittenBlocks blocks = new WrittenBlocks();
  private PublishedPost edition;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\nplugins: [jekyll-mentions]\n");
    Files.writeString(
        folder.resolve(".genko.yml"),
        """
        plugins:
          hooks:
            - select: main.post table
              wrap: '<div class="wide">{{ content }}</div>'
        """);
    edition = edition();
  }

  private PublishedPost edition() {
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    BlogPosition position = new BlogPosition(Optional.of(blog), "_posts/2025-11-01-a.md", CLOCK);
    return position.edition(Post.of("---\ntitle: 題\n---\n", Kramdown.JEKYLL));
  }

  private static HtmlBlock block(int from, String html) {
    return new HtmlBlock(new Span(from, from + 3), html);
  }

  @Test
  void whatPlugInsMakeOfABlockStandsInItsPlace() {
    HtmlBlock hello = block(7, "<p>やあ @mona</p>");
    HtmlPage page = blocks.of(HtmlPage.of(List.of(hello)), edition, PlaceContext.NONE);
    assertThat(page.block(0).html())
        .isEqualTo(
            "<p>やあ <a href=\"https://github.com/mona\" class=\"user-mention\">@mona</a></p>");
    assertThat(page.block(0).source()).isEqualTo(new Span(7, 10));
  }

  @Test
  void aBlockThatNobodyChangesIsTheVerySame() {
    HtmlBlock plain = block(0, "<p>本文</p>");
    HtmlPage page = HtmlPage.of(List.of(plain));
    assertThat(blocks.of(page, edition, PlaceContext.NONE).block(0)).isSameAs(plain);
  }

  @Test
  void aBlockIsLookedAtWithinTheElementsThatItStandsIn() {
    HtmlBlock table = block(0, "<table><tbody><tr><td>a</td></tr></tbody></table>");
    HtmlPage page = HtmlPage.of(List.of(table));
    assertThat(blocks.of(page, edition, PlaceContext.NONE).block(0).html()).doesNotContain("wide");
    assertThat(blocks.of(page, edition, MAIN).block(0).html())
        .startsWith("<div class=\"wide\">")
        .doesNotContain("main", "genko");
    assertThat(blocks.of(page, edition, PlaceContext.NONE).block(0).html())
        .as("elsewhere again")
        .doesNotContain("wide");
  }

  @Test
  void aBlockIsMadeAnewOnlyWhenItChangedOrThePost() {
    HtmlBlock one = block(0, "<p>@one</p>");
    HtmlBlock two = block(3, "<p>@two</p>");
    HtmlPage first = blocks.of(HtmlPage.of(List.of(one, two)), edition, PlaceContext.NONE);
    HtmlBlock other = block(3, "<p>@other</p>");
    HtmlPage next = blocks.of(HtmlPage.of(List.of(one, other)), edition, PlaceContext.NONE);
    assertThat(next.block(0)).isSameAs(first.block(0));
    assertThat(next.block(1).html()).contains("@other");
    HtmlPage back = blocks.of(HtmlPage.of(List.of(one, two)), edition, PlaceContext.NONE);
    assertThat(back.block(0)).isSameAs(first.block(0));
    assertThat(back.block(1)).as("gone meanwhile").isNotSameAs(first.block(1));
    HtmlPage later = blocks.of(HtmlPage.of(List.of(one)), edition(), PlaceContext.NONE);
    assertThat(later.block(0)).isNotSameAs(first.block(0)).isEqualTo(first.block(0));
  }

  @Test
  void twoBlocksThatSayTheSameStandEachInItsPlace() {
    HtmlBlock one = block(0, "<p>@mona</p>");
    HtmlBlock two = block(9, "<p>@mona</p>");
    HtmlPage page = blocks.of(HtmlPage.of(List.of(one, two)), edition, PlaceContext.NONE);
    assertThat(page.block(0).source().from()).isZero();
    assertThat(page.block(1).source().from()).isEqualTo(9);
    assertThat(blocks.of(HtmlPage.of(List.of()), edition, PlaceContext.NONE).size()).isZero();
  }
}
