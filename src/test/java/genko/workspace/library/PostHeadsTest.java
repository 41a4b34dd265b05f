package genko.workspace.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a post a list says, from its first bytes. */
class PostHeadsTest {
  private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
  private static final String PATH = "_posts/2025-11-01-川.md";

  @TempDir private Path folder;

  @BeforeEach
  void blog() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
  }

  private PostEntry read(byte[] bytes) throws IOException {
    Files.write(folder.resolve(PATH), bytes);
    return read(PATH);
  }

  private PostEntry read(String path) {
    PostHeads heads = new PostHeads(folder, PostFolder.at(folder, CLOCK).site(), NOW);
    return heads.read(new FolderWalk.File(path, 1, 2));
  }

  private PostEntry post(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private PostEntry head(String fields) throws IOException {
    return post("---\n" + fields + "\n---\n\n本文\n");
  }

  @Test
  void aHeadSaysTitleDateAndWhatItLists() throws IOException {
    PostEntry entry =
        head("title: '川の題'\ndate: 2025-11-02 10:00\ntags: [AI, 川]\ncategory: 日記\nauthor: 山田");
    assertThat(entry.title()).isEqualTo("川の題");
    assertThat(entry.date().map(date -> date.toInstant().toString()))
        .contains("2025-11-02T01:00:00Z");
    assertThat(entry.tags()).containsExactly("AI", "川");
    assertThat(entry.categories()).containsExactly("日記");
    assertThat(entry.authors()).containsExactly("山田");
    assertThat(entry.state()).isEqualTo(PostState.PUBLISHED);
    assertThat(entry.file()).isEqualTo(new FolderWalk.File(PATH, 1, 2));
  }

  @Test
  void lineEndsAndEncodingsOfOthersAreRead() throws IOException {
    assertThat(post("---\r\ntitle: 題\r\n---\r\n本文").title()).isEqualTo("題");
    assertThat(post("\uFEFF---\ntitle: 題\n---\n").title()).isEqualTo("題");
    byte[] old =
        "---\ntitle: 古い題名です\n---\n\n本文は昔の文字で書かれています。\n".getBytes(Charset.forName("windows-31j"));
    assertThat(read(old).title()).isEqualTo("古い題名です");
  }

  @Test
  void withoutATitleTheFirstHeadingIsOneElseTheNameOfTheFile() throws IOException {
    assertThat(head("layout: post").title()).isEqualTo("2025-11-01-川");
    assertThat(post("---\nlayout: post\n---\n\n# 川の見出し\n").title()).isEqualTo("川の見出し");
    assertThat(post("---\nlayout: post\n---\n\n文\n\n# 見出し\n").title()).isEqualTo("2025-11-01-川");
    assertThat(post("").title()).isEqualTo("2025-11-01-川");
  }

  @Test
  void anEmptyTitleIsNone() throws IOException {
    assertThat(post("---\ntitle: ''\n---\n\n# 川の見出し\n").title()).isEqualTo("川の見出し");
    assertThat(post("---\ntitle:\n---\n\n# 川の見出し\n").title()).isEqualTo("川の見出し");
    assertThat(head("title: '　'").title()).isEqualTo("2025-11-01-川");
  }

  @Test
  void aTitleIsOneShortLine() throws IOException {
    assertThat(head("title: |\n  川の\n   題").title()).isEqualTo("川の 題");
    String longest = "題".repeat(300);
    assertThat(head("title: " + longest).title()).isEqualTo(longest);
    assertThat(head("title: " + "𠮷".repeat(200)).title()).isEqualTo("𠮷".repeat(150) + "…");
  }

  @Test
  void aHeadThatIsLongerThanTheFirstBytesIsReadWhole() throws IOException {
    String comment = "# " + "覚".repeat(200) + "\n";
    assertThat(head(comment.repeat(20) + "title: 長い頭").title()).isEqualTo("長い頭");
    assertThat(head(comment.repeat(150) + "title: もっと長い頭").title()).isEqualTo("もっと長い頭");
  }

  @Test
  void whatIsBegunAndNeverClosedIsFaulty() throws IOException {
    PostEntry open = post("---\ntitle: 題\n" + "x: 1\n".repeat(100_000));
    assertThat(open.state()).isEqualTo(PostState.FAULTY);
    assertThat(open.title()).isEqualTo("2025-11-01-川");
    assertThat(head("title: [題").state()).isEqualTo(PostState.FAULTY);
  }

  @Test
  void aFileThatIsGoneOrNoneIsFaultyUnderItsName() throws IOException {
    assertThat(read("_posts/2025-11-02-無い.md"))
        .isEqualTo(PostEntry.unreadable(new FolderWalk.File("_posts/2025-11-02-無い.md", 1, 2)));
    Files.createDirectories(folder.resolve("_posts/2025-11-03-folder.md"));
    assertThat(read("_posts/2025-11-03-folder.md").state()).isEqualTo(PostState.FAULTY);
    assertThat(PostHeads.start(folder, "_posts/\0.md")).isEmpty();
  }

  @Test
  void draftsAndWhatIsHiddenAreKnown() throws IOException {
    assertThat(head("published: false").state()).isEqualTo(PostState.HIDDEN);
    assertThat(head("date: 2026-01-01").state()).isEqualTo(PostState.SCHEDULED);
  }

  @Test
  void eachItemStandsOnceAndOnlySoMany() throws IOException {
    assertThat(head("tags: [AI, 川, AI]\ntag: 川").tags()).containsExactly("AI", "川");
    assertThat(head("tags: ['', 川]").tags()).containsExactly("川");
    assertThat(head("tags:").tags()).isEmpty();
    String many = IntStream.range(0, 60).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
    assertThat(head("tags: [" + many + "]").tags()).hasSize(50).startsWith("t0").endsWith("t49");
  }

  @Test
  void whereAPostBeginsIsKnownWithoutItsRest() throws IOException {
    Files.writeString(folder.resolve(PATH), "---\ntitle: 題\n---\n" + "文\n".repeat(10_000));
    PostHeads.Beginning begun = PostHeads.start(folder, PATH).orElseThrow();
    assertThat(begun.head().field("title")).isPresent();
    assertThat(begun.text().length()).isLessThan(5000);
    assertThat(begun.text().toString()).endsWith("文\n");
  }
}
