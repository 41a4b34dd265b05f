package genko.ui.editor;

import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * The style classes of a text, made line by line when they are asked for. Belongs to one snapshot
 * of the text.
 */
public final class TextStyles {
  private final Text text;
  private final Function<Span, List<Coloured>> source;

  /** A style class over a span of the text. */
  public record Coloured(Span span, String styleClass) {}

  private TextStyles(Text text, Function<Span, List<Coloured>> source) {
    this.text = text;
    this.source = source;
  }

  /**
   * The colours of {@code text}.
   *
   * @param source what overlaps a span of the text, or more; it is asked for a line at a time, on
   *     the thread that draws. Spans may overlap, their classes then add up
   */
  public static TextStyles of(Text text, Function<Span, List<Coloured>> source) {
    return new TextStyles(text, source);
  }

  /** Whether these are the colours of {@code other}, this very snapshot. */
  public boolean isOf(Text other) {
    return text == other;
  }

  /**
   * The styles of {@code line}, covering its characters; a line without any has one empty style.
   */
  StyleSpans<Collection<String>> line(int line) {
    Span whole = new Span(text.lineStart(line), text.lineEnd(line));
    List<Coloured> here =
        whole.isEmpty()
            ? List.of()
            : source.apply(whole).stream().filter(one -> overlap(one.span(), whole)).toList();
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    if (here.isEmpty()) return builder.add(List.of(), whole.length()).create();
    int from = whole.from();
    for (int to : borders(here, whole)) {
      if (to == from) continue;
      builder.add(classes(here, from, to), to - from);
      from = to;
    }
    return builder.create();
  }

  private static boolean overlap(Span one, Span other) {
    return one.from() < other.to() && one.to() > other.from() && !one.isEmpty();
  }

  /** Where a style begins or ends, in order, up to the end of {@code whole}. */
  private static int[] borders(List<Coloured> here, Span whole) {
    int[] borders = new int[2 * here.size() + 1];
    int count = 0;
    for (Coloured one : here) {
      borders[count++] = Math.max(one.span().from(), whole.from());
      borders[count++] = Math.min(one.span().to(), whole.to());
    }
    borders[count] = whole.to();
    Arrays.sort(borders);
    return borders;
  }

  private static List<String> classes(List<Coloured> here, int from, int to) {
    List<String> classes = new ArrayList<>(2);
    for (Coloured one : here) {
      boolean covers = one.span().from() <= from && one.span().to() >= to;
      if (covers && !classes.contains(one.styleClass())) classes.add(one.styleClass());
    }
    return List.copyOf(classes);
  }
}
