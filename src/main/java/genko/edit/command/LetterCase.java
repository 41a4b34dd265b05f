package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Span;
import genko.text.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Changes the letters of the selection, or of the word at the caret. */
final class LetterCase {
  /** From a half-width letter or digit to its full-width form. */
  private static final int WIDER = 'Ａ' - 'A';

  private LetterCase() {}

  static Optional<Transaction> fullWidth(Post post) {
    return change(post, LetterCase::widen);
  }

  static Optional<Transaction> halfWidth(Post post) {
    return change(post, LetterCase::narrow);
  }

  static Optional<Transaction> upperCase(Post post) {
    return change(post, words -> words.toUpperCase(Locale.ROOT));
  }

  static Optional<Transaction> lowerCase(Post post) {
    return change(post, words -> words.toLowerCase(Locale.ROOT));
  }

  private static Optional<Transaction> change(Post post, UnaryOperator<String> change) {
    Text text = post.text();
    Selection selection = post.selection();
    Span span = selection.span();
    boolean caretOnly = span.isEmpty();
    if (caretOnly) {
      int line = text.lineAt(span.from());
      int start = text.lineStart(line);
      Optional<Span> word = CaretWord.of(text.line(line), span.from() - start);
      if (word.isEmpty()) return Optional.empty();
      span = word.get().shift(start);
    }
    String before = text.slice(span);
    String after = change.apply(before);
    int to = span.from() + after.length();
    Selection selected;
    if (caretOnly) selected = Selection.at(Math.min(selection.caret(), to));
    else if (selection.anchor() <= selection.caret()) selected = new Selection(span.from(), to);
    else selected = new Selection(to, span.from());
    return EditBuilder.of(post).replace(span.from(), span.to(), after).selecting(selected);
  }

  private static boolean isPlain(int unit) {
    return (unit >= '0' && unit <= '9')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= 'a' && unit <= 'z');
  }

  private static String widen(String words) {
    return map(words, unit -> isPlain(unit) ? unit + WIDER : unit);
  }

  private static String narrow(String words) {
    return map(words, unit -> isPlain(unit - WIDER) ? unit - WIDER : unit);
  }

  private static String map(String words, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(words.length());
    words.chars().map(change).forEach(unit -> out.append((char) unit));
    return out.toString();
  }
}
