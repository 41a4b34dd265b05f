package genko.ui.editor;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.text.Span;
import genko.ui.editor.TextStyles.Coloured;
import java.util.ArrayList;
import java.util.List;

/** The colours of the front matter: its keys, its values, and the marks around them. */
public final class YamlColours {
  private YamlColours() {}

  public static List<Coloured> of(FrontMatter head) {
    if (!head.exists()) return List.of();
    List<Coloured> colours = new ArrayList<>();
    colours.add(new Coloured(head.span(), "yaml"));
    int last = head.span().from();
    for (Field field : head.fields()) {
      mark(colours, last, field.keySpan().from());
      colours.add(new Coloured(field.keySpan(), "yaml-key"));
      mark(colours, field.keySpan().to(), field.valueSpan().from());
      colours.add(new Coloured(field.valueSpan(), "yaml-value"));
      last = Math.max(field.keySpan().to(), field.valueSpan().to());
    }
    mark(colours, last, head.span().to());
    return colours;
  }

  private static void mark(List<Coloured> colours, int from, int to) {
    if (from < to) colours.add(new Coloured(new Span(from, to), "yaml-mark"));
  }
}
