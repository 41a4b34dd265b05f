package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCleanerTest {
  private static final String HOST = "http://127.0.0.1:9";
  private static final Set<String> LOADING =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "form",
          "button",
          "link",
          "meta",
          "base",
          "video",
          "audio",
          "source",
          "track",
          "area",
          "textarea",
          "select",
          "template",
          "noscript",
          "title",
          "body",
          "html",
          "head");
  private static final Set<String> HARMLESS =
      Set.of(
          "id",
          "class",
          "title",
          "lang",
          "dir",
          "role",
          "rel",
          "align",
          "valign",
          "hidden",
          "name",
          "href",
          "style",
          "data-src",
          "data-kind",
          "data-name",
          "alt",
          "width",
          "height",
          "colspan",
          "rowspan",
          "open",
          "type",
          "disabled",
          "checked",
          "start",
          "value");

  static Set<Map.Entry<String, String>> attacks() {
    return Attacks.at(HOST).entrySet();
  }

  @Test
  void aHostLongerThanHostsAreLeadsNowhere() {
    String host = "日".repeat(2000);
    assertThat(LinkTarget.of("https://" + host + "/")).isInstanceOf(LinkTarget.Refused.class);
    assertThat(LinkTarget.of("https://日本語.jp/")).isInstanceOf(LinkTarget.Outside.class);
  }

  @Test
  void theListOfAttacksIsLong() {
    assertThat(attacks()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackDoesNothing(Map.Entry<String, String> attack) {
    String clean =
        assertTimeout(Duration.ofSeconds(60), () -> HtmlCleaner.clean(attack.getValue()));
    Document seen = Jsoup.parse("<div id=page>" + clean + "</div>");
    Element page = seen.body().child(0);
    assertThat(seen.body().childNodeSize()).as("stays in its place").isEqualTo(1);
    page.forEachNode(node -> assertThat(node).isNotInstanceOf(Comment.class));
    for (Element element : seen.select("#page *")) {
      assertThat(LOADING).as(clean).doesNotContain(element.normalName());
      for (Attribute attribute : element.attributes()) check(attribute);
    }
  }

  private static void check(Attribute attribute) {
    String value = attribute.getValue();
    assertThat(HARMLESS).contains(attribute.getKey());
    switch (attribute.getKey()) {
      case "href" ->
          assertThat(LinkTarget.of(value)).as(value).isNotInstanceOf(LinkTarget.Refused.class);
      case "style" -> assertThat(value).matches("[a-z0-9#.%:; -]*").doesNotContain("position");
      // The page asks us for it, never the web.
      case "data-src" ->
          assertThat(value.replaceFirst("^https?://", ""))
              .doesNotMatch("[^/]*:(?![0-9]+/).*")
              .doesNotStartWith("//");
      case "colspan", "rowspan" -> assertThat(Integer.parseInt(value)).isLessThanOrEqualTo(100);
      default -> {}
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatWasCleanedIsCleanAlready(Map.Entry<String, String> attack) {
    // Where the nesting is cut off depends on what stands around it.
    if (attack.getKey().contains("nested")) return;
    String once = HtmlCleaner.clean(attack.getValue());
    String withSources = once.replace("data-src=", "src=");
    assertThat(HtmlCleaner.clean(withSources).replaceAll("genko-missing.*?</span>", ""))
        .isEqualTo(once.replaceAll("genko-missing.*?</span>", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 id=\"見出し-1\" class=\"no_toc\">見出し <em>a</em></h2>",
        "<p><strong>「重要」</strong>です。<br>\n二行目</p>",
        "<p>a &amp; b &lt; c \"d\" ― ‘e’ 😀𠮷</p>",
        "<table><thead><tr><th style=\"text-align: right\">a</th></tr></thead></table>",
        "<details open=\"\"><summary>a</summary><p>b</p></details>",
        "<figure><figcaption>図</figcaption></figure>",
        "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>",
        "<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote\" rel=\"footnote\""
            + " role=\"doc-noteref\">1</a></sup>",
        "<div class=\"footnotes\" role=\"doc-endnotes\"><ol><li id=\"fn:1\"></li></ol></div>",
        "<li class=\"task-list-item\"><input type=\"checkbox\""
            + " class=\"task-list-item-checkbox\" disabled checked>a</li>",
        "<pre><code class=\"language-ruby\">\n a\n</code></pre>",
        "<ol start=\"3\"><li value=\"7\">a</li></ol>",
        "<p>\\(a &lt; b\\)</p>",
        "<dl><dt>a</dt><dd>b</dd></dl>",
        "<p><abbr title=\"日本\">JP</abbr><kbd>Ctrl</kbd><mark>m</mark><del>d</del></p>",
        "<a href=\"https://example.com/a?b=c&amp;d=e\" title=\"t\">x</a>",
        "<a href=\"mailto:a@example.com\">x</a>",
        "<a href=\"/2025/01/01/x.html\">x</a>"
      })
  void whatKramdownWritesStays(String html) {
    assertThat(HtmlCleaner.clean(html)).isEqualTo(html);
  }

  @Test
  void anImageOfTheBlogWaitsForItsAddress() {
    assertThat(HtmlCleaner.clean("<img src=\"../図%201.png?v=2#a\" alt=\"図\" width=\"40\">"))
        .isEqualTo("<img data-src=\"../図 1.png\" alt=\"図\" width=\"40\">");
  }

  @Test
  void anImageOnTheWebWaitsToBeAllowed() {
    assertThat(HtmlCleaner.clean("<img src='https://example.com/a.png?b=%20c' alt='空'>"))
        .isEqualTo("<img data-src=\"https://example.com/a.png?b=%20c\" alt=\"空\">");
    assertThat(HtmlCleaner.clean("<img src='//example.com/a.png'>"))
        .isEqualTo("<img data-src=\"https://example.com/a.png\" alt=\"\">");
  }

  @Test
  void whatCannotBeShownLeavesItsName() {
    assertThat(HtmlCleaner.clean("<iframe src='https://example.com/v'></iframe>"))
        .isEqualTo(missing("frame", "https://example.com/v", ""));
    assertThat(HtmlCleaner.clean("<video autoplay><source src='/a.mp4'>x</video>"))
        .isEqualTo(missing("video", "/a.mp4", ""));
  }

  @Test
  void aFormulaInAScriptIsShownAsText() {
    assertThat(HtmlCleaner.clean("<script type='math/tex; mode=display'>a < b</script>"))
        .isEqualTo("<code class=\"math\">a &lt; b</code>");
  }

  @Test
  void aLinkInJapaneseLettersLeadsWhereItSays() {
    assertThat(HtmlCleaner.clean("<a href='https://例え.jp/道?q=値'>x</a>"))
        .isEqualTo("<a href=\"https://xn--r8jz45g.jp/%E9%81%93?q=%E5%80%A4\">x</a>");
    assertThat(HtmlCleaner.clean("<a href='#%E8%A6%8B%E5%87%BA%E3%81%97'>x</a>"))
        .isEqualTo("<a href=\"#見出し\">x</a>");
  }

  private static String missing(String kind, String name, String alt) {
    return "<span class=\"genko-missing\" data-kind=\"%s\" data-name=\"%s\">%s</span>"
        .formatted(kind, name, alt);
  }

  @Test
  void formulasOfZennStandBetweenTheMarksOfThePage() {
    assertThat(HtmlCleaner.clean("<embed-katex><eq class=\"zenn-katex\">a&lt;1</eq></embed-katex>"))
        .isEqualTo("\\(a&lt;1\\)");
    assertThat(
            HtmlCleaner.clean(
                "<section><eqn><embed-katex display-mode=\"1\"> x </embed-katex></eqn></section>"))
        .isEqualTo("<section>\\[x\\]</section>");
  }
}
