package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Problems are those of the blog that was looked through, and of no other. */
class PostProblemsTest {
  @Test
  void anotherBlogHasNoneThatAreKnown() {
    Map<String, Set<String>> rules = Map.of("_posts/川.md", Set.of("title"));
    PostProblems found =
        new PostProblems(Optional.of(Path.of("/blog")), Map.of("title", "題"), rules);
    assertThat(found.of(Path.of("/blog"))).contains(rules);
    assertThat(found.of(Path.of("/blog2"))).isEmpty();
    assertThat(found.of(Path.of("/blog/_posts"))).isEmpty();
    assertThat(PostProblems.NONE.of(Path.of("/blog"))).isEmpty();
  }

  @Test
  void aBlogWithoutProblemsIsKnownToHaveNone() {
    PostProblems none = new PostProblems(Optional.of(Path.of("/blog")), Map.of(), Map.of());
    assertThat(none.of(Path.of("/blog"))).contains(Map.of());
  }
}
