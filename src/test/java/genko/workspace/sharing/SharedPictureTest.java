package genko.workspace.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.jekyll.site.Blog;
import genko.storage.files.BlogFolder;
import genko.text.Problem.Severity;
import genko.text.Text;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which picture stands for a post, where its file lies, and what is wrong with it. */
class SharedPictureTest {
  @TempDir private Path folder;
  private BlogPosition at;

  @BeforeEach
  void blog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "baseurl: /b\n");
    at = new BlogPosition(blogOf(folder), "_posts/2025-01-02-川.md", Clock.systemUTC());
  }

  private static Optional<Blog> blogOf(Path folder) {
    return Optional.of(Blog.read(BlogFolder.at(folder), Clock.systemUTC()));
  }

  /** The beginning of a PNG of this size. */
  private void picture(String name, int width, int height) throws IOException {
    byte[] start = new byte[24];
    ByteBuffer.wrap(start).putLong(0x89504E470D0A1A0AL).putInt(16, width).putInt(20, height);
    file(name, start);
  }

  private void file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static Text post(String head) {
    return Text.of("---\n" + head + "\n---\n\n本文\n");
  }

  private static Optional<SharedPicture> of(String head) {
    return SharedPicture.of(FrontMatter.of(post(head)));
  }

  private static SharedPicture picture(String head) {
    return of(head).orElseThrow();
  }

  private Optional<String> problem(String head) {
    return picture(head).look(at).map(one -> one.problem().key() + one.problem().args());
  }

  @Test
  void aPostThatNamesNoPictureHasNone() {
    assertThat(of("title: 題")).isEmpty();
    assertThat(of("image:")).isEmpty();
    assertThat(of("image: true")).isEmpty();
    assertThat(of("image: []")).isEmpty();
    assertThat(of("image:\n  alt: 絵")).isEmpty();
    assertThat(SharedPicture.of(FrontMatter.of(Text.of("本文\n")))).isEmpty();
  }

  @Test
  void theFirstOfItsFieldsThatNamesOneCounts() {
    assertThat(picture("cover: c.png\nimage: i.png").address()).isEqualTo("i.png");
    assertThat(picture("thumbnail: t.webp\ncover: 3").address()).isEqualTo("t.webp");
    assertThat(picture("images: [a.jpeg, b.png]").address()).isEqualTo("a.jpeg");
    assertThat(picture("image: ' 川.PNG '").address()).isEqualTo("川.PNG");
    assertThat(picture("image: a.png?v=2#x").address()).isEqualTo("a.png?v=2#x");
  }

  @Test
  void whereItIsWrittenIsKnown() {
    Text alone = post("title: 題\nimage: '川.png'");
    SharedPicture found = SharedPicture.of(FrontMatter.of(alone)).orElseThrow();
    assertThat(alone.slice(found.span())).isEqualTo("'川.png'");
    assertThat(found.map()).isEmpty();
    Text list = post("images:\n  - 山.png\n  - 川.png");
    assertThat(list.slice(SharedPicture.of(FrontMatter.of(list)).orElseThrow().span()))
        .isEqualTo("山.png");
  }

  @Test
  void entriesThatStandWithItAreKept() {
    SharedPicture found = picture("image:\n  alt: 絵\n  path: \"/a/川.png\"\n  width: 1200");
    assertThat(found.address()).isEqualTo("/a/川.png");
    assertThat(found.map()).hasValueSatisfying(map -> assertThat(map).contains("alt: 絵"));
    assertThat(picture("image:\r\n  src: 川.png\r\n  alt: 絵").address()).isEqualTo("川.png");
  }

  @Test
  void whatOthersServeIsNotLookedFor() {
    for (String address :
        new String[] {"https://x.example/a.png", "//x.example/a.png", "'{{ site.x }}/a.png'"}) {
      SharedPicture elsewhere = picture("image: " + address);
      assertThat(elsewhere.isElsewhere()).as(address).isTrue();
      assertThat(elsewhere.file(at)).isEmpty();
      assertThat(elsewhere.look(at)).isEmpty();
    }
    assertThat(picture("image: /a.png").isElsewhere()).isFalse();
  }

  @Test
  void itLiesBesideThePostOrInTheFoldersOfItsBlog() throws IOException {
    assertThat(picture("image: 川.png").file(at)).isEmpty();
    picture("assets/川.png", 1200, 630);
    assertThat(picture("image: 川.png").file(at)).contains("assets/川.png");
    assertThat(picture("image: /%E5%B7%9D.png?v=1").file(at)).contains("assets/川.png");
    assertThat(picture("image: /b/assets/川.png").file(at)).contains("assets/川.png");
    assertThat(picture("image: ./assets/川.png").file(at)).contains("assets/川.png");
    picture("_posts/川.png", 1200, 630);
    assertThat(picture("image: 川.png").file(at)).contains("_posts/川.png");
    assertThat(picture("image: /川.png").file(at)).contains("assets/川.png");
  }

  @Test
  void aFolderAndAFileOutsideOfTheBlogAreNoPicture() throws IOException {
    Files.createDirectories(folder.resolve("assets/x.png"));
    assertThat(picture("image: /assets/x.png").file(at)).isEmpty();
    assertThat(picture("image: ../../../x.png").file(at)).isEmpty();
  }

  @Test
  void whereNoBlogIsKnownNothingIsSaid() {
    assertThat(picture("image: /none.png").look(BlogPosition.NOWHERE)).isEmpty();
    assertThat(picture("image: /none.png").file(BlogPosition.NOWHERE)).isEmpty();
  }

  @Test
  void aPictureThatIsMissingIsTold() {
    assertThat(problem("image: /none.png")).contains("check.target.card[/none.png]");
    assertThat(picture("image: /none.png").look(at).orElseThrow().problem().severity())
        .isEqualTo(Severity.DOUBT);
  }

  @Test
  void aPictureIsTooSmallInEitherDirection() throws IOException {
    picture("assets/a.png", 600, 315);
    assertThat(problem("image: /assets/a.png")).isEmpty();
    picture("assets/a.png", 599, 315);
    assertThat(problem("image: /assets/a.png"))
        .contains("check.target.cardSmall[599, 315, 600, 315]");
    picture("assets/a.png", 600, 314);
    assertThat(problem("image: /assets/a.png"))
        .contains("check.target.cardSmall[600, 314, 600, 315]");
  }

  @Test
  void whatIsNoPictureThatOthersShowIsTold() throws IOException {
    file("assets/a.png", "本文".getBytes(StandardCharsets.UTF_8));
    assertThat(problem("image: /assets/a.png")).contains("check.target.cardFormat[/assets/a.png]");
    file("assets/a.png", new byte[0]);
    assertThat(problem("image: /assets/a.png")).contains("check.target.cardFormat[/assets/a.png]");
  }

  @Test
  void whatStandsWithItHasToBeTrue() throws IOException {
    picture("assets/a.png", 1200, 630);
    String map = "image:\n  path: /assets/a.png\n";
    assertThat(problem(map + "  alt: 絵\n  width: '1200'\n  height: 630")).isEmpty();
    assertThat(problem(map + "  alt: 絵\n  width: 1000"))
        .contains("check.target.cardSize[/assets/a.png, 1200, 630]");
    assertThat(problem(map + "  alt: 絵\n  height: 600"))
        .contains("check.target.cardSize[/assets/a.png, 1200, 630]");
    assertThat(problem(map + "  alt:")).contains("check.target.cardAlt[/assets/a.png]");
  }

  @Test
  void lineEndsOfAnotherSystemHideNoEntry() throws IOException {
    picture("assets/a.png", 1200, 630);
    String map = "image:\r\n  path: /assets/a.png\r\n  alt: 絵\r\n";
    assertThat(problem(map + "  width: 1000\r"))
        .contains("check.target.cardSize[/assets/a.png, 1200, 630]");
    assertThat(problem("image:\r\n  path: /assets/a.png\r\n  alt:\r"))
        .contains("check.target.cardAlt[/assets/a.png]");
  }
}
