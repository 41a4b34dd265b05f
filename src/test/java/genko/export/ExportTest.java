package genko.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.preview.ArticleHeader;
import genko.preview.Attacks;
import genko.preview.ImageSource;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.storage.files.Disk;
import genko.storage.files.JapaneseFont;
import genko.text.Span;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ExportTest {
  private static final ArticleHeader HEADER =
      new ArticleHeader("題<名>", "2025-11-17", "著者", List.of("分類"), List.of("札"), "", "", "ja");
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  private static final ImageSource IMAGES =
      path ->
          path.equals("図 1.png")
              ? new ImageSource.Found.Bytes(PNG)
              : new ImageSource.Found.Missing();

  private static Article article(String markdown) {
    HtmlPage page = HtmlRenderer.page(Kramdown.JEKYLL.parse(Text.of(markdown), 0));
    return Article.of(HEADER, PreviewPage.next(PreviewPage.EMPTY, page, PageShell.EMPTY).blocks());
  }

  private static String html(String markdown, Optional<ImageSource> images) {
    return new String(HtmlFile.of(article(markdown), images), StandardCharsets.UTF_8);
  }

  @Test
  void aFileOfHtmlNeedsNoOther() {
    String html = html("**「太字」**です\n\n![図](図%201.png)\n", Optional.empty());
    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">")
        .contains("<title>題&lt;名&gt;</title>")
        .contains("<h1 class=\"title\">題&lt;名&gt;</h1>")
        .contains("<strong>「太字」</strong>です")
        .contains("<img alt=\"図\" src=\"図%201.png\">")
        .contains("--paper: #ffffff")
        .doesNotContain("genko-empty\"");
  }

  @Test
  void imagesAreWithinTheFileOnRequest() {
    String html = html("![図](図%201.png)![無](none.png)\n", Optional.of(IMAGES));
    assertThat(html).contains("src=\"data:image/png;base64,iVBOR").contains("src=\"none.png\"");
  }

  @Test
  void formulasAreSetAndCodeKeepsItsColours() {
    String html = html("和は $$a^2$$ です。\n\n```ruby\ndef a; end\n```\n", Optional.empty());
    assertThat(html)
        .contains("aria-label=\"a^2\"", "data:image/png;base64,")
        .contains("<span class=\"k\">def</span>", ".k")
        .doesNotContain("\\(a^2\\)");
  }

  @Test
  void anImageOnTheWebStaysThere() {
    assertThat(html("![空](https://example.com/a.png?b=c)\n", Optional.empty()))
        .contains("<img alt=\"空\" src=\"https://example.com/a.png?b=c\">");
  }

  @Test
  void theClipboardGetsWordsAndTheirLooks() {
    Article article = article("## 見出し\n\n**太字**です\n\n- 一\n- 二\n");
    assertThat(article.text()).isEqualTo("見出し\n太字です\n\n一\n二");
    assertThat(article.rich()).contains("<strong>太字</strong>です").contains("<li>一</li>");
  }

  private static byte[] pdf(Article article) throws IOException {
    Optional<JapaneseFont> font = JapaneseFont.find(Disk.REAL);
    assumeTrue(font.isPresent(), "a Japanese font");
    return PdfFile.of(article, IMAGES, font.get());
  }

  @Test
  void aPdfHoldsItsLettersAndNumbersItsPages() throws Exception {
    byte[] pdf =
        pdf(
            article(
                "## 見出し\n\n**「太字」**と`code`と𠮷野家です。\n\n| 項 | 値 |\n|---|---|\n| a | 一 |\n\n"
                    + "```\n註 = 1\n```\n\n![図](図%201.png)\n\n"
                    + "行の頭に句点が来てはいけません。ファイル、サーバー。\n\n".repeat(60)));
    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getNumberOfPages()).isGreaterThan(1);
    String first = new PdfTextExtractor(reader).getTextFromPage(1);
    assertThat(first).contains("見出し").contains("「太字」").contains("𠮷野家").contains("1 / ");
    for (int at = 0; at < reader.getXrefSize(); at++) {
      if (!(reader.getPdfObject(at) instanceof PdfDictionary one)) continue;
      if (!PdfName.FONTDESCRIPTOR.equals(one.get(PdfName.TYPE))) continue;
      assertThat(one.get(PdfName.FONTFILE3) != null || one.get(PdfName.FONTFILE2) != null).isTrue();
    }
  }

  @Test
  void linesOfAPdfNeverBeginWithWhatMayNotBeginALine() throws Exception {
    String long1 = "行の頭に「、」や「。」が来てはいけません。（括弧）も同じで、ファイル、サーバー、ショッピング。";
    PdfReader reader = new PdfReader(pdf(article(long1.repeat(40) + "\n")));
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      for (String line : new PdfTextExtractor(reader).getTextFromPage(page).lines().toList()) {
        assertThat(line.strip()).doesNotMatch("^[、。」）ーァィゥェォッャュョ].*");
      }
    }
  }

  @Test
  void attacksComeOutHarmlessAndOnPaperToo() throws Exception {
    List<HtmlBlock> blocks =
        Attacks.at("http://127.0.0.1:9").entrySet().stream()
            .filter(attack -> attack.getValue().length() < 5_000)
            .map(attack -> new HtmlBlock(new Span(0, 1), attack.getValue()))
            .toList();
    Article article =
        Article.of(HEADER, PreviewPage.next(PreviewPage.EMPTY, blocks, PageShell.EMPTY).blocks());
    String html = new String(HtmlFile.of(article, Optional.of(IMAGES)), StandardCharsets.UTF_8);
    assertThat(html).doesNotContainIgnoringCase("<script").doesNotContain("onerror=RUN");
    assertThat(new PdfReader(pdf(article)).getNumberOfPages()).isGreaterThan(0);
  }
}
