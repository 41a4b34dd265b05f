package genko.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.find.Matches;
import genko.edit.find.Search;
import genko.edit.find.SearchLimit;
import genko.edit.find.SearchOptions;
import genko.edit.find.SearchOutcome;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FoundMatchesTest {
  /** Where {@code words} stand in {@code text}. */
  private static FoundMatches found(String words, String text) {
    if (!(Search.of(words, SearchOptions.PLAIN) instanceof Search.Sought.Ready(Search search))) {
      throw new AssertionError(words);
    }
    SearchLimit limit = SearchLimit.after(Duration.ofMinutes(1), () -> false);
    Span all = new Span(0, text.length());
    if (!(search.in(text, all, limit) instanceof SearchOutcome.Found(Matches matches))) {
      throw new AssertionError(text);
    }
    return new FoundMatches(matches, Text.of(text));
  }

  @Test
  void matchesMoveWithTheText() {
    FoundMatches moved = found("犬", "犬 猫 犬").after(ChangeSet.insert(2, "白い"));
    assertThat(moved.in(new Span(0, 7))).containsExactly(new Span(0, 1), new Span(6, 7));
    assertThat(moved.in(new Span(2, 6))).isEmpty();
  }

  @Test
  void oneThatWasEditedIsNoneAnyMore() {
    FoundMatches moved = found("犬小屋", "犬小屋と犬小屋").after(ChangeSet.insert(1, "の"));
    assertThat(moved.in(new Span(0, 8))).containsExactly(new Span(5, 8));
  }

  @Test
  void theyAreOfTheTextThatWasLookedThroughAlone() {
    FoundMatches found = found("犬", "犬");
    assertThat(found.isOf(found.text())).isTrue();
    assertThat(found.isOf(Text.of("犬"))).isFalse();
  }
}
