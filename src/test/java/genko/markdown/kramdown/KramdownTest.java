package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import org.junit.jupiter.api.Test;

class KramdownTest {
  private static String html(String body) {
    return HtmlRenderer.render(Kramdown.JEKYLL.parse(body)).strip();
  }

  @Test
  void boldStandsBesideJapaneseBrackets() {
    assertThat(html("**「重要」**です")).isEqualTo("<p><strong>「重要」</strong>です</p>");
    assertThat(html("**太字。**次の文")).isEqualTo("<p><strong>太字。</strong>次の文</p>");
    assertThat(html("***両方***です")).isEqualTo("<p><strong><em>両方</em></strong>です</p>");
  }

  @Test
  void underscoresInsideWordsAreText() {
    assertThat(html("日本_強調_語")).isEqualTo("<p>日本_強調_語</p>");
  }

  @Test
  void headingIdsKeepJapaneseAndCountRepeats() {
    assertThat(html("# 見出し\n\n# 見出し"))
        .isEqualTo("<h1 id=\"見出し\">見出し</h1>\n\n<h1 id=\"見出し-1\">見出し</h1>");
  }

  @Test
  void aBlockKnowsItsLines() {
    Document document = Kramdown.JEKYLL.parse("a\n\n> b\r\n> c\r\n\r\nd");
    assertThat(HtmlRenderer.blocks(document))
        .extracting(block -> document.body().substring(block.source().from(), block.source().to()))
        .containsExactly("a\n", "> b\r\n> c\r\n", "d");
  }
}
