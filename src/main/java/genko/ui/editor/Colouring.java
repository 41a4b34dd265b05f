package genko.ui.editor;

import genko.text.Span;
import genko.text.Text;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * Puts the newest colours, and the marks over them, on the lines that are in sight, and on a line
 * only when its colours are others than it has: restyling a line costs milliseconds, comparing it
 * next to nothing.
 */
public final class Colouring {
  /** Lines beyond the edges that are coloured too, so that a short scroll shows no plain text. */
  private static final int MARGIN = 30;

  /** The same after an edit: it happens at every key, and what is scrolled to is coloured then. */
  private static final int NEAR = 5;

  /** A line of more characters is left plain: its styles would cost too much at every key. */
  private static final int LONGEST = 5_000;

  private final PostArea area;
  private final Source source;
  private final Supplier<LineMap> map;
  private final TextMarks words;
  private TextMarks marks = TextMarks.NONE;
  private boolean busy;
  private boolean waiting;

  /** Where colours come from. */
  public interface Source {
    /**
     * Asks for the colours of the current text; {@link Colouring#refresh} says that they are there.
     */
    void ask();

    /**
     * The newest colours, when there are any and the text they belong to is still the current one.
     */
    Optional<TextStyles> newest();
  }

  /** {@code words} are drawn below all other marks. */
  Colouring(PostArea area, Source source, Supplier<LineMap> map, TextMarks words) {
    this.area = area;
    this.source = source;
    this.map = map;
    this.words = words;
    area.getVisibleParagraphs().addChangeObserver(change -> scrolled());
  }

  /** Draws {@code marks} over the colours from now on. */
  void setMarks(TextMarks marks) {
    this.marks = marks;
    refresh();
  }

  void edited() {
    source.ask();
  }

  /**
   * Lines came into sight. That is told in the midst of laying the area out, or of an edit: a line
   * that is restyled then gets another cell under the hands of who is placing it, and the layout
   * ends with an exception. So it is done in a turn of its own.
   */
  private void scrolled() {
    if (waiting) return;
    waiting = true;
    Platform.runLater(
        () -> {
          waiting = false;
          if (source.newest().isPresent()) refresh(MARGIN);
        });
  }

  void refresh() {
    refresh(NEAR);
  }

  private void refresh(int margin) {
    if (busy || area.getVisibleParagraphs().isEmpty()) return;
    busy = true;
    try {
      colour(source.newest(), map.get(), margin);
    } finally {
      busy = false;
    }
  }

  private void colour(Optional<TextStyles> colours, LineMap now, int margin) {
    int lines = area.getParagraphs().size();
    if (lines != now.lineCount()) return;
    Text shown = now.text();
    int first = Math.max(0, area.firstVisibleParToAllParIndex() - margin);
    int last = Math.min(lines - 1, area.lastVisibleParToAllParIndex() + margin);
    for (int line = first; line <= last; line++) {
      Paragraph<?, ?, Collection<String>> paragraph = area.getParagraph(line);
      if (paragraph.length() > LONGEST) continue;
      int at = now.lineOf(line);
      Span span = new Span(shown.lineStart(at), shown.lineEnd(at));
      if (paragraph.length() != span.length()) return;
      StyleSpans<Collection<String>> there = paragraph.getStyleSpans();
      StyleSpans<Collection<String>> plain =
          colours.isPresent() ? colours.get().line(at) : TextMarks.without(there);
      StyleSpans<Collection<String>> wanted = marks.over(words.over(plain, span), span);
      if (!there.equals(wanted)) area.setStyleSpans(line, 0, wanted);
    }
  }
}
