package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.text.Problem;
import genko.text.Problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The checks over real posts: how often each speaks is printed, so that its ear can be judged. */
class ChecksCorpusTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  /** The most posts in a hundred of which a check of the body may think badly. */
  private static final int MOST_DOUBTED = 6;

  @Test
  void everyFixOfARealPostTakesItsProblemAwayAndFewPostsAreDoubted() throws IOException {
    Map<String, int[]> spoken = new TreeMap<>();
    int doubted = 0;
    List<Path> posts = Corpus.posts();
    for (Path path : posts) {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      // An earlier version is kept under another name than the one it was published by.
      String name = path.toString().contains("_history") ? "" : path.toString();
      Set<String> heard = new HashSet<>();
      boolean doubt = false;
      for (Diagnostic finding : Laws.check(text, name, NOW)) {
        Problem problem = finding.problem();
        int[] counts =
            spoken.computeIfAbsent(problem.key() + " " + problem.severity(), none -> new int[2]);
        counts[0]++;
        if (heard.add(problem.key())) counts[1]++;
        doubt |= problem.severity() != Severity.NOTE && problem.key().startsWith("check.");
      }
      if (doubt) doubted++;
    }
    spoken.forEach((key, n) -> System.out.printf("%5d in %3d posts: %s%n", n[0], n[1], key));
    Corpus.report("checks, which doubt " + doubted, posts.size());
    assertThat(100 * doubted).isLessThanOrEqualTo(MOST_DOUBTED * posts.size());
  }
}
