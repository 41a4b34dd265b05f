package genko.storage.cache;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStartsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Path BLOG = Path.of("/blog");
  private static final Set<String> ALL = Set.of("a.md", "b.md", "絵.png");

  private final long old = NOW.toEpochMilli() - 10_000;

  @TempDir private Path folder;

  @Test
  void aFileThatIsWhatItWasIsKnownToTheNext() {
    write();
    KeptStarts next = starts(BLOG);
    assertThat(next.of("a.md", 5, old).map(KeptStartsTest::text)).contains("---\na");
    assertThat(next.of("絵.png", 7, old).map(KeptStartsTest::text)).contains("");
    assertThat(next.of("a.md", 6, old)).isEmpty();
    assertThat(next.of("a.md", 5, old + 1)).isEmpty();
    assertThat(next.of("c.md", 5, old)).isEmpty();
  }

  @Test
  void aFileThatWasWrittenJustNowIsNotTrusted() {
    KeptStarts starts = starts(BLOG);
    starts.put("a.md", 5, NOW.toEpochMilli() - 1000, bytes("---\na"));
    starts.keep(ALL);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsGoneIsForgottenAndWhatWasNotAskedForStays() {
    write();
    KeptStarts next = starts(BLOG);
    next.put("b.md", 9, old, bytes("---\nb"));
    next.keep(Set.of("a.md", "b.md"));
    KeptStarts last = starts(BLOG);
    assertThat(last.of("a.md", 5, old)).isPresent();
    assertThat(last.of("b.md", 9, old)).isPresent();
    assertThat(last.of("絵.png", 7, old)).isEmpty();
  }

  @Test
  void aTornOneIsNone() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    for (int at = 0; at < whole.length; at++) {
      byte[] torn = whole.clone();
      torn[at] ^= 0x10;
      Files.write(file(), torn);
      assertThat(known()).as("byte %d", at).isEmpty();
      Files.write(file(), Arrays.copyOf(whole, at));
      assertThat(known()).as("length %d", at).isEmpty();
    }
    Files.write(file(), whole);
    assertThat(known()).isPresent();
  }

  @Test
  void thatOfAnotherFolderIsNone() throws IOException {
    write();
    Path mine = file();
    KeptStarts other = starts(Path.of("/other"));
    other.put("x.md", 5, old, bytes("---\nx"));
    other.keep(Set.of("x.md"));
    for (Path file : files()) if (!file.equals(mine)) Files.copy(mine, file, overwrites());
    assertThat(starts(Path.of("/other")).of("a.md", 5, old)).isEmpty();
  }

  @Test
  void aFolderThatTakesNothingCostsNothing() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    KeptStarts starts = KeptStarts.in(Disk.UNSYNCED, taken, BLOG, clock());
    starts.put("a.md", 5, old, bytes("---\na"));
    starts.keep(ALL);
    assertThat(taken).isEmptyFile();
  }

  private void write() {
    KeptStarts starts = starts(BLOG);
    starts.put("a.md", 5, old, bytes("---\na"));
    starts.put("絵.png", 7, old, new byte[0]);
    starts.keep(ALL);
  }

  private Optional<byte[]> known() {
    return starts(BLOG).of("a.md", 5, old);
  }

  private KeptStarts starts(Path root) {
    return KeptStarts.in(Disk.UNSYNCED, folder, root, clock());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private Path file() throws IOException {
    return files().getFirst();
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static CopyOption overwrites() {
    return StandardCopyOption.REPLACE_EXISTING;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
