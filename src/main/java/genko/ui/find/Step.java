package genko.ui.find;

import genko.edit.find.Matches;
import genko.text.Span;

/** Which match is gone to once the text has been looked through. */
enum Step {
  STAY,
  NEAREST,
  NEXT,
  PREVIOUS,
  AFTER_REPLACED;

  /**
   * The index of the match to go to from what is {@code selected}, or the nearest to {@code
   * origin}; one before the first and one after the last go round.
   */
  int target(Matches matches, Span selected, int origin) {
    int here = matches.indexOf(selected);
    return switch (this) {
      case NEXT -> here >= 0 ? here + 1 : matches.firstFrom(selected.to());
      case PREVIOUS -> (here >= 0 ? here : matches.firstFrom(selected.from())) - 1;
      case AFTER_REPLACED -> {
        int next = matches.firstFrom(selected.to());
        // What was just put in place of nothing is followed by that nothing again.
        boolean same = next < matches.size() && matches.get(next).equals(Span.at(selected.to()));
        yield same ? next + 1 : next;
      }
      case NEAREST, STAY -> matches.firstFrom(origin);
    };
  }
}
