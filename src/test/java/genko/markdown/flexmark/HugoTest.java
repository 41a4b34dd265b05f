package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goldmark as Hugo has it. */
class HugoTest {
  private static String html(String body) {
    return HtmlRenderer.render(CommonMark.HUGO.parse(body)).strip();
  }

  @Test
  void quotationMarksDashesAndDotsAreSet() {
    assertThat(html("\"a\" it's -- b...")).isEqualTo("<p>“a” it’s – b…</p>");
  }

  @Test
  void aHeadingHasTheIdThatItIsGiven() {
    assertThat(html("## 見出し {#own}\n\n## 見出し"))
        .isEqualTo("<h2 id=\"own\">見出し</h2>\n<h2 id=\"見出し\">見出し</h2>");
  }

  @Test
  void rawHtmlIsLeftOutUnlessItIsAllowed() {
    assertThat(html("a <b>c</b>")).doesNotContain("<b>");
    CommonMark open =
        CommonMark.hugo(Map.of("goldmark", Map.of("renderer", Map.of("unsafe", true))));
    assertThat(HtmlRenderer.render(open.parse("a <b>c</b>"))).contains("<b>c</b>");
  }

  @Test
  void termsAreDefined() {
    assertThat(html("語\n: 一\n: 二")).isEqualTo("<dl>\n<dt>語</dt>\n<dd>一</dd>\n<dd>二</dd>\n</dl>");
  }

  @Test
  void aSummaryEndsWithoutATrace() {
    assertThat(html("前\n\n<!--more--> **後**")).isEqualTo("<p>前</p>\n<p><strong>後</strong></p>");
  }

  @Test
  void onlyAListThatBeginsWithOneEndsAParagraph() {
    assertThat(html("1. 一\n\t2. 二\n2. 三")).isEqualTo("<ol>\n<li>一\n2. 二</li>\n<li>三</li>\n</ol>");
  }

  @Test
  void aCellThatARowDoesNotHaveIsNotAligned() {
    assertThat(html("|a|b|\n|:-|:-|\n|c|"))
        .contains("<td style=\"text-align:left\">c</td>\n<td></td>");
  }

  @Test
  void typographicMarksOfAnAlternativeTextAreNames() {
    assertThat(html("![it's](a.png)")).contains("alt=\"it&amp;rsquo;s\"");
  }

  @Test
  void aVersionIsNoAddress() {
    assertThat(html("a@1 b@example.com"))
        .isEqualTo("<p>a@1 <a href=\"mailto:b@example.com\">b@example.com</a></p>");
  }

  @Test
  void codeThatTheBodyEndsInHasNoLineEndOfItsOwn() {
    assertThat(html("```\n一")).isEqualTo("<pre><code>一</code></pre>");
  }
}
