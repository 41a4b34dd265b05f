package genko.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A file of the program stays short, or its class comment says why it is long; so does a package,
 * and a type is known by its simple name.
 */
class FileLengthTest {
  private static final int MOST_LINES = 350;
  private static final int MOST_FILES = 40;
  private static final Path PROGRAM = Path.of("src/main/java");

  @Test
  void whatIsLongSaysWhy() throws IOException {
    assertThat(sources(PROGRAM))
        .hasSizeGreaterThan(1000)
        .allSatisfy(file -> check(file, Files.readAllLines(file)));
  }

  @Test
  void aPackageIsReadAtASitting() throws IOException {
    Map<Path, Long> sizes =
        sources(PROGRAM).stream()
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(sizes.values()).hasSizeGreaterThan(50);
    assertThat(sizes)
        .allSatisfy((place, files) -> assertThat(files).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void aTypesNameStandsInOnePackage() throws IOException {
    Map<String, Long> names =
        sources(PROGRAM).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    assertThat(names)
        .hasSizeGreaterThan(1000)
        .allSatisfy((name, places) -> assertThat(places).isOne());
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
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
