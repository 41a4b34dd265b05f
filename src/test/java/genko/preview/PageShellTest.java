package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageShellTest {
  private static final SiteAddress ADDRESS =
      SiteAddress.of("https://example.com", "/blog/2025/11/17/post.html");

  private static PageShell site(String html) {
    return PageShell.site(html, ADDRESS, false);
  }

  private static String body(String html) {
    return site(html).body();
  }

  @Test
  void thePlaceOfTheBodyIsFoundAmongWhateverStandsAroundIt() {
    PageShell shell =
        site(
            "<!doctype html><html lang=ja class=no-js><body class=post id=top><main><h1>題</h1>"
                + PageShell.PLACE
                + "<footer>終</footer></main></body></html>");
    assertThat(shell.body()).isEqualTo("<main><h1>題</h1><!--genko--><footer>終</footer></main>");
    assertThat(shell.html()).containsEntry("lang", "ja").containsEntry("class", "no-js");
    assertThat(shell.attributes()).containsEntry("class", "post").containsEntry("id", "top");
  }

  @Test
  void aBodyWithinAParagraphEndsThatParagraphAsWhenItIsPublished() {
    assertThat(body("<p>前" + PageShell.PLACE + "</p>")).isEqualTo("<p>前</p><!--genko--><p></p>");
  }

  @Test
  void aLayoutThatForgetsTheBodyShowsItAtItsEnd() {
    assertThat(body("<h1>題</h1>")).isEqualTo("<h1>題</h1><!--genko-->");
  }

  @Test
  void aSecondPlaceStaysEmpty() {
    assertThat(body(PageShell.PLACE + "<hr>" + PageShell.PLACE)).isEqualTo("<!--genko--><hr>");
  }

  @Test
  void stylesOfTheBlogStayAndOthersGo() {
    PageShell shell =
        site(
            """
            <head><link rel=stylesheet href="/blog/assets/main.css?v=1">
            <link rel="stylesheet" href="https://EXAMPLE.com/図/b.css" media=print>
            <link rel=stylesheet href="https://fonts.example.org/a.css">
            <link rel=stylesheet href="//fonts.example.org/a.css">
            <link rel="alternate stylesheet" href="/c.css"><link rel=icon href="/f.ico">
            <link rel=preload href="/d.css"><style>@import "https://x.org/a.css"; a{b:url(c.png)}</style>
            </head>\
            """);
    assertThat(shell.head())
        .isEqualTo(
            """
            <link rel="stylesheet" href="genko-site://here/blog/assets/main.css">
            <link rel="stylesheet" href="genko-site://here/%E5%9B%B3/b.css" media="print">
            <style>@import "data:,"; a{b:url("genko-site://here/blog/2025/11/17/c.png")}</style>
            """);
  }

  @Test
  void scriptsRunOnlyWhenAllowedAndOnlyFilesOfTheBlog() {
    String html =
        """
        <head><script src=/a.js></script><script>alert(1)</script>
        <script src="https://cdn.example.org/b.js"></script></head>
        <script src="../c.js"></script><script type="application/ld+json" src=/d.js></script>\
        """;
    assertThat(site(html).scripts()).isEmpty();
    assertThat(PageShell.site(html, ADDRESS, true).scripts())
        .isEqualTo(List.of("genko-site://here/a.js", "genko-site://here/blog/2025/11/c.js"));
    assertThat(site(html).body() + site(html).head())
        .doesNotContain("script")
        .doesNotContain("alert");
  }

  @Test
  void whatReplacesScriptsIsShownWhenNoneRun() {
    assertThat(body("<body><noscript><p>文</p></noscript>")).startsWith("<p>文</p>");
  }

  @Test
  void drawingsStayWithoutWhatRunsInThem() {
    assertThat(
            body(
                """
                <svg viewBox="0 0 1 1" onload=x><use xlink:href="#a"/><use href="b.svg#x"/><path d="M0 0"\
                 fill="url(http://x)"/><script>x</script><foreignObject><b>x</b></foreignObject></svg>\
                """))
        .isEqualTo(
            "<svg viewbox=\"0 0 1 1\"><use href=\"#a\"></use><use></use><path d=\"M0"
                + " 0\"></path></svg><!--genko-->");
  }

  @Test
  void picturesFieldsAndButtonsStayButSendNothing() {
    assertThat(
            body(
                "<img src=../a%20b.png onerror=x srcset=c.png><form action=/s><input onfocus=x"
                    + " name=q><button formaction=/x>送</button></form><img src=https://x.org/a.png"
                    + " alt=図>"))
        .isEqualTo(
            "<img alt=\"\" src=\"genko-site://here/blog/2025/11/a%20b.png\""
                + " srcset=\"genko-site://here/blog/2025/11/17/c.png\"><form>"
                + "<input name=\"q\" type=\"text\"><button>送</button></form>"
                + "<span class=\"genko-missing\" data-kind=\"remote\""
                + " data-name=\"https://x.org/a.png\">図</span><!--genko-->");
  }

  @Test
  void theImagesThatABrowserChoosesFromAreTheBlogs() {
    assertThat(
            body(
                "<picture><source type=image/webp srcset='/a.webp 1x, https://x.org/b.webp 2x'"
                    + " onload=x><source srcset=//x.org/c.png><img src=/a.png loading=lazy"
                    + " srcset='/a.png 640w, ../%2e%2e/b.png 1280w' sizes='(max-width: 9em) 50vw'>"
                    + "</picture><source srcset=/d.png><img srcset=https://x.org/e.png>"))
        .isEqualTo(
            "<picture><source type=\"image/webp\" srcset=\"genko-site://here/a.webp 1x\"><img"
                + " alt=\"\" src=\"genko-site://here/a.png\" srcset=\"genko-site://here/a.png 640w,"
                + " genko-site://here/blog/2025/b.png 1280w\" sizes=\"(max-width: 9em)"
                + " 50vw\"></picture><span class=\"genko-missing\""
                + " data-kind=\"remote\"></span><!--genko-->");
  }

  /** A machine that cannot unpack it would show nothing where another image stands ready. */
  @Test
  void aSourceThatNotEveryMachineShowsGivesWayToTheImage() {
    assertThat(
            body(
                "<picture><source type='image/avif' srcset=/a.avif><source type=image/jxl"
                    + " srcset=/a.jxl><source srcset='/b.AVIF?v=1 1x'><source type=image/webp"
                    + " srcset=/a.webp><img src=/a.png></picture>"))
        .isEqualTo(
            "<picture><source type=\"image/webp\" srcset=\"genko-site://here/a.webp\"><img"
                + " alt=\"\" src=\"genko-site://here/a.png\"></picture><!--genko-->");
    assertThat(body("<picture><source type=image/avif srcset=/a.avif><img alt=a></picture>"))
        .contains("<source type=\"image/avif\" srcset=\"genko-site://here/a.avif\">");
  }

  @Test
  void anImageThatWaitsForAScriptIsThePictureThatStandsForIt() {
    assertThat(body("<img src=data:image/gif;base64,R0lG data-src=/real.jpg alt=図>"))
        .isEqualTo("<img alt=\"図\" src=\"data:image/gif;base64,R0lG\"><!--genko-->");
    assertThat(body("<img src=data:text/html,x alt=図>")).contains("genko-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.css | /blog/2025/11/17/a.css",
        "/a.css | /a.css",
        "../../../../../../etc/passwd | /etc/passwd",
        "..%2f..%2f%2e%2e/x | /blog/x",
        "/a/./b//c/../d | /a/b/d",
        "http://example.com/a?b#c | /a",
        "//example.com | /",
        "?x | /blog/2025/11/17/post.html",
        "\\\\a\\b.css | ",
        "https://example.com.evil.org/a | ",
        "https://example.com@evil.org/a | ",
        "https:a.css | ",
        "file:///etc/passwd | ",
        "java\tscript:x | ",
        "data:text/css,x | ",
      })
  void anAddressLeadsIntoTheSiteOrNowhere(String href, String path) {
    assertThat(ADDRESS.inside(href).orElse(null)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a{b:url(c.png)} | a{b:url(\"c.png\")}",
        "a{b:url( 'c.png' )} | a{b:url( \"c.png\" )}",
        "a{b:url(http://x/c.png)} | a{b:url(\"data:,\")}",
        "a{b:\\75 rl(http://x)} | a{b:url(\"data:,\")}",
        "a{b:u\\72l( \"//x/y\" )} | a{b:u\\72l( \"data:,\" )}",
        "a{b:url(ht\\74p://x)} | a{b:url(\"data:,\")}",
        "@import 'http://x/a.css'; | @import \"data:,\";",
        "@\\69mport/**/\"//x\"; | @\\69mport/**/\"data:,\";",
        "a{b:image-set(\"http://x\" 1x, url(y) 2x)} | a{b:image-set(\"data:,\" 1x, url(\"y\") 2x)}",
        "a{content:\"http://x\"} | a{content:\"http://x\"}",
        "a{b:url(http://x | a{b:url(\"data:,\")",
        "a{b:url(data:image/png;base64,AA==)} | a{b:url(\"data:image/png;base64,AA==\")}",
        "a{b:url(data:text/html,x)} | a{b:url(\"data:,\")}",
        "a/* url(http://x) */{b:c} | a/**/{b:c}",
        "@import url(//x); b{c:\"/*\"} | @import url(\"data:,\"); b{c:\"/*\"}",
      })
  void addressesInStyleSheetsLeadIntoTheSiteOrNowhere(String css, String confined) {
    assertThat(SiteStyles.confine(css)).isEqualTo(confined);
  }
}
