package genko.edit.command;

import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks that come in pairs, as they are typed: one typed over a selection goes around it, one typed
 * where nothing is selected brings the closing one along. Only in a body; marks of Markdown are
 * none in fenced code.
 */
public final class Pairs {
  private static final Map<Character, Character> CLOSING =
      Map.of('*', '*', '_', '_', '`', '`', '"', '"', '(', ')', '（', '）', '「', '」', '『', '』');

  private static final String MARKDOWN = "*_`";

  /** What opens and closes alike. */
  private static final String TWINS = "*_`\"";

  /** A mark at the start of a line may become a list item, a line across or a fence. */
  private static final String STARTING = "*_";

  private Pairs() {}

  /** Puts {@code mark} and its other half around what is selected, which stays selected. */
  public static Optional<Transaction> wrap(Post post, char mark) {
    Span selected = post.selection().span();
    if (selected.isEmpty() || !isAt(post, selected, mark)) return Optional.empty();
    if (isMarkdown(mark) && holdsBlankLine(post.text(), selected)) return Optional.empty();
    return EditBuilder.of(post)
        .insert(selected.from(), String.valueOf(mark))
        .insert(selected.to(), String.valueOf(CLOSING.get(mark)))
        .around();
  }

  /** Types {@code mark} and its other half with the caret between, where that helps. */
  public static Optional<Transaction> open(Post post, char mark) {
    Span at = post.selection().span();
    if (!at.isEmpty() || !isAt(post, at, mark) || !helps(post.text(), at.from(), mark)) {
      return Optional.empty();
    }
    String pair = String.valueOf(mark) + CLOSING.get(mark);
    return Optional.of(typed(Change.of(at.from(), at.from(), pair), at.from() + 1));
  }

  /** Whether a pair of {@code mark} with nothing in between may hold one more: {@code **}. */
  public static boolean nests(char mark) {
    return STARTING.indexOf(mark) >= 0;
  }

  /** The edit that {@code change} makes as a part of what is typed, with the caret at an offset. */
  public static Transaction typed(Change change, int caret) {
    ChangeSet changes = new ChangeSet(List.of(change));
    return new Transaction(changes, Selection.at(caret), Origin.TYPE, "type");
  }

  private static boolean isMarkdown(char mark) {
    return MARKDOWN.indexOf(mark) >= 0;
  }

  private static boolean isAt(Post post, Span span, char mark) {
    if (!CLOSING.containsKey(mark) || span.from() < post.bodyStart()) return false;
    return !isMarkdown(mark) || !Fences.isInside(post, post.text().lineAt(span.from()));
  }

  private static boolean holdsBlankLine(Text text, Span span) {
    int last = text.lineAt(span.to());
    for (int line = text.lineAt(span.from()) + 1; line < last; line++) {
      if (EditBuilder.isBlankLine(text, line)) return true;
    }
    return false;
  }

  private static boolean helps(Text text, int at, char mark) {
    int line = text.lineAt(at);
    if (at < text.lineEnd(line) && isWord(text.charAt(at))) return false;
    if (TWINS.indexOf(mark) < 0) return true;
    int start = LinePrefix.of(text, line).content();
    if (at <= start) return !nests(mark);
    char before = text.charAt(at - 1);
    boolean closes = before == mark || before == '\\' || isLatin(before);
    // After one that nothing closes yet, this one does.
    return !closes && text.slice(start, at).chars().filter(one -> one == mark).count() % 2 == 0;
  }

  private static boolean isWord(char unit) {
    return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
  }

  private static boolean isLatin(char unit) {
    return Character.isDigit(unit)
        || Character.isLetter(unit) && UnicodeScript.of(unit) == UnicodeScript.LATIN;
  }
}
