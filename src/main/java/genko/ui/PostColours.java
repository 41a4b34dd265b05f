package genko.ui;

import genko.markdown.Styled;
import genko.markdown.Styling;
import genko.session.Reading;
import genko.ui.editor.Colours;
import genko.ui.editor.Colours.Coloured;
import genko.ui.editor.YamlColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The colours of a post's text, made of what was read from it. */
final class PostColours {
  private PostColours() {}

  static Colours of(Reading reading) {
    int start = reading.post().bodyStart();
    List<Coloured> spans = new ArrayList<>(YamlColours.of(reading.post().head()));
    for (Styled styled : Styling.of(reading.body())) {
      spans.add(new Coloured(styled.span().shift(start), styleClass(styled.style().name())));
    }
    return Colours.of(reading.post().text(), spans);
  }

  /**
   * {@code HEADING1} is drawn by {@code .md-heading1}, {@code LINK_TEXT} by {@code .md-link-text}.
   */
  private static String styleClass(String style) {
    return "md-" + style.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
