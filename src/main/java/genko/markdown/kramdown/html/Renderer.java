package genko.markdown.kramdown.html;

import genko.async.TimeBudget;
import genko.markdown.HtmlBlock;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.HtmlEscape;
import genko.markdown.kramdown.source.Tags;
import genko.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders nodes in the order of the document, numbering footnotes as they are met. */
public final class Renderer {
  /** Stand where contents and footnotes go once all of the document is known. */
  public static final String CONTENTS = "\0contents\0";

  public static final String FOOTNOTES = "\0footnotes\0";

  private final HtmlOptions options;
  private final Footnotes footnotes;
  private boolean contentsPlaced;
  private boolean footnotesPlaced;

  // What was met in the passage that is rendered.
  private List<Footnotes.Call> calls = new ArrayList<>();
  private List<Node> headings = new ArrayList<>();
  private @Nullable Node contents;
  private boolean asked;

  public Renderer(HtmlOptions options) {
    this.options = options;
    this.footnotes = new Footnotes(options, this);
  }

  public Footnotes footnotes() {
    return footnotes;
  }

  /** Whether contents and footnotes have their place. */
  public List<Boolean> placed() {
    return List.of(contentsPlaced, footnotesPlaced);
  }

  /** The table of contents: the list that it replaces, then the headings. */
  public String contents(List<Node> nodes) {
    TableOfContents made = new TableOfContents(options, nodes.getFirst());
    for (Node heading : nodes.subList(1, nodes.size())) made.add(heading);
    return made.render(this);
  }

  /** What was rendered of a passage before, as if it were rendered now; false when it differs. */
  public boolean repeat(RenderedPassage known) {
    boolean sameLists =
        !known.asked()
            || (known.contentsBefore() == contentsPlaced
                && known.footnotesBefore() == footnotesPlaced);
    if (!sameLists || !footnotes.repeat(known.calls())) return false;
    contentsPlaced |= known.contents() != null;
    footnotesPlaced |= known.placesFootnotes();
    return true;
  }

  public RenderedPassage passage(List<Node> nodes) {
    TimeBudget.spend();
    begin();
    boolean contentsBefore = contentsPlaced;
    boolean footnotesBefore = footnotesPlaced;
    List<HtmlBlock> blocks = new ArrayList<>(1);
    boolean inLine = false;
    for (Node node : nodes) {
      if (node.is(NodeKind.BLANK)) inLine = false;
      String html = block(node);
      if (node.traits().block()) html = html.stripTrailing();
      if (html.isEmpty()) continue;
      // Text that stands in no paragraph is one block, however many nodes it has.
      if (inLine && !node.traits().block()) {
        HtmlBlock before = blocks.removeLast();
        Span span =
            new Span(before.source().from(), Math.max(before.source().to(), node.span().to()));
        blocks.add(new HtmlBlock(span, before.html() + html));
      } else {
        blocks.add(new HtmlBlock(node.span(), html));
      }
      inLine = !node.traits().block();
    }
    return new RenderedPassage(
        List.copyOf(blocks),
        List.copyOf(calls),
        List.copyOf(headings),
        contents,
        footnotesPlaced && !footnotesBefore,
        asked,
        contentsBefore,
        footnotesBefore);
  }

  private void begin() {
    calls = new ArrayList<>(0);
    headings = new ArrayList<>(0);
    contents = null;
    asked = false;
  }

  /** The list of footnotes, as a block without a place in the body. */
  public RenderedPassage footnotes(Map<String, Node> notes) {
    begin();
    String html = footnotes.render(notes).stripTrailing();
    List<HtmlBlock> blocks = html.isEmpty() ? List.of() : List.of(new HtmlBlock(Span.at(0), html));
    return new RenderedPassage(
        blocks, List.of(), List.copyOf(headings), contents, false, false, false, false);
  }

  String block(Node node) {
    StringBuilder out = new StringBuilder();
    render(node, null, out);
    return out.toString();
  }

  String inner(Node node) {
    StringBuilder out = new StringBuilder();
    children(node, out);
    return out.toString();
  }

