package genko.workspace.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.workspace.page.ParsedPost;
import genko.workspace.position.BlogPosition;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What others show of a post, and of its picture. */
class SharingCardTest {
  @TempDir private Path folder;
  private BlogPosition at;

  @BeforeEach
  void begin() throws Exception {
    Files.writeString(
        folder.resolve("_config.yml"),
        "url: https://blog.example\nbaseurl: /b\npermalink: /:title/\n");
    picture("assets/large.png", 1200, 630);
    picture("assets/small.png", 400, 300);
    picture("static/hugo.png", 1200, 630);
    Files.writeString(folder.resolve("assets/drawing.svg"), "<svg/>");
    Blog blog = Blog.read(BlogFolder.at(folder), Clock.systemUTC());
    at = new BlogPosition(Optional.of(blog), "_posts/2025-01-02-walk.md", Clock.systemUTC());
  }

  private void picture(String name, int width, int height) throws Exception {
    byte[] start = new byte[24];
    ByteBuffer.wrap(start).putLong(0x89504E470D0A1A0AL).putInt(16, width).putInt(20, height);
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, start);
  }

  private static Post post(String head, String body) {
    return Post.of("---\n" + head + "---\n\n" + body, Kramdown.JEKYLL);
  }

  private Optional<String> problem(String head) {
    return SharedPicture.of(post(head, "").head())
        .flatMap(picture -> picture.look(at))
        .map(Diagnostic::problem)
        .map(problem -> problem.key() + " " + problem.args());
  }

  @Test
  void aPictureIsFoundWhereverItMayLie() {
    for (String head :
        new String[] {
          "image: /assets/large.png\n",
          "image: assets/large.png?v=2\n",
          "image: /b/assets/large.png\n",
          "cover: hugo.png\n",
          "image:\n  path: /assets/large.png\n  alt: 絵\n",
          "images: [/assets/large.png, /no.png]\n"
        }) {
      assertThat(problem(head)).as(head).isEmpty();
    }
  }

  @Test
  void aPictureThatIsMissingSmallOrOfAnotherKindIsTold() {
    assertThat(problem("image: /assets/none.png\n"))
        .contains("check.target.card [/assets/none.png]");
    assertThat(problem("image: /assets/small.png\n"))
        .contains("check.target.cardSmall [400, 300, 600, 315]");
    assertThat(problem("thumbnail: /assets/drawing.svg\n"))
        .contains("check.target.cardFormat [/assets/drawing.svg]");
  }

  @Test
  void whatStandsWithAPictureIsToFitIt() {
    String map = "image:\n  path: /assets/large.png\n";
    assertThat(problem(map)).contains("check.target.cardAlt [/assets/large.png]");
    assertThat(problem(map + "  alt: 絵\n  width: 1200\n  height: 630\n")).isEmpty();
    assertThat(problem(map + "  alt: 絵\n  width: 1200\n  height: 675\n"))
        .contains("check.target.cardSize [/assets/large.png, 1200, 630]");
    assertThat(problem(map.replace("large", "none")))
        .contains("check.target.card [/assets/none.png]");
  }

  @Test
  void whatNobodyHereKnowsIsNotJudged() {
    for (String head :
        new String[] {
          "image: https://other.example/a.png\n",
          "image: '{{ site.logo }}.png'\n",
          "image: 3\n",
          "image: ../../../elsewhere\n",
          "title: 題\n"
        }) {
      assertThat(problem(head)).as(head).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void marksAndLinesWithoutEndTakeNoTime() {
    String lines = "image:\n" + "\n".repeat(50_000) + "  path: /assets/large.png\n";
    SharedPicture.of(post(lines, "").head());
    Post post = post("title: 題\n", "[".repeat(200_000) + "\n");
    assertThat(SharingCard.of(post, ParsedPost.of(post).body(), at).description()).hasSize(300);
  }

  @Test
  void aDescriptionIsCutBetweenCharacters() {
    Post post = post("title: 題\n", "あ".repeat(299) + "𠮷野家\n");
    SharingCard card = SharingCard.of(post, ParsedPost.of(post).body(), at);
    assertThat(card.description()).isEqualTo("あ".repeat(299));
  }

  @Test
  void theCardSaysWhatThePostSays() {
    Post post = post("title: 散歩\ndescription: 川沿いを歩く\nimage: /assets/large.png\n", "本文\n");
    SharingCard card = SharingCard.of(post, ParsedPost.of(post).body(), at);
    assertThat(card.title()).isEqualTo("散歩");
    assertThat(card.description()).isEqualTo("川沿いを歩く");
    assertThat(card.host()).isEqualTo("blog.example");
    assertThat(card.path()).isEqualTo("b › walk");
    assertThat(card.picture()).isPresent();
  }

  @Test
  void withoutADescriptionTheTextBeginsForIt() {
    Post post = post("title: 散歩\n", "# 見出し\n\n**川**沿いを[歩く](/a)。\n続く。\n");
    SharingCard card = SharingCard.of(post, ParsedPost.of(post).body(), at);
    assertThat(card.own()).isFalse();
    assertThat(card.description()).isEqualTo("川沿いを歩く。 続く。");
    assertThat(card.picture()).isEmpty();
  }
}
