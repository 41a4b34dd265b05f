package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts that nobody would write, in a process with 512 MB: a few hundred of one seed, or as many as
 * {@code genko.fuzz} says, in pieces of which each has its own seed, and then the monsters too.
 */
@Tag("long")
class FuzzTest {
  private static final int ALWAYS = 50;
  private static final int PIECE = 25_000;
  private static final long SEED = 20251117;

  @TempDir private Path folder;

  @Test
  void noPostThrowsHangsGrowsWithoutBoundsOrBreaksALaw() throws Exception {
    int count = Integer.getInteger("genko.fuzz", ALWAYS);
    for (int from = 0; from < count; from += PIECE) {
      String kind = count == ALWAYS ? "some" : from == 0 ? "monsters" : "none";
      run(Math.min(PIECE, count - from), SEED + from / PIECE, kind);
    }
  }

  private void run(int count, long seed, String monsters) throws Exception {
    List<String> call =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder,
            "-Dgenko.shared=" + System.getProperty("genko.shared", "../shared"),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            FuzzRun.class.getName(),
            Integer.toString(count),
            Long.toString(seed),
            monsters);
    Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("faults 0");
  }
}
