package genko.storage.linter;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a linter says of a place in a text.
 *
 * @param rule what the linter calls the rule, "" where it has no name
 * @param ways what would mend it, the likeliest first
 */
public record LinterMessage(
    Severity severity, Span span, String rule, String sentence, List<Change> ways) {
  public LinterMessage {
    ways = List.copyOf(ways);
  }

  /** This after {@code change} of the text; empty where that has touched what it speaks of. */
  public Optional<LinterMessage> after(Change change) {
    if (touches(change, span)) return Optional.empty();
    if (ways.stream().anyMatch(way -> touches(change, way.span()))) return Optional.empty();
    ChangeSet set = ChangeSet.of(change);
    List<Change> moved =
        ways.stream().map(way -> new Change(set.map(way.span()), way.inserted())).toList();
    return Optional.of(new LinterMessage(severity, set.map(span), rule, sentence, moved));
  }

  private static boolean touches(Change change, Span span) {
    return change.span().from() <= span.to() && span.from() <= change.span().to();
  }
}
