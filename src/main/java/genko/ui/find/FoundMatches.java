package genko.ui.find;

import genko.edit.find.Matches;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches as they were in {@code text}, and what was edited since: until the text is looked through
 * again they move with it.
 */
record FoundMatches(Matches matches, Text text, ChangeSet since) {
  static final FoundMatches NONE = new FoundMatches(Matches.NONE, Text.EMPTY);

  FoundMatches(Matches matches, Text text) {
    this(matches, text, ChangeSet.EMPTY);
  }

  /** The same after {@code changes} of the text. */
  FoundMatches after(ChangeSet changes) {
    return new FoundMatches(matches, text, since.compose(changes));
  }

  /** Whether they are those of {@code now}, with nothing edited since. */
  boolean isOf(Text now) {
    return text == now;
  }

  /** Those that reach into {@code span} of the text as it is now, and were not edited. */
  List<Span> in(Span span) {
    List<Span> out = new ArrayList<>();
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (now(matches.get(middle)).to() <= span.from()) low = middle + 1;
      else high = middle;
    }
    for (int i = low; i < matches.size(); i++) {
      Span here = now(matches.get(i));
      if (here.from() >= span.to()) break;
      if (!isTouched(matches.get(i))) out.add(here);
    }
    return out;
  }

  private Span now(Span match) {
    return since.isEmpty() ? match : since.map(match);
  }

  /** Whether {@code match} was edited since, so that it may be none any more. */
  private boolean isTouched(Span match) {
    return since.changes().stream()
        .map(Change::span)
        .anyMatch(span -> span.from() < match.to() && match.from() < span.to());
  }
}
