package genko.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The posts that stand beside a checkout, when they do: real files that the laws run over on top of
 * the fixtures. Empty on a checkout alone, so every law also has input of its own.
 */
public final class Corpus {
  private static final Path SHARED =
      Path.of(System.getProperty("genko.shared", "../shared")).normalize();

  private Corpus() {}

  /** Every post of the corpus, sorted; empty when there is no corpus. */
  public static List<Path> posts() throws IOException {
    Path folder = SHARED.resolve("corpus");
    if (!Files.isDirectory(folder)) return List.of();
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> folder.relativize(path).getNameCount() > 1)
          .filter(path -> !path.startsWith(folder.resolve("LICENSES")))
          .sorted()
          .toList();
    }
  }

  /** The folder {@code name} beside the corpus, whether or not it is there. */
  public static Path folder(String name) {
    return SHARED.resolve(name);
  }

  /** Says in the run's output how much a law covered. */
  public static void report(String law, int posts) {
    System.out.printf("%s: %d posts of the corpus%n", law, posts);
  }
}
