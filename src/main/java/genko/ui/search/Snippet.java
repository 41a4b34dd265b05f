package genko.ui.search;

import genko.search.MatchedLine;
import genko.text.Span;
import genko.ui.find.StyledLine;
import java.util.Optional;

/**
 * A line of a post in one line of a list, from shortly before its first hit on: the hits marked, or
 * struck through with what takes their place behind them.
 */
final class Snippet extends StyledLine {
  /** So much of the line is seen before its first hit. */
  private static final int LEAD = 14;

  /** As the other, where what takes the hit's place is to be seen too. */
  private static final int LEAD_TO_REPLACE = 5;

  private Optional<Shown> shown = Optional.empty();

  private record Shown(MatchedLine line, Optional<String> replacement) {}

  Snippet() {
    getStyleClass().add("snippet");
    clear();
  }

  void show(MatchedLine line, Optional<String> replacement) {
    Optional<Shown> next = Optional.of(new Shown(line, replacement));
    if (next.equals(shown)) return;
    begin();
    shown = next;
    String text = line.text();
    int at =
        line.ranges().isEmpty()
            ? 0
            : from(
                text,
                line.ranges().getFirst().from(),
                replacement.isPresent() ? LEAD_TO_REPLACE : LEAD);
    if (at > 0) add("…", "plain");
    for (Span hit : line.ranges()) {
      add(text.substring(at, hit.from()), "plain");
      add(text.substring(hit.from(), hit.to()), replacement.isPresent() ? "removed" : "hit");
      replacement.filter(with -> !with.isEmpty()).ifPresent(with -> add(with, "added"));
      at = hit.to();
    }
    add(text.substring(at), "plain");
  }

  /** Shows nothing. */
  void showNothing() {
    if (shown.isPresent()) clear();
    shown = Optional.empty();
  }

  /** Where the part that is shown begins, at a whole character. */
  private static int from(String text, int hit, int lead) {
    int blank = 0;
    while (blank < hit && Character.isWhitespace(text.charAt(blank))) blank++;
    if (hit - blank <= lead) return blank;
    int from = hit - lead;
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }
}
