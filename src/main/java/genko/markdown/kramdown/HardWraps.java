package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import java.util.ArrayList;
import java.util.List;

/** GFM's option to make every line end a break; Jekyll has it off. */
final class HardWraps {
  private HardWraps() {}

  static void apply(Element element) {
    List<Element> out = new ArrayList<>(element.children.size());
    for (Element child : element.children) {
      if (child.kind == NodeKind.TEXT) {
        boolean last = element.block && child == element.last();
        split(child, last, out);
      } else {
        if (child.kind != NodeKind.HTML_ELEMENT && child.kind != NodeKind.STRIKE) apply(child);
        out.add(child);
      }
    }
    element.children = out;
  }

  private static void split(Element words, boolean last, List<Element> out) {
    String text = words.value();
    int from = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      // A line end that nothing follows in its block breaks nothing.
      if (last && at + 1 == text.length()) break;
      out.add(part(words, from, at));
      out.add(new Element(NodeKind.HARD_BREAK, words.from, words.from));
      from = at;
    }
    out.add(part(words, from, text.length()));
  }

  private static Element part(Element words, int from, int to) {
    return new Element(NodeKind.TEXT, words.from, words.to)
        .value(words.value().substring(from, to));
  }
}
