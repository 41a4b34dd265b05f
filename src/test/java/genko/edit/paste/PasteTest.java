package genko.edit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasteTest {
  /** {@code ‹} stands at the anchor, {@code ›} at the caret. */
  private static Post post(String drawn) {
    int anchor = drawn.indexOf('‹');
    return Post.of(drawn.replace("‹", "").replace("›", ""), Kramdown.JEKYLL)
        .select(new Selection(anchor, drawn.indexOf('›') - 1));
  }

  private static String draw(Post post) {
    StringBuilder out = new StringBuilder(post.text());
    out.insert(post.selection().caret(), "›");
    return out.insert(post.selection().anchor(), "‹").toString();
  }

  private static void check(String before, ClipboardContent clip, String after) {
    Optional<Transaction> edit = Paste.read(clip).edit(post(before));
    assertThat(edit).as(before).isPresent();
    assertThat(edit.get().origin()).isEqualTo(Origin.PASTE);
    assertThat(draw(post(before).apply(edit.get()))).isEqualTo(after);
  }

  private static void checkPlain(String before, ClipboardContent clip) {
    Paste paste = Paste.read(clip);
    assertThat(paste.edit(post(before))).isEmpty();
    assertThat(paste.isImage()).isFalse();
    assertThat(paste.text()).isEqualTo(clip.text());
  }

  private static ClipboardContent html(String html) {
    return new ClipboardContent(html, "plain", false);
  }

  @Test
  void anAddressOverASelectionBecomesALink() {
    ClipboardContent address = ClipboardContent.of("https://e.com/a_(b)\n");
    check("これは‹選択›です", address, "これは[選択](https://e.com/a_(b))‹›です");
    check("‹題 ›と", ClipboardContent.of("https://e.com/("), "[題](https://e.com/%28)‹› と");
    checkPlain("これは‹›です", address);
    checkPlain("[こ‹れ›は](x)", address);
    checkPlain("`code ‹x›`", address);
    checkPlain("‹https://old.example›", address);
    checkPlain("‹一\n二›", address);
    checkPlain("---\ntitle: ‹題›\n---\n", address);
  }

  @Test
  void wordsOfAPageGoIntoTheLine() {
    check("前‹消›後", html("<b>「太」</b>"), "前**「太」**‹›後");
    check("- ‹›", html("<a href='/x'>x</a>"), "- [x](/x)‹›");
  }

  @Test
  void blocksStandApart() {
    ClipboardContent page = html("<h2>題</h2><p>文</p>");
    check("前‹›後\n", page, "前\n\n## 題\n\n文‹›\n\n後\n");
    check("前\n‹›\n次\n", page, "前\n\n## 題\n\n文‹›\n\n次\n");
    check("‹›", page, "## 題\n\n文‹›");
    check("前\r\n\r\n‹›\r\n\r\n次", page, "前\r\n\r\n## 題\r\n\r\n文‹›\r\n\r\n次");
    check("---\na: b\n---\n\n‹›", page, "---\na: b\n---\n\n## 題\n\n文‹›");
  }

  @Test
  void blocksGoIntoTheQuoteOrItemThatTheCaretIsIn() {
    ClipboardContent page = html("<p>一</p><p>二</p>");
    check("> 前‹›\n", page, "> 前\n>\n> 一\n>\n> 二‹›\n");
    check("- 前‹›\n- 次\n", page, "- 前\n\n  一\n\n  二‹›\n\n- 次\n");
    check("- 一\n- ‹›\n", html("<ul><li>二</li><li>三</li></ul>"), "- 一\n- 二\n- 三‹›\n");
  }

  @Test
  void codeFrontMatterAndWhatIsNoMoreThanTextIsPutAsItIs() {
    ClipboardContent page = new ClipboardContent("<p>a</p><p>b</p>", "a\n\nb", false);
    checkPlain("```\n‹›\n```\n", page);
    checkPlain("`a‹›b`", page);
    checkPlain("---\na: ‹›\n---\n", page);
    checkPlain(
        "‹›", new ClipboardContent("<div><span>a *b*</span></div><div>c</div>", "a *b*\nc", false));
    checkPlain(
        "‹›",
        new ClipboardContent(
            "<div style=\"font-family:monospace;white-space:pre\"><span style=\"font-weight:bold\">"
                + "if</span> x</div>",
            "if x",
            false));
    checkPlain("‹›", new ClipboardContent("<style>p{}</style>", "文", false));
  }

  @Test
  void aSpreadsheetBecomesATable() {
    check(
        "‹›",
        new ClipboardContent(
            "<google-sheets-html-origin><table"
                + " data-sheets-root=\"1\"><tbody><tr><td>品名</td><td>値</td></tr><tr><td>茶</td><td"
                + " style=\"text-align:right\">120</td></tr></tbody></table>",
            "品名\t値\n茶\t120",
            false),
        "| 品名 |  値 |\n| ---- | --: |\n| 茶   | 120 |‹›");
    check(
        "‹›",
        ClipboardContent.of("品名\t値\n茶\t120\n"),
        "| 品名 |  値 |\n| ---- | --: |\n| 茶   | 120 |‹›");
    check(
        "前‹›",
        ClipboardContent.of("a,b,c\r\n1,\"x,\"\"y\",\r\n"),
        "前\n\n|   a | b    | c   |\n| --: | ---- | --- |\n|   1 | x,\"y |     |‹›");
    checkPlain("‹›", ClipboardContent.of("Hello, world\nYes, no"));
    checkPlain("‹›", ClipboardContent.of("f(a,b,c)\ng(d,e,f)"));
    checkPlain("‹›", ClipboardContent.of("\tif (a)\n\t\tb"));
    checkPlain("‹›", ClipboardContent.of("一行\tだけ"));
  }

  @Test
  void aRowOfATableStaysOneLine() {
    check(
        "| a‹› | b |\n|---|---|\n",
        new ClipboardContent("<p>一</p><p>二|三</p>", "一\n\n二|三", false),
        "| a一 二\\|三‹› | b |\n|---|---|\n");
  }

  @Test
  void anImageIsMeantWhereThereAreNoWords() {
    assertThat(Paste.read(new ClipboardContent("", "", true)).isImage()).isTrue();
    assertThat(
            Paste.read(new ClipboardContent("<img src='https://e.com/a.png'>", "", true)).isImage())
        .isTrue();
    assertThat(Paste.read(new ClipboardContent("<p>語</p><p>句</p>", "語\n句", true)).isImage())
        .isFalse();
  }

  @Test
  void aPageOfFiveMegabytesIsReadInSeconds() {
    String part =
        "<p class=x><span style='font-size:10pt'>これは<b>「重要」</b>です。<a"
            + " href='https://e.com'>リンク</a></span></p><ul><li>一<ul><li>二</li></ul></li></ul>";
    ClipboardContent page =
        new ClipboardContent(part.repeat(5_000_000 / part.length()), "x", false);
    assertThat(page.isQuick()).isFalse();
    long start = System.nanoTime();
    assertThat(Paste.read(page).edit(post("‹›"))).isPresent();
    assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
  }

  @Test
  void nothingThatIsPastedMakesFrontMatter() {
    check("‹›", html("<hr><p>a: b</p><hr>"), "* * *\n\na: b\n\n---‹›");
  }

  @Test
  void footnotesGoToTheEndUnderNamesThatAreFree() {
    ClipboardContent clip =
        html(
            "<p>雨<sup id=r><a href=#n>1</a></sup></p>"
                + "<ol><li id=n>梅雨 <a href=#r>↩</a></li></ol>");
    check("前‹›後\n", clip, "前雨[^1]‹›後\n\n[^1]: 梅雨\n");
    check("‹›", clip, "雨[^1]‹›\n\n[^1]: 梅雨");
    check(
        "一[^1]‹›、三[^3]\r\n\r\n[^1]: a\r\n[^3]: c\r\n",
        clip,
        "一[^1]雨[^2]‹›、三[^3]\r\n\r\n[^1]: a\r\n[^3]: c\r\n[^2]: 梅雨\r\n");
  }
}
