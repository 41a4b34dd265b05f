package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hexo's Markdown; the HTML is what hexo-renderer-marked makes of the same lines. */
class HexoTest {
  private static String html(String body) {
    return HtmlRenderer.render(CommonMark.HEXO.parse(body)).strip();
  }

  @Test
  void aHeadingBeginsWithALinkToItself() {
    assertThat(html("## 見出し **太字**"))
        .isEqualTo(
            "<h2 id=\"見出し-太字\"><a href=\"#見出し-太字\" class=\"headerlink\""
                + " title=\"見出し 太字\"></a>見出し <strong>太字</strong></h2>");
  }

  @Test
  void theRootOfASiteHasItsSlash() {
    assertThat(html("<https://a.example> [b](https://a.example/b)"))
        .isEqualTo(
            "<p><a href=\"https://a.example/\">https://a.example</a>"
                + " <a href=\"https://a.example/b\">b</a></p>");
  }

  @Test
  void aLineEndIsABreakAndWhatIsShownFirstEndsAtAComment() {
    assertThat(html("一\n二\n\n<!-- more -->\n\n三"))
        .isEqualTo("<p>一<br />\n二</p>\n<!-- more -->\n<p>三</p>");
  }

  @Test
  void anAddressGoesOnToTheNextSpace() {
    assertThat(html("見る http://Localhost:8080/即見。 (https://a.example/(x)) **https://b.example**"))
        .isEqualTo(
            "<p>見る <a href=\"http://localhost:8080/%E5%8D%B3%E8%A6%8B%E3%80%82\">"
                + "http://Localhost:8080/即見。</a>"
                + " (<a href=\"https://a.example/(x)\">https://a.example/(x)</a>)"
                + " <strong><a href=\"https://b.example/\">https://b.example</a></strong></p>");
    assertThat(html("[見る https://a.example](/b) npm@5"))
        .isEqualTo("<p><a href=\"/b\">見る https://a.example</a> npm@5</p>");
  }

  @Test
  void quotationMarksDashesAndDotsAreSetUnlessTheBlogSaysNo() {
    String body = "\"一\" it's--二... 文\"三\" `\"c\"`";
    assertThat(html(body)).isEqualTo("<p>“一” it’s–二… 文”三” <code>&quot;c&quot;</code></p>");
    CommonMark plain = CommonMark.hexo(Map.of("smartypants", false, "breaks", "false"), "/");
    assertThat(HtmlRenderer.render(plain.parse("\"一\"\n二")).strip())
        .isEqualTo("<p>&quot;一&quot;\n二</p>");
  }

  @Test
  void picturesLeadFromTheRootOfTheSite() {
    assertThat(html("![](img/a.png) ![絵](/b.png) ![](https://c.jp/d.png)"))
        .isEqualTo(
            "<p><img src=\"/img/a.png\" /> <img src=\"/b.png\" alt=\"絵\" />"
                + " <img src=\"https://c.jp/d.png\" /></p>");
    CommonMark beside = CommonMark.hexo(Map.of(), "");
    assertThat(HtmlRenderer.render(beside.parse("![](a.png)"))).contains("src=\"a.png\"");
  }

  @Test
  void aTagStandsByItselfAndCodeBetweenTagsIsCode() {
    assertThat(html("{% note %}\n文\n{% endnote %}"))
        .isEqualTo(
            "<code class=\"shortcode\">{% note %}</code>\n<p>文</p>\n"
                + "<code class=\"shortcode\">{% endnote %}</code>");
    assertThat(html("{% codeblock 例.txt lang:txt %}\n**a**\n\n# b\n{% endcodeblock %}"))
        .isEqualTo(
            "<figure class=\"highlight txt\"><figcaption>例.txt</figcaption>"
                + "<pre><code>**a**\n\n# b</code></pre></figure>");
    assertThat(html("{% raw %}<b>{{ x }}</b>{% endraw %}")).isEqualTo("<b>{{ x }}</b>");
    assertThat(html("[題]({% post_path a %})")).contains("<a href=\"{% post_path a %}\">");
    assertThat(html("`{% post_path a %}` と {% b c %}"))
        .contains("<code>{% post_path a %}</code> と <code class=\"shortcode\">{% b c %}</code>");
  }
}
