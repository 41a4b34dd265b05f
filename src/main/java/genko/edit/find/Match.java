package genko.edit.find;

import java.util.regex.MatchResult;

/** A match while it is at hand, with its groups, in offsets of the text itself. */
record Match(String text, FoldedText folded, MatchResult found) {
  int from() {
    return folded.source(found.start());
  }

  int to() {
    return folded.source(found.end());
  }

  /** Whether an end of the match parts a pair of surrogates. */
  boolean isInsidePair() {
    return parts(from()) || parts(to());
  }

  private boolean parts(int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** The words of a group as they stand in the text; empty when it took no part. */
  String group(int number) {
    int start = found.start(number);
    if (start < 0) return "";
    return text.substring(folded.source(start), folded.source(found.end(number)));
  }
}
