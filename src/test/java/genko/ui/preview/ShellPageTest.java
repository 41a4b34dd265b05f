package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.preview.ImageSource;
import genko.preview.PageShell;
import genko.preview.SiteAddress;
import genko.preview.SiteFiles;
import genko.ui.Fx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that changes the document around its blocks. */
class ShellPageTest {
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private PaneFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaneFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private static PageShell site(String html) {
    return PageShell.site(html, SiteAddress.of("", "/2025/x.html"), false);
  }

  private static PageShell titled(String title) {
    return site("<body class=post><main><h1>" + title + "</h1>" + PageShell.PLACE + "<hr></main>");
  }

  private static String[] paragraphs(int count) {
    String[] blocks = new String[count];
    for (int at = 0; at < count; at++) blocks[at] = "<p>" + at + "番目の段落</p>";
    return blocks;
  }

  private String main() throws Exception {
    return fixture.js("document.querySelector('main').innerHTML").replaceAll("<!--.*?-->", "");
  }

  @Test
  void blocksStandAmongWhatTheLayoutHasBesideThem() throws Exception {
    fixture.show(titled("題"), "<p>一</p>", "<p>二</p>");
    assertThat(main()).isEqualTo("<h1>題</h1><p>一</p><p>二</p><hr>");
    fixture.show(titled("題"), "<p>一</p>", "<h2>新</h2>", "<p>二の二</p>", "<p>三</p>");
    assertThat(main()).isEqualTo("<h1>題</h1><p>一</p><h2>新</h2><p>二の二</p><p>三</p><hr>");
    assertThat(fixture.js("document.body.className")).isEqualTo("post");
    fixture.show(titled("題"));
    assertThat(main()).isEqualTo("<h1>題</h1><hr>");
  }

  @Test
  void blocksStayWhereTheyAreWhenWordsOfTheLayoutChange() throws Exception {
    String[] blocks = paragraphs(80);
    blocks[40] = "<details><summary>題</summary><p id=s>選んだ文</p></details>";
    fixture.show(titled("前"), blocks);
    fixture.js("document.querySelector('main').known = true");
    keepTrack();
    fixture.show(titled("後"), blocks);
    assertThat(main()).startsWith("<h1>後</h1><p>0番目");
    assertThat(fixture.js("document.querySelector('main').known")).isEqualTo("true");
    assertTracked();
  }

  @Test
  void blocksMoveAsTheyAreIntoAnotherLayout() throws Exception {
    String[] blocks = paragraphs(80);
    blocks[40] = "<details><summary>題</summary><p id=s>選んだ文</p></details>";
    fixture.show(titled("前"), blocks);
    keepTrack();
    fixture.show(
        site("<div><section><header>別</header>" + PageShell.PLACE + "</section></div>"), blocks);
    assertThat(fixture.js("document.querySelectorAll('section > p').length")).isEqualTo("79");
    assertThat(fixture.js("document.body.className")).isEmpty();
    assertTracked();
    fixture.show(PageShell.EMPTY, blocks);
    assertThat(fixture.js("document.querySelectorAll('#genko-body > p').length")).isEqualTo("79");
    assertTracked();
    blocks[3] = "<p>別</p>";
    fixture.show(PageShell.EMPTY, blocks);
    assertThat(fixture.body()).contains("<p>2番目の段落</p><p>別</p><p>4番目の段落</p>");
  }

  @Test
  void blocksMoveFromTheBodyItselfIntoALayoutAndBack() throws Exception {
    String[] blocks = {"<p>一</p>", "<p>二</p>"};
    fixture.show(site("<h1>題</h1>" + PageShell.PLACE), blocks);
    fixture.show(site("<div><h1>題</h1>" + PageShell.PLACE + "</div>"), blocks);
    assertThat(fixture.js("document.querySelectorAll('div > p').length")).isEqualTo("2");
    fixture.show(site(PageShell.PLACE + "<hr>"), blocks);
    assertThat(fixture.js("document.body.innerHTML").replaceAll("<!--.*?-->", ""))
        .isEqualTo("<p>一</p><p>二</p><hr>");
  }

