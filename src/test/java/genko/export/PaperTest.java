package genko.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.image.Picture;
import genko.image.Samples;
import genko.markdown.HtmlPage;
import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.preview.ArticleHeader;
import genko.preview.ImageFormat;
import genko.preview.ImageSource;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.storage.files.Disk;
import genko.storage.files.JapaneseFont;
import genko.text.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;

/** What a page becomes on paper. */
class PaperTest {
  private static final ArticleHeader HEADER =
      new ArticleHeader("題", "2025-11-17", "", List.of(), List.of(), "", "", "ja");
  private static final int DOTS = 20;

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static Article article(String markdown) {
    HtmlPage page = HtmlRenderer.page(Kramdown.JEKYLL.parse(Text.of(markdown), 0));
    return Article.of(HEADER, PreviewPage.next(PreviewPage.EMPTY, page, PageShell.EMPTY).blocks());
  }

  private static ImageSource source(Map<String, byte[]> images) {
    return path ->
        images.containsKey(path)
            ? new ImageSource.Found.Bytes(images.get(path))
            : new ImageSource.Found.Missing();
  }

  private static JapaneseFont font() {
    Optional<JapaneseFont> font = JapaneseFont.find(Disk.REAL);
    assumeTrue(font.isPresent(), "a Japanese font");
    return font.get();
  }

  private static PdfReader pdf(String markdown, Map<String, byte[]> images) throws IOException {
    return new PdfReader(PdfFile.of(article(markdown), source(images), font()));
  }

