package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.image.Samples;
import genko.markdown.HtmlBlock;
import genko.preview.ArticleHeader;
import genko.preview.ImageSource;
import genko.preview.PageBlock;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.preview.RandomPages;
import genko.ui.Fx;
import genko.words.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewPaneTest {
  private PaneFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaneFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void anEmptyPostSaysWhatWillBeHere() throws Exception {
    assertThat(fixture.js("document.getElementById('genko-empty').innerText"))
        .isEqualTo("本文を書くと、ここに表示されます。");
    fixture.show("<p>一</p>");
    assertThat(fixture.js("document.getElementById('genko-empty').hidden")).isEqualTo("true");
    fixture.show();
    assertThat(fixture.js("document.getElementById('genko-empty').hidden")).isEqualTo("false");
  }

  @Test
  void aPageThatIsLargelyAnotherIsForThePauseAndThatOfAnotherPostIsNot() throws Exception {
    PreviewPane pane = fixture.pane;
    fixture.show(IntStream.range(0, 400).mapToObj(at -> "<p>" + at).toArray(String[]::new));
    PreviewPage none = PreviewPage.next(fixture.page, PaneFixture.blocks(), PageShell.EMPTY);
    Fx.run(() -> pane.setWaits(true));
    assertThat(Fx.call(() -> askedFor(none))).isSameAs(fixture.page);
    Fx.eventually(() -> pane.shown() == none);
    Fx.run(() -> pane.turnTo("another"));
    assertThat(Fx.call(() -> askedFor(fixture.page))).isSameAs(fixture.page);
  }

  /** What is on screen when {@code next} was asked for. */
  private PreviewPage askedFor(PreviewPage next) {
    fixture.pane.show(next);
    return fixture.pane.shown();
  }

  @Test
  void aRareLetterKeepsItsPlaceInTheLine() throws Exception {
    fixture.show("<p>「𠮷」、𠮷。</p>", "<pre><code>𠮷\n</code></pre>", "<p>\\(𠮷\\)</p>");
    assertThat(fixture.js("document.querySelector('#genko-body p').innerHTML"))
        .isEqualTo(
            "<span class=\"genko-kept\">「<span class=\"genko-letter\">𠮷</span>」、</span>"
                + "<span class=\"genko-kept\"><span class=\"genko-letter\">𠮷</span>。</span>");
    fixture.click("#genko-body p");
    assertThat(fixture.clicked).containsExactly(0);
  }

  @Test
  void theHeaderIsTextAndNeverMarkup() throws Exception {
    fixture.show(
        PageShell.article(
            new ArticleHeader(
                "<b>題</b>", "2025年11月17日", "著者", List.of("分類"), List.of("AI"), "", "", "ja")),
        "<p>一</p>");
    assertThat(fixture.js("document.querySelector('#genko-head h1').textContent"))
        .isEqualTo("<b>題</b>");
    assertThat(fixture.js("document.querySelector('#genko-head .line').textContent"))
        .isEqualTo("2025年11月17日著者分類AI");
  }

  @Test
  void aBlockThatDidNotChangeIsTheSameElement() throws Exception {
    fixture.show("<p>一</p>", "<p>二</p>", "<p>三</p>");
    fixture.js("for (const p of document.querySelectorAll('p')) p.known = true");
    fixture.show("<h2>新</h2>", "<p>一</p>", "<p>二の二</p>", "<p>三</p>");
    assertThat(fixture.js("Array.from(document.querySelectorAll('#genko-body p')).map(p=>p.known)"))
        .isEqualTo("true,true,true");
  }

  @Test
  void typingAboveDoesNotMoveWhatIsInSight() throws Exception {
    String[] blocks = paragraphs(100);
    fixture.show(blocks);
    fixture.js("window.scrollTo(0, 1500)");
    String element = "document.elementFromPoint(300, 200)";
    final String before = fixture.js(element + ".textContent");
    final String top = fixture.js(element + ".getBoundingClientRect().top");
    blocks[2] = "<p>長い" + "長い".repeat(500) + "</p>";
    fixture.show(blocks);
    assertThat(fixture.js(element + ".textContent")).isEqualTo(before);
    assertThat(Double.parseDouble(fixture.js(element + ".getBoundingClientRect().top")))
        .isCloseTo(Double.parseDouble(top), org.assertj.core.data.Offset.offset(1.0));
    assertThat(Double.parseDouble(fixture.js("window.scrollY"))).isGreaterThan(1800);
  }

  @Test
  void openedDetailsAndASelectionOutliveAnEditOfTheirBlock() throws Exception {
    fixture.show("<details><summary>題</summary><p id=\"s\">選んだ文</p><p>後</p></details>");
    fixture.js("document.querySelector('details').open = true");
    fixture.js("getSelection().selectAllChildren(document.getElementById('s'))");
    fixture.show("<details><summary>題</summary><p id=\"s\">選んだ文</p><p>後で</p></details>");
    assertThat(fixture.js("document.querySelector('details').open")).isEqualTo("true");
    assertThat(fixture.js("getSelection().toString()")).isEqualTo("選んだ文");
  }

  @Test
  void anotherPostBeginsAtItsTop() throws Exception {
    fixture.show(paragraphs(100));
    fixture.js("window.scrollTo(0, 1500)");
    fixture.page = PreviewPage.EMPTY;
    fixture.show(paragraphs(60));
    assertThat(fixture.js("window.scrollY")).isEqualTo("0");
    assertThat(fixture.js("document.querySelectorAll('#genko-body p').length")).isEqualTo("60");
  }

  @Test
  void aLongPageInPartsIsPatchedLikeAShortOne() throws Exception {
    RandomPages random = new RandomPages(20251123);
    List<HtmlBlock> blocks = random.blocks(700);
    String parts = "document.querySelectorAll('.genko-part').length";
    for (int round = 0; round < 30; round++) {
      List<HtmlBlock> shown = withoutImages(blocks);
      fixture.page = PreviewPage.next(fixture.page, shown, PageShell.EMPTY);
      fixture.settle(fixture.page);
      assertThat(inOneRow(fixture.body())).as("round " + round).isEqualTo(shown(fixture.page));
      blocks = random.edited(blocks);
      // In great strides too, up and down, until little is left.
      if (round % 7 == 3) blocks = PaneFixture.blocks(html(random.blocks(400), blocks));
      if (round % 7 == 5) blocks = blocks.subList(0, blocks.size() / 3);
    }
    fixture.page = PreviewPage.next(fixture.page, random.blocks(2_000), PageShell.EMPTY);
    fixture.settle(fixture.page);
    assertThat(Integer.parseInt(fixture.js(parts))).isBetween(15, 60);
    fixture.show("<p>一</p>");
    fixture.show("<p>一</p>", "<p>二</p>");
    assertThat(inOneRow(fixture.body())).isEqualTo("<p>一</p><p>二</p>");
  }

  private static String[] html(List<HtmlBlock> first, List<HtmlBlock> then) {
    return Stream.concat(first.stream(), then.stream()).map(HtmlBlock::html).toArray(String[]::new);
  }

  /** There are no images here, and the page puts words in the place of one that does not come. */
  private static List<HtmlBlock> withoutImages(List<HtmlBlock> blocks) {
    return blocks.stream().filter(block -> !block.html().contains("<img")).toList();
  }

  private static String inOneRow(String body) {
    return body.replace("<div class=\"genko-part\">", "").replace("</div>", "");
  }

  /** What a page of its own shows of the blocks, in the words of the engine. */
  private String shown(PreviewPage page) throws Exception {
    StringBuilder html = new StringBuilder();
    for (PageBlock block : page.blocks()) html.append(block.html());
    String literal = new com.google.gson.Gson().toJson(html.toString());
    String script =
        "(function(){const t=document.createElement('template');t.innerHTML="
            + literal
            + ";return t.innerHTML})()";
    return inOneRow(fixture.js(script));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 20251122})
  void patchesAlongRandomEditsGiveTheSamePageAsOneFromScratch(long seed) throws Exception {
    byte[] png = png(4, 3);
    Fx.run(() -> fixture.pane.setImages(path -> new ImageSource.Found.Bytes(png)));
    // The page is there from now on.
    fixture.show("<p>a</p>");
    RandomPages random = new RandomPages(seed);
    List<HtmlBlock> blocks = random.blocks(20);
    for (int round = 0; round < 40; round++) {
      for (int step = 0; step < 4; step++) {
        fixture.page = PreviewPage.next(fixture.page, blocks, PageShell.EMPTY);
        PreviewPage next = fixture.page;
        Fx.run(() -> fixture.pane.show(next));
        if (step < 3) blocks = random.edited(blocks);
      }
      String patched = fixture.body();
      PreviewPage fresh = PreviewPage.next(PreviewPage.EMPTY, blocks, PageShell.EMPTY);
      Fx.run(() -> fixture.pane.show(fresh));
      assertThat(patched).as("seed " + seed + ", round " + round).isEqualTo(fixture.body());
      PreviewPage back = fixture.page;
      Fx.run(() -> fixture.pane.show(back));
      blocks = random.edited(blocks);
    }
  }

  @Test
  void linksOutOpenInTheBrowserAndOthersDoNothing() throws Exception {
    fixture.show(
        """
        <p><a href="https://example.com/道">a</a> <a href="//example.com/b">b</a>
        <a href="mailto:a@example.com?attach=/etc/passwd&amp;subject=x">c</a>
        <a href="/2025/x.html">d</a> <a href="x.html">e</a></p>
        """);
    for (int at = 1; at <= 5; at++) fixture.click("#genko-body a:nth-of-type(" + at + ")");
    assertThat(fixture.opened)
        .containsExactly(
            URI.create("https://example.com/%E9%81%93"),
            URI.create("https://example.com/b"),
            URI.create("mailto:a@example.com?subject=x"));
    assertThat(fixture.js("location.href")).isEqualTo(PageProtocols.address(false));
  }

  @Test
  void aClickThatIsMadeUpDoesNothing() throws Exception {
    fixture.show("<p>一 <a href=\"https://example.com/\">a</a></p>");
    fixture.js("document.querySelector('#genko-body a').click()");
    fixture.js("document.querySelector('#genko-body p').click()");
    // Nor does a link that stands in no post, though a hand clicks it.
    fixture.js("document.querySelector('#genko-body a').href = 'https://example.com/?secret'");
    fixture.click("#genko-body a");
    assertThat(fixture.opened).isEmpty();
    assertThat(fixture.clicked).isEmpty();
    fixture.js("document.querySelector('#genko-body a').href = 'https://example.com/'");
    fixture.click("#genko-body a");
    assertThat(fixture.opened).containsExactly(URI.create("https://example.com/"));
  }

  @Test
  void aLinkWithinThePageScrolls() throws Exception {
    List<String> blocks = new ArrayList<>(List.of("<p><a href=\"#%E7%B5%90\">結</a></p>"));
    blocks.addAll(List.of(paragraphs(50)));
    blocks.add("<h2 id=\"結\">結</h2>");
    fixture.show(blocks.toArray(String[]::new));
    fixture.click("#genko-body a");
    assertThat(inSight("h2")).isTrue();
    assertThat(fixture.opened).isEmpty();
  }

  @Test
  void aClickTellsWhereTheSourceOfTheBlockBegins() throws Exception {
    fixture.show("<p>一</p>", "<ul><li><b>二</b></li></ul>", "<p>三</p>");
    fixture.click("b");
    fixture.show("<p>前</p>", "<p>一</p>", "<ul><li><b>二</b></li></ul>", "<p>三</p>");
    fixture.click("b");
    assertThat(fixture.clicked).containsExactly(10, 20);
  }

  @Test
  void theBlockOfTheCaretIsMarkedAndScrolledToOnlyWhenOutOfSight() throws Exception {
    fixture.show(paragraphs(100));
    Fx.run(() -> fixture.pane.reveal(25));
    assertThat(marked()).isEqualTo("2番目の段落");
    assertThat(fixture.js("window.scrollY")).isEqualTo("0");
    Fx.run(() -> fixture.pane.reveal(805));
    assertThat(marked()).isEqualTo("80番目の段落");
    assertThat(inSight("[data-here]")).isTrue();
    final String scrolled = fixture.js("window.scrollY");
    Fx.run(() -> fixture.pane.reveal(815));
    assertThat(fixture.js("window.scrollY")).isEqualTo(scrolled);
    assertThat(fixture.clicked).isEmpty();
  }

  @Test
  void theMarkStaysOnItsBlockWhileThatIsEdited() throws Exception {
    fixture.show("<p>一</p>", "<p>二</p>");
    Fx.run(() -> fixture.pane.reveal(12));
    fixture.show("<p>一</p>", "<h2>二</h2>");
    assertThat(marked()).isEqualTo("二");
    assertThat(fixture.body()).isEqualTo("<p>一</p><h2>二</h2>");
  }

  @Test
  void imagesComeFromTheBlogAndAreReadOnce() throws Exception {
    Queue<String> read = new ConcurrentLinkedQueue<>();
    byte[] png = png(40, 30);
    Fx.run(() -> fixture.pane.setImages(source(Map.of("../図/a b+%.png", png), read)));
    fixture.show("<p>一<img src=\"../図/a%20b+%25.png?v=1\" alt=\"図\"></p>");
    fixture.eventually("document.querySelector('img').naturalWidth", "40");
    fixture.js("document.querySelector('img').known = true");
    fixture.show("<p>一二<img src=\"../図/a%20b+%25.png?v=1\" alt=\"別の図\"></p>");
    assertThat(fixture.js("document.querySelector('img').known")).isEqualTo("true");
    assertThat(fixture.js("document.querySelector('img').alt")).isEqualTo("別の図");
    assertThat(read).containsExactly("../図/a b+%.png");
  }

  @Test
  void anImageThatDoesNotComeSaysWhy() throws Exception {
    byte[] webp = "RIFF....WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] bomb = png(1, 1);
    bomb[16] = 1;
    bomb[20] = 1;
    Map<String, byte[]> files = Map.of("a.webp", webp, "bomb.png", bomb, "page.html", new byte[9]);
    Fx.run(() -> fixture.pane.setImages(source(files, new ConcurrentLinkedQueue<>())));
    fixture.show(
        "<p><img src=\"none.png\" alt=\"海\"><img src=\"a.webp\"><img src=\"bomb.png\">"
            + "<img src=\"page.html\"><img src=\"https://example.com/a.png\" alt=\"空\"></p>");
    fixture.eventually("document.querySelectorAll('img').length", "0");
    assertThat(
            fixture.js(
                "Array.from(document.querySelectorAll('.genko-missing'))"
                    + ".map(i=>i.textContent).join('\\n')"))
        .isEqualTo(
            """
            画像が見つかりません: 海
            ここでは表示できない形式の画像です: a.webp
            画像が大きすぎるため表示していません: bomb.png
            ここでは表示できない形式の画像です: page.html
            Web上の画像: 空\
            """);
    fixture.show("<p>前<img src=\"none.png\" alt=\"海辺\"></p>");
    fixture.eventually("document.querySelector('#genko-body p').textContent", "前画像が見つかりません: 海辺");
    fixture.js("document.querySelector('.genko-missing').known = true");
    fixture.show("<p>前に<img src=\"none.png\" alt=\"海辺\"></p>");
    assertThat(fixture.js("document.querySelector('.genko-missing').known")).isEqualTo("true");
    byte[] png = png(40, 30);
    Fx.run(() -> fixture.pane.setImages(path -> new ImageSource.Found.Bytes(png)));
    fixture.eventually("(document.querySelector('#genko-body img') || {}).naturalWidth", "40");
  }

  @Test
  void formatsThatTheEngineDoesNotKnowAreMadeOthers() throws Exception {
    byte[] webp = Samples.webp(40, 30, 0x336699);
    Map<String, byte[]> files = Map.of("a.webp", webp, "b.avif", Samples.AVIF);
    Fx.run(() -> fixture.pane.setImages(source(files, new ConcurrentLinkedQueue<>())));
    fixture.show("<p><img src=\"a.webp\" alt=\"海\"></p>");
    fixture.eventually("(document.querySelector('#genko-body img') || {}).naturalWidth", "40");
    fixture.show("<p><img src=\"b.avif\" alt=\"空\"></p>");
    // A machine without the library says so, by the picture's name.
    fixture.eventually(
        "(() => {const i = document.querySelector('#genko-body img');"
            + " return i ? i.naturalWidth > 0 : document.body.textContent.includes('空')})()",
        "true");
  }

  @Test
  void aPictureThatNoBrowserShowsIsReported() throws Exception {
    Map<String, byte[]> files = Map.of("a.heic", Samples.heic(10, 10));
    Queue<String> unshown = new ConcurrentLinkedQueue<>();
    Fx.run(
        () -> {
          fixture.pane.setOnUnshown(unshown::add);
          fixture.pane.setImages(source(files, new ConcurrentLinkedQueue<>()));
        });
    fixture.show("<p><img src=\"a.heic\" alt=\"海\"><img src=\"none.heic\" alt=\"空\"></p>");
    fixture.eventually("document.querySelectorAll('img').length", "0");
    fixture.eventually(
        "document.querySelector('.genko-missing').textContent", "HEIC画像はブラウザで表示されません: 海");
    assertThat(unshown).containsExactly("a.heic");
  }

  @Test
  void keysScrollThePageOnceItHasTheKeyboard() throws Exception {
    fixture.show(paragraphs(100));
    Fx.run(
        () -> {
          fixture.pane.requestFocus();
          WebView view = fixture.pane.view();
          assertThat(view.isFocused()).isTrue();
          view.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
        });
    fixture.eventually("window.scrollY > 100", "true");
  }

  @Test
  void codeHasTheColoursOfTheTheme() throws Exception {
    fixture.show(
        "<div class=\"highlight\"><pre><code><span class=\"k\">if</span></code></pre></div>");
    String colour = "getComputedStyle(document.querySelector('#genko-body .k')).color";
    assertThat(fixture.js(colour)).isEqualTo("rgb(207, 34, 46)");
    Fx.run(() -> fixture.pane.setDark(true));
    assertThat(fixture.js(colour)).isEqualTo("rgb(255, 123, 114)");
  }

  @Test
  void changesBetweenLightAndDarkInPlace() throws Exception {
    fixture.show("<p>一</p>");
    fixture.js("document.querySelector('#genko-body p').known = true");
    final String light = fixture.js("getComputedStyle(document.documentElement).backgroundColor");
    Fx.run(() -> fixture.pane.setDark(true));
    assertThat(fixture.js("getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(light);
    assertThat(fixture.js("document.querySelector('#genko-body p').known")).isEqualTo("true");
  }

  @Test
  void aPageThatLostTrackIsBuiltAnew() throws Exception {
    fixture.show("<p>一</p>", "<p>二</p>");
    fixture.js("genko.clear()");
    fixture.show("<p>一</p>", "<p>二二</p>");
    assertThat(fixture.body()).isEqualTo("<p>一</p><p>二二</p>");
  }

  @Test
  void shouldThePageBeLeftItComesBackAsItWas() throws Exception {
    fixture.show("<p>一</p>");
    Fx.run(() -> fixture.pane.view().getEngine().load("about:blank"));
    fixture.eventually(
        "typeof genko === 'undefined' ? '' : document.getElementById('genko-body').innerText", "一");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a_",
        "<em>a_</em>a_",
        "<code>a</code><code>b </code>",
        "<li>a</li>",
        "<i></i>",
        "<br>"
      })
  void aBlockWithoutEndHoldsNothingUp(String piece) throws Exception {
    Fx.run(() -> fixture.pane.reveal(3));
    fixture.show("<p>前</p>", "<div>" + piece.repeat(200_000) + "</div>");
    assertThat(fixture.js("document.querySelector('#genko-body p').textContent")).isEqualTo("前");
    assertThat(fixture.pane.getChildrenUnmodifiable()).containsExactly(fixture.pane.view());
  }

  @Test
  void aPageThatHoldsTheWindowUpIsGivenUpUntilItIsLighter() throws Exception {
    Fx.run(() -> fixture.pane.setPatience(Duration.ZERO));
    PreviewPage heavy =
        PreviewPage.next(PreviewPage.EMPTY, PaneFixture.blocks(paragraphs(50)), PageShell.EMPTY);
    Fx.run(() -> fixture.pane.show(heavy));
    assertThat(fixture.pane.getChildrenUnmodifiable().getFirst())
        .isInstanceOfSatisfying(
            Label.class, label -> assertThat(label.getText()).contains("表示を中止しました"));
    Fx.run(() -> fixture.pane.setPatience(Duration.ofMinutes(1)));
    // Longer still: nothing is tried.
    PreviewPage longer =
        PreviewPage.next(heavy, PaneFixture.blocks(paragraphs(60)), PageShell.EMPTY);
    Fx.run(() -> fixture.pane.show(longer));
    assertThat(fixture.pane.getChildrenUnmodifiable().getFirst()).isInstanceOf(Label.class);
    fixture.page = longer;
    fixture.show(paragraphs(3));
    assertThat(fixture.pane.getChildrenUnmodifiable()).containsExactly(fixture.pane.view());
    assertThat(fixture.js("document.querySelectorAll('#genko-body p').length")).isEqualTo("3");
  }

  @Test
  void whatTheEngineStoresLiesInTheFolderThatItIsGiven(@TempDir Path folder) throws Exception {
    Path given = folder.resolve("pages");
    PreviewPane pane = Fx.call(() -> new PreviewPane(Words.of(Locale.JAPAN), uri -> {}));
    Stage stage =
        Fx.call(
            () -> {
              pane.keepIn(given);
              Stage window = new Stage();
              window.setScene(new Scene(pane, 300, 200));
              window.show();
              pane.start();
              return window;
            });
    pane.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
    Fx.run(stage::close);
    assertThat(given).isNotEmptyDirectory();
  }

  @Test
  void thePageRestsWhenNothingMovesAndWakesWhenItIsPatched() throws Exception {
    assertThat(EngineTimers.areReached()).isTrue();
    fixture.show("<p>a</p>", "<p class=\"m\">b</p>");
    fixture.js("document.querySelector('.m').animate([{opacity: 0}, {opacity: 1}], 60000)");
    assertThat(fixture.js("genko.moves()")).isEqualTo("true");
    fixture.show("<p>a</p>");
    fixture.eventually("genko.moves()", "false");
    TaskRunner tasks = TaskRunner.of(Runnable::run, Platform::runLater);
    Fx.run(() -> fixture.pane.restWhenQuiet(tasks));
    Fx.eventually(() -> fixture.pane.isResting());
    fixture.show("<p>b</p>");
    assertThat(fixture.body()).contains("b");
    assertThat(
            Fx.call(
                () -> {
                  fixture.pane.setDark(true);
                  return fixture.pane.isResting();
                }))
        .isFalse();
  }

  @Test
  void withoutAnEngineThePaneSaysSoAndStaysQuiet() throws Exception {
    PreviewPane pane =
        Fx.call(
            () -> {
              PreviewPane without =
                  new PreviewPane(
                      Words.of(Locale.JAPAN),
                      uri -> {},
                      () -> {
                        throw new UnsatisfiedLinkError("jfxwebkit");
                      });
              without.start();
              without.show(PreviewPage.EMPTY);
              without.reveal(3);
              without.setDark(true);
              return without;
            });
    pane.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
    Label sentence = (Label) pane.getChildrenUnmodifiable().getFirst();
    assertThat(sentence.getText()).startsWith("この環境ではプレビューを表示できません");
  }

  private String marked() throws Exception {
    return fixture.js("document.querySelector('[data-here]').textContent");
  }

  private boolean inSight(String selector) throws Exception {
    double top =
        Double.parseDouble(
            fixture.js("document.querySelector('" + selector + "').getBoundingClientRect().top"));
    return top >= 0 && top < 400;
  }

  private static String[] paragraphs(int count) {
    String[] blocks = new String[count];
    for (int at = 0; at < count; at++) blocks[at] = "<p>" + at + "番目の段落</p>";
    return blocks;
  }

  private static ImageSource source(Map<String, byte[]> files, Queue<String> read) {
    return path -> {
      read.add(path);
      byte[] bytes = files.get(path);
      return bytes == null ? ImageSource.NONE.read(path) : new ImageSource.Found.Bytes(bytes);
    };
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