  @Test
  void aLongPostMovesInItsParts() throws Exception {
    fixture.show(titled("前"), paragraphs(900));
    fixture.show(site("<section>" + PageShell.PLACE + "</section>"), paragraphs(900));
    String[] blocks = paragraphs(901);
    blocks[500] = "<p>別</p>";
    fixture.show(site("<section>" + PageShell.PLACE + "</section>"), blocks);
    assertThat(fixture.js("document.querySelectorAll('section .genko-part > p').length"))
        .isEqualTo("901");
    assertThat(fixture.js("document.querySelectorAll('section p')[500].textContent"))
        .isEqualTo("別");
  }

  @Test
  void aPlaceIsNotUnderABarThatTheSiteKeepsAtTheEdge() throws Exception {
    String bar =
        "<header style='position: fixed; top: 0; left: 0; right: 0; height: 90px'>棚</header>";
    fixture.show(site(bar + "<main>" + PageShell.PLACE + "</main>"), paragraphs(200));
    Fx.run(() -> fixture.pane.scrollTo(1000, 0));
    String top = "document.querySelectorAll('main p')[100].getBoundingClientRect().top";
    fixture.eventually(top + " >= 88 && " + top + " < 92", "true");
  }

  @Test
  void aCurtainBeforeTheWholePageIsNoBar() throws Exception {
    String curtain = "<div style='position: fixed; top: 0; left: 0; right: 0; bottom: 0'></div>";
    fixture.show(site(curtain + "<main>" + PageShell.PLACE + "</main>"), paragraphs(200));
    Fx.run(() -> fixture.pane.scrollTo(1000, 0));
    String top = "document.querySelectorAll('main p')[100].getBoundingClientRect().top";
    fixture.eventually(top + " >= -2 && " + top + " < 2", "true");
  }

  /** Scrolls to the details, opens them and selects in them. */
  private void keepTrack() throws Exception {
    fixture.js("document.querySelector('details').open = true");
    fixture.js("document.getElementById('s').known = true");
    fixture.js("document.querySelector('details').scrollIntoView(); window.scrollBy(0, -100)");
    fixture.js("getSelection().selectAllChildren(document.getElementById('s'))");
  }

  private void assertTracked() throws Exception {
    assertThat(fixture.js("document.getElementById('s').known")).isEqualTo("true");
    assertThat(fixture.js("document.querySelector('details').open")).isEqualTo("true");
    assertThat(fixture.js("getSelection().toString()")).isEqualTo("選んだ文");
    double top =
        Double.parseDouble(
            fixture.js("document.querySelector('details').getBoundingClientRect().top"));
    assertThat(top).isBetween(0.0, 200.0);
  }

  @Test
  void stylesAndFontsAndPicturesComeFromTheBlogAlone() throws Exception {
    SiteFiles files =
        path -> {
          asked.add(path);
          return switch (path) {
            case "/base/assets/main.css" ->
                text(
                    "text/css",
                    "@import 'more.css'; main{color:rgb(1, 2, 3);background:url(/base/a.png)}"
                        + "h1{background:url(http://127.0.0.1:9/b.png)}");
            case "/base/assets/more.css" -> text("text/css", "h1{color:rgb(4, 5, 6)}");
            case "/page.css" -> text("text/html", "<p>x</p>");
            default -> new SiteFiles.Found.Missing();
          };
        };
    Fx.run(() -> fixture.pane.setSite(files, false));
    PageShell shell =
        site(
            "<head><link rel=stylesheet href=/base/assets/main.css><link rel=stylesheet"
                + " href=/page.css></head><main><h1>題</h1>"
                + PageShell.PLACE
                + "</main>");
    fixture.show(shell, "<p>一</p>");
    fixture.eventually("getComputedStyle(document.querySelector('main')).color", "rgb(1, 2, 3)");
    fixture.eventually("getComputedStyle(document.querySelector('h1')).color", "rgb(4, 5, 6)");
    fixture.eventually("document.documentElement.hasAttribute('data-genko-waits')", "false");
    // A picture behind text is asked for when it is painted.
    Fx.eventually(() -> asked.contains("/base/a.png"));
    assertThat(asked).contains("/base/assets/main.css", "/base/assets/more.css");
    // The same sheet is not asked for again when the layout's words change.
    long before = asked.stream().filter("/base/assets/main.css"::equals).count();
    fixture.show(
        site(
            "<head><link rel=stylesheet href=/base/assets/main.css><link rel=stylesheet"
                + " href=/page.css></head><main><h1>別の題</h1>"
                + PageShell.PLACE
                + "</main>"),
        "<p>一</p>");
    assertThat(asked.stream().filter("/base/assets/main.css"::equals).count()).isEqualTo(before);
  }

