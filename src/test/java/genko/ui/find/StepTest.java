package genko.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.find.Matches;
import genko.edit.find.Search;
import genko.edit.find.SearchLimit;
import genko.edit.find.SearchOptions;
import genko.edit.find.SearchOutcome;
import genko.text.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepTest {
  /** The places of each {@code a} in {@code text}. */
  private static Matches matches(String text) {
    if (Search.of("a", SearchOptions.PLAIN) instanceof Search.Sought.Ready(Search search)
        && search.in(
                text,
                new Span(0, text.length()),
                SearchLimit.after(Duration.ofMinutes(1), () -> false))
            instanceof SearchOutcome.Found(Matches matches)) {
      return matches;
    }
    throw new AssertionError(text);
  }

  @Test
  void theNextOneStandsAfterTheSelectedOneOrTheCaret() {
    Matches matches = matches("a b a b a");
    assertThat(Step.NEXT.target(matches, new Span(0, 1), 0)).isEqualTo(1);
    assertThat(Step.NEXT.target(matches, Span.at(1), 0)).isEqualTo(1);
    assertThat(Step.NEXT.target(matches, new Span(8, 9), 0)).as("goes round").isEqualTo(3);
  }

  @Test
  void thePreviousOneStandsBeforeTheSelectedOneOrTheCaret() {
    Matches matches = matches("a b a b a");
    assertThat(Step.PREVIOUS.target(matches, new Span(4, 5), 0)).isZero();
    assertThat(Step.PREVIOUS.target(matches, Span.at(4), 0)).isZero();
    assertThat(Step.PREVIOUS.target(matches, new Span(0, 1), 0)).as("goes round").isEqualTo(-1);
  }

  @Test
  void theNearestIsSeenFromWhereTheSearchBegan() {
    assertThat(Step.NEAREST.target(matches("a b a b a"), new Span(8, 9), 3)).isEqualTo(1);
  }

  @Test
  void afterAReplacementTheNextMatchIsGoneTo() {
    assertThat(Step.AFTER_REPLACED.target(matches("a b a"), Span.at(1), 0)).isEqualTo(1);
  }
}
