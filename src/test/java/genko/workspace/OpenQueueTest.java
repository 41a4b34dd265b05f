package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenQueueTest {
  private static final Path A = Path.of("a.md");
  private static final Path B = Path.of("b.md");
  private static final Path C = Path.of("c.md");

  private final OpenQueue queue = new OpenQueue();
  private final List<String> shown = new ArrayList<>();

  private void arrived(Path file) {
    queue.arrived(file, () -> shown.add(file.toString()));
  }

  @Test
  void filesAreShownAsTheyWereAskedForHoweverTheyArrive() {
    queue.expect(A);
    queue.expect(B);
    queue.expect(C);
    arrived(C);
    arrived(B);
    assertThat(shown).isEmpty();
    arrived(A);
    assertThat(shown).containsExactly("a.md", "b.md", "c.md");
  }

  @Test
  void oneThatIsLateIsOvertakenAndShownWhenItComes() {
    queue.expect(A);
    queue.expect(B);
    arrived(B);
    queue.overtake(A::equals);
    assertThat(shown).containsExactly("b.md");
    arrived(A);
    assertThat(shown).containsExactly("b.md", "a.md");
  }

  @Test
  void oneThatHasArrivedIsNotOvertaken() {
    queue.expect(A);
    queue.expect(B);
    arrived(B);
    queue.overtake(B::equals);
    assertThat(shown).isEmpty();
    arrived(A);
    assertThat(shown).containsExactly("a.md", "b.md");
  }

  @Test
  void aFileThatIsAskedForTwiceHasTwoPlaces() {
    queue.expect(A);
    queue.expect(A);
    arrived(A);
    arrived(A);
    assertThat(shown).containsExactly("a.md", "a.md");
  }

  @Test
  void whatComesAfterAllRunsAfterAll() {
    queue.afterAll(A, () -> shown.add("at once"));
    queue.expect(A);
    queue.afterAll(A, () -> shown.add("after"));
    queue.expect(B);
    arrived(B);
    assertThat(shown).containsExactly("at once");
    arrived(A);
    assertThat(shown).containsExactly("at once", "a.md", "after", "b.md");
  }

  /** A file may show another one that was waiting for it. */
  @Test
  void whatIsShownMayAskForMore() {
    queue.expect(A);
    queue.expect(B);
    arrived(B);
    queue.arrived(
        A,
        () -> {
          shown.add("a.md");
          queue.expect(C);
          arrived(C);
        });
    assertThat(shown).containsExactly("a.md", "b.md", "c.md");
  }
}
