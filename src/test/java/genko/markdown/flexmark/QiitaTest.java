package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import genko.markdown.Node;
import genko.text.Span;
import org.junit.jupiter.api.Test;

/** Qiita's Markdown, as qiita-markdown and its page make it. */
class QiitaTest {
  private static String html(String body) {
    return HtmlRenderer.render(CommonMark.QIITA.parse(body)).strip();
  }

  @Test
  void aNoteHasItsKindAndItsSign() {
    assertThat(html(":::note warn\n**注意**\n:::"))
        .isEqualTo(
            """
            <div class="note warn"><span class="fa fa-fw fa-exclamation-circle"></span><div>
            <p><strong>注意</strong></p>
            </div></div>\
            """);
    assertThat(html(":::note\n一\n:::")).contains("note info").contains("fa-check-circle");
    assertThat(html(":::note alert\n一\n:::")).contains("note alert").contains("fa-times-circle");
    assertThat(html(":::note other\n一\n:::")).contains("note info");
  }

  @Test
  void codeHasTheNameOfItsFile() {
    String named = "<div class=\"code-lang\"><span class=\"bold\">a.js</span></div>";
    assertThat(html("```js:a.js\n1\n```")).contains("data-lang=\"js\">" + named);
    assertThat(html("```a.js\n1\n```")).contains("data-lang=\"javascript\">" + named);
    assertThat(html("```js\n1\n```")).doesNotContain("code-lang");
  }

  @Test
  void formulasStandBetweenDollarsInQuotedOnesAndInCodeOfThatName() {
    assertThat(html("$a_1$ と $`b_1`$")).isEqualTo("<p>\\(a_1\\) と \\(b_1\\)</p>");
    assertThat(html("```math\na_1\n```")).contains("\\[a_1\\]").doesNotContain("<code>");
    assertThat(html("$`a` と $")).contains("<code>a</code>");
  }

  @Test
  void headingsLinksPicturesAndBoxesAreAsItsPageHasThem() {
    assertThat(html("## 見出し"))
        .isEqualTo(
            "<h2><span id=\"見出し\" class=\"fragment\"></span><a href=\"#見出し\">"
                + "<i class=\"fa fa-link\"></i></a>見出し</h2>");
    String apart = " rel=\"nofollow noopener\" target=\"_blank\">";
    assertThat(html("https://example.com"))
        .contains("<a href=\"https://example.com\" class=\"autolink\"" + apart);
    assertThat(html("[一](https://qiita.com/a)")).contains("<a href=\"https://qiita.com/a\">");
    assertThat(html("![絵](https://a.jp/b.png)"))
        .contains("<a href=\"https://a.jp/b.png\" target=\"_blank\"><img");
    assertThat(html("[![絵](b.png)](c)"))
        .isEqualTo("<p><a href=\"c\"><img src=\"b.png\" alt=\"絵\" /></a></p>");
    assertThat(html("- [x] 済"))
        .contains(
            "<li class=\"task-list-item\"><input type=\"checkbox\""
                + " class=\"task-list-item-checkbox\" checked=\"\" disabled=\"\">済");
    assertThat(html("|a|\n|:-:|\n|b|")).contains("<th style=\"text-align: center\">");
    assertThat(html("~一~ ~~二~~")).isEqualTo("<p>~一~ <del>二</del></p>");
  }

  @Test
  void namesOfEmojiAreEmojiInWordsAlone() {
    assertThat(html("祝:tada: `:tada:` [:+1:](a:id:b)\n\n    :tada:"))
        .contains("<p>祝🎉 <code>:tada:</code> <a href=\"a:id:b\">👍</a></p>")
        .contains("<code>:tada:\n</code>");
    Node code = CommonMark.QIITA.parse(":tada: `:tada:`").root().children().getFirst();
    assertThat(code.children().getLast().span()).isEqualTo(new Span(7, 15));
  }
}
