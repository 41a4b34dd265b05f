package genko.ui.editor;

import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Collection;
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
    List<List<Coloured>> lines = new ArrayList<>(text.lineCount());
    for (int line = 0; line < text.lineCount(); line++) lines.add(List.of());
    for (Coloured coloured : spans) {
      if (coloured.span().isEmpty()) continue;
      int last = text.lineAt(coloured.span().to() - 1);
      for (int line = text.lineAt(coloured.span().from()); line <= last; line++) {
        if (lines.get(line).isEmpty()) lines.set(line, new ArrayList<>(4));
        lines.get(line).add(coloured);
      }
    }
    return new Colours(text, lines);
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
