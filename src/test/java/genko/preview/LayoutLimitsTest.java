package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutLimitsTest {
  @Test
  void whatIsReadStaysAsItIs() {
    String japanese = "<p>" + "日本語の文章、<em>強調</em>と😀。".repeat(2_000) + "</p>";
    String english = "<p>" + "Words, <b>bold</b> and <code>code</code>. ".repeat(400) + "</p>";
    String table = "<table>" + "<tr><td>a</td><td>b</td></tr>".repeat(5_000) + "</table>";
    String code =
        "<pre><code>" + "x".repeat(50_000) + "<span>a</span>\n".repeat(5_000) + "</code></pre>";
    for (String html : new String[] {japanese, english, table, code, "<p>a</p>"}) {
      assertThat(LayoutLimits.fit(html)).isEqualTo(html);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a_",
        "<em>a</em>b",
        "<code class=\"x\">a``b</code>",
        "&lt;",
        "😀",
        "<i></i>"
      })
  void aRowWithoutEndGetsPlacesToBreakAndKeepsItsText(String piece) {
    String html = "<p>" + piece.repeat(5_000) + "</p>";
    String fitted = LayoutLimits.fit(html);
    assertThat(fitted.replace("<wbr>", "")).isEqualTo(html);
    for (String row : fitted.split("<wbr>", -1)) assertThat(row).hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul>|<li>a</li>|</ul>",
        "<p>|<i>a </i>|</p>",
        "<table>|<tr><td>a</td></tr>|</table>"
      })
  void whatNobodyReadsIsCutWholeAndSaysSo(String parts) {
    String[] part = parts.split("\\|", -1);
    String fitted = LayoutLimits.fit(part[0] + part[1].repeat(200_000) + part[2]);
    assertThat(fitted)
        .hasSizeLessThan(1_000_000)
        .startsWith(part[0] + part[1])
        .endsWith(
            part[2] + "<span class=\"genko-missing\" data-kind=\"much\" data-name=\"\"></span>");
  }

  @Test
  void aFormulaStaysInOnePiece() {
    String formula = "\\(" + "x".repeat(5_000) + "\\)";
    assertThat(LayoutLimits.fit("<p>" + formula + "</p>")).contains(formula);
    assertThat(LayoutLimits.fit("<p>" + "\\[y".repeat(50_000) + "</p>")).contains("<wbr>");
  }
}
