package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
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
}
