package genko.ui.editor;

import genko.edit.command.TypedMarks;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Update;
import genko.text.Span;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Makes marks of Markdown of what is typed in full width at the start of a line, where the writer
 * wants that: a step of its own, so that undo gives back what was typed. While an input method
 * composes it waits.
 */
public final class MarkTyping {
  private final EditSession session;
  private final EditorPane editor;
  private final BooleanSupplier wanted;

  /** Where something was typed that was not looked at yet, or null. */
  private @Nullable Span typed;

  public MarkTyping(EditSession session, EditorPane editor, BooleanSupplier wanted) {
    this.session = session;
    this.editor = editor;
    this.wanted = wanted;
    session.observe(this::updated);
    editor
        .composingProperty()
        .subscribe(
            composing -> {
              if (!composing && typed != null) Platform.runLater(this::mend);
            });
  }

  private void updated(Update update) {
    boolean typing = update.edit().origin() == Origin.TYPE && update.edit().series().equals("type");
    if (!typing || !wanted.getAsBoolean()) {
      typed = null;
      return;
    }
    Span here = update.edit().changes().map(update.edit().changes().reach());
    Span before = typed;
    typed =
        before != null && before.touches(here.from())
            ? new Span(before.from(), Math.max(here.to(), before.to()))
            : here;
    // The area is in the midst of its own change.
    Platform.runLater(this::mend);
  }

  private void mend() {
    if (typed == null || editor.composingProperty().get() || session.isReadOnly()) return;
    Span where = typed;
    typed = null;
    TypedMarks.of(session.post(), where)
        .ifPresent(
            edit -> {
              session.sealHistory();
              session.dispatch(edit);
            });
  }
}
