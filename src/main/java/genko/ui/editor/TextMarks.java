package genko.ui.editor;

import genko.text.Span;
import genko.ui.editor.TextStyles.Coloured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * What is marked in the text over its colours, such as what a search found. Asked for the lines in
 * sight alone; the classes of marks begin with {@code mark-}.
 */
public interface TextMarks {
  TextMarks NONE = span -> List.of();

  /** The marks that reach into {@code span} of the current text, in ascending order. */
  List<Coloured> in(Span span);

  /** {@code base} without the classes of marks. */
  static StyleSpans<Collection<String>> without(StyleSpans<Collection<String>> base) {
    boolean none =
        base.stream().noneMatch(span -> span.getStyle().stream().anyMatch(TextMarks::isMark));
    return none ? base : base.mapStyles(TextMarks::unmarked);
  }

  private static Collection<String> unmarked(Collection<String> classes) {
    return classes.stream().filter(one -> !isMark(one)).toList();
  }

  /** Whether {@code styleClass} is that of a mark. */
  static boolean isMark(String styleClass) {
    return styleClass.startsWith("mark-");
  }

  /** The styles of the line that is {@code line}, with the marks over {@code base}. */
  default StyleSpans<Collection<String>> over(StyleSpans<Collection<String>> base, Span line) {
    StyleSpans<Collection<String>> out = base;
    for (Coloured mark : in(line)) {
      int from = Math.max(mark.span().from(), line.from()) - line.from();
      int to = Math.min(mark.span().to(), line.to()) - line.from();
      if (from >= to) continue;
      StyleSpansBuilder<Collection<String>> one = new StyleSpansBuilder<>(3);
      one.add(List.of(), from).add(List.of(mark.styleClass()), to - from);
      one.add(List.of(), line.length() - to);
      out = out.overlay(one.create(), TextMarks::both);
    }
    return out;
  }

  private static Collection<String> both(Collection<String> below, Collection<String> mark) {
    if (mark.isEmpty()) return below;
    List<String> classes = new ArrayList<>(below);
    classes.addAll(mark);
    return List.copyOf(classes);
  }
}
