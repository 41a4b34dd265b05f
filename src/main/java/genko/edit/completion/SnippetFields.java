package genko.edit.completion;

import genko.post.Update;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of a snippet that a writer fills in, in the order in which they are walked, in offsets
 * of the text as it is now. They follow every edit, undo and redo included. A number that stands
 * twice has one field with several spans: the first is typed in, the others repeat it.
 */
public final class SnippetFields {
  private final List<List<Span>> fields = new ArrayList<>();
  private Text text;
  private Span whole;
  private int place;

  /** Fields of a snippet that was put at {@code whole} of {@code text}; the first is present. */
  public SnippetFields(Text text, Span whole, List<List<Span>> fields) {
    this.text = text;
    this.whole = whole;
    this.fields.addAll(fields);
  }

  /** Whether there is nothing left to walk to. */
  public boolean isEnded() {
    return place >= fields.size() - 1;
  }

  /** Forgets the fields. */
  public void end() {
    place = fields.size();
  }

  /** Moves the fields along with an edit; they end when all that was put is gone. */
  public void follow(Update update) {
    ChangeSet changes = update.edit().changes();
    text = update.after().text();
    whole = new Span(changes.map(whole.from(), Side.BEFORE), changes.map(whole.to(), Side.AFTER));
    for (int i = 0; i < fields.size(); i++) {
      int number = i;
      fields.set(i, fields.get(i).stream().map(span -> moved(span, number, changes)).toList());
    }
    if (whole.isEmpty()) end();
  }

  /** What is typed at the edges of the present field is part of it, and of no other. */
  private Span moved(Span span, int number, ChangeSet changes) {
    int from = changes.map(span.from(), number > place ? Side.AFTER : Side.BEFORE);
    int to = changes.map(span.to(), number < place ? Side.BEFORE : Side.AFTER);
    return new Span(Math.min(from, to), Math.max(from, to));
  }

  /**
   * Whether {@code caret} is still in the lines of the snippet; also while {@code now} is another
   * text than the fields have followed to.
   */
  public boolean isNear(Text now, Span caret) {
    if (now != text) return true;
    int line = text.lineAt(caret.from());
    return text.lineAt(whole.from()) <= line && line <= text.lineAt(whole.to());
  }

  /** Goes to the next field, or to the one before; nothing when there is none. */
  public Optional<Span> step(boolean forth) {
    if (isEnded()) return Optional.empty();
    place = Math.max(0, place + (forth ? 1 : -1));
    return Optional.of(fields.get(place).getFirst());
  }

  /** What makes the repeated spans of the present field equal to what was typed in the first. */
  public ChangeSet repeated() {
    if (isEnded() || fields.get(place).size() == 1) return ChangeSet.EMPTY;
    List<Span> spans = fields.get(place);
    String typed = text.slice(spans.getFirst());
    return ChangeSet.of(
        spans.stream()
            .skip(1)
            .filter(span -> !text.slice(span).equals(typed))
            .map(span -> new Change(span, typed))
            .toList());
  }
}
