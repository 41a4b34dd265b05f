package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two running copies that save one post for as many seconds as {@code genko.two} says: each save is
 * of a text that its program had seen, so that all saves are one chain and none is lost unseen.
 */
@Tag("long")
class TwoProgramsTest {
  private static final int SECONDS = Integer.getInteger("genko.two", 4);

  @TempDir private Path folder;

  @Test
  void noWriteOfEitherIsLostUnseen() throws Exception {
    Path post = folder.resolve("2025-11-17-post.md");
    Files.writeString(post, "---\ntitle: 題\n---\n\n本文です。\n");
    String first = Stamp.of(Files.readAllBytes(post)).sha256();
    List<Process> programs = List.of(start(post, "一"), start(post, "二"));
    Map<String, String> chain = new HashMap<>();
    int saves = 0;
    int changed = 0;
    for (Process program : programs) {
      String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(program.waitFor()).as(said).isZero();
      for (String line : said.lines().toList()) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
          case "saved" -> {
            saves++;
            assertThat(chain.put(words[1], words[2])).as("two saves of one text").isNull();
          }
          case "changed" -> changed += Integer.parseInt(words[1]);
          default -> throw new AssertionError(line);
        }
      }
    }
    String last = first;
    int seen = 0;
    while (chain.containsKey(last)) {
      last = chain.get(last);
      seen++;
    }
    System.out.printf(
        "two programs: %d saves in %d s, %d times the other's was seen first, lost unseen %d%n",
        saves, SECONDS, changed, saves - seen);
    assertThat(seen).isEqualTo(saves);
    assertThat(Stamp.of(Files.readAllBytes(post)).sha256()).isEqualTo(last);
    assertThat(changed).isPositive();
  }

  private Process start(Path post, String name) throws IOException {
    List<String> call =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                TwoProgramsRun.class.getName(),
                post.toString(),
                name,
                Integer.toString(SECONDS * 1000),
                folder.resolve("state").resolve("backups").toString()));
    return new ProcessBuilder(call).redirectErrorStream(true).start();
  }
}