  @Test
  void scriptFilesRunOnlyWhereTheWriterAllowsThem() throws Exception {
    SiteFiles files =
        path ->
            path.equals("/a.js")
                ? text("text/javascript", "window.ran = (window.ran || 0) + 1")
                : new SiteFiles.Found.Missing();
    String html =
        "<script src=/a.js></script><script>window.inline = 1</script>"
            + "<p onclick='window.inline=1'>x</p>"
            + PageShell.PLACE;
    SiteAddress address = SiteAddress.of("", "/x.html");
    Fx.run(() -> fixture.pane.setSite(files, false));
    fixture.show(PageShell.site(html, address, false), "<p>一</p>");
    fixture.js(
        "(function(){const s=document.createElement('script');s.src='genko-site://x/a.js';"
            + "document.body.appendChild(s)})()");
    Thread.sleep(200);
    assertThat(fixture.js("window.ran")).isEqualTo("undefined");
    Fx.run(() -> fixture.pane.setSite(files, true));
    fixture.show(PageShell.site(html, address, true), "<p>二</p>");
    fixture.eventually("window.ran", "1");
    assertThat(fixture.js("window.inline")).isEqualTo("undefined");
    Fx.run(() -> fixture.pane.setSite(files, false));
    fixture.eventually("window.ran", "undefined");
    fixture.eventually("document.querySelectorAll('p').length", "2");
  }

  private static SiteFiles.Found text(String type, String text) {
    return new SiteFiles.Found.Bytes(type, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void imagesFromAChoiceDrawingsAndFontsOfTheBlogAreShown() throws Exception {
    byte[] font = PageProtocols.asset("/katex/fonts/KaTeX_Main-Regular.ttf").bytes();
    byte[] drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><path d=\"M0 0h9\"/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    byte[] css =
        "@font-face { font-family: Own; src: url(\"../fonts/own.ttf?v=1#x\") format(\"truetype\") }"
            .getBytes(StandardCharsets.UTF_8);
    SiteFiles files =
        path ->
            switch (path) {
              case "/fonts/own.ttf" -> new SiteFiles.Found.Bytes("font/ttf", font);
              case "/css/a.css" -> new SiteFiles.Found.Bytes("text/css", css);
              case "/a.svg" -> new SiteFiles.Found.Bytes("image/svg+xml", drawing);
              default -> new SiteFiles.Found.Missing();
            };
    Fx.run(
        () -> {
          fixture.pane.setImages(path -> new ImageSource.Found.Bytes(drawing));
          fixture.pane.setSite(files, false);
        });
    fixture.show(
        site(
            "<head><link rel=stylesheet href=/css/a.css></head><body><i style='font-family: Own'>A"
                + "</i><picture><source srcset='/a.svg 1x'><img id=chosen src=/none.png></picture>"
                + "<picture><source type=image/avif srcset=/a.avif><img id=plain src=/a.svg>"
                + "</picture>"
                + "<img id=lazy loading=lazy srcset=/a.svg>"
                + PageShell.PLACE),
        "<p><img id=own src=b.svg></p>");
    for (String id : List.of("chosen", "plain", "lazy", "own")) {
      fixture.eventually("document.getElementById('" + id + "').naturalWidth", "30");
    }
    fixture.eventually("document.fonts.check('16px Own')", "true");
    fixture.eventually("Array.from(document.fonts).map((f) => f.status).join()", "loaded");
  }
}