  private static String text(PdfReader pdf) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      out.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append('\n');
    }
    return out.toString();
  }

  /** The pictures in the file, each as WIDTHxHEIGHT; masks of others are left out. */
  private static List<String> pictures(PdfReader pdf) {
    List<String> sizes = new ArrayList<>();
    for (int at = 0; at < pdf.getXrefSize(); at++) {
      if (!(pdf.getPdfObject(at) instanceof PRStream one)) continue;
      boolean image = PdfName.IMAGE.equals(one.getAsName(PdfName.SUBTYPE));
      boolean grey = PdfName.DEVICEGRAY.equals(one.get(PdfName.COLORSPACE));
      if (!image || grey) continue;
      sizes.add(one.getAsNumber(PdfName.WIDTH) + "x" + one.getAsNumber(PdfName.HEIGHT));
    }
    return sizes;
  }

  private static Document prepared(String html) {
    Document document = Jsoup.parse(html);
    Paper.prepare(document);
    return document;
  }

  @Test
  void checkBoxesAreDrawnAsTheyAre() throws Exception {
    PdfReader pdf = pdf("- [ ] 未\n- [x] 済\n", Map.of());
    assertThat(pdf.getAcroFields().getAllFields()).isEmpty();
    assertThat(pictures(pdf)).containsExactly("72x72", "72x72");
    Document page =
        prepared("<input type=checkbox disabled><input type=checkbox checked disabled>");
    assertThat(page.select("img").eachAttr("alt")).containsExactly("☐", "☑");
    assertThat(page.select("img").eachAttr("src")).doesNotHaveDuplicates();
  }

  private static String table(int columns, String cell) {
    String head = row(columns, "見出し", "");
    return head + "|---".repeat(columns) + "|\n" + row(columns, "", cell) + "\n後\n";
  }

  private static String row(int columns, String before, String after) {
    return IntStream.range(0, columns)
        .mapToObj(column -> before + "列" + column + "。" + after)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Where the right edge of each cell is, and of the page that it stands on; in dots. */
  private static void checkInside(ITextRenderer renderer) {
    Layer layer = renderer.getRootBox().getLayer();
    List<TableBox> tables = new ArrayList<>();
    collect(renderer.getRootBox(), tables);
    assertThat(tables).isNotEmpty();
    for (TableBox table : tables) {
      var page =
          layer.getPages().stream()
              .filter(one -> table.getAbsY() < one.getBottom())
              .findFirst()
              .orElseThrow();
      int room =
          page.getContentWidth(
              renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext()));
      List<TableCellBox> cells = new ArrayList<>();
      cells(table, cells);
      for (TableCellBox cell : cells) {
        assertThat(cell.getAbsX() + cell.getWidth()).isLessThanOrEqualTo(room + DOTS);
      }
    }
  }

  private static void collect(Box box, List<TableBox> tables) {
    if (box instanceof TableBox table) tables.add(table);
    for (int at = 0; at < box.getChildCount(); at++) collect(box.getChild(at), tables);
  }

  private static void cells(Box box, List<TableCellBox> cells) {
    if (box instanceof TableCellBox cell) cells.add(cell);
    for (int at = 0; at < box.getChildCount(); at++) cells(box.getChild(at), cells);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 9, 16, 30, 80})
  void noColumnIsLost(int columns) throws Exception {
    String markdown = table(columns, "https://example.com/" + "a".repeat(60));
    ITextRenderer pages = PdfFile.layout(article(markdown), source(Map.of()), font());
    checkInside(pages);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    pages.createPDF(file);
    String words = text(new PdfReader(file.toByteArray())).replaceAll("\\s", "");
    for (int column = 0; column < columns; column++) {
      assertThat(words).contains("列" + column + "。");
    }
    assertThat(words).contains("後");
  }

  @Test
  void aTableThatFitsStaysAsItIs() throws Exception {
    ITextRenderer pages = PdfFile.layout(article(table(3, "")), source(Map.of()), font());
    List<TableBox> tables = new ArrayList<>();
    collect(pages.getRootBox(), tables);
    assertThat(tables.getFirst().getElement().getAttribute("class")).isEmpty();
  }

  @Test
  void aTallPictureStandsOnOnePage() throws Exception {
    Map<String, byte[]> images = Map.of("tall.png", picture("png", 600, 3000));
    PdfReader pdf = pdf("![高い](tall.png)\n", images);
    assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
    assertThat(pdf("前\n\n![高い](tall.png)\n\n後\n", images).getNumberOfPages())
        .isLessThanOrEqualTo(3);
  }

  private static String size(String html, int width, int height) throws IOException {
    String address =
        "data:image/png;base64,"
            + Base64.getEncoder().encodeToString(picture("png", width, height));
    return prepared(html.replace("<img", "<img src=\"" + address + "\""))
        .select("img")
        .attr("style");
  }

  @Test
  void picturesKeepTheirShapeAndFitWhereTheyStand() throws Exception {
    assertThat(size("<p><img></p>", 600, 3000)).isEqualTo("width:184.0px;height:920.0px");
    assertThat(size("<p><img></p>", 1268, 634)).isEqualTo("width:634.0px;height:317.0px");
    assertThat(size("<p><img></p>", 100, 50)).isEqualTo("width:100.0px;height:50.0px");
    assertThat(size("<p><img width=\"200\"></p>", 400, 800))
        .isEqualTo("width:200.0px;height:400.0px");
    assertThat(size("<p><img width=\"50%\"></p>", 400, 800))
        .isEqualTo("width:317.0px;height:634.0px");
    assertThat(size("<ul><li><img></li></ul>", 1220, 610))
        .isEqualTo("width:610.0px;height:305.0px");
  }

  @Test
  void picturesOfEveryKindStandOnPaper() throws Exception {
    Map<String, byte[]> images =
        Map.of(
            "a.webp", Samples.webp(21, 13, 0x336699),
            "b.tiff", picture("tiff", 22, 14),
            "c.jpg", Samples.held(picture("jpeg", 30, 15), 6, true));
    PdfReader pdf = pdf("![一](a.webp) ![二](b.tiff) ![三](c.jpg)\n", images);
    assertThat(pictures(pdf)).containsExactlyInAnyOrder("21x13", "22x14", "15x30");
  }

  /** A picture of {@code colour} alone, {@code bits} to a pixel. */
  private static byte[] ofPalette(String format, int bits, int colour) throws IOException {
    int[] colours = new int[1 << bits];
    Arrays.setAll(colours, at -> at * 0x111111);
    colours[1] = colour;
    IndexColorModel palette =
        new IndexColorModel(bits, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage image = new BufferedImage(21, 13, BufferedImage.TYPE_BYTE_BINARY, palette);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(new Color(colour));
    canvas.fillRect(0, 0, 21, 13);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"png,1", "png,2", "png,4", "gif,1", "gif,2", "bmp,4"})
  void aPictureOfFewColoursKeepsThem(String format, int bits) throws Exception {
    byte[] picture = ofPalette(format, bits, 0xCC2200);
    PdfReader pdf = pdf("![赤](a." + format + ")\n", Map.of("a." + format, picture));
    // A picture in shades of grey is left out of these.
    assertThat(pictures(pdf)).containsExactly("21x13");
    Picture.Shown shown = Picture.forPaper(picture);
    assertThat(shown).isInstanceOf(Picture.Shown.Ready.class);
    byte[] bytes = ((Picture.Shown.Ready) shown).bytes();
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(bytes));
    assertThat(drawn.getRGB(3, 3) & 0xffffff).isEqualTo(0xCC2200);
    assertThat(drawn.getColorModel()).isNotInstanceOf(IndexColorModel.class);
  }

  @Test
  void anAvifStandsOnPaperOrIsNamed() throws Exception {
    PdfReader pdf = pdf("![空](d.avif)\n", Map.of("d.avif", Samples.AVIF));
    if (Picture.forPaper(Samples.AVIF) instanceof Picture.Shown.Ready) {
      assertThat(pictures(pdf)).containsExactly("8x8");
    } else {
      assertThat(text(pdf)).contains("空（d.avif）");
    }
  }

  @Test
  void aPictureThatIsMissingIsNamed() throws Exception {
    String text = text(pdf("![海](図/a%20b.png)と![](c.heic)\n", Map.of()));
    assertThat(text).contains("海（a b.png）").contains("c.heic");
  }

  @Test
  void aPictureInAFileOfHtmlIsUpright() throws Exception {
    byte[] jpeg = Samples.held(picture("jpeg", 30, 15), 8, false);
    ImageSource images = source(Map.of("c.jpg", jpeg, "a.webp", Samples.webp(21, 13, 0)));
    Article article = article("![一](c.jpg)![二](a.webp)\n");
    String html = new String(HtmlFile.of(article, Optional.of(images)), StandardCharsets.UTF_8);
    Element image = Jsoup.parse(html).selectFirst("img");
    String source = image.attr("src");
    byte[] bytes = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    ImageFormat format = ImageFormat.of(bytes).orElseThrow();
    assertThat(format.width() + "x" + format.height()).isEqualTo("15x30");
    assertThat(html).contains("src=\"data:image/webp;base64,");
  }

  @Test
  void formulasAreDrawn() throws Exception {
    PdfReader pdf = pdf("式$$E=mc^2$$です。\n\n$$\\frac{a}{b}$$\n", Map.of());
    assertThat(pictures(pdf)).hasSize(2);
    assertThat(text(pdf)).contains("式").contains("です。").doesNotContain("mc").doesNotContain("frac");
  }

  @Test
  void aFormulaThatCannotBeReadStays() {
    String broken = "\\(\\nonsense{x}\\) と \\(\\includegraphics{/etc/hostname}\\)";
    Document page = prepared("<p>" + broken + " と \\(x\\) と <code>\\(y\\)</code></p>");
    assertThat(page.body().text()).contains(broken).contains("\\(y\\)").doesNotContain("\\(x\\)");
    assertThat(page.select("img")).hasSize(1);
  }

  @Test
  void aFormulaLeavesNothingToTheNext() {
    Document page =
        prepared("<p>\\(\\newcommand{\\mine}{z} \\mine\\)</p><p>\\(\\mine\\)</p><p>\\(x\\)</p>");
    assertThat(page.select("img")).hasSize(1);
  }

  @Test
  void rubyStandsAboveItsWord() throws Exception {
    Document page = prepared("<p>前<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rt>じ</rt></ruby>後</p>");
    assertThat(page.select(".rb").eachText()).containsExactly("漢", "字");
    assertThat(page.select(".rt").eachText()).containsExactly("かん", "じ");
    assertThat(page.text()).doesNotContain("（");
    String text = text(pdf("<ruby>漢字<rt>かんじ</rt></ruby>です。\n", Map.of()));
    assertThat(text).contains("漢字").contains("かんじ");
  }

  @Test
  void lettersThatTheFontLacksAreDrawnOrNamed() throws Exception {
    Document page = Jsoup.parse("<p>前👍🏽後</p>");
    MissingGlyphs.draw(page, letter -> letter < 0x10000);
    boolean drawn = page.select("img[alt=👍🏽]").size() == 1 && page.text().equals("前後");
    assertThat(drawn || page.text().equals("前［thumbs up sign］後")).isTrue();
    Document own = Jsoup.parse("<p>前\uE123後</p>");
    MissingGlyphs.draw(own, letter -> letter != 0xE123);
    assertThat(own.select("img").size() == 1 || own.text().equals("前〓後")).isTrue();
    String all = text(pdf("前🪿後と𠮷野家と👩‍👩‍👧\n", Map.of()));
    assertThat(all).contains("𠮷野家").doesNotContain("前後");
  }

  @Test
  void aLongLineOfCodeGoesOnBelow() throws Exception {
    ITextRenderer pages =
        PdfFile.layout(article("```\n" + "x".repeat(400) + "END\n```\n"), source(Map.of()), font());
    Box code = find(pages.getRootBox(), "pre");
    assertThat(code.getHeight()).isGreaterThan(4 * 12 * DOTS);
    assertThat(code.getAbsX() + code.getWidth())
        .isLessThanOrEqualTo((int) ((Paper.WIDTH + 2) * DOTS));
  }

  private static Box find(Box box, String name) {
    if (box.getElement() != null && box.getElement().getNodeName().equals(name)) return box;
    for (int at = 0; at < box.getChildCount(); at++) {
      Box found = find(box.getChild(at), name);
      if (found != null) return found;
    }
    return null;
  }
}
