package genko.markdown.flexmark;

import genko.async.TimeBudget;
import genko.markdown.HtmlBlock;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.Embeds;
import genko.markdown.flexmark.inline.FlavorHtml;
import genko.markdown.flexmark.inline.HeadingHtml;
import genko.markdown.flexmark.inline.Html;
import genko.markdown.flexmark.inline.MathHtml;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The HTML of nodes, as the engine of a dialect writes it. */
final class HtmlWriter {
  private final DialectOptions options;
  private final FootnoteCalls footnotes;
  private final FootnoteHtml notes;
  private final FencedCodeHtml codes;
  private final StringBuilder out = new StringBuilder();
  private List<FootnoteCalls.Call> calls = new ArrayList<>();
  private OpenTags tags = new OpenTags();

  /** Whether what is written stands in a link. */
  private boolean linked;

  HtmlWriter(DialectOptions options, FootnoteCalls footnotes) {
    this.options = options;
    this.footnotes = footnotes;
    this.notes = new FootnoteHtml(options);
    this.codes = new FencedCodeHtml(options);
  }

  FlexmarkPassageHtml passage(List<Node> nodes) {
    TimeBudget.spend();
    calls = new ArrayList<>(0);
    List<HtmlBlock> blocks = new ArrayList<>(1);
    List<List<String>> open = new ArrayList<>(1);
    for (Node node : nodes) {
      tags = new OpenTags();
      String html = block(node).stripTrailing();
      if (html.isEmpty()) continue;
      blocks.add(new HtmlBlock(node.span(), html));
      open.add(tags.left());
    }
    return new FlexmarkPassageHtml(List.copyOf(blocks), List.copyOf(open), List.copyOf(calls));
  }

  /** The HTML of one block. */
  String block(Node node) {
    out.setLength(0);
    render(node);
    return out.toString();
  }

