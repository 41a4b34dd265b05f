package genko.edit.command;

import genko.text.Span;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * The word at a caret: between spaces and marks for Latin, the run of one script for Japanese, so
 * that in 重要な点 it is 重要, な or 点.
 */
final class CaretWord {
  private CaretWord() {}

  /**
   * The word that {@code at} is in or touches, in offsets of {@code line}. Between two words it is
   * the one after, unless that is hiragana and the one before is not: 重要 before です.
   */
  static Optional<Span> of(String line, int at) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.JAPANESE);
    words.setText(line);
    boolean between = words.isBoundary(at);
    Optional<Span> before = Optional.empty();
    Optional<Span> after = Optional.empty();
    if (between && at > 0) before = word(line, words.preceding(at), at);
    if (at < line.length()) {
      after = word(line, between ? at : words.preceding(at), words.following(at));
    }
    if (after.isEmpty()) return before;
    boolean joined = before.isPresent() && isHiragana(line, after.get());
    return joined && !isHiragana(line, before.get()) ? before : after;
  }

  private static Optional<Span> word(String line, int from, int to) {
    boolean word = line.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    return word ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private static boolean isHiragana(String line, Span word) {
    return line.substring(word.from(), word.to())
        .codePoints()
        .allMatch(point -> UnicodeScript.of(point) == UnicodeScript.HIRAGANA);
  }
}
