package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.OpenWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The system lends so many ears for folders to all programs together: a closed window has none. */
@EnabledOnOs(OS.LINUX)
class ListeningTest {
  @TempDir private Path folder;

  private static long ears() {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.filter(ListeningTest::isEar).count();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static boolean isEar(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().contains("inotify");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  @Test
  void aClosedWindowListensToNothing() throws Exception {
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: 帳\n");
    Path post = Files.writeString(posts.resolve("2025-11-17-a.md"), "---\ntitle: 題\n---\n本文\n");
    long before = ears();
    try (OpenWindow window = OpenWindow.in(folder).show()) {
      window.open(post);
      eventually(() -> ears() > before);
      assertThat(window.shell().tabs().tabOf(post)).isPresent();
    }
    eventually(() -> ears() <= before);
  }
}