  private void line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
  }

  private void children(Node node) {
    for (Node child : node.children()) render(child);
  }

  private void render(Node node) {
    switch (node.kind()) {
      case PARAGRAPH -> paragraph(node);
      case HEADING -> heading(node);
      case CODE_BLOCK -> {
        line();
        codes.block(node, out);
        line();
      }
      case QUOTE -> blocks("blockquote", node);
      case BULLET_LIST -> list("ul", node);
      case ORDERED_LIST -> list("ol", node);
      case LIST_ITEM -> item("li", node);
      case DEFINITION_LIST -> blocks("dl", node);
      case TERM -> words("dt", node);
      case DEFINITION -> item("dd", node);
      case TABLE -> table(node);
      case RULE -> {
        line();
        out.append("<hr");
        Html.attributes(node.attributes(), out);
        out.append(" />\n");
      }
      case HTML_ELEMENT -> {
        if (node.traits().flag()) rawBlock(node);
        else element(node);
      }
      case RAW -> {
        if (node.traits().block()) out.append(node.value()).append('\n');
        else if (node.traits().flag()) out.append(node.value());
        else raw(node.value());
      }
      case COMMENT -> {}
      case MATH -> MathHtml.write(node, options.is(Flavor.ZENN), out);
      case TEXT, TYPOGRAPHIC, QUOTATION_MARK, ENTITY -> out.append(Html.escape(node.value()));
      case EMPHASIS -> inline("em", node);
      case STRONG -> inline("strong", node);
      case STRIKE -> inline(options.is(Flavor.ZENN) ? "s" : "del", node);
      case CODE -> {
        Html.open("code", node.attributes(), out);
        out.append(Html.escape(node.value())).append("</code>");
      }
      case LINK -> {
        if (node.attributes().containsKey("style")) {
          out.append(Embeds.ofAddress(node.attributes().getOrDefault("href", "")));
        }
        boolean outer = linked;
        linked = true;
        inline("a", node.withAttributes(FlavorHtml.link(node, options.flavor())));
        linked = outer;
      }
      case IMAGE -> FlavorHtml.picture(node, options, linked, out);
      case FOOTNOTE_MARK -> {
        FootnoteCalls.Call call = footnotes.call(node.value());
        calls.add(call);
        out.append(notes.mark(call));
      }
      case HARD_BREAK -> {
        out.append("<br");
        Html.attributes(node.attributes(), out);
        out.append(" />\n");
      }
      default -> {
        // Definitions show nothing; the parts of a table are written with it.
      }
    }
  }

  private void inline(String name, Node node) {
    Html.open(name, node.attributes(), out);
    children(node);
    out.append("</").append(name).append('>');
  }

  private void words(String name, Node node) {
    line();
    inline(name, node);
    out.append('\n');
  }

  private void blocks(String name, Node node) {
    line();
    Html.open(name, node.attributes(), out);
    out.append('\n');
    children(node);
    line();
    out.append("</").append(name).append(">\n");
  }

  private void paragraph(Node node) {
    if (node.tight()) {
      children(node);
      return;
    }
    if (node.children().size() == 1 && isShortCode(node.children().getFirst())) {
      line();
      children(node);
      line();
      return;
    }
    words("p", node);
    if (node.children().stream().anyMatch(HtmlWriter::isSection)) {
      // A section ends a paragraph; what closes that afterwards makes an empty one.
      out.setLength(out.length() - "</p>\n".length());
      out.append("<p></p>\n");
    }
  }

  private static boolean isShortCode(Node node) {
    return node.is(NodeKind.RAW) && !node.traits().block() && node.traits().flag();
  }

  private static boolean isSection(Node node) {
    return node.is(NodeKind.MATH) && MathHtml.isSection(node);
  }

  private void heading(Node node) {
    line();
    int start = out.length();
    children(node);
    String words = out.substring(start);
    out.setLength(start);
    HeadingHtml.write(node, options.flavor(), words, out);
  }

  private void list(String name, Node node) {
    boolean tasks =
        options.is(Flavor.ZENN)
            && node.children().stream().anyMatch(item -> item.value().startsWith("["));
    if (!tasks) {
      blocks(name, node);
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
    attributes.merge("class", "contains-task-list", (old, more) -> more + " " + old);
    blocks(name, node.withAttributes(attributes));
  }

  private void item(String name, Node node) {
    line();
    boolean task = node.value().startsWith("[");
    Html.open(name, task ? FlavorHtml.task(node, options.flavor()) : node.attributes(), out);
    List<Node> inner = node.children();
    int start = out.length();
    for (int i = 0; i < inner.size(); i++) {
      Node child = inner.get(i);
      boolean tight = child.is(NodeKind.PARAGRAPH) && child.tight();
      // What shows nothing parts nothing.
      if (i > 0 && tight && out.length() > start) line();
      else if (i == 0 && !tight && !(task && options.is(Flavor.GFM))) out.append('\n');
      if (task && i == 0) {
        task(node, child);
      } else {
        render(child);
      }
    }
    out.append("</").append(name).append(">\n");
  }

  private void task(Node item, Node words) {
    String box = FlavorHtml.box(!item.value().equals("[ ]"), options.flavor());
    if (words.tight()) {
      out.append(box);
      children(words);
    } else if (options.is(Flavor.GFM)) {
      out.append(box);
      words("p", words);
    } else {
      line();
      Html.open("p", words.attributes(), out);
      out.append(box);
      children(words);
      out.append("</p>\n");
    }
  }

  private void table(Node node) {
    line();
    Html.open("table", node.attributes(), out);
    out.append('\n');
    for (Node part : node.children()) {
      boolean head = part.is(NodeKind.TABLE_HEAD);
      Html.open(head ? "thead" : "tbody", part.attributes(), out);
      out.append('\n');
      for (Node row : part.children()) {
        Html.open("tr", row.attributes(), out);
        out.append('\n');
        for (int i = 0; i < row.children().size(); i++) {
          cell(row.children().get(i), node.traits().columns().get(i), head ? "th" : "td");
        }
        out.append("</tr>\n");
      }
      out.append(head ? "</thead>\n" : "</tbody>\n");
    }
    out.append("</table>\n");
  }

  private void cell(Node node, Node.Align align, String name) {
    out.append('<').append(name);
    // Goldmark forgets how cells are aligned that a row does not have.
    boolean forgotten = node.traits().flag() && options.is(Flavor.HUGO);
    if (!forgotten) out.append(FlavorHtml.alignment(align, options.flavor()));
    out.append('>');
    children(node);
    out.append("</").append(name).append(">\n");
  }

  private void raw(String html) {
    if (options.has(Feature.RAW_HTML)) {
      tags.add(html);
      out.append(html);
    } else {
      out.append("<!-- raw HTML omitted -->");
    }
  }

  private void rawBlock(Node node) {
    line();
    raw(node.value());
    line();
  }

  /** An element that a dialect puts around others, or an end in itself. */
  private void element(Node node) {
    String name = node.value();
    // Only the outermost of those that are put around others stands on lines of its own.
    boolean outer = node.marker() != null;
    if (outer) line();
    Html.open(name, node.attributes(), out);
    if (name.equals("br")) return;
    children(node);
    out.append("</").append(name).append('>');
    if (outer) out.append('\n');
  }

  /** The list of the footnotes that were called; empty when there are none. */
  String footnotes(Map<String, Node> defined) {
    List<String> order = footnotes.order();
    List<FootnoteHtml.Item> items = new ArrayList<>();
    // A footnote may call others, which then join the list.
    for (int i = 0; i < order.size(); i++) {
      Node content = defined.get(order.get(i));
      if (content == null) continue;
      out.setLength(0);
      children(content);
      items.add(new FootnoteHtml.Item(order.get(i), i + 1, out.toString()));
    }
    return items.isEmpty() ? "" : notes.list(items, footnotes);
  }
}
