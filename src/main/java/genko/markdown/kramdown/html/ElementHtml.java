package genko.markdown.kramdown.html;

import static genko.markdown.kramdown.html.Renderer.indent;

import genko.markdown.Node;
import genko.markdown.kramdown.source.HtmlEscape;
import genko.markdown.kramdown.source.Tags;

/** Elements that the body has as HTML, as kramdown writes them again. */
final class ElementHtml {
  private ElementHtml() {}

  /** An element; {@code ownLine} when it may stand on a line of its own. */
  static void element(
      Node node, boolean ownLine, Renderer renderer, int indent, StringBuilder out) {
    Node.Traits traits = node.traits();
    String inner = renderer.inner(node, indent);
    boolean isVoid = Tags.VOID.contains(node.value());
    boolean own = traits.block() && ownLine;
    if (own) indent(indent, out);
    out.append('<').append(node.value()).append(HtmlEscape.attributes(node.attributes()));
    if (!traits.block()) {
      out.append(inner.isEmpty() && isVoid ? " />" : ">" + inner + "</" + node.value() + ">");
      return;
    }
    if (traits.closed() && traits.content() == Node.Content.RAW) out.append(" />");
    else if (inner.isEmpty() && isVoid) out.append(" />");
    else if (inner.isEmpty()) out.append("></").append(node.value()).append('>');
    else if (traits.content() == Node.Content.BLOCK) {
      String last = inner.endsWith("\n") ? "" : "\n";
      out.append(">\n").append(inner).append(last);
      indent(indent, out);
      out.append("</").append(node.value()).append('>');
    } else {
      out.append('>').append(inner).append("</").append(node.value()).append('>');
    }
    if (own) out.append('\n');
  }
}
