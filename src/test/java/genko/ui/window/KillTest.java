package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program killed in the midst of typing, or ended by the system, by turns, and started again,
 * many times over.
 */
@Tag("long")
class KillTest {
  private static final int ROUNDS = Integer.getInteger("genko.kills", 2);

  /** So many lines are said until the typing flows. */
  private static final int FLOWING = 25;

  private static final long SEED = 20251123;
  private static final long PROMISED_MILLIS = 1000;

  /** The program types every 30 ms at the slowest; a longer pause than this is the machine's. */
  private static final long HELD_UP_MILLIS = 200;

  @TempDir private Path folder;

  private enum Ending {
    KILLED,
    /** What a program is told at the end of a session; Windows has nothing like it. */
    TOLD
  }

  /** What a run typed, in order, by the milliseconds of the clock. */
  private record Typed(Ending ending, int restored, List<Long> at, long ended) {
    /**
     * How long the program typed from line {@code first} to its end. While a busy machine gives it
     * no turn, it types nothing that could be lost, and its clock for writing stands too.
     */
    long millisFrom(int first) {
      long millis = 0;
      for (int line = first; line < at.size(); line++) {
        long next = line + 1 < at.size() ? at.get(line + 1) : ended;
        millis += Math.min(next - at.get(line), HELD_UP_MILLIS);
      }
      return millis;
    }
  }

  @Test
  void atMostTheLastSecondIsLostNothingWhereTheSystemAsksAndNoFileIsTorn() throws Exception {
    Path post = folder.resolve("2025-11-17-post.md");
    Files.writeString(post, KillRun.START);
    Random random = new Random(SEED);
    Typed before = run(post, random, Ending.KILLED);
    long worst = 0;
    int torn = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (KillRun.last(Files.readString(post)) < 0) torn++;
      boolean told = round % 2 == 0 && !OS.WINDOWS.isCurrentOs();
      Typed after = run(post, random, told ? Ending.TOLD : Ending.KILLED);
      String where = "seed " + SEED + ", round " + round;
      assertThat(after.restored()).as(where).isNotNegative();
      int kept = after.restored() - before.restored();
      assertThat(kept).as(where).isNotNegative();
      if (before.ending() == Ending.TOLD) {
        assertThat(kept).as(where).isGreaterThanOrEqualTo(before.at().size());
      } else if (kept < before.at().size()) {
        worst = Math.max(worst, before.millisFrom(kept));
      }
      before = after;
    }
    System.out.printf("ended %d times: worst loss %d ms, torn files %d%n", ROUNDS, worst, torn);
    assertThat(worst).isLessThanOrEqualTo(PROMISED_MILLIS);
    assertThat(torn).isZero();
  }

  private Typed run(Path post, Random random, Ending ending)
      throws IOException, InterruptedException {
    // A pipe would be closed with the process; a file keeps what was said.
    Path said = folder.resolve("said");
    Process process = start(post, said, random.nextLong());
    // The page's engine starts beside the first keys and holds them up; after those they flow.
    while (Files.readAllLines(said).size() < FLOWING) {
      assertThat(process.isAlive()).as("the program starts").isTrue();
      Thread.sleep(5);
    }
    process.waitFor(50 + random.nextInt(900), TimeUnit.MILLISECONDS);
    assertThat(process.isAlive()).as("the program types until it is ended").isTrue();
    List<String> lines = Files.readAllLines(said);
    long ended = System.currentTimeMillis();
    if (ending == Ending.TOLD) {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the program ends").isTrue();
    } else {
      process.destroyForcibly().waitFor();
      lines = Files.readAllLines(said);
    }
    List<Long> at = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", -1);
      // The last line may be cut.
      if (parts.length == 2 && parts[1].length() == 13) at.add(Long.parseLong(parts[1]));
    }
    assertThat(at).as("typed something").isNotEmpty();
    int restored = Integer.parseInt(lines.getFirst().replace("restored ", ""));
    return new Typed(ending, restored, at, ended);
  }

  private Process start(Path post, Path said, long seed) throws IOException {
    List<String> call =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Unseen",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:ErrorFile=" + folder.resolve("crash.log"),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            KillRun.class.getName(),
            folder.resolve("state").toString(),
            post.toString(),
            Long.toString(seed));
    return new ProcessBuilder(call)
        .redirectOutput(said.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
