package genko.edit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import org.junit.jupiter.api.Test;

class FormulaReaderTest {
  private static void check(String html, String markdown) {
    assertThat(HtmlToMarkdown.of(html)).isEqualTo(markdown);
  }

  private static String katex(String tex) {
    return "<span class=\"katex\"><span"
        + " class=\"katex-mathml\"><math><semantics><mrow><mi>目</mi></mrow><annotation"
        + " encoding=\"application/x-tex\">"
        + tex
        + "</annotation></semantics></math></span><span class=\"katex-html\" aria-hidden=\"true\">"
        + "<span>目</span></span></span>";
  }

  private static String display(String tex) {
    return "<span class=\"katex-display\">" + katex(tex) + "</span>";
  }

  @Test
  void aFormulaKeepsItsTex() {
    check("<p>式 " + katex("\\frac{a}{b_1*c}") + " 終</p>", "式 $$\\frac{a}{b_1*c}$$ 終");
    check("<p>前" + display("E=mc^2") + "後</p>", "前\n\n$$E=mc^2$$\n\n後");
    check(
        "<p>前</p>" + display("\\begin{aligned}\na&amp;=b\\\\\n\nc&amp;=d\n\\end{aligned}"),
        "前\n\n$$\n\\begin{aligned}\na&=b\\\\\nc&=d\n\\end{aligned}\n$$");
    check("<ul><li>" + katex("x") + "だ</li></ul>", "- $$x$$だ");
  }

  @Test
  void itsOtherPagesAreReadToo() {
    check(
        "<p>a <span class=\"MathJax\" data-mathml='<math></math>'>目</span>"
            + "<script type=\"math/tex\">x^2</script> b</p>",
        "a $$x^2$$ b");
    check(
        "<p>a <mjx-container class=\"MathJax\" jax=\"CHTML\"><mjx-math"
            + " data-latex=\"y\">目</mjx-math><mjx-assistive-mml><math"
            + " data-latex=\"x^2\"><mi>目</mi></math></mjx-assistive-mml></mjx-container> b</p>",
        "a $$x^2$$ b");
    check(
        "<p>a <span class=\"mwe-math-element\"><span><math><semantics><mi>目</mi><annotation"
            + " encoding=\"application/x-tex\">{\\displaystyle"
            + " x^{2}}</annotation></semantics></math></span><img src=\"https://e.com/x.svg\""
            + " alt=\"目\"></span> b</p>",
        "a $$x^{2}$$ b");
    check("<p>a <math alttext=\"x^2\"><mi>目</mi></math> b</p>", "a $$x^2$$ b");
    check("<p>a <span class=\"math inline\">\\(x^2\\)</span> b</p>", "a $$x^2$$ b");
  }

  @Test
  void neitherLiquidNorATableReadsIt() {
    check("<p>a " + katex("\\frac{{a}}{{{b}}}{%c}") + "</p>", "a $$\\frac{ {a}}{ { {b}}}{ %c}$$");
    check(
        "<table><tr><th>"
            + katex("|x|")
            + "</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        """
        | $$\\vert x\\vert $$ | b   |
        | ----------------- | --- |
        | 1                 | 2   |\
        """);
  }

  @Test
  void kramdownReadsItAsAFormula() {
    String page =
        HtmlRenderer.render(
            Kramdown.JEKYLL.parse(HtmlToMarkdown.of("<p>式 " + katex("a_b") + " 終</p>")));
    assertThat(page).contains("\\(a_b\\)");
  }
}
