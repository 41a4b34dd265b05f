package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a blog's configuration says of kramdown is how its posts are read. */
class KramdownOptionsTest {
  private static String html(String body, Map<String, ?> kramdown, Object highlighter) {
    Kramdown dialect = Kramdown.of(kramdown, highlighter);
    return HtmlRenderer.render(dialect.parse(body)).strip();
  }

  private static String html(String body, Map<String, ?> kramdown) {
    return html(body, kramdown, "rouge");
  }

  @Test
  void aBlogThatSaysNothingHasItsCodeColoured() {
    assertThat(html("`a`", Map.of()))
        .isEqualTo("<p><code class=\"language-plaintext highlighter-rouge\">a</code></p>");
    assertThat(HtmlRenderer.render(Kramdown.JEKYLL.parse("`a`")).strip())
        .isEqualTo(html("`a`", Map.of()));
  }

  @Test
  void theLastLineOfCodeIsColouredWithItsEnd() {
    assertThat(html("```python\n# end\n```", Map.of()))
        .contains("<code><span class=\"c1\"># end\n</span></code>");
  }

  @Test
  void quotationMarksInCodeStayAsTheyAre() {
    assertThat(html("```unheard\n\"a\" <b>\n```", Map.of()))
        .isEqualTo("<pre><code class=\"language-unheard\">\"a\" &lt;b&gt;\n</code></pre>");
  }

  @Test
  void lineEndsBecomeBreaksWhereTheBlogWantsThem() {
    assertThat(html("一\n二", Map.of("hard_wrap", true))).isEqualTo("<p>一<br />\n二</p>");
    assertThat(html("一\n二", Map.of("hard_wrap", false))).isEqualTo("<p>一\n二</p>");
  }

  @Test
  void headingsGoWithoutIds() {
    assertThat(html("# 題", Map.of("auto_ids", false))).isEqualTo("<h1>題</h1>");
  }

  @Test
  void theHighlighterCanBeOffAltogetherOrInLines() {
    String body = "`a`\n\n```js\n1\n```";
    String plain = "<p><code>a</code></p>\n\n<pre><code class=\"language-js\">1\n</code></pre>";
    Map<String, Object> none = new HashMap<>();
    none.put("syntax_highlighter", null);
    assertThat(html(body, none)).isEqualTo(plain);
    assertThat(html(body, Map.of(), "none")).isEqualTo(plain);
    assertThat(html(body, Map.of("syntax_highlighter_opts", Map.of("disable", true))))
        .isEqualTo(plain);
    Map<String, Object> span = Map.of("span", Map.of("disable", true));
    assertThat(html(body, Map.of("syntax_highlighter_opts", span)))
        .startsWith("<p><code>a</code></p>")
        .contains("<span class=\"mi\">1</span>");
  }

  @Test
  void quotesSymbolsAndLinksAreTheBlogs() {
    assertThat(html("\"a\"", Map.of("smart_quotes", List.of("apos", "apos", "quot", "quot"))))
        .isEqualTo("<p>\"a\"</p>");
    assertThat(html("a -- b", Map.of("typographic_symbols", Map.of("ndash", "~"))))
        .isEqualTo("<p>a ~ b</p>");
    assertThat(html("[x]", Map.of("link_defs", Map.of("x", List.of("/there/", "あちら")))))
        .isEqualTo("<p><a href=\"/there/\" title=\"あちら\">x</a></p>");
  }

  @Test
  void kramdownsOwnInputIsWithoutFences() {
    assertThat(html("```\na\n```", Map.of("input", "kramdown"))).startsWith("<p><code");
    assertThat(html("```\na\n```", Map.of("input", "GFM"))).startsWith("<div");
  }

  @Test
  void whatIsNoOptionChangesNothing() {
    Map<String, Object> strange = new HashMap<>();
    strange.put("toc_levels", Map.of());
    strange.put("smart_quotes", 3);
    strange.put("link_defs", List.of("a"));
    strange.put("nonsense", "1");
    assertThat(html("# \"題\"", strange)).isEqualTo(html("# \"題\"", Map.of()));
  }

  @Test
  void anEditKeepsTheOptions() {
    Kramdown dialect = Kramdown.of(Map.of("hard_wrap", true, "auto_ids", false), "rouge");
    for (String body : List.of("# 一\n\n二\n三", "# 一\n\n{::options toc_levels=\"2\" /}\n\n二\n三")) {
      Text before = Text.of(body);
      Document document = dialect.parse(before, 0);
      int at = body.length();
      Text after = before.replace(Span.at(at), "\n四");
      Document edited = document.edit(after, 0, Change.of(at, at, "\n四"));
      assertThat(HtmlRenderer.render(edited)).contains("<h1>一</h1>").contains("三<br />\n四");
    }
  }

  @Test
  void optionsThatSayTheSameAreEqual() {
    assertThat(Kramdown.of(Map.of("hard_wrap", true), "rouge"))
        .isEqualTo(Kramdown.of(Map.of("hard_wrap", true), "rouge"))
        .isNotEqualTo(Kramdown.of(Map.of("hard_wrap", false), "rouge"));
  }
}
