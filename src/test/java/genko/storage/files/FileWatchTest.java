package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FileWatch.Changed;
import genko.storage.files.OpenResult.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
  @TempDir private Path folder;

  private PostFiles files;
  private Path file;
  private Opened was;
  private FileWatch watch;

  @BeforeEach
  void open() throws IOException {
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    file = Files.writeString(folder.resolve("post.md"), "前\n");
    was = (Opened) files.open(file);
    watch = new FileWatch(Disk.REAL, files, Clock.systemUTC());
  }

  private List<String> look() {
    return watch.look(List.of(was)).stream().map(FileWatchTest::said).toList();
  }

  private static String said(Changed changed) {
    return changed.now() instanceof Opened there ? there.text().toString() : "gone";
  }

  @Test
  void aChangeIsToldOnceUntilTheNext() throws IOException {
    assertThat(look()).isEmpty();
    Files.writeString(file, "後\n");
    assertThat(look()).containsExactly("後\n");
    assertThat(look()).isEmpty();
    Files.writeString(file, "再\n");
    assertThat(look()).containsExactly("再\n");
    assertThat(look()).isEmpty();
  }

  @Test
  void aChangeWithTheSameLengthAndTimeIsNoticedByItsContent() throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    assertThat(look()).isEmpty();
    Files.writeString(file, "後\n");
    Files.setLastModifiedTime(file, time);
    assertThat(look()).containsExactly("後\n");
  }

  @Test
  void theSameBytesWrittenAgainAreNoChange() throws IOException {
    assertThat(look()).isEmpty();
    Files.writeString(file, "前\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertThat(look()).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsToldOnceAndSoIsItsReturn() throws IOException {
    Files.delete(file);
    assertThat(look()).containsExactly("gone");
    assertThat(look()).isEmpty();
    Files.writeString(file, "戻\n");
    assertThat(look()).containsExactly("戻\n");
  }

  @Test
  void anOldFileThatDidNotChangeIsNotReadAgain() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant().minusSeconds(60)));
    FaultyDisk disk = FaultyDisk.sound();
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    watch = new FileWatch(disk, new PostFiles(disk, folder.resolve("backups")), clock);
    assertThat(look()).isEmpty();
    int calls = disk.calls().size();
    assertThat(look()).isEmpty();
    assertThat(disk.calls().subList(calls, disk.calls().size())).containsExactly("facts");
  }

  @Test
  void aDiskThatDoesNotAnswerHasChangedNothing() {
    FaultyDisk disk = FaultyDisk.refusing("facts", new IOException("no answer"), Integer.MAX_VALUE);
    watch = new FileWatch(disk, files, Clock.systemUTC());
    assertThat(look()).isEmpty();
  }
}
