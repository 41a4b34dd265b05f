package genko.ui.editor;

import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * The style classes of a text, ready to be asked line by line. Belongs to one snapshot of the text;
 * computed on a worker.
 */
public final class Colours {
  private final Text text;
  private final List<List<Coloured>> lines;

  /** A style class over a span of the text. */
  public record Coloured(Span span, String styleClass) {}

  private Colours(Text text, List<List<Coloured>> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The colours of {@code text}; spans may overlap, their classes then add up. */
  public static Colours of(Text text, List<Coloured> spans) {
    int[] starts = lineStarts(text.toString(), text.lineCount());
    List<List<Coloured>> lines = new ArrayList<>(Collections.nCopies(starts.length, List.of()));
    for (Coloured coloured : spans) {
      if (coloured.span().isEmpty()) continue;
      for (int line = lineAt(starts, coloured.span().from());
          line < starts.length && starts[line] < coloured.span().to();
          line++) {
        if (lines.get(line).isEmpty()) lines.set(line, new ArrayList<>(4));
        lines.get(line).add(coloured);
      }
    }
    return new Colours(text, lines);
  }

  /** Where each line begins: one pass, where asking the text for each span would be a hundred. */
  private static int[] lineStarts(String text, int count) {
    int[] starts = new int[count];
    int line = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean pair = unit == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (unit == '\n' || unit == '\r' && !pair) starts[++line] = at + 1;
    }
    return starts;
  }

  private static int lineAt(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  Text text() {
    return text;
  }

  /** Whether these are the colours of {@code other}, this very snapshot. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOf(Text other) {
    return text == other;
  }

  /**
   * The styles of {@code line}, covering its characters; a line without any has one empty style.
   */
  StyleSpans<Collection<String>> line(int line) {
    int start = text.lineStart(line);
    int end = text.lineEnd(line);
    TreeSet<Integer> borders = new TreeSet<>(List.of(start, end));
    for (Coloured coloured : lines.get(line)) {
      borders.add(Math.clamp(coloured.span().from(), start, end));
      borders.add(Math.clamp(coloured.span().to(), start, end));
    }
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int from = start;
    for (int to : borders.tailSet(start, false)) {
      Set<String> classes = new LinkedHashSet<>();
      for (Coloured coloured : lines.get(line)) {
        if (coloured.span().from() <= from && coloured.span().to() >= to) {
          classes.add(coloured.styleClass());
        }
      }
      builder.add(classes.isEmpty() ? List.of() : List.copyOf(classes), to - from);
      from = to;
    }
    if (start == end) builder.add(List.of(), 0);
    return builder.create();
  }
}
