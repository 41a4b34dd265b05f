package genko.markdown.kramdown.html;

import genko.async.TimeBudget;
import genko.markdown.HtmlBlock;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.Entities;
import genko.markdown.kramdown.source.HtmlEscape;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders nodes in the order of the document, numbering footnotes as they are met. Tables,
 * formulas, code and elements written as HTML are rendered by the classes beside it.
 */
public final class Renderer {
  /** Stand where contents and footnotes go once all of the document is known. */
  public static final String CONTENTS = "\0contents\0";

  public static final String FOOTNOTES = "\0footnotes\0";

  /** Each block stands so many spaces to the right of the one around it. */
  static final int INDENT = 2;

  private final HtmlOptions options;
  private final Footnotes footnotes;
  private boolean contentsPlaced;
  private boolean footnotesPlaced;

  /** Whether a blank line stands before what comes next. */
  private boolean blank;

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
    if (blank != known.blankBefore()) return false;
    if (!sameLists || !footnotes.repeat(known.calls())) return false;
    blank = known.blankAfter();
    contentsPlaced |= known.contents() != null;
    footnotesPlaced |= known.placesFootnotes();
    return true;
  }

  public RenderedPassage passage(List<Node> nodes) {
    TimeBudget.spend();
    begin();
    boolean blankBefore = blank;
    boolean contentsBefore = contentsPlaced;
    boolean footnotesBefore = footnotesPlaced;
    List<HtmlBlock> blocks = new ArrayList<>(1);
    List<String> gaps = new ArrayList<>(List.of(""));
    boolean inLine = false;
    for (Node node : nodes) {
      if (node.is(NodeKind.BLANK)) inLine = false;
      if (isNothing(node)) {
        if (node.is(NodeKind.BLANK) && !blank) gaps.set(gaps.size() - 1, gaps.getLast() + '\n');
        blank |= node.is(NodeKind.BLANK);
        continue;
      }
      blank = false;
      String whole = block(node);
      String html = node.traits().block() ? whole.stripTrailing() : whole;
      String gap = whole.substring(html.length());
      if (html.isEmpty()) {
        gaps.set(gaps.size() - 1, gaps.getLast() + gap);
        continue;
      }
      // Text that stands in no paragraph is one block, however many nodes it has.
      if (inLine && !node.traits().block()) {
        HtmlBlock before = blocks.removeLast();
        Span span =
            new Span(before.source().from(), Math.max(before.source().to(), node.span().to()));
        blocks.add(new HtmlBlock(span, before.html() + html));
        gaps.set(gaps.size() - 1, gaps.getLast() + gap);
      } else {
        blocks.add(new HtmlBlock(node.span(), html));
        gaps.add(gap);
      }
      inLine = !node.traits().block();
    }
    return new RenderedPassage(
        List.copyOf(blocks),
        List.copyOf(gaps),
        List.copyOf(calls),
        List.copyOf(headings),
        contents,
        footnotesPlaced && !footnotesBefore,
        asked,
        contentsBefore,
        footnotesBefore,
        blankBefore,
        blank);
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
    List<String> gaps = html.isEmpty() ? List.of("") : List.of("", "\n");
    return new RenderedPassage(
        blocks,
        gaps,
        List.of(),
        List.copyOf(headings),
        contents,
        false,
        false,
        false,
        false,
        false,
        false);
  }

  /** {@code node} as it stands at the top of a page. */
  String block(Node node) {
    return block(node, 0);
  }

  /** {@code node} within others, by {@code indent} spaces to the right. */
  String block(Node node, int indent) {
    StringBuilder out = new StringBuilder();
    render(node, null, indent, out);
    return out.toString();
  }

  /** What the children of {@code node} are, which stands at {@code indent}. */
  String inner(Node node, int indent) {
    StringBuilder out = new StringBuilder();
    children(node, indent, out);
    return out.toString();
  }

  /** The children of {@code node}, which stands at {@code indent}. */
  private void children(Node node, int indent, StringBuilder out) {
    boolean blank = false;
    for (Node child : node.children()) {
      // Blank lines with nothing but definitions between them are one.
      if (!blank || !child.is(NodeKind.BLANK)) render(child, node, indent + INDENT, out);
      blank = isNothing(child) ? blank || child.is(NodeKind.BLANK) : false;
    }
  }

  static void indent(int spaces, StringBuilder out) {
    out.repeat(' ', spaces);
  }

  private void render(Node node, @Nullable Node parent, int indent, StringBuilder out) {
    switch (node.kind()) {
      case ROOT -> children(node, indent - INDENT, out);
      case BLANK -> out.append('\n');
      case PARAGRAPH -> paragraph(node, indent, out);
      case HEADING -> heading(node, indent, out);
      case CODE_BLOCK -> {
        indent(indent, out);
        CodeHtml.block(node, options, indent, out);
      }
      case QUOTE -> element("blockquote", node, indent, out);
      case BULLET_LIST, ORDERED_LIST -> list(node, indent, out);
      case DEFINITION_LIST -> element("dl", node, indent, out);
      case LIST_ITEM -> item("li", node, indent, out);
      case DEFINITION -> item("dd", node, indent, out);
      case TERM -> inlineElement("dt", node, indent, out);
      case TABLE -> TableHtml.table(node, this, indent, out);
      case RULE -> {
        indent(indent, out);
        out.append("<hr").append(HtmlEscape.attributes(node.attributes())).append(" />\n");
      }
      case MATH -> FormulaHtml.formula(node, options, indent, out);
      case HTML_ELEMENT -> ElementHtml.element(node, !isRaw(parent), this, indent, out);
      case HTML_VERBATIM -> {
        boolean own = node.traits().block() && !isRaw(parent);
        if (own) indent(indent, out);
        out.append(node.value());
        if (own) out.append('\n');
      }
      case RAW -> {
        out.append(node.value());
        if (node.traits().block()) out.append('\n');
      }
      case COMMENT -> {
        boolean block = node.traits().block();
        if (block) indent(indent, out);
        out.append("<!-- ").append(node.value()).append(" -->");
        if (block) out.append('\n');
      }
      case TEXT -> out.append(HtmlEscape.text(node.value()));
      case EMPHASIS -> inlineElement("em", node, indent, out);
      case STRONG -> inlineElement("strong", node, indent, out);
      case STRIKE -> inlineElement("del", node, indent, out);
      case ABBREVIATION ->
          out.append("<abbr")
              .append(HtmlEscape.attributes(node.attributes()))
              .append('>')
              .append(HtmlEscape.text(node.value()))
              .append("</abbr>");
      case LINK -> inlineElement("a", node, indent, out);
      case IMAGE ->
          out.append("<img").append(HtmlEscape.attributes(node.attributes())).append(" />");
      case CODE -> CodeHtml.span(node, options, out);
      case FOOTNOTE_MARK -> {
        Footnotes.Call call = footnotes.call(node.value());
        calls.add(call);
        out.append(footnotes.mark(call));
      }
      case TYPOGRAPHIC, QUOTATION_MARK -> out.append(node.value());
      case ENTITY -> out.append(Entities.shown(node.value()));
      case HARD_BREAK -> out.append("<br />");
      default -> {
        // Definitions and boundaries show nothing; the parts of a table are rendered with it.
      }
    }
  }

  private void inlineElement(String name, Node node, int indent, StringBuilder out) {
    boolean block = node.traits().block();
    if (block) indent(indent, out);
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes())).append('>');
    children(node, indent, out);
    out.append("</").append(name).append('>');
    if (block) out.append('\n');
  }

  private void element(String name, Node node, int indent, StringBuilder out) {
    indent(indent, out);
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes())).append(">\n");
    children(node, indent, out);
    indent(indent, out);
    out.append("</").append(name).append(">\n");
  }

  private void paragraph(Node node, int indent, StringBuilder out) {
    List<Node> inner = node.children();
    if (node.tight()) {
      children(node, indent, out);
    } else if (inner.size() == 1
        && inner.getFirst().is(NodeKind.IMAGE)
        && inner.getFirst().refersTo("standalone")) {
      standalone(node, inner.getFirst(), indent, out);
    } else {
      inlineElement("p", node, indent, out);
    }
  }

  /** A picture that is a paragraph of its own, with its words below it. */
  private static void standalone(Node node, Node image, int indent, StringBuilder out) {
    indent(indent, out);
    out.append("<figure").append(HtmlEscape.attributes(node.attributes())).append(">\n");
    indent(indent + INDENT, out);
    out.append("<img").append(HtmlEscape.attributes(image.attributes())).append(" />\n");
    indent(indent + INDENT, out);
    out.append("<figcaption>");
    out.append(HtmlEscape.text(image.attributes().getOrDefault("alt", "")));
    out.append("</figcaption>\n");
    indent(indent, out);
    out.append("</figure>\n");
  }

  private void heading(Node node, int indent, StringBuilder out) {
    int level = Math.clamp(node.level() + options.headerOffset(), 1, 6);
    headings.add(node);
    inlineElement("h" + level, node, indent, out);
  }

  private void list(Node node, int indent, StringBuilder out) {
    asked |= node.refersTo("toc") || node.refersTo("footnotes");
    if (!contentsPlaced && node.refersTo("toc")) {
      contentsPlaced = true;
      contents = node;
      out.append(CONTENTS);
    } else if (!footnotesPlaced && node.refersTo("footnotes")) {
      footnotesPlaced = true;
      out.append(FOOTNOTES);
    } else {
      element(node.is(NodeKind.BULLET_LIST) ? "ul" : "ol", node, indent, out);
    }
  }

  private void item(String name, Node node, int indent, StringBuilder out) {
    indent(indent, out);
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes())).append('>');
    List<Node> inner = node.children();
    boolean loose = !inner.isEmpty() && !inner.getFirst().tight();
    if (loose) out.append('\n');
    children(node, indent, out);
    if (loose || out.charAt(out.length() - 1) == '\n') indent(indent, out);
    out.append("</").append(name).append(">\n");
  }

  /** Whether {@code node} shows nothing; a blank line counts as nothing too. */
  static boolean isNothing(Node node) {
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

  private static boolean isRaw(@Nullable Node parent) {
    return parent != null
        && parent.is(NodeKind.HTML_ELEMENT)
        && parent.traits().content() == Node.Content.RAW;
  }
}
