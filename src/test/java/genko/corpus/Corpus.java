package genko.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The posts that the laws run over: fixtures of our own, always, and the real posts that stand
 * beside a checkout, when they do.
 */
public final class Corpus {
  private static final Path SHARED =
      Path.of(System.getProperty("genko.shared", "../shared")).normalize();

  private static final Path OWN = Path.of("src/test/resources/genko/publish/blog/_posts");

  private Corpus() {}

  /** The fixtures, and every post of the corpus when it is there. */
  public static List<Path> posts() throws IOException {
    List<Path> posts = new ArrayList<>(fixtures());
    posts.addAll(beside());
    return posts;
  }

  /** Posts of our own, sorted; at least one. */
  public static List<Path> fixtures() throws IOException {
    try (var paths = Files.list(OWN)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Every post of the corpus beside the checkout, sorted; empty when there is none. */
  public static List<Path> beside() throws IOException {
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

  /** Says in the run's output how much a law covered; a law that covered nothing fails. */
  public static void report(String law, int posts) {
    if (posts == 0) throw new AssertionError(law + ": ran on no post");
    String among =
        Files.isDirectory(SHARED.resolve("corpus"))
            ? "those of the corpus among them"
            : "fixtures only, for there is no corpus beside the checkout";
    System.out.printf("%s: ran on %d posts, %s%n", law, posts, among);
  }
}