  private void children(Node node, StringBuilder out) {
    for (Node child : node.children()) render(child, node, out);
  }

  private void render(Node node, @Nullable Node parent, StringBuilder out) {
    switch (node.kind()) {
      case ROOT -> children(node, out);
      case BLANK -> out.append('\n');
      case PARAGRAPH -> paragraph(node, out);
      case HEADING -> heading(node, out);
      case CODE_BLOCK -> CodeHtml.block(node, options, out);
      case QUOTE -> element("blockquote", node, out);
      case BULLET_LIST, ORDERED_LIST -> list(node, out);
      case DEFINITION_LIST -> element("dl", node, out);
      case LIST_ITEM -> item("li", node, out);
      case DEFINITION -> item("dd", node, out);
      case TERM -> inlineElement("dt", node, out);
      case TABLE -> table(node, out);
      case RULE ->
          out.append("<hr").append(HtmlEscape.attributes(node.attributes())).append(" />\n");
      case MATH -> math(node, out);
      case HTML_ELEMENT -> html(node, parent, out);
      case HTML_VERBATIM -> {
        out.append(node.value());
        if (node.traits().block() && !isRaw(parent)) out.append('\n');
      }
      case RAW -> {
        out.append(node.value());
        if (node.traits().block()) out.append('\n');
      }
      case COMMENT -> out.append("<!-- ").append(node.value()).append(" -->");
      case TEXT -> out.append(HtmlEscape.text(node.value()));
      case EMPHASIS -> inlineElement("em", node, out);
      case STRONG -> inlineElement("strong", node, out);
      case STRIKE -> inlineElement("del", node, out);
      case ABBREVIATION ->
          out.append("<abbr")
              .append(HtmlEscape.attributes(node.attributes()))
              .append('>')
              .append(HtmlEscape.text(node.value()))
              .append("</abbr>");
      case LINK -> inlineElement("a", node, out);
      case IMAGE ->
          out.append("<img").append(HtmlEscape.attributes(node.attributes())).append(" />");
      case CODE -> CodeHtml.span(node, options, out);
      case FOOTNOTE_MARK -> {
        Footnotes.Call call = footnotes.call(node.value());
        calls.add(call);
        out.append(footnotes.mark(call));
      }
      case TYPOGRAPHIC, QUOTATION_MARK, ENTITY -> out.append(node.value());
      case HARD_BREAK -> out.append("<br />");
      default -> {
        // Definitions and boundaries show nothing; the parts of a table are rendered with it.
      }
    }
  }

