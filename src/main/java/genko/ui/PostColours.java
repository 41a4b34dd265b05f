package genko.ui;

import genko.markdown.Style;
import genko.markdown.Styled;
import genko.markdown.Styling;
import genko.session.Reading;
import genko.ui.editor.Colours;
import genko.ui.editor.Colours.Coloured;
import genko.ui.editor.YamlColours;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The colours of a post's text, made of what was read from it. */
final class PostColours {
  /**
   * A heading of the first level is drawn by {@code .md-heading1}, a link by {@code .md-link-text}.
   */
  private static final Map<Style, String> CLASSES = new EnumMap<>(Style.class);

  static {
    for (Style style : Style.values()) {
      CLASSES.put(style, "md-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private PostColours() {}

  static Colours of(Reading reading) {
    int start = reading.post().bodyStart();
    List<Coloured> spans = new ArrayList<>(YamlColours.of(reading.post().head()));
    for (Styled styled : Styling.of(reading.body())) {
      spans.add(new Coloured(styled.span().shift(start), CLASSES.get(styled.style())));
    }
    return Colours.of(reading.post().text(), spans);
  }
}
