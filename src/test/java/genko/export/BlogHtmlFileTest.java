package genko.export;

import static org.assertj.core.api.Assertions.assertThat;

import genko.export.BlogHtmlFile.Page;
import genko.export.BlogHtmlFile.Sources;
import genko.markdown.HtmlBlock;
import genko.preview.ImageSource;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.preview.SiteAddress;
import genko.preview.SiteFiles;
import genko.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlogHtmlFileTest {
  private static final SiteAddress PLACE = new SiteAddress("example.jp", "/b/a.html");
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  private static final Map<String, String> TEXTS =
      Map.of(
          "/css/main.css",
          "@import 'more.css'; @font-face { font-family: 字; src: url(../f/字.woff2) } "
              + "body { background: url(//elsewhere.example/x.png), url(none.png) }",
          "/css/more.css",
          ".k { color: red }",
          "/f/字.woff2",
          "FONT");

  private final List<String> asked = new ArrayList<>();

  private SiteFiles.Found read(String path) {
    asked.add(path);
    if (path.endsWith(".png") && !path.contains("none")) {
      return new SiteFiles.Found.Bytes("image/png", PNG);
    }
    String text = TEXTS.get(path);
    if (text == null) return new SiteFiles.Found.Missing();
    String type = path.endsWith(".css") ? "text/css; charset=utf-8" : "font/woff2";
    return new SiteFiles.Found.Bytes(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private String html(boolean within, String... blocks) {
    String layout =
        "<html lang=ja><head><link rel=stylesheet href=/css/main.css"
            + " media=screen><style>b{}</style></head><body class=dark><a href=/about/>x</a><img"
            + " src=/logo.png alt=印><script src=/a.js></script><main>"
            + PageShell.PLACE
            + "</main></body></html>";
    List<HtmlBlock> body = new ArrayList<>();
    for (String block : blocks) body.add(new HtmlBlock(Span.at(0), block));
    PageShell shell = PageShell.site(layout, PLACE, false);
    PreviewPage page = PreviewPage.next(PreviewPage.EMPTY, body, shell);
    ImageSource images = path -> new ImageSource.Found.Bytes(PNG);
    Sources sources = new Sources(images, this::read, "https://example.jp");
    byte[] file = BlogHtmlFile.of(new Page("題", shell, page.blocks()), sources, within);
    return new String(file, StandardCharsets.UTF_8);
  }

  private static String data(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void thePageIsAloneAndLooksAsItDoesInItsBlog() {
    String html = html(true, "<p>文</p>", "<p><img src=\"図.png\" alt=\"図\"></p>");
    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"ja\">")
        .contains("<title>題</title>", "<body class=\"dark\">", "<main>", "<p>文</p>")
        .contains("<style media=\"screen\">", data("text/css;charset=utf-8", ".k { color: red }"))
        .contains(data("font/woff2", "FONT"), "<img alt=\"印\" src=\"data:image/png;base64,")
        .contains("<img alt=\"図\" src=\"data:image/png;base64,")
        .contains("href=\"https://example.jp/about/\"")
        .doesNotContain("genko-site:", "elsewhere.example", "<script", "data-src");
    assertThat(asked).allMatch(path -> path.startsWith("/"));
  }

  @Test
  void imagesAndFontsAreThoseOfThePublishedSiteUnlessTheyAreWanted() {
    String html = html(false, "<p><img src=\"図.png\" alt=\"図\"></p>");
    assertThat(html)
        .contains(data("text/css;charset=utf-8", ".k { color: red }"))
        .contains("https://example.jp/f/%E5%AD%97.woff2", "src=\"https://example.jp/logo.png\"")
        .contains("<img alt=\"図\" src=\"図.png\">")
        .doesNotContain("genko-site:");
  }

  @Test
  void formulasAreSetInTheColourOfTheirLetters() {
    String html = html(false, "<p>和 \\(a^2\\)</p>", "\\[\\int_0^1 x\\]", "<code>\\(x\\)</code>");
    assertThat(html)
        .contains("role=\"img\" aria-label=\"a^2\"", "aria-label=\"\\int_0^1 x\"")
        .contains("background:currentColor", "--drawn:url(data:image/png;base64,")
        .contains("<code>\\(x\\)</code>")
        .doesNotContain("\\(a^2\\)");
  }
}
