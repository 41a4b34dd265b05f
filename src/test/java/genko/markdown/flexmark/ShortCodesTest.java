package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.Node;
import genko.text.Change;
import genko.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Short codes and attributes; the HTML is what Hugo 0.111 makes of the same lines. */
class ShortCodesTest {
  private static String html(String body) {
    return HtmlRenderer.render(CommonMark.HUGO.parse(body)).strip();
  }

  private static String attributed(String body) {
    CommonMark dialect =
        CommonMark.hugo(
            Map.of("goldmark", Map.of("parser", Map.of("attribute", Map.of("block", true)))));
    return HtmlRenderer.render(dialect.parse(body)).strip();
  }

  @Test
  void aFigureIsOneWithoutAParagraphAroundIt() {
    assertThat(html("{{< figure src=\"/a.png\" alt=\"絵\" caption=\"説明\" class=\"c\" >}}"))
        .isEqualTo(
            "<figure class=\"c\"><img src=\"/a.png\" alt=\"絵\"/>"
                + "<figcaption><p>説明</p></figcaption></figure>");
    assertThat(html("文中 {{< figure src=\"b.png\" >}} です"))
        .isEqualTo("<p>文中 <figure><img src=\"b.png\"/></figure> です</p>");
  }

  @Test
  void aReferenceIsAnAddress() {
    assertThat(html("[乙]({{< ref \"b.md\" >}}) と [丙]({{% relref `/posts/c.md` %}} \"題\")"))
        .isEqualTo("<p><a href=\"b.md\">乙</a> と <a href=\"/posts/c.md\" title=\"題\">丙</a></p>");
    assertThat(html("[乙][x]\n\n[x]: {{< ref \"b.md\" >}}")).contains("<a href=\"b.md\">乙</a>");
  }

  @Test
  void codeBetweenTagsIsCode() {
    assertThat(html("{{< highlight go >}}\n**a**\n\n# b\n{{< /highlight >}}\n\n後"))
        .isEqualTo(
            "<div class=\"highlight\"><pre tabindex=\"0\"><code class=\"language-go\""
                + " data-lang=\"go\">**a**\n\n# b</code></pre></div>\n<p>後</p>");
  }

  @Test
  void gistAndVideoAreEmbedded() {
    assertThat(html("{{< gist user 0a1b \"f.go\" >}}"))
        .contains("src=\"https://gist.github.com/user/0a1b.js?file=f.go\"");
    assertThat(html("{{< youtube dQw4w9WgXcQ >}}"))
        .contains("src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\"");
  }

  @Test
  void theBlogsOwnAreShownByTheirNames() {
    assertThat(html("前{{< own \"a|b\" >}}中 **太字**{{< /own >}}"))
        .isEqualTo(
            "<p>前<code class=\"shortcode\">{{&lt; own &quot;a|b&quot; &gt;}}</code>中"
                + " <strong>太字</strong><code class=\"shortcode\">{{&lt; /own &gt;}}</code></p>");
    assertThat(html("| {{< own \"a|b\" >}} | c |\n|---|---|\n| d | e |"))
        .contains("<th><code class=\"shortcode\">{{&lt; own &quot;a|b&quot; &gt;}}</code></th>");
    assertThat(HtmlRenderer.render(CommonMark.HEXO.parse("{% asset_img a.png 題 %}\n\n次")))
        .contains("<code class=\"shortcode\">{% asset_img a.png 題 %}</code>");
  }

  @Test
  void whatIsEscapedIsShown() {
    assertThat(html("{{</* own */>}} と `{{%/* x */%}}`"))
        .isEqualTo("<p>{{&lt; own &gt;}} と <code>{{% x %}}</code></p>");
    assertThat(html("```\n{{</* x */>}}\n```")).contains("<code>{{&lt; x &gt;}}\n</code>");
  }

  @Test
  void whatIsNoTagStays() {
    assertThat(html("{{< と {{ x }} と }}")).isEqualTo("<p>{{&lt; と {{ x }} と }}</p>");
    assertThat(HtmlRenderer.render(CommonMark.PLAIN.parse("{{< own >}}")).strip())
        .isEqualTo("<p>{{&lt; own &gt;}}</p>");
  }

  @Test
  void aLineOfAttributesDressesTheBlockThatItTouches() {
    assertThat(attributed("段落\n続き\n{.cls #pid}"))
        .isEqualTo("<p class=\"cls\" id=\"pid\">段落\n続き</p>");
    assertThat(attributed("- a\n- b\n{.list}")).startsWith("<ul class=\"list\">");
    assertThat(attributed("> 引用\n{.q data-x=\"1\"}"))
        .startsWith("<blockquote class=\"q\" data-x=\"1\">");
    assertThat(attributed("| a |\n|---|\n| c |\n{.t}")).startsWith("<table class=\"t\">");
    assertThat(attributed("段落\n\n{.alone}")).isEqualTo("<p>段落</p>");
    assertThat(attributed("段落 {.no}")).isEqualTo("<p>段落 {.no}</p>");
    assertThat(html("段落\n{.cls}")).isEqualTo("<p>段落\n{.cls}</p>");
  }

  private static final List<String> PIECES =
      List.of(
          "{{< own >}}",
          "{{% own %}}",
          "{{< figure src=\"a.png\" >}}",
          "[a]({{< ref \"b\" >}})",
          "{{< highlight go >}}\n",
          "\n{{< /highlight >}}",
          "{{<",
          ">}}",
          "{{</* x */>}}",
          "\n\n",
          "\n",
          "文**太字**",
          "- 項目\n",
          "> 引用\n",
          "[x]: {{< ref y >}}\n",
          "[x]",
          "{.a}\n",
          "# 題\n",
          "|a|b|\n|-|-|\n",
          "`code`",
          "{% own %}",
          "$$");

  private static String pieces(Random random, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) out.append(PIECES.get(random.nextInt(PIECES.size())));
    return out.toString();
  }

  private static void tree(Node node, String indent, StringBuilder out) {
    out.append(indent).append(node).append(node.attributes()).append('\n');
    node.children().forEach(child -> tree(child, indent + " ", out));
  }

  private static String shown(Document document) {
    StringBuilder out = new StringBuilder();
    tree(document.root(), "", out);
    return out + HtmlRenderer.render(document);
  }

  @Test
  void anEditGivesWhatIsReadFromScratch() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    CommonMark attributed =
        CommonMark.hugo(
            Map.of("goldmark", Map.of("parser", Map.of("attribute", Map.of("block", true)))));
    for (CommonMark dialect : List.of(CommonMark.HUGO, attributed, CommonMark.HEXO)) {
      for (int body = 0; body < 6; body++) {
        Text text = Text.of(pieces(random, 60));
        Document document = dialect.parse(text, 0);
        for (int step = 0; step < 15; step++) {
          int from = random.nextInt(text.length() + 1);
          int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(9)));
          Change change = Change.of(from, to, pieces(random, random.nextInt(3)));
          String before = text.toString();
          text = text.replace(change.span(), change.inserted());
          document = document.edit(text, 0, change);
          assertThat(shown(document))
              .as("seed %d: %s of%n%s", seed, change, before)
              .isEqualTo(shown(dialect.parse(text, 0)));
        }
      }
    }
  }

  @Test
  void theEndOfAPairMayHaveASpaceAfterItsSlash() {
    assertThat(html("{{< own >}}語{{</ own >}}"))
        .contains("<code class=\"shortcode\">{{&lt;/ own &gt;}}</code>");
    assertThat(html("{{< highlight go >}}\n**a**\n{{< / highlight >}}")).contains(">**a**</code>");
  }
}
