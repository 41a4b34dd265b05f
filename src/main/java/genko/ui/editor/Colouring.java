package genko.ui.editor;

import java.util.Collection;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * Puts the newest colours on the lines that are in sight, and on a line only when its colours are
 * others than it has: restyling a line costs milliseconds, comparing it next to nothing.
 */
public final class Colouring {
  /** Lines beyond the edges that are coloured too, so that a short scroll shows no plain text. */
  private static final int MARGIN = 30;

  /** A line of more characters is left plain: its styles would cost too much at every key. */
  private static final int LONGEST = 5_000;

  private final PostArea area;
  private final Source source;
  private final IntSupplier top;
  private boolean busy;

  /** Where colours come from. */
  public interface Source {
    /**
     * Asks for the colours of the current text; {@link Colouring#refresh} says that they are there.
     */
    void ask();

    /**
     * The newest colours, when there are any and the text they belong to is still the current one.
     */
    Optional<Colours> newest();
  }

  Colouring(PostArea area, Source source, IntSupplier top) {
    this.area = area;
    this.source = source;
    this.top = top;
    area.getVisibleParagraphs().addChangeObserver(change -> refresh());
  }

  void edited() {
    source.ask();
  }

  void refresh() {
    if (busy || area.getVisibleParagraphs().isEmpty()) return;
    busy = true;
    try {
      source.newest().ifPresent(this::colour);
    } finally {
      busy = false;
    }
  }

  private void colour(Colours colours) {
    int lines = area.getParagraphs().size();
    if (lines != colours.text().lineCount() - top.getAsInt()) return;
    int first = Math.max(0, area.firstVisibleParToAllParIndex() - MARGIN);
    int last = Math.min(lines - 1, area.lastVisibleParToAllParIndex() + MARGIN);
    for (int line = first; line <= last; line++) {
      Paragraph<?, ?, Collection<String>> paragraph = area.getParagraph(line);
      if (paragraph.length() > LONGEST) continue;
      StyleSpans<Collection<String>> wanted = colours.line(top.getAsInt() + line);
      if (paragraph.length() != wanted.length()) return;
      if (!paragraph.getStyleSpans().equals(wanted)) area.setStyleSpans(line, 0, wanted);
    }
  }
}
