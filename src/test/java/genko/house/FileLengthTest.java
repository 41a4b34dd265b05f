package genko.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file of the program stays short, or its class comment says why it is long. */
class FileLengthTest {
  private static final int MOST_LINES = 350;

  @Test
  void whatIsLongSaysWhy() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).toList())
          .hasSizeGreaterThan(1000)
          .allSatisfy(file -> check(file, Files.readAllLines(file)));
    }
  }

  private static void check(Path file, List<String> lines) {
    if (lines.size() > MOST_LINES) {
      assertThat(comment(lines)).as("%s has %d lines", file, lines.size()).contains("ong because");
    }
  }

  private static String comment(List<String> lines) {
    int from = lines.indexOf("/**");
    int to = lines.indexOf(" */");
    return from < 0 || to < from
        ? ""
        : String.join("", lines.subList(from, to)).replace(" * ", " ");
  }
}
