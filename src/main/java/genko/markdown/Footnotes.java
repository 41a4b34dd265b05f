package genko.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers footnotes in the order in which they are first called, and renders their list. */
final class Footnotes {
  private final Document document;
  private final Renderer renderer;

  /** How often each was called after the first time. */
  private final Map<String, Integer> repeats = new LinkedHashMap<>();

  private final List<String> order = new ArrayList<>();

  Footnotes(Document document, Renderer renderer) {
    this.document = document;
    this.renderer = renderer;
  }

  private String id(String name) {
    return Escape.all(document.options().footnotePrefix() + name);
  }

  String mark(String name) {
    String repeat = "";
    if (repeats.containsKey(name)) {
      repeat = ":" + repeats.merge(name, 1, Integer::sum);
    } else {
      repeats.put(name, 0);
      order.add(name);
    }
    int number = order.indexOf(name) + document.options().footnoteNumber();
    String shown = document.options().footnoteLinkText().replace("%s", String.valueOf(number));
    return "<sup id=\"fnref:"
        + id(name)
        + repeat
        + "\"><a href=\"#fn:"
        + id(name)
        + "\" class=\"footnote\" rel=\"footnote\" role=\"doc-noteref\">"
        + shown
        + "</a></sup>";
  }

  String render() {
    StringBuilder items = new StringBuilder();
    // A footnote may call others, which then join the list.
    for (int i = 0; i < order.size(); i++) items.append(item(order.get(i)));
    if (order.isEmpty()) return "";
    int start = document.options().footnoteNumber();
    String from = start == 1 ? "" : " start=\"" + start + "\"";
    return "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol"
        + from
        + ">\n"
        + items
        + "</ol>\n</div>\n";
  }

  private String item(String name) {
    Node content = document.footnotes().get(name);
    // Calls from inside the note itself are not led back to.
    int repeated = repeats.get(name);
    StringBuilder out = new StringBuilder("<li id=\"fn:" + id(name) + "\">\n");
    List<Node> blocks = new ArrayList<>(content.children());
    int last = blocks.size() - 1;
    while (last >= 0 && isNothing(blocks.get(last))) last--;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < last; i++) body.append(renderer.block(blocks.get(i)));
    String backlinks = null;
    if (last >= 0) {
      String html = renderer.block(blocks.get(last));
      int close = endOfWords(blocks.get(last), html, true);
      backlinks = backlinks(name, repeated, close >= 0);
      if (close >= 0) {
        html = html.substring(0, close) + backlinks + html.substring(close);
        backlinks = "";
      }
      body.append(html);
    } else {
      backlinks = backlinks(name, repeated, false);
    }
    if (!backlinks.isEmpty()) body.append("<p>").append(backlinks).append("</p>\n");
    return out.append(body).append("</li>\n").toString();
  }

  private static boolean isNothing(Node node) {
    return switch (node.kind()) {
      case BOUNDARY,
          LINK_DEFINITION,
          FOOTNOTE_DEFINITION,
          ABBREVIATION_DEFINITION,
          ATTRIBUTES,
          BLANK ->
          true;
      default -> false;
    };
  }

  /** Where in {@code html} its last paragraph ends, or -1 when the link back needs its own. */
  private int endOfWords(Node block, String html, boolean top) {
    boolean paragraph = block.is(Kind.PARAGRAPH);
    if (!paragraph && !(document.options().inlineBacklink() && top)) return -1;
    return Math.max(html.lastIndexOf("</p>"), paragraph ? -1 : html.lastIndexOf("</h"));
  }

  private String backlinks(String name, int repeated, boolean gap) {
    String text = document.options().footnoteBacklink();
    if (text.isEmpty()) return "";
    String shown = Escape.text(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= repeated; i++) {
      if (i > 0 || gap) out.append('\u00a0');
      out.append("<a href=\"#fnref:").append(id(name)).append(i == 0 ? "" : ":" + i);
      out.append("\" class=\"reversefootnote\" role=\"doc-backlink\">").append(shown);
      out.append(i == 0 ? "" : "<sup>" + (i + 1) + "</sup>").append("</a>");
    }
    return out.toString();
  }
}
