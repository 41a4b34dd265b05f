package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Unreadable;
import genko.storage.files.SaveResult.ChangedOnDisk;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pipes, devices, links to them and files without end, wherever a plain file is expected. */
@EnabledOnOs(OS.LINUX)
class OddFilesTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private PostFiles files() {
    return new PostFiles(Disk.REAL, folder.resolve("state").resolve("backups"));
  }

  /** What a file may have become, by name: a pipe, a device, links to them, a folder. */
  private List<Path> odd() throws Exception {
    Path pipe = folder.resolve("pipe.md");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(made.exitValue()).isZero();
    List<Path> odd = new ArrayList<>(List.of(pipe));
    odd.add(Files.createSymbolicLink(folder.resolve("pipe-link.md"), pipe));
    odd.add(Files.createSymbolicLink(folder.resolve("zero.md"), Path.of("/dev/zero")));
    odd.add(Files.createDirectory(folder.resolve("folder.md")));
    return odd;
  }

  private static <T> T inTime(Supplier<T> work) {
    return assertTimeoutPreemptively(LIMIT, work::get);
  }

  @Test
  void nothingThatIsNoPlainFileIsOpened() throws Exception {
    for (Path path : odd()) {
      assertThat(inTime(() -> files().open(path)))
          .as(path.toString())
          .isInstanceOfSatisfying(
              Unreadable.class, it -> assertThat(it.key()).isEqualTo("files.open.no-file"));
      assertThatThrownBy(() -> Disk.REAL.append(path)).isInstanceOf(NotRegularException.class);
      assertThatThrownBy(() -> Disk.REAL.overwrite(path)).isInstanceOf(NotRegularException.class);
      assertThatThrownBy(() -> Disk.REAL.lock(path)).isInstanceOf(NotRegularException.class);
    }
  }

  @Test
  void aPostWhoseFileBecameOneIsNotSavedThereAndSaysSo() throws Exception {
    for (Path path : odd()) {
      Path post = Files.writeString(folder.resolve("post.md"), "前\n");
      Opened was = (Opened) files().open(post);
      Files.delete(post);
      Files.createSymbolicLink(post, path);
      assertThat(inTime(() -> files().save(was, Text.of("後\n"))))
          .as(path.toString())
          .isInstanceOfSatisfying(
              ChangedOnDisk.class, it -> assertThat(it.theirs()).isInstanceOf(Unreadable.class));
      assertThat(inTime(() -> files().saveMine(was, Text.of("後\n"))))
          .as(path.toString())
          .isInstanceOfSatisfying(
              Failed.class, it -> assertThat(it.key()).isEqualTo("files.save.no-file"));
      assertThat(inTime(() -> files().saveOver(post, Text.of("後\n"), FileEncoding.UTF_8)))
          .isInstanceOf(Failed.class);
      assertThat(inTime(() -> files().export(post, java.util.Optional.empty(), new byte[] {1})))
          .isPresent();
      FileWatch watch = new FileWatch(Disk.REAL, files(), Clock.systemUTC());
      assertThat(inTime(() -> watch.look(List.of(was)))).hasSize(1);
      Files.delete(post);
    }
  }

  @Test
  void othersOfGenkosOwnFilesAreNotWaitedForEither() throws Exception {
    record Looks(int size) {}
    for (Path path : odd()) {
      Path settings = Files.createDirectories(folder.resolve("settings"));
      Path file = Files.createSymbolicLink(settings.resolve("looks.json"), path);
      assertThat(inTime(() -> new Settings(Disk.REAL, settings).read(Looks.class))).isEmpty();
      Files.delete(file);
      PostImages.Added added =
          inTime(() -> files().images(folder.resolve("post.md")).copy("image", path));
      assertThat(added).isInstanceOf(PostImages.Added.Refused.class);
    }
  }

  @Test
  void aFileIsReadNoFurtherThanItsReaderTakes() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[1001]);
    assertThat(Disk.REAL.read(file, 1001)).hasSize(1001);
    assertThatThrownBy(() -> Disk.REAL.read(file, 1000)).isInstanceOf(TooLargeException.class);
    // It says that it has no byte at all, and has many.
    assertThatThrownBy(() -> Disk.REAL.read(Path.of("/proc/self/maps"), 100))
        .isInstanceOf(TooLargeException.class);
  }

  @Test
  void aPlainFileIsSavedWhateverLiesBeside() throws Exception {
    odd();
    Path post = Files.writeString(folder.resolve("post.md"), "前\n");
    assertThat(files().save((Opened) files().open(post), Text.of("後\n"))).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
  }
}
