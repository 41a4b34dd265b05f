package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Zenn's Markdown; the HTML is what zenn-markdown-html 0.4.4 makes of the same sentences. */
class ZennTest {
  private static String html(String body) {
    return HtmlRenderer.render(CommonMark.ZENN.parse(body)).strip();
  }

  @Test
  void aLineEndIsABreak() {
    assertThat(html("一行目\n二行目")).isEqualTo("<p class=\"code-line\">一行目<br />\n二行目</p>");
  }

  @Test
  void aMessageHoldsBlocks() {
    assertThat(html(":::message alert\n**大事**\n:::\n次"))
        .isEqualTo(
            """
            <aside class="msg alert"><span class="msg-symbol">!</span><div class="msg-content">
            <p class="code-line"><strong>大事</strong></p>
            </div></aside>
            <p class="code-line">次</p>\
            """);
  }

  @Test
  void detailsWithinAMessageAreClosedByFewerColons() {
    assertThat(html("::::details 外\n:::message\n内\n:::\n::::\n外"))
        .startsWith("<details><summary>外</summary><div class=\"details-content\">\n<aside")
        .endsWith("</div></details>\n<p class=\"code-line\">外</p>");
  }

  @Test
  void anAddressThatStandsAloneIsACard() {
    assertThat(html("https://example.com/a"))
        .isEqualTo(
            "<p class=\"code-line\"><a href=\"https://example.com/a\" rel=\"noreferrer noopener"
                + " nofollow\" target=\"_blank\">https://example.com/a</a>"
                + "<a href=\"https://example.com/a\" target=\"_blank\" rel=\"nofollow noopener"
                + " noreferrer\" style=\"display:none\">https://example.com/a</a></p>");
    assertThat(html("前 https://example.com/a 後")).doesNotContain("display:none");
  }

  @Test
  void whatIsEmbeddedIsAPlaceholderInItsElement() {
    assertThat(html("@[youtube](dQw4w9WgXcQ)"))
        .startsWith("<span class=\"embed-block embed-youtube\"><iframe")
        .contains("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ");
    assertThat(html("@[nobody](x)")).isEmpty();
  }

  @Test
  void formulasAreFormulas() {
    assertThat(html("$a_1$ と $10 の $20"))
        .isEqualTo(
            "<p class=\"code-line\"><embed-katex><eq class=\"zenn-katex\">a_1</eq></embed-katex>"
                + " と $10 の $20</p>");
    assertThat(html("$$\nx\n$$"))
        .contains("<eqn><embed-katex display-mode=\"1\">\nx\n</embed-katex>");
  }

  @Test
  void codeHasAFileName() {
    assertThat(html("```js:src/a.js\n1\n```"))
        .startsWith(
            "<div class=\"code-block-container\"><div class=\"code-block-filename-container\">"
                + "<span class=\"code-block-filename\">src/a.js</span></div><pre");
  }

  @Test
  void anImageHasItsWidth() {
    assertThat(html("![a](/images/a.png =250x)"))
        .contains("src=\"/images/a.png\" alt=\"a\" width=\"250\"");
  }

  @Test
  void htmlIsText() {
    assertThat(html("<b>x</b><br>y<!-- z -->"))
        .isEqualTo("<p class=\"code-line\">&lt;b&gt;x&lt;/b&gt;<br>y</p>");
    assertThat(html("[x](javascript:alert(1))")).doesNotContain("<a");
  }

  @Test
  void aFootnoteMayStandWhereItIsCalled() {
    assertThat(html("文^[注]。"))
        .contains("<a href=\"#fn-1\" id=\"fnref-1\">[1]</a>")
        .contains("<span class=\"footnotes-title\">脚注</span>")
        .contains("<p>注 <a href=\"#fnref-1\" class=\"footnote-backref\">↩︎</a></p>");
  }

  @Test
  void aBlankLineOfCodeInAListKeepsItsSpaces() {
    assertThat(html("- 項\n\n  ```\n  x:\n    \n    y\n  ```"))
        .contains("<code class=\"code-line\">x:\n  \n  y\n</code>");
  }

  @Test
  void smallHeadingsHaveNoIdAndDoNotCount() {
    assertThat(html("## 題\n\n##### 題\n\n## 題"))
        .contains("<h5 class=\"code-line\">題</h5>")
        .contains("href=\"#%E9%A1%8C-1\"");
  }
}
