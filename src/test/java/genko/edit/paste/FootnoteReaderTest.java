package genko.edit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FootnoteReaderTest {
  private static void check(String html, String markdown) {
    assertThat(HtmlToMarkdown.of(html)).isEqualTo(markdown);
  }

  private static final String KRAMDOWN =
      """
      雨が降る[^a]。風も吹く[^b]。また雨[^a]。

      - 項目[^b]

      [^a]: 梅雨の*雨*

          二段落目

      [^b]: 南風
      """;

  @Test
  void aPublishedPageOfKramdownComesBack() {
    String page = HtmlRenderer.render(Kramdown.JEKYLL.parse(KRAMDOWN));
    check(
        page,
        "雨が降る[^1]。風も吹く[^2]。また雨[^1]。\n\n- 項目[^2]\n\n" + "[^1]: 梅雨の*雨*\n\n    二段落目\n\n[^2]: 南風");
    assertThat(HtmlRenderer.render(Kramdown.JEKYLL.parse(HtmlToMarkdown.of(page))))
        .isEqualTo(
            page.replace("fn:a", "fn:1")
                .replace("fnref:a", "fnref:1")
                .replace("fn:b", "fn:2")
                .replace("fnref:b", "fnref:2"));
  }

  @Test
  void aBrowserPutsThePagesAddressBeforeEachLink() {
    String page = HtmlRenderer.render(Kramdown.JEKYLL.parse("雨[^a]。\n\n[^a]: 梅雨\n"));
    check(page.replace("href=\"#", "href=\"https://e.com/雨.html#"), "雨[^1]。\n\n[^1]: 梅雨");
  }

  @Test
  void wordsOfAWordProcessor() {
    String word =
        "<p class=MsoNormal>雨<a style='mso-footnote-id:ftn1' href=\"#_ftn1\""
            + " name=\"_ftnref1\"><span class=MsoFootnoteReference><span"
            + " style='vertical-align:super'>[1]</span></span></a>と風<a href=\"#_edn1\""
            + " name=\"_ednref1\"><span class=MsoEndnoteReference>[i]</span></a>。</p><div"
            + " style='mso-element:footnote-list'><br clear=all><hr align=left size=1"
            + " width=\"33%\"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a"
            + " href=\"#_ftnref1\" name=\"_ftn1\"><span>[1]</span></a> 梅雨<o:p></o:p></p><p"
            + " class=MsoFootnoteText>二段</p></div></div><div"
            + " style='mso-element:endnote-list'><hr><div style='mso-element:endnote' id=edn1><p"
            + " class=MsoEndnoteText><a href=\"#_ednref1\" name=\"_edn1\">[i]</a>"
            + " 南風</p></div></div>";
    check(word, "雨[^1]と風[^2]。\n\n[^1]: 梅雨\n\n    二段\n\n[^2]: 南風");
    check(
        "<p>雨<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\""
            + " href=\"#sdfootnote1sym\"><sup>1</sup></a>風<a class=\"sdendnoteanc\""
            + " name=\"sdendnote1anc\" href=\"#sdendnote1sym\"><sup>i</sup></a>。</p><div"
            + " id=\"sdfootnote1\"><p class=\"sdfootnote\"><a class=\"sdfootnotesym\""
            + " name=\"sdfootnote1sym\" href=\"#sdfootnote1anc\">1</a>梅雨</p></div><div"
            + " id=\"sdendnote1\"><p class=\"sdendnote\"><a class=\"sdendnotesym\""
            + " name=\"sdendnote1sym\" href=\"#sdendnote1anc\">i</a>南風</p></div>",
        "雨[^1]風[^2]。\n\n[^1]: 梅雨\n[^2]: 南風");
    check(
        "<p><span>雨</span><sup><a href=\"#ftnt1\""
            + " id=\"ftnt_ref1\">[1]</a></sup><span>。</span></p><hr><div><p><a href=\"#ftnt_ref1\""
            + " id=\"ftnt1\">[1]</a><span>&nbsp;梅雨</span></p></div>",
        "雨[^1]。\n\n[^1]: 梅雨");
  }

  @Test
  void otherPagesThatLeadThereAndBack() {
    check(
        "<p>雨<sup><a href=\"#user-content-fn-x\" id=\"user-content-fnref-x\""
            + " data-footnote-ref>1</a></sup>。</p><section data-footnotes class=\"footnotes\"><h2"
            + " class=\"sr-only\">Footnotes</h2><ol><li id=\"user-content-fn-x\"><p>梅雨 <a"
            + " href=\"#user-content-fnref-x\">↩</a></p></li></ol></section>",
        "雨[^1]。\n\n[^1]: 梅雨");
    check(
        "<p>雨<sup id=\"cite_ref-1\"><a"
            + " href=\"#cite_note-1\"><span>[</span>1<span>]</span></a></sup>。</p><ol"
            + " class=\"references\"><li id=\"cite_note-1\"><span class=\"mw-cite-backlink\"><b><a"
            + " href=\"#cite_ref-1\">^</a></b></span> <span>梅雨</span></li></ol><p>後</p>",
        "雨[^1]。\n\n後\n\n[^1]: 梅雨");
    check(
        "<p>雨[<a id=r1 href=#n1>1</a>]。</p><p id=n1>[<a href=#r1>1</a>]. 梅雨</p>",
        "雨\\[[^1]]。\n\n[^1]: 梅雨");
  }

  @Test
  void linksThatAreNoFootnotesStay() {
    check("<p><a href=\"#a\">1</a></p><p id=a>梅雨</p>", "[1](#a)\n\n梅雨");
    check(
        "<ul><li><a id=t href=\"#h\">はじめに</a></li></ul><h2 id=h><a href=\"#t\">はじめに</a></h2>",
        "- [はじめに](#h)\n\n## [はじめに](#t)");
    check("<p>雨<sup><a id=r href=\"#gone\">1</a></sup></p>", "雨<sup>[1](#gone)</sup>");
  }

  @Test
  void noPageForgesAName() {
    assertThat(HtmlToMarkdown.of("<p>a[^\uFDD00]b &#xFDD0;</p><pre>[^\uFDD07]</pre>"))
        .doesNotContain("\uFDD0");
  }

  @Test
  void manyNotesAreReadInTime() {
    StringBuilder page = new StringBuilder("<body>");
    for (int i = 0; i < 5_000; i++) {
      page.append("<a id=r%d href=#n%d>1</a>".formatted(i, i));
    }
    for (int i = 0; i < 5_000; i++) {
      page.append("<p id=n%d><a href=#r%d>1</a>注</p>".formatted(i, i));
    }
    assertTimeout(Duration.ofSeconds(60), () -> HtmlToMarkdown.of(page.toString()));
  }
}
