package genko.edit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlToMarkdownTest {
  private static String page(String markdown) {
    return HtmlRenderer.render(Kramdown.JEKYLL.parse(markdown));
  }

  /** {@code html} becomes {@code markdown}, of which kramdown makes what was copied. */
  private static void check(String html, String markdown) {
    checkLossy(html, markdown);
    assertThat(Pages.seen(page(markdown))).isEqualTo(Pages.seen(html));
  }

  private static void checkLossy(String html, String markdown) {
    assertThat(HtmlToMarkdown.of(html)).isEqualTo(markdown);
  }

  @Test
  void randomPagesAreThePagesThatWereCopied() {
    for (long seed = 1; seed <= 1500; seed++) {
      String html = Pages.of(new Random(seed));
      String markdown = HtmlToMarkdown.of(html);
      assertThat(Pages.seen(page(markdown)))
          .as("seed " + seed + "\n" + html + "\n" + markdown)
          .isEqualTo(Pages.seen(html));
    }
  }

  @Test
  void headingsAndBoldBesideBracketsStayWhatTheyAre() {
    check("<h2>見出し</h2><p>これは<b>「重要」</b>です。</p>", "## 見出し\n\nこれは**「重要」**です。");
    check("<h3>a <em>b</em></h3>", "### a *b*");
    checkLossy("<h1><b>全部太字</b></h1>", "# 全部太字");
  }

  @Test
  void whiteSpaceIsNeverInsideOfAMark() {
    checkLossy("<p>a<strong> b </strong>c</p>", "a **b** c");
    checkLossy("<p>a<strong>&nbsp;</strong>c <i></i>d</p>", "a c d");
    check("<p><b>太<i>字</i></b>と<b><i>両方</i></b></p>", "**太<em>字</em>**と**_両方_**");
  }

  @Test
  void linesOfTheSourceAreNoLinesOfThePage() {
    checkLossy("<p>日本\n語の  word\n  in</p>", "日本語の word in");
    check("<p>一行目<br>二行目</p>", "一行目  \n二行目");
    checkLossy("<div>一<br><br>二</div>", "一\n\n二");
  }

  @Test
  void listsNestAsTheyDo() {
    check(
        "<ul><li>一<ul><li>二<ol><li>三</li><li>四</li></ol></li></ul></li><li>五</li></ul>",
        "- 一\n  - 二\n    1. 三\n    2. 四\n- 五");
    check("<ul><li><p>段</p><p>落</p></li><li><p>次</p></li></ul>", "- 段\n\n  落\n\n- 次");
    check("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n^\n\n- b");
    checkLossy(
        "<ul><li><input type=checkbox checked> 済</li><li><input type=checkbox> 未</li></ul>",
        "- [x] 済\n- [ ] 未");
  }

  @Test
  void tablesAreAlignedByDisplayWidth() {
    check(
        "<table><thead><tr><th>a|b</th><th>名前</th></tr></thead><tbody><tr><td>全角</td><td>1<br>2</td></tr></tbody></table>",
        "| a\\|b | 名前     |\n| ---- | -------- |\n| 全角 | 1<br />2 |");
    checkLossy(
        "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "| a   | b   |\n| 1   | 2   |");
    checkLossy(
        "<table><tr><th>x</th><th>y</th></tr><tr><td colspan=2>a</td></tr>"
            + "<tr><td rowspan=2>b</td><td>c</td></tr><tr><td>d</td></tr></table>",
        "| x   | y   |\n| --- | --- |\n| a   |     |\n| b   | c   |\n|     | d   |");
  }

  @Test
  void codeKeepsItsLinesAndLanguage() {
    check(
        "<pre><code class=\"language-java\">int x;\n\n``` y\n</code></pre>",
        "````java\nint x;\n\n``` y\n````");
    checkLossy(
        "<div class=\"highlight highlight-source-ruby\"><pre><span>puts</span> 1<br>x</pre></div>",
        "```ruby\nputs 1\nx\n```");
    check("<p><code>a`b</code> と <code>x | y</code></p>", "``a`b`` と `x | y`");
  }

  @Test
  void liquidIsNotRunByTheBlog() {
    checkLossy(
        "<p>{{ x }} と <code>{% y %}</code></p>",
        "&#123;&#123; x }} と {% raw %}`{% y %}`{% endraw %}");
    checkLossy("<pre>{{ x }}</pre>", "{% raw %}\n```\n{{ x }}\n```\n{% endraw %}");
    checkLossy("<p><code>{% endraw %}</code></p>", "<code>&#123;% endraw %}</code>");
  }

  @Test
  void linksAndImagesHaveAddressesThatHold() {
    check(
        "<p><a href=\"https://e.com/a_(b)?q=1&amp;c=2\">リ[ン]ク</a></p>",
        "[リ\\[ン\\]ク](https://e.com/a_(b)?q=1&c=2)");
    checkLossy("<a href=\"https://e.com/a b(\">x</a>", "[x](https://e.com/a%20b%28)");
    checkLossy("<p>見る!<a href=\"/x\">x</a></p>", "見る\\![x](/x)");
    check(
        "<p><img src=\"https://e.com/a.png\" alt=\"絵[1]\"></p>",
        "![絵\\[1\\]](https://e.com/a.png)");
    checkLossy("<img src=\"data:image/png;base64,AAAA\" alt=\"絵\">", "絵");
    checkLossy("<a href=\"javascript:alert(1)\">押す</a>", "押す");
    checkLossy("<a href=\"https://e.com/\">https://e.com/</a>", "<https://e.com/>");
    checkLossy(
        "<a href=\"https://www.google.com/url?q=https://e.com/a%3Fb&amp;sa=D\">x</a>",
        "[x](https://e.com/a?b)");
  }

  @Test
  void whatRunsHidesOrCommentsIsLeftOut() {
    checkLossy(
        "<style>p{}</style><script>x()</script><!-- c --><p>残る<span style=\"display:"
            + " none\">隠れる</span></p>",
        "残る");
  }

  @Test
  void googleDocsWrapsEverythingInABoldThatIsNone() {
    checkLossy(
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h2"
            + " dir=\"ltr\"><span style=\"font-weight:400\">題</span></h2><p dir=\"ltr\"><span"
            + " style=\"font-weight:700;white-space:pre-wrap\">「太字」</span><span"
            + " style=\"font-weight:400;font-style:italic\">斜体</span><span>普通</span></p><br><ul><li"
            + " dir=\"ltr\"><p dir=\"ltr\" role=\"presentation\"><span>一</span></p></li><ul><li"
            + " dir=\"ltr\"><p dir=\"ltr\" role=\"presentation\"><span>二</span></p></li></ul><li"
            + " dir=\"ltr\"><p dir=\"ltr\" role=\"presentation\"><span>三</span></p></li></ul></b>",
        "## 題\n\n**「太字」**<em>斜体</em>普通\n\n- 一\n  - 二\n- 三");
  }

  @Test
  void wordWritesListsAsParagraphs() {
    String bullet =
        "<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level%d lfo1'><![if"
            + " !supportLists]><span style='font-family:Wingdings'><span"
            + " style='mso-list:Ignore'>%s<span>&nbsp;"
            + " </span></span></span><![endif]>%s<o:p></o:p></p>\n";
    checkLossy(
        "<html"
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p{}</style></head><body><!--StartFragment--><p"
            + " class=MsoTitle>題名</p><h1>章<o:p></o:p></h1><p"
            + " class=MsoNormal><b>「重要」</b>な<u>点</u>です。\n"
            + "改行<o:p>&nbsp;</o:p></p>"
            + bullet.formatted(1, "l", "一")
            + bullet.formatted(2, "n", "二")
            + bullet.formatted(1, "l", "三")
            + "<p class=MsoNormal>文</p>"
            + bullet.formatted(1, "1.", "甲")
            + bullet.formatted(1, "2.", "乙")
            + "<!--EndFragment--></body></html>",
        "# 題名\n\n# 章\n\n**「重要」**な<u>点</u>です。改行\n\n- 一\n  - 二\n- 三\n\n文\n\n1. 甲\n2. 乙");
  }

  @Test
  void quotesRulesAndTermsStandApart() {
    check(
        "<p>前</p><blockquote><p>引用</p><ul><li>x</li></ul></blockquote><hr><p>後</p>",
        "前\n\n> 引用\n>\n> - x\n\n---\n\n後");
    check("<dl><dt>語</dt><dd>意味</dd></dl>", "語\n: 意味");
  }

  @Test
  void hostileNestingIsReadInTime() {
    String deep = "<div><b><ul><li>".repeat(5000) + "x";
    assertThat(HtmlToMarkdown.of(deep)).contains("x");
    assertThat(HtmlToMarkdown.of("<table><tr><td>".repeat(100) + "x")).contains("x");
    assertThat(HtmlToMarkdown.of("<b>".repeat(50_000) + "x")).contains("x");
  }
}
