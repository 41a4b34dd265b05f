package genko.markdown.kramdown.html;

import static genko.markdown.kramdown.html.Renderer.indent;

import genko.markdown.Node;
import genko.markdown.kramdown.source.HtmlEscape;
import java.util.LinkedHashMap;
import java.util.Map;

/** Formulas as kramdown writes them, with an engine for them and without one. */
final class FormulaHtml {
  private FormulaHtml() {}

  /** A formula between the marks that a script in the page looks for. */
  static void formula(Node node, HtmlOptions options, int indent, StringBuilder out) {
    String formula = HtmlEscape.all(node.value());
    boolean block = node.traits().block();
    if (!options.mathEngine()) {
      Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
      attributes.merge("class", "kdmath", (old, more) -> old + " " + more);
      String name = block ? "div" : "span";
      String mark = block ? "$$" : "$";
      String gap = block ? "\n" : "";
      if (block) indent(indent, out);
      out.append('<').append(name).append(HtmlEscape.attributes(attributes)).append('>');
      out.append(mark).append(gap).append(formula).append(gap).append(mark);
      out.append("</").append(name).append('>').append(gap);
    } else if (node.attributes().isEmpty()) {
      out.append(block ? "\\[" : "\\(").append(formula).append(block ? "\\]\n" : "\\)");
    } else if (block) {
      indent(indent, out);
      out.append("<div").append(HtmlEscape.attributes(node.attributes())).append(">\\[");
      out.append(formula).append("\\]\n</div>\n");
    } else {
      out.append("<span").append(HtmlEscape.attributes(node.attributes())).append(">$");
      out.append(node.value()).append("$</span>");
    }
  }
}
