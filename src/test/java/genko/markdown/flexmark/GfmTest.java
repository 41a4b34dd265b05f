package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** GitHub's additions; the HTML is what cmark-gfm makes of the same lines. */
class GfmTest {
  private static String html(String body) {
    return HtmlRenderer.render(CommonMark.PLAIN.parse(body)).strip();
  }

  @Test
  void theBoxOfATaskStandsBeforeItsParagraph() {
    assertThat(html("- [x] 一\n\n- [ ] 二"))
        .isEqualTo(
            "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> \n<p>一</p>\n</li>\n"
                + "<li><input type=\"checkbox\" disabled=\"\" /> \n<p>二</p>\n</li>\n</ul>");
  }

  @Test
  void tildesOfAFenceMayStandInItsInfo() {
    assertThat(html("~~~ aa ``` ~~~\n文\n~~~"))
        .isEqualTo("<pre><code class=\"language-aa\">文\n</code></pre>");
  }

  @Test
  void itemsIndentedByFourAreWordsOrCode() {
    assertThat(html("- 一\n - 二\n  - 三\n   - 四\n    - 五")).contains("<li>四\n- 五</li>");
    assertThat(html("1. 一\n\n  2. 二\n\n    3. 三")).endsWith("<pre><code>3. 三\n</code></pre>");
  }
}
