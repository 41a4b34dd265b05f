package genko.edit.command;

import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the changes of one command, in offsets of the text before, and makes the edit of them.
 */
final class EditBuilder {
  private final Post post;
  private final Text text;
  private final List<Change> changes = new ArrayList<>();

  private EditBuilder(Post post) {
    this.post = post;
    this.text = post.text();
  }

  static EditBuilder of(Post post) {
    return new EditBuilder(post);
  }

  EditBuilder replace(int from, int to, String inserted) {
    String there = text.slice(from, to);
    if (!there.equals(inserted)) changes.add(Change.of(from, to, inserted));
    return this;
  }

  EditBuilder insert(int at, String inserted) {
    return replace(at, at, inserted);
  }

  EditBuilder delete(int from, int to) {
    return replace(from, to, "");
  }

  ChangeSet changes() {
    return ChangeSet.of(changes);
  }

  /** The edit, with the selection where its words went; empty when it changes nothing. */
  Optional<Transaction> following() {
    ChangeSet made = changes();
    Selection selection = post.selection();
    int anchor = made.map(selection.anchor(), Side.AFTER);
    int caret = made.map(selection.caret(), Side.AFTER);
    return selecting(new Selection(anchor, caret));
  }

  /** The edit, with the same words selected and nothing that is put at their edges. */
  Optional<Transaction> around() {
    ChangeSet made = changes();
    Selection selection = post.selection();
    boolean forth = selection.anchor() <= selection.caret();
    int from = made.map(selection.span().from(), Side.AFTER);
    int to = Math.max(from, made.map(selection.span().to(), Side.BEFORE));
    return selecting(forth ? new Selection(from, to) : new Selection(to, from));
  }

  /** The edit, with {@code after} selected in the text after it; empty when it changes nothing. */
  Optional<Transaction> selecting(Selection after) {
    if (changes().isEmpty()) return Optional.empty();
    return Optional.of(even(after));
  }

  /** The edit, which may be no more than a move of the caret. */
  Transaction even(Selection after) {
    ChangeSet made = changes();
    ChangeSet safe = new ChangeSet(made.changes().stream().map(text::apart).toList());
    Selection selection = after;
    if (!safe.equals(made)) {
      Text result = safe.apply(text);
      selection = new Selection(whole(result, after.anchor()), whole(result, after.caret()));
    }
    return new Transaction(safe, selection, Origin.FORMAT, "");
  }

  private static int whole(Text text, int offset) {
    int at = Math.clamp(offset, 0, text.length());
    return text.isInsideBreak(at) ? at - 1 : at;
  }

  /** The line end that a new line next to {@code line} gets: that of its neighbours. */
  static String lineEnd(Text text, int line) {
    String here = text.lineBreak(line);
    if (!here.isEmpty()) return here;
    return line > 0 ? text.lineBreak(line - 1) : "\n";
  }

  static boolean isBlank(Text text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isSpace(text.charAt(at))) return false;
    }
    return true;
  }

  static boolean isBlankLine(Text text, int line) {
    return isBlank(text, text.lineStart(line), text.lineEnd(line));
  }

  /** White space as a writer sees it, the full-width space included. */
  static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\u3000' || unit == '\u00a0';
  }
}
