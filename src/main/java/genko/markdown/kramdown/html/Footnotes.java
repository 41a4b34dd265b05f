package genko.markdown.kramdown.html;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.HtmlEscape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers footnotes in the order in which they are first called, and renders their list. */
public final class Footnotes {
  /** A call of a footnote: its number, and how often it was called before. */
  record Call(String name, int number, int repeated) {}

  /** The blocks of a footnote stand so many spaces to the right. */
  private static final int INSIDE = 6;

  private final HtmlOptions options;
  private final Renderer renderer;

  /** How often each was called after the first time, in the order in which they are called. */
  private final Map<String, Integer> repeats = new LinkedHashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  Footnotes(HtmlOptions options, Renderer renderer) {
    this.options = options;
    this.renderer = renderer;
  }

  private String id(String name) {
    return HtmlEscape.quoted(options.footnotePrefix() + name);
  }

  Call call(String name) {
    int number = numbers.computeIfAbsent(name, first -> order.size());
    if (number == order.size()) order.add(name);
    int repeated = repeats.merge(name, 0, (before, zero) -> before + 1);
    return new Call(name, number, repeated);
  }

  /** Calls what {@code calls} call; whether each of them is the same call again. */
  boolean repeat(List<Call> calls) {
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i).equals(call(calls.get(i).name()))) continue;
      for (int back = i; back >= 0; back--) takeBack(calls.get(back).name());
      return false;
    }
    return true;
  }

  /** Undoes the last call, which was one of {@code name}. */
  private void takeBack(String name) {
    int repeated = repeats.getOrDefault(name, 0);
    if (repeated > 0) {
      repeats.put(name, repeated - 1);
    } else {
      repeats.remove(name);
      numbers.remove(name);
      order.removeLast();
    }
  }

  /** How often each footnote is called, in their order. */
  public Map<String, Integer> calls() {
    return new LinkedHashMap<>(repeats);
  }

  String mark(Call call) {
    String id = id(call.name());
    String repeat = call.repeated() == 0 ? "" : ":" + call.repeated();
    int number = call.number() + options.footnoteNumber();
    String shown = options.footnoteLinkText().replace("%s", String.valueOf(number));
    return "<sup id=\"fnref:"
        + id
        + repeat
        + "\"><a href=\"#fn:"
        + id
        + "\" class=\"footnote\" rel=\"footnote\" role=\"doc-noteref\">"
        + shown
        + "</a></sup>";
  }

  /** The list of the footnotes that were called; {@code notes} has what each of them holds. */
  String render(Map<String, Node> notes) {
    StringBuilder items = new StringBuilder();
    // A footnote may call others, which then join the list.
    for (int i = 0; i < order.size(); i++) items.append(item(order.get(i), notes));
    if (order.isEmpty()) return "";
    int start = options.footnoteNumber();
    String from = start == 1 ? "" : " start=\"" + start + "\"";
    return "<div class=\"footnotes\" role=\"doc-endnotes\">\n  <ol"
        + from
        + ">\n"
        + items
        + "  </ol>\n</div>\n";
  }

  private String item(String name, Map<String, Node> notes) {
    Node content = notes.get(name);
    // Calls from inside the note itself are not led back to.
    int repeated = repeats.getOrDefault(name, 0);
    StringBuilder out = new StringBuilder("    <li id=\"fn:" + id(name) + "\">\n");
    List<Node> blocks = content == null ? List.of() : content.children();
    int last = blocks.size() - 1;
    while (last >= 0 && Renderer.isNothing(blocks.get(last))) last--;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < last; i++) body.append(renderer.block(blocks.get(i), INSIDE));
    String backlinks = null;
    if (last >= 0) {
      String html = renderer.block(blocks.get(last), INSIDE);
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
    if (!backlinks.isEmpty()) body.append("      <p>").append(backlinks).append("</p>\n");
    return out.append(body).append("    </li>\n").toString();
  }

  /** Where in {@code html} its last paragraph ends, or -1 when the link back needs its own. */
  private int endOfWords(Node block, String html, boolean top) {
    boolean paragraph = block.is(NodeKind.PARAGRAPH);
    if (!paragraph && !(options.inlineBacklink() && top)) return -1;
    return Math.max(html.lastIndexOf("</p>"), paragraph ? -1 : html.lastIndexOf("</h"));
  }

  private String backlinks(String name, int repeated, boolean gap) {
    String text = options.footnoteBacklink();
    if (text.isEmpty()) return "";
    String shown = HtmlEscape.text(text);
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
