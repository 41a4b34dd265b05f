package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.Node;
import genko.text.Span;
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

  @Test
  void namesBetweenColonsAreEmojiWhereTheBlogWantsThem() {
    CommonMark dialect = CommonMark.hugo(Map.of(), true);
    Document read =
        dialect.parse("祝:tada:**:+1:** `f:id:x` :nobody: :a\n\n[絵:id:](a:id:b \":id:\")");
    assertThat(HtmlRenderer.render(read).strip())
        .isEqualTo(
            "<p>祝🎉<strong>👍</strong> <code>f🆔x</code> :nobody: :a</p>\n"
                + "<p><a href=\"a%F0%9F%86%94b\" title=\"🆔\">絵🆔</a></p>");
    assertThat(html("祝:tada:")).isEqualTo("<p>祝:tada:</p>");
    Node strong = read.root().children().getFirst().children().get(2);
    assertThat(strong.span()).isEqualTo(new Span(7, 15));
  }

  @Test
  void aTableMayHaveMoreColumnsThanItsHeadHasCells() {
    assertThat(html("|名 |\n|---|---|\n|一 |二 |"))
        .contains("<th>名</th>\n<th></th>")
        .contains("<td>一</td>\n<td>二</td>");
    assertThat(HtmlRenderer.render(CommonMark.PLAIN.parse("|名 |\n|---|---|\n|一 |二 |")))
        .doesNotContain("<table>");
  }
}
