package genko.markdown.kramdown.html;

import static genko.markdown.kramdown.html.Renderer.INDENT;
import static genko.markdown.kramdown.html.Renderer.indent;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.HtmlEscape;

/** Tables as kramdown writes them, a line each for a part, a row and a cell. */
final class TableHtml {
  private TableHtml() {}

  static void table(Node node, Renderer renderer, int indent, StringBuilder out) {
    indent(indent, out);
    out.append("<table").append(HtmlEscape.attributes(node.attributes())).append(">\n");
    for (Node part : node.children()) {
      String name =
          part.is(NodeKind.TABLE_HEAD) ? "thead" : part.is(NodeKind.TABLE_FOOT) ? "tfoot" : "tbody";
      indent(indent + INDENT, out);
      out.append('<').append(name).append(">\n");
      for (Node row : part.children()) {
        indent(indent + 2 * INDENT, out);
        out.append("<tr>\n");
        for (int i = 0; i < row.children().size(); i++) {
          Node.Align align = node.traits().columns().get(i);
          boolean head = part.is(NodeKind.TABLE_HEAD);
          cell(row.children().get(i), align, head, renderer, indent + 3 * INDENT, out);
        }
        indent(indent + 2 * INDENT, out);
        out.append("</tr>\n");
      }
      indent(indent + INDENT, out);
      out.append("</").append(name).append(">\n");
    }
    indent(indent, out);
    out.append("</table>\n");
  }

  private static void cell(
      Node node, Node.Align align, boolean head, Renderer renderer, int indent, StringBuilder out) {
    String name = head ? "th" : "td";
    indent(indent, out);
    out.append('<').append(name).append(HtmlEscape.attributes(node.attributes()));
    switch (align) {
      case LEFT -> out.append(" style=\"text-align: left\"");
      case CENTER -> out.append(" style=\"text-align: center\"");
      case RIGHT -> out.append(" style=\"text-align: right\"");
      case NONE -> {}
    }
    String inner = renderer.inner(node, indent);
    out.append('>').append(inner.isEmpty() ? "\u00a0" : inner);
    out.append("</").append(name).append(">\n");
  }
}
