package genko.ui.editor;

import genko.markdown.Style;
import genko.markdown.Styled;
import genko.markdown.Styling;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.TextStyles.Coloured;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The colours of a post's text, made of what was read from it. */
public final class PostStyles {
  /**
   * A heading of the first level is drawn by {@code .md-heading1}, a link by {@code .md-link-text}.
   */
  private static final Map<Style, String> CLASSES = new ConcurrentHashMap<>();

  private PostStyles() {}

  private static String classOf(Style style) {
    return CLASSES.computeIfAbsent(
        style, each -> "md-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * What of {@code span} is Latin, which has slanted letters, and what is not: Japanese faces have
   * none, and JavaFX slants no letters by itself.
   */
  private static void addScripts(List<Coloured> spans, Text text, Span span, Span part) {
    int from = Math.max(span.from(), part.from());
    int end = Math.min(span.to(), part.to());
    while (from < end) {
      boolean latin = isLatin(text.charAt(from));
      int to = from + 1;
      while (to < end && isLatin(text.charAt(to)) == latin) to++;
      spans.add(new Coloured(new Span(from, to), latin ? "md-em-latin" : "md-em-wide"));
      from = to;
    }
  }

  /** Whether {@code unit} stands before the scripts of the far East, as general marks do too. */
  private static boolean isLatin(char unit) {
    return unit < '\u2000';
  }

  public static TextStyles of(ParsedPost reading) {
    int start = reading.post().bodyStart();
    List<Coloured> head = YamlColours.of(reading.post().head());
    return TextStyles.of(
        reading.post().text(),
        part -> {
          List<Coloured> spans = new ArrayList<>();
          if (part.from() < start) spans.addAll(head);
          if (part.to() > start) {
            Span inBody = new Span(Math.max(0, part.from() - start), part.to() - start);
            for (Styled styled : Styling.of(reading.body(), inBody)) {
              Span span = styled.span().shift(start);
              spans.add(new Coloured(span, classOf(styled.style())));
              if (styled.style() == Style.EM) addScripts(spans, reading.post().text(), span, part);
            }
          }
          return spans;
        });
  }
}
