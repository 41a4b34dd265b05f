package genko.ui.editor;

import genko.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Text that an input method is still composing: shown over {@code replaced} of the post's text but
 * not part of it. {@code caret} is the caret's place within {@link #text}.
 */
record Preedit(Span replaced, List<Run> runs, int caret) {
  /** A clause, or more of them that look alike. */
  record Run(String text, InputMethodHighlight highlight) {
    /** The style class that shows how far the clause is, and whether it is the one in work. */
    private String styleClass() {
      if (highlight == InputMethodHighlight.UNSELECTED_RAW) return "preedit-raw";
      if (highlight == InputMethodHighlight.UNSELECTED_CONVERTED) return "preedit-converted";
      return "preedit-target";
    }
  }

  /** What {@code event} says is composed in the place of {@code replaced}. */
  static Preedit of(InputMethodEvent event, Span replaced) {
    List<Run> runs = new ArrayList<>();
    int length = 0;
    for (InputMethodTextRun run : event.getComposed()) {
      String text = LineMap.plain(run.getText()).replace('\n', ' ');
      if (text.isEmpty()) continue;
      runs.add(new Run(text, run.getHighlight()));
      length += text.length();
    }
    return new Preedit(
        replaced, List.copyOf(runs), Math.clamp(event.getCaretPosition(), 0, length));
  }

  /** The same over {@code replaced}. */
  Preedit over(Span replaced) {
    return new Preedit(replaced, runs, caret);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) text.append(run.text());
    return text.toString();
  }

  /** The styles of the composed text in the midst of text that is styled as {@code around}. */
  StyleSpans<Collection<String>> styles(Collection<String> around) {
    StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>(runs.size());
    for (Run run : runs) {
      List<String> classes = new ArrayList<>(around);
      classes.add("preedit");
      classes.add(run.styleClass());
      styles.add(List.copyOf(classes), run.text().length());
    }
    return styles.create();
  }
}
