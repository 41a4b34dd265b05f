package genko.storage.files;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir private Path folder;
  private final FolderWatch watch = FolderWatch.begin();

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void isNeverQuietBeforeItListens() {
    assertThat(watch.isQuiet()).isFalse();
    assertThat(watch.isQuiet()).isFalse();
  }

  @Test
  void whatChangedBeforeItListenedIsLookedAtOnce() {
    watch.follow(Set.of(folder));
    assertThat(watch.isQuiet()).isFalse();
    assertThat(watch.isQuiet()).isTrue();
    watch.follow(Set.of(folder));
    assertThat(watch.isQuiet()).as("the same folders").isTrue();
  }

  @Test
  void hearsOfWhatIsMadeWrittenAndTakenAway() throws Exception {
    Path file = Files.writeString(folder.resolve("a.md"), "a");
    watch.follow(Set.of(folder, folder.resolve("none")));
    quiet();
    Files.writeString(file, "b");
    eventually(() -> !watch.isQuiet());
    quiet();
    Path other = Files.createDirectory(folder.resolve("c"));
    eventually(() -> !watch.isQuiet());
    quiet();
    Files.delete(other);
    eventually(() -> !watch.isQuiet());
  }

  @Test
  void aFolderThatWentAwayIsListenedToWhenItIsBack() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    watch.follow(Set.of(folder, inner));
    quiet();
    Files.delete(inner);
    eventually(() -> !watch.isQuiet());
    quiet();
    Files.createDirectory(inner);
    eventually(() -> !watch.isQuiet());
    watch.follow(Set.of(folder, inner));
    quiet();
    Files.writeString(inner.resolve("a.md"), "a");
    eventually(() -> !watch.isQuiet());
  }

  /** What was done before has been heard. */
  private void quiet() throws Exception {
    eventually(
        () -> {
          boolean before = watch.isQuiet();
          return watch.isQuiet() && before;
        });
  }
}
