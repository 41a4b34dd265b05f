package genko.markdown.flexmark.inline;

import genko.markdown.Node;

/** Formulas as the engine of a dialect writes them. */
public final class MathHtml {
  private MathHtml() {}

  /** Whether a formula in a paragraph stands as a block of its own. */
  public static boolean isSection(Node node) {
    return node.attributes().containsKey("display");
  }

  /** Writes {@code node}, with an element of Zenn's around it or for MathJax. */
  public static void write(Node node, boolean zenn, StringBuilder out) {
    boolean block = node.traits().block();
    String formula = Html.escape(node.value());
    if (isSection(node)) {
      out.append("</p><section class=\"zenn-katex\"><embed-katex display-mode=\"1\"><eqn>")
          .append(formula)
          .append("</eqn></embed-katex></section>");
    } else if (zenn && block) {
      String number = node.attributes().getOrDefault("number", "");
      out.append("<section class=\"zenn-katex ")
          .append(number.isEmpty() ? "" : "eqno ")
          .append("code-line\"><eqn><embed-katex display-mode=\"1\">")
          .append(formula)
          .append("</embed-katex></eqn>")
          .append(number.isEmpty() ? "" : "<span>" + Html.escape(number) + "</span>")
          .append("</section>\n");
    } else if (zenn) {
      out.append("<embed-katex><eq class=\"zenn-katex\">")
          .append(formula)
          .append("</eq></embed-katex>");
    } else {
      out.append(block ? "\\[" + formula + "\\]\n" : "\\(" + formula + "\\)");
    }
  }
}
