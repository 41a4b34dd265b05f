package genko.ui.editor;

import genko.text.Span;
import genko.text.Text;

/**
 * Lines of a text that can be left out of sight: those after {@code line} up to {@code last}, which
 * are the ones that belong to it. Lines count from zero.
 */
public record Fold(int line, int last) {
  public Fold {
    if (line < 0 || last <= line)
      throw new IllegalArgumentException("no fold: " + line + ".." + last);
  }

  int count() {
    return last - line;
  }

  boolean hides(int other) {
    return line < other && other <= last;
  }

  /** What is left out of {@code text}: from the end of the line that stays on. */
  Span span(Text text) {
    return new Span(text.lineEnd(line), text.lineEnd(last));
  }
}
