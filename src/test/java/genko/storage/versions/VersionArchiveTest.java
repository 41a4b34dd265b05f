package genko.storage.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.versions.VersionArchive.Lost;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionArchiveTest {
  private static final long CAP = 1 << 20;

  @TempDir private Path real;

  private FileSystem memory;
  private Instant now = Instant.parse("2025-11-17T04:13:58Z");
  private VersionArchive archive;
  private Path post;

  @BeforeEach
  void open() throws IOException {
    memory = memory();
    archive = archive(CAP);
    post = Files.writeString(memory.getPath("/blog/_posts/post.md"), "本文");
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  static FileSystem memory() throws IOException {
    FileSystem memory =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    Files.createDirectories(memory.getPath("/blog/_posts"));
    return memory;
  }

  private VersionArchive archive(long cap) {
    return new VersionArchive(FaultyDisk.sound(), memory.getPath("/state/history"), () -> now, cap);
  }

  private void keep(Path file, String text, VersionReason why) throws IOException {
    archive.keep(file, Text.of(text), why);
    now = now.plusSeconds(60);
  }

  private List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Version version : archive.versions(file)) {
      texts.add(archive.text(version).orElseThrow().toString());
    }
    return texts;
  }

  private long storedTexts() throws IOException {
    try (var files = Files.list(memory.getPath("/state/history/texts"))) {
      return files.count();
    }
  }

  @Test
  void keepsEveryVersionNewestFirstWithItsReasonAndItsTime() throws IOException {
    Instant first = now;
    keep(post, "一", VersionReason.OPENED);
    keep(post, "一二", VersionReason.WORK);
    keep(post, "一二三", VersionReason.SAVED);
    assertThat(texts(post)).containsExactly("一二三", "一二", "一");
    assertThat(archive.versions(post))
        .extracting(Version::why)
        .first()
        .isEqualTo(VersionReason.SAVED);
    assertThat(archive.versions(post).getLast().at()).isEqualTo(first);
    assertThat(archive.versions(post).getLast().length()).isEqualTo(1);
  }

  @Test
  void halfASurrogatePairAndNulComeBackAsTheyWere() throws IOException {
    String odd = "a\uD83D b\uDE00 \0 𠮷\r\n\r終";
    keep(post, odd, VersionReason.SAVED);
    assertThat(texts(post)).containsExactly(odd);
  }

  @Test
  void oneTextIsStoredOnceHoweverOftenAndWhereverItIsKept() throws IOException {
    Path other = memory.getPath("/blog/_posts/other.md");
    keep(post, "同じ文章", VersionReason.SAVED);
    keep(post, "別の文章", VersionReason.SAVED);
    keep(post, "同じ文章", VersionReason.SAVED);
    keep(other, "同じ文章", VersionReason.SAVED);
    assertThat(storedTexts()).isEqualTo(2);
    assertThat(texts(post)).containsExactly("同じ文章", "別の文章", "同じ文章");
  }

  @Test
  void aSaveTakesThePlaceOfTheSameTextKeptWhileWorking() throws IOException {
    keep(post, "一", VersionReason.WORK);
    keep(post, "一", VersionReason.SAVED);
    keep(post, "一", VersionReason.SAVED);
    keep(post, "一", VersionReason.WORK);
    assertThat(archive.versions(post))
        .extracting(Version::why)
        .containsExactly(VersionReason.SAVED);
  }

  @Test
  void whatIsOlderThanThirtyDaysGoesButTheNewestOfAPostStays() throws IOException {
    keep(post, "古い", VersionReason.SAVED);
    keep(post, "古い二", VersionReason.SAVED);
    VersionSeries untitled = VersionSeries.untitled();
    archive.keep(untitled, Text.of("無題"), VersionReason.DROPPED);
    now = now.plus(Duration.ofDays(31));
    archive.tidy();
    assertThat(texts(post)).containsExactly("古い二");
    assertThat(archive.lost()).isEmpty();
    assertThat(storedTexts()).isEqualTo(1);
  }

  @Test
  void overTheCapTheOldestGoAndTheNewestOfEachPostStays() throws IOException {
    archive = archive(100_000);
    Random random = new Random(7);
    Path quiet = memory.getPath("/blog/_posts/quiet.md");
    keep(quiet, noise(random), VersionReason.SAVED);
    for (int save = 0; save < 30; save++) keep(post, noise(random), VersionReason.SAVED);
    archive.tidy();
    assertThat(texts(quiet)).hasSize(1);
    assertThat(texts(post).size()).isBetween(3, 12);
    assertThat(bytes()).isLessThanOrEqualTo(100_000);
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 5000; at++) text.append((char) (0x4E00 + random.nextInt(0x5000)));
    return text.toString();
  }

  private long bytes() throws IOException {
    long sum = 0;
    try (var files = Files.list(memory.getPath("/state/history/texts"))) {
      for (Path file : files.toList()) sum += Files.size(file);
    }
    return sum;
  }

  @Test
  void isReadableByItsUserAlone() throws IOException {
    keep(post, "秘密", VersionReason.SAVED);
    try (var files = Files.walk(memory.getPath("/state/history"))) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(mode).as(file.toString()).endsWith("------");
      }
    }
  }

  @Test
  void followsASaveUnderAnotherNameAndBothHaveTheirPast() throws IOException {
    Path copy = memory.getPath("/blog/_posts/copy.md");
    keep(post, "一", VersionReason.SAVED);
    archive.copy(post, copy);
    keep(copy, "二", VersionReason.SAVED);
    assertThat(texts(copy)).containsExactly("二", "一");
    assertThat(texts(post)).containsExactly("一");
  }

  @Test
  void followsAFileThatSomebodyElseRenamed() throws IOException {
    Path renamed = memory.getPath("/blog/_posts/renamed.md");
    keep(post, "一", VersionReason.SAVED);
    keep(post, "一二", VersionReason.SAVED);
    Files.move(post, renamed);
    archive.recognise(renamed, Text.of("一二"));
    assertThat(texts(renamed)).containsExactly("一二", "一");
    assertThat(archive.versions(post)).isEmpty();
  }

  @Test
  void takesACopyOfAFileThatIsStillThereForAnotherPost() throws IOException {
    Path copy = memory.getPath("/blog/_posts/copy.md");
    keep(post, "一", VersionReason.SAVED);
    archive.recognise(copy, Text.of("一"));
    assertThat(archive.versions(copy)).isEmpty();
    assertThat(texts(post)).containsExactly("一");
  }

  @Test
  void aNameIsTheSameHoweverItsLettersAreComposed() throws IOException {
    keep(memory.getPath("/blog/_posts/が.md"), "一", VersionReason.SAVED);
    assertThat(texts(memory.getPath("/blog/_posts/か\u3099.md"))).containsExactly("一");
  }

  @Test
  void anUntitledTextIsFoundAgainUntilItIsAFile() throws IOException {
    VersionSeries untitled = VersionSeries.untitled();
    archive.keep(untitled, Text.of("書きかけ"), VersionReason.DROPPED);
    List<Lost> lost = archive.lost();
    assertThat(lost).hasSize(1);
    assertThat(archive.text(lost.getFirst().version())).contains(Text.of("書きかけ"));
    archive.move(untitled, post);
    assertThat(archive.lost()).isEmpty();
    assertThat(texts(post)).containsExactly("書きかけ");
  }

  @Test
  void aTextThatWasDamagedIsNotShownAndNothingElseSuffers() throws IOException {
    keep(post, "一", VersionReason.SAVED);
    keep(post, "二", VersionReason.SAVED);
    Version damaged = archive.versions(post).getLast();
    Path file = memory.getPath("/state/history/texts").resolve(damaged.text());
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at++) {
      byte[] torn = bytes.clone();
      torn[at] ^= 0x10;
      Files.write(file, torn);
      archive.text(damaged).ifPresent(text -> assertThat(text.toString()).isEqualTo("一"));
    }
    Files.write(file, new byte[0]);
    assertThat(archive.text(damaged)).isEmpty();
    Files.delete(file);
    assertThat(archive.text(damaged)).isEmpty();
    archive.tidy();
    assertThat(texts(post)).containsExactly("二");
  }

  @Test
  void aClockThatWasSetBackDoesNotMakeTheNewestOld() throws IOException {
    keep(post, "一", VersionReason.SAVED);
    now = now.minus(Duration.ofDays(2));
    keep(post, "二", VersionReason.SAVED);
    assertThat(texts(post)).containsExactly("二", "一");
  }

  @Test
  void copiesThatRunAtOnceLoseNothingOfEachOther() throws Exception {
    List<CompletableFuture<Void>> copies = new ArrayList<>();
    for (int copy = 0; copy < 4; copy++) {
      int number = copy;
      VersionArchive one =
          new VersionArchive(Disk.REAL, real.resolve("history"), Instant::now, 1L << 20);
      copies.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int save = 0; save < 20; save++) {
                    one.keep(
                        real.resolve("post.md"), Text.of(number + "の" + save), VersionReason.SAVED);
                    one.keep(real.resolve("post.md"), Text.of("皆" + save % 3), VersionReason.SAVED);
                    if (save % 5 == 0) one.tidy();
                  }
                } catch (IOException refused) {
                  throw new AssertionError(refused);
                }
              }));
    }
    copies.forEach(CompletableFuture::join);
    VersionArchive after =
        new VersionArchive(Disk.REAL, real.resolve("history"), Instant::now, 1L << 20);
    List<String> texts = new ArrayList<>();
    for (Version version : after.versions(real.resolve("post.md"))) {
      texts.add(after.text(version).orElseThrow().toString());
    }
    for (int copy = 0; copy < 4; copy++) {
      for (int save = 0; save < 20; save++) assertThat(texts).contains(copy + "の" + save);
    }
  }
}
