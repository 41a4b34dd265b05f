package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.text.Span;
import genko.workspace.audit.PostFacts.Paragraph;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a body its writer says in his own words, and its paragraphs by what they say. */
class BodyTextTest {
  private static BodyText body(String text) {
    return BodyText.of(ParsedPost.of(Post.of(text, Kramdown.JEKYLL)));
  }

  private static void checkProse(String text, String... stretches) {
    List<String> found = new ArrayList<>();
    body(text)
        .forProse(
            (from, words) -> {
              assertThat(text).startsWith(text.substring(0, from) + words);
              found.add(words);
            });
    assertThat(found).as(text).containsExactly(stretches);
  }

  private static List<Paragraph> paragraphs(String text) {
    return body(text).paragraphs(1);
  }

  private static long hash(String paragraph) {
    return paragraphs(paragraph).getFirst().hash();
  }

  @Test
  void aHeadIsNoProseAndAnEmptyBodyHasNone() {
    checkProse("");
    checkProse("---\ntitle: 題\n---\n");
    checkProse("---\ntitle: 題\n---\n\n本文\n", "本文");
    checkProse("---\r\ntitle: 題\r\n---\r\n\r\n本文\r\n", "本文");
  }

  @Test
  void whatIsCodeOrALinkOrSomebodyElsesIsLeftOut() {
    checkProse("川`code`山\n", "川", "山");
    checkProse("川[橋](/x)山![絵](/y.png)\n", "川", "山");
    checkProse("川\n\n> 引用\n\n    code\n\n```\ncode\n```\n\n山\n", "川", "山");
    checkProse("川<!-- 覚え -->山\n", "川", "山");
  }

  @Test
  void headingsListsAndTablesAreProse() {
    checkProse("# 見出し\n\n- 項目\n\n|表|中|\n|---|---|\n|一|二|\n", "見出し", "項目", "表", "中", "一", "二");
  }

  @Test
  void whatStandsInQuotationMarksIsLeftOut() {
    checkProse("川「橋」山\n", "川", "山");
    checkProse("川『橋』山《道》谷“堀”里\n", "川", "山", "谷", "里");
    checkProse("「橋」\n");
    checkProse("川「橋\n道」山\n", "川", "山");
    checkProse("川「橋\r\n道」山\r\n", "川", "山");
  }

  @Test
  void quotationsWithinQuotationsEndWithTheOuterOne() {
    checkProse("川「橋『道』堀」山\n", "川", "山");
    checkProse("「「橋」道」山\n", "山");
  }

  @Test
  void aQuotationThatNobodyClosesEndsWithItsPieceOfText() {
    checkProse("川「橋\n\n山\n", "川", "山");
    checkProse("川「橋\r\n\r\n山\r\n", "川", "山");
    checkProse("- 川「橋\n- 山\n", "川", "山");
  }

  @Test
  void aClosingMarkAloneIsALetter() {
    checkProse("川」山\n", "川」山");
  }

  @Test
  void paragraphsAreWhatTheySayWithoutSpacesAndMarks() {
    assertThat(hash("川を、渡る。\n")).isEqualTo(hash("川を 渡る！\n"));
    assertThat(hash("川を\n渡る\n")).isEqualTo(hash("川を\r\n渡る\r\n"));
    assertThat(hash("川を**渡る**\n")).isEqualTo(hash("川を渡る\n"));
    assertThat(hash("川を渡る\n")).isNotEqualTo(hash("川を渡れ\n"));
    assertThat(hash("AB\n")).isNotEqualTo(hash("BA\n"));
  }

  @Test
  void allLettersCount() {
    assertThat(paragraphs("川ーカか々Aａé１한𠮷\n"))
        .singleElement()
        .extracting(Paragraph::length)
        .isEqualTo(12);
  }

  @Test
  void aParagraphCountsByWhatItSays() {
    BodyText body = body("---\ntitle: 題\n---\n\n川。。。。。。\n\n川を渡る\n");
    assertThat(body.paragraphs(4)).hasSize(1);
    assertThat(body.paragraphs(5)).isEmpty();
    assertThat(body.paragraphs(1)).hasSize(2);
  }

  @Test
  void aParagraphStandsAtItsPlaceInTheWholeText() {
    String text = "---\r\ntitle: 題\r\n---\r\n\r\n- 川を渡る\r\n";
    int from = text.indexOf("川");
    Paragraph found = paragraphs(text).getFirst();
    assertThat(found.line()).isEqualTo(4);
    assertThat(found.column()).isEqualTo(2);
    assertThat(found.span().from()).isEqualTo(from);
    assertThat(text.substring(from, found.span().to())).startsWith("川を渡る");
  }

  @Test
  void headingsAndQuotationsAreNoParagraphs() {
    assertThat(paragraphs("# 見出し\n\n> 引用\n\n```\ncode\n```\n")).isEmpty();
    assertThat(body("").blocks()).isEqualTo(List.<Span>of());
  }
}
