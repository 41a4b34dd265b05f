package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.house.Program;
import genko.house.Program.Ended;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of the program that is shipped, in a home that nobody has used. */
class ShippedWindowIT {
  private static final int PNG = 0x89504E47;

  @TempDir private Path folder;

  private Program program;
  private Path post;

  @BeforeEach
  void lay() throws Exception {
    program = new Program(Files.createDirectories(folder.resolve("run")));
    Path posts = Files.createDirectories(folder.resolve("ブログ/_posts"));
    Files.writeString(folder.resolve("ブログ/_config.yml"), "title: 帳\n");
    post = Files.writeString(posts.resolve("2025-11-17-題.md"), "---\ntitle: 題\n---\n本文\n");
  }

  @Test
  void aPictureIsDrawn() throws Exception {
    Path picture = folder.resolve("窓.png");
    Ended ended =
        program.run("--picture", picture.toString(), "--size", "900x600", post.toString());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    byte[] png = Files.readAllBytes(picture);
    assertThat(ByteBuffer.wrap(png).getInt(0)).isEqualTo(PNG);
    assertThat(png.length).isGreaterThan(10_000);
  }

  /** It notes the post among those that are open, once it is. */
  @Test
  void theWindowOpensAPost() throws Exception {
    Process window = program.open(post.toString());
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
      while (window.isAlive() && !notes("2025-11-17-題.md") && System.nanoTime() < end) {
        window.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertThat(program.said()).isEmpty();
      assertThat(window.isAlive()).isTrue();
      assertThat(notes("2025-11-17-題.md")).isTrue();
    } finally {
      window.destroyForcibly().waitFor();
    }
  }

  private boolean notes(String name) throws Exception {
    Path state = program.state().resolve("window-state.json");
    return Files.exists(state)
        && new String(Files.readAllBytes(state), StandardCharsets.UTF_8).contains(name);
  }
}
