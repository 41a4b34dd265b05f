package genko.ui.editor;

import genko.edit.command.Pairs;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.post.Update;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Closes the pairs that a writer opens, where that is wanted. A closing mark that came by itself
 * can be typed over, and goes with the opening one while nothing is in between, until the caret
 * leaves the pair. What an input method commits counts as typed when it is one mark alone; while it
 * composes, nothing happens.
 */
public final class PairTyping {
  /** Bold and italic at once. */
  private static final int MOST_NESTED = 3;

  private final EditSession session;
  private final EditorPane editor;
  private final BooleanSupplier wanted;

  /** The pairs that the caret is in, the outermost first. */
  private final List<Pair> pairs = new ArrayList<>();

  /** The text that the offsets are of. */
  private Text text;

  /** Where the two marks of a pair stand, in offsets of the text. */
  private record Pair(int open, int close) {
    boolean holds(int caret) {
      return open < caret && caret <= close;
    }

    boolean isEmpty() {
      return close == open + 1;
    }

    Pair moved(ChangeSet changes) {
      return new Pair(changes.map(open, Side.BEFORE), changes.map(close, Side.AFTER));
    }
  }

  public PairTyping(EditSession session, EditorPane editor, BooleanSupplier wanted) {
    this.session = session;
    this.editor = editor;
    this.wanted = wanted;
    text = session.post().text();
    session.observe(this::updated);
    editor.onSelection(this::leave);
    editor.setOnTyped(this::typed);
    editor.textNode().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    editor.textNode().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void updated(Update update) {
    Origin origin = update.edit().origin();
    if (origin == Origin.UNDO || origin == Origin.REDO) pairs.clear();
    pairs.replaceAll(pair -> pair.moved(update.edit().changes()));
    text = update.after().text();
    leave();
  }

  private void leave() {
    // The editor may tell of the caret before this hears of the edit that moved it.
    if (session.post().text() != text) return;
    int caret = session.post().selection().caret();
    pairs.removeIf(pair -> !pair.holds(caret));
  }

  private void typed(KeyEvent event) {
    boolean command = event.isShortcutDown() || event.isMetaDown() || event.isAltDown();
    if (command || event.isConsumed() || editor.composingProperty().get()) return;
    if (typed(event.getCharacter())) event.consume();
  }

  /** Takes what was typed; whether it did. */
  private boolean typed(String text) {
    if (text.length() != 1 || session.isReadOnly() || !wanted.getAsBoolean()) return false;
    char mark = text.charAt(0);
    Post post = session.post();
    Optional<Transaction> around = Pairs.wrap(post, mark);
    if (around.isPresent()) {
      editor.make(around.get());
      return true;
    }
    Pair here = pairAtCaret();
    if (here != null && mark == ' ') return giveUp(here);
    if (here != null && post.text().charAt(here.close) == mark) return close(here, mark);
    Optional<Transaction> opened = Pairs.open(post, mark);
    opened.ifPresent(this::open);
    return opened.isPresent();
  }

  private @Nullable Pair pairAtCaret() {
    Selection selection = session.post().selection();
    if (pairs.isEmpty() || !selection.span().isEmpty()) return null;
    Pair inner = pairs.getLast();
    return inner.close == selection.caret() ? inner : null;
  }

  private boolean close(Pair here, char mark) {
    if (here.isEmpty() && Pairs.nests(mark) && pairs.size() < MOST_NESTED) {
      String pair = String.valueOf(mark).repeat(2);
      open(Pairs.typed(Change.of(here.close, here.close, pair), here.close + 1));
    } else {
      editor.make(new Transaction(ChangeSet.EMPTY, Selection.at(here.close + 1), Origin.TYPE, ""));
    }
    return true;
  }

  private void open(Transaction edit) {
    editor.join(edit);
    int caret = edit.after().caret();
    boolean made = session.post().selection().equals(edit.after());
    if (made) pairs.add(new Pair(caret - 1, caret));
  }

  /** A star before a space is no mark: the one that came by itself goes. */
  private boolean giveUp(Pair empty) {
    boolean mark = Pairs.nests(session.post().text().charAt(empty.open));
    if (!empty.isEmpty() || !mark) return false;
    pairs.removeLast();
    Change space = Change.of(empty.close, empty.close + 1, " ");
    editor.join(Pairs.typed(space, empty.close + 1));
    return true;
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isConsumed();
    if (event.getCode() != KeyCode.BACK_SPACE || !plain) return;
    Pair here = pairAtCaret();
    if (here == null || !here.isEmpty() || editor.composingProperty().get()) return;
    editor.join(Pairs.typed(Change.of(here.open, here.close + 1, ""), here.open));
    event.consume();
  }
}