  private void inlineElement(String name, Node node, StringBuilder out) {
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes())).append('>');
    children(node, out);
    out.append("</").append(name).append('>');
    if (node.traits().block()) out.append('\n');
  }

  private void element(String name, Node node, StringBuilder out) {
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes())).append(">\n");
    children(node, out);
    out.append("</").append(name).append(">\n");
  }

  private void paragraph(Node node, StringBuilder out) {
    List<Node> inner = node.children();
    if (node.tight()) {
      children(node, out);
    } else if (inner.size() == 1
        && inner.getFirst().is(NodeKind.IMAGE)
        && inner.getFirst().refersTo("standalone")) {
      Node image = inner.getFirst();
      out.append("<figure").append(HtmlEscape.attributes(node.attributes())).append(">\n<img");
      out.append(HtmlEscape.attributes(image.attributes())).append(" />\n<figcaption>");
      out.append(HtmlEscape.text(image.attributes().getOrDefault("alt", "")))
          .append("</figcaption>\n</figure>\n");
    } else {
      inlineElement("p", node, out);
    }
  }

  private void heading(Node node, StringBuilder out) {
    int level = Math.clamp(node.level() + options.headerOffset(), 1, 6);
    headings.add(node);
    inlineElement("h" + level, node, out);
  }

  private void list(Node node, StringBuilder out) {
    asked |= node.refersTo("toc") || node.refersTo("footnotes");
    if (!contentsPlaced && node.refersTo("toc")) {
      contentsPlaced = true;
      contents = node;
      out.append(CONTENTS).append('\n');
    } else if (!footnotesPlaced && node.refersTo("footnotes")) {
      footnotesPlaced = true;
      out.append(FOOTNOTES).append('\n');
    } else {
      element(node.is(NodeKind.BULLET_LIST) ? "ul" : "ol", node, out);
    }
  }

  private void item(String name, Node node, StringBuilder out) {
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes())).append('>');
    List<Node> inner = node.children();
    boolean loose = !inner.isEmpty() && !inner.getFirst().tight();
    if (loose) out.append('\n');
    children(node, out);
    out.append("</").append(name).append(">\n");
  }

  private void table(Node node, StringBuilder out) {
    out.append("<table").append(HtmlEscape.attributes(node.attributes())).append(">\n");
    for (Node part : node.children()) {
      String name =
          part.is(NodeKind.TABLE_HEAD) ? "thead" : part.is(NodeKind.TABLE_FOOT) ? "tfoot" : "tbody";
      out.append('<').append(name).append(">\n");
      for (Node row : part.children()) {
        out.append("<tr>\n");
        for (int i = 0; i < row.children().size(); i++) {
          cell(
              row.children().get(i),
              node.traits().columns().get(i),
              part.is(NodeKind.TABLE_HEAD),
              out);
        }
        out.append("</tr>\n");
      }
      out.append("</").append(name).append(">\n");
    }
    out.append("</table>\n");
  }

  private void cell(Node node, Node.Align align, boolean head, StringBuilder out) {
    String name = head ? "th" : "td";
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes()));
    switch (align) {
      case LEFT -> out.append(" style=\"text-align: left\"");
      case CENTER -> out.append(" style=\"text-align: center\"");
      case RIGHT -> out.append(" style=\"text-align: right\"");
      case NONE -> {}
    }
    String inner = inner(node);
    out.append('>').append(inner.isEmpty() ? "\u00a0" : inner);
    out.append("</").append(name).append(">\n");
  }

  private void math(Node node, StringBuilder out) {
    String formula = HtmlEscape.all(node.value());
    boolean block = node.traits().block();
    if (!options.mathEngine()) {
      Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
      attributes.merge("class", "kdmath", (old, more) -> old + " " + more);
      String name = block ? "div" : "span";
      String mark = block ? "$$" : "$";
      String gap = block ? "\n" : "";
      out.append('<').append(name).append(HtmlEscape.attributes(attributes)).append('>');
      out.append(mark).append(gap).append(formula).append(gap).append(mark);
      out.append("</").append(name).append('>').append(gap);
    } else if (node.attributes().isEmpty()) {
      out.append(block ? "\\[" : "\\(").append(formula).append(block ? "\\]\n" : "\\)");
    } else if (block) {
      out.append("<div").append(HtmlEscape.attributes(node.attributes())).append(">\\[");
      out.append(formula).append("\\]\n</div>\n");
    } else {
      out.append("<span").append(HtmlEscape.attributes(node.attributes())).append(">$");
      out.append(node.value()).append("$</span>");
    }
  }

  private void html(Node node, @Nullable Node parent, StringBuilder out) {
    Node.Traits traits = node.traits();
    String inner = inner(node);
    boolean isVoid = Tags.VOID.contains(node.value());
    out.append('<').append(node.value()).append(HtmlEscape.attributes(node.attributes()));
    if (!traits.block()) {
      out.append(inner.isEmpty() && isVoid ? " />" : ">" + inner + "</" + node.value() + ">");
      return;
    }
    if (traits.closed() && traits.content() == Node.Content.RAW) out.append(" />");
    else if (inner.isEmpty() && isVoid) out.append(" />");
    else if (inner.isEmpty()) out.append("></").append(node.value()).append('>');
    else {
      String gap = traits.content() == Node.Content.BLOCK ? "\n" : "";
      out.append('>').append(gap).append(inner).append("</").append(node.value()).append('>');
    }
    if (!isRaw(parent)) out.append('\n');
  }

  private static boolean isRaw(@Nullable Node parent) {
    return parent != null
        && parent.is(NodeKind.HTML_ELEMENT)
        && parent.traits().content() == Node.Content.RAW;
  }
}
