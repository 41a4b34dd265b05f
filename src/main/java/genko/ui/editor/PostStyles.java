package genko.ui.editor;

import genko.markdown.Style;
import genko.markdown.Styled;
import genko.markdown.Styling;
import genko.text.Span;
import genko.ui.editor.TextStyles.Coloured;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The colours of a post's text, made of what was read from it. */
public final class PostStyles {
  /**
   * A heading of the first level is drawn by {@code .md-heading1}, a link by {@code .md-link-text}.
   */
  private static final Map<Style, String> CLASSES = new EnumMap<>(Style.class);

  static {
    for (Style style : Style.values()) {
      CLASSES.put(style, "md-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private PostStyles() {}

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
              spans.add(new Coloured(styled.span().shift(start), CLASSES.get(styled.style())));
            }
          }
          return spans;
        });
  }
}
