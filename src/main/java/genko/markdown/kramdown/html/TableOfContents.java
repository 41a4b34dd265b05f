package genko.markdown.kramdown.html;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.HtmlEscape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of contents that replaces a list marked {@code {:toc}}. */
final class TableOfContents {
  private record Entry(int level, String id, List<Node> words) {}

  /** An item that is not closed yet. */
  private static final class Item {
    final int level;
    boolean holdsItems;

    Item(int level) {
      this.level = level;
    }

    /** Where the list stands that it is an item of. */
    private int indent(int depth) {
      return Renderer.INDENT * (2 * depth - 1);
    }

    void close(StringBuilder out, String list, int depth) {
      if (holdsItems) {
        Renderer.indent(indent(depth) + Renderer.INDENT, out);
        out.append("</").append(list).append(">\n");
        Renderer.indent(indent(depth), out);
      }
      out.append("</li>\n");
    }
  }

  private static void close(Deque<Item> open, String list, StringBuilder out) {
    int depth = open.size();
    open.pop().close(out, list, depth);
  }

  private final HtmlOptions options;
  private final Node list;
  private final List<Entry> entries = new ArrayList<>();

  /** The contents that take the place of {@code list}. */
  TableOfContents(HtmlOptions options, Node list) {
    this.options = options;
    this.list = list;
  }

  void add(Node heading) {
    int level = Math.clamp(heading.level() + options.headerOffset(), 1, 6);
    String id = heading.attributes().get("id");
    List<String> classes =
        List.of(heading.attributes().getOrDefault("class", "").split("\\s+", -1));
    if (id == null || !options.tocLevels().contains(heading.level()) || classes.contains("no_toc"))
      return;
    entries.add(new Entry(level, id, plain(heading.children())));
  }

  /** An entry links to its heading, so links and footnotes in its words go. */
  private static List<Node> plain(List<Node> words) {
    List<Node> out = new ArrayList<>();
    for (Node word : words) {
      if (word.is(NodeKind.FOOTNOTE_MARK)) continue;
      List<Node> inner = plain(word.children());
      if (word.is(NodeKind.LINK)) out.addAll(inner);
      else out.add(word.withChildren(inner));
    }
    return out;
  }

  String render(Renderer renderer) {
    if (entries.isEmpty()) return "";
    String name = list.is(NodeKind.BULLET_LIST) ? "ul" : "ol";
    Map<String, String> attributes = new LinkedHashMap<>(list.attributes());
    attributes.putIfAbsent("id", "markdown-toc");
    String prefix = attributes.get("id") + "-";
    StringBuilder out = new StringBuilder();
    out.append('<').append(name).append(HtmlEscape.attributes(attributes)).append(">\n");
    Deque<Item> open = new ArrayDeque<>();
    for (Entry entry : entries) {
      while (!open.isEmpty() && open.peek().level >= entry.level) close(open, name, out);
      if (!open.isEmpty() && !open.peek().holdsItems) {
        open.peek().holdsItems = true;
        Renderer.indent(Renderer.INDENT * 2 * open.size(), out);
        out.append('<').append(name).append(">\n");
      }
      open.push(new Item(entry.level));
      Map<String, String> link = new LinkedHashMap<>();
      link.put("href", "#" + entry.id);
      link.put("id", prefix + entry.id);
      Renderer.indent(Renderer.INDENT * (2 * open.size() - 1), out);
      out.append("<li><a").append(HtmlEscape.attributes(link)).append('>');
      for (Node word : entry.words) out.append(renderer.block(word));
      out.append("</a>");
    }
    while (!open.isEmpty()) close(open, name, out);
    out.append("</").append(name).append(">\n");
    return out.toString();
  }
}
