package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.text.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each check on a text with {@code ‹›} around what it finds, and the text after each of its fixes.
 */
class ChecksTest {
  private static final Instant NOW = Instant.parse("2025-11-20T00:00:00Z");
  private static final String NAME = "2025-11-17-x.md";
  private static final String HEAD =
      """
      ---
      title: "題"
      date: 2025-11-17 13:13:58 +0000
      excerpt: "要約"
      ---

      """;

  @Test
  void aPostInOrderHasNoFindings() {
    findsNothing(HEAD + "# 見出し\n\n本文です。\n\n## 小見出し\n\n* [a](b)\n* ![絵](c.png)\n");
    findsNothing("");
    findsNothing("本文だけです。\n");
  }

  @Test
  void aTitleCutInsideACharacterLosesItsBrokenEnd() {
    finds(
        "---\ntitle: \"Web検索が現在利用できないた‹\uFFFD›\"\ndate: 2025-11-17\n---\n",
        "check.character.title",
        "---\ntitle: \"Web検索が現在利用できないた\"\ndate: 2025-11-17\n---\n");
  }

  @Test
  void brokenAndInvisibleCharactersCanBeTakenOut() {
    finds("壊‹\uFFFD\uFFFD›れた。\n", "check.character.broken", "壊れた。\n");
    finds("壊‹\uD842›れた。\n", "check.character.broken", "壊れた。\n");
    finds("見え‹\u200B›ない。\n", "check.character.noWidth", "見えない。\n");
    finds("逆‹\u202E›向き。\n", "check.character.direction", "逆向き。\n");
    finds("制御‹\b›文字。\n", "check.character.control", "制御文字。\n");
  }

  @Test
  void allCharactersOfAKindCanBeTakenOutAtOnce() {
    List<Diagnostic> findings = find("a\u200Bb\u200Bc\uFFFD\n");
    assertThat(keys(findings))
        .containsExactly(
            "check.character.noWidth", "check.character.noWidth", "check.character.broken");
    assertThat(after("a\u200Bb\u200Bc\uFFFD\n", findings.getFirst()))
        .containsExactly("ab\u200Bc\uFFFD\n", "abc\uFFFD\n");
  }

  @Test
  void aNoBreakSpaceInJapaneseBecomesASpaceWhereOneIsNeeded() {
    finds("日本語‹\u00A0›と English。\n", "check.character.noBreak", "日本語 と English。\n");
    finds("‹\u00A0\u00A0›字下げ。\n", "check.character.noBreak", "字下げ。\n");
    findsNothing("10\u00A0km away.\n");
  }

  @Test
  void joinersInEmojiAndMarksBesideHebrewAreAtHome() {
    findsNothing("👩\u200D💻と👨\u200D👩\u200D👧と❤\uFE0F\u200D🔥と𠮷。\n");
    findsNothing("שלום\u200F!\n");
  }

  @Test
  void whatKeepsTwoBracesApartStays() {
    finds(HEAD + "`{‹\u200B›{`です。\n", "check.character.noWidth");
  }

  @Test
  void fullWidthMarksAtTheStartOfALineBecomeMarkdown() {
    String key = "check.mark.fullWidth";
    finds("一\n\n‹＃　›見出し\n", key, "一\n\n# 見出し\n");
    finds("‹＃＃›見出し\n", key, "## 見出し\n");
    finds("‹#　›見出し\n", key, "# 見出し\n");
    finds("‹＊　›項目\n", key, "* 項目\n");
    finds("‹－　›項目\n", key, "- 項目\n");
    finds("‹-　›項目\n", key, "- 項目\n");
    finds("‹－　［　］　›項目\n", key, "- [ ] 項目\n");
    finds("‹１．›項目\n", key, "1. 項目\n");
    finds("‹１２．　›項目\n", key, "12. 項目\n");
    finds("‹1．›項目\n", key, "1. 項目\n");
    finds("‹＞　›引用\n", key, "> 引用\n");
    finds("‹＞›引用\n", key, "> 引用\n");
    finds("> ‹＊　›項目\n", key, "> * 項目\n");
    finds("次のとおり\r\n‹１．›開く\r\n", key, "次のとおり\r\n\r\n1. 開く\r\n");
    assertThat(after("文\n１．一\n２．二\n", find("文\n１．一\n２．二\n").getFirst()).getLast())
        .isEqualTo("文\n\n1. 一\n2. 二\n");
  }

  @Test
  void fullWidthLettersThatAreNoMarksAreLeftAlone() {
    findsNothing("１．５倍になった。\n２０２５．４．１に。\n＊注意\n＃京都\n文中の＃　です。\n");
    findsNothing("```\n＃　見出し\n１．項目\n```\n\n文\n\n    ＞　引用\n");
    findsNothing("<!--\n＃　見出し\n-->\n\n{% raw %}\n＊　項目\n{% endraw %}\n");
    findsNothing("# 見出し\n\n- 項目\n- [ ] 項目\n\n1. 項目\n\n> 引用\n");
  }

  @Test
  void anExcuseAtTheStartCanBeDeleted() {
    finds(
        HEAD + "‹検索が現在利用できないため、情報を取得できません。申し訳ありません。\n\nご依頼いただいた記事は" + "後ほど再度お試しください。›\n\n本文です。\n",
        "check.excuse",
        HEAD + "本文です。\n");
    finds("‹As an AI language model, I have no opinion.›\n\nText.\n", "check.excuse", "Text.\n");
    finds("‹I'm sorry, but I can't access\nthe web.›\n\nText.\n", "check.excuse", "Text.\n");
    finds("‹承知しました。ご要望に沿って、以下に記事を書きます。›\n\n本文。\n", "check.excuse", "本文。\n");
  }

  @Test
  void anApologyAloneOrFurtherDownIsTheWritersOwn() {
    findsNothing("更新が遅れて申し訳ありません。\n\n本文です。\n");
    findsNothing("本文です。\n\n申し訳ありませんが、情報を取得できません。\n");
    findsNothing("`As an AI language model`という言い回しがあります。\n");
  }

  @Test
  void aRepetitionAfterAnEndMarkerGoesWithIt() {
    String post = "一つ目の段落です。これは長めの文です。\n\n二つ目の段落も、同じくらい長い文です。\n";
    String again = "一つ目の段落です。これは長めの文です。 二つ目の段落も、同じくらい長い";
    finds(post + "\n‹---END---›\n\n" + again + "\n\n---END---", "check.marker.repeated", post);
    finds(post + "‹===EOF===›\n" + again + "\n", "check.marker.repeated", post);
  }

  @Test
  void anEndMarkerBeforeOtherTextGoesAlone() {
    finds(
        "本文です。\n\n‹---END---›\n\nまったく別の話がここから始まります。\n",
        "check.marker",
        "本文です。\n\n\nまったく別の話がここから始まります。\n");
    finds("本文です。\n\n‹<|endoftext|>›\n", "check.marker", "本文です。\n\n");
    findsNothing("```\n---END---\n```\n\n---\n\nEND\n\n**終わり**\n");
  }

  @Test
  void aTextThatBreaksOffIsPointedAt() {
    finds(HEAD + "一文目です。そして二文目‹がここで突然終わって›\n", "check.cut");
    finds(HEAD + "一文目です。そして二文目‹がここで突然終わって›\n\n---END---\n", "check.cut");
    findsNothing(HEAD + "一文目です。二文目もあります。\n\n編集部\n");
    findsNothing(HEAD + "一文目です。そして二文目があります（終わり）\n");
    findsNothing(HEAD + "一文目です。\n\n* 一文目です。項目に句点はなくてもよい\n");
  }

  @Test
  void aBoldLineBecomesAHeading() {
    finds("はじめに。\n\n‹**まとめ**›\n\n本文。\n", "check.heading.bold", "はじめに。\n\n## まとめ\n\n本文。\n");
    finds(
        "## 章\n\n‹__節__›  \n\n本文。\n",
        "check.heading.bold",
        "## 章\n\n## 節\n\n本文。\n",
        "## 章\n\n### 節\n\n本文。\n");
  }

  @Test
  void allBoldLinesBecomeHeadingsAtOnce() {
    String post = "# 題\r\n\r\n**一**\r\n\r\n文。\r\n\r\n**二**\r\n\r\n文。\r\n";
    Diagnostic first = find(post).getFirst();
    assertThat(after(post, first).getLast())
        .isEqualTo("# 題\r\n\r\n## 一\r\n\r\n文。\r\n\r\n## 二\r\n\r\n文。\r\n");
  }

  @Test
  void emphasisIsNoHeading() {
    findsNothing("**必ず保存してください。**\n\n文。\n");
    findsNothing("**注意:**\n\n文。\n");
    findsNothing("**一**と**二**\n\n文。\n");
    findsNothing("文。\n\n**終わり**\n");
    findsNothing("**太字**\n続きの行。\n\n文。\n");
    findsNothing("```\n\n**code**\n\n```\n\n文。\n");
  }

  @Test
  void aHeadingThatJumpsIsRaised() {
    finds("## 章\n\n‹#### 項›\n\n文。\n", "check.heading.jump", "## 章\n\n### 項\n\n文。\n");
    finds("章\n===\n\n‹### 項›\n", "check.heading.jump", "章\n===\n\n## 項\n");
    findsNothing("#### 項\n\n## 章\n\n### 節\n\n```\n###### code\n```\n");
  }

  @Test
  void linksAndImagesWithoutTextOrAddressAreNamed() {
    finds("‹[公式]()›です。\n", "check.link.nowhere");
    finds("‹[](https://example.com)›です。\n", "check.link.text");
    finds("‹![](/a.png)›\n", "check.image.alt");
    finds("[‹![](/a.png)›](b)\n", "check.image.alt");
    finds("‹![絵]()›\n", "check.image.nowhere");
    findsNothing("`[公式]()`と\\[公式]()\n\n    [公式]()\n\n<!-- ![](a) -->\n");
  }

  @Test
  void theCountedReadingTimeCanBeTakenOver() {
    String body = "読むのに時間がかかる文章です。".repeat(200);
    finds(
        "---\nreading_time: ‹12› # 分\ndate: 2025-11-17\nexcerpt: a\n---\n" + body + "\n",
        "check.readingTime",
        "---\nreading_time: 6 # 分\ndate: 2025-11-17\nexcerpt: a\n---\n" + body + "\n");
    findsNothing("---\nreading_time: 7\nexcerpt: a\n---\n" + body + "\n");
    findsNothing("---\nreading_time: 12 minutes\nexcerpt: a\n---\n" + body + "\n");
  }

  @Test
  void aLastLineGetsTheLineEndOfTheFile() {
    finds("一\r\n二‹›", "check.lineEnd.missing", "一\r\n二\r\n");
    finds("一‹›", "check.lineEnd.missing", "一\n");
  }

  @Test
  void crlfHidesTheEndOfTheExcerptFromJekyll() {
    finds(
        "---\r\nlayout: post\r\n---\r\n\r\n一。‹\r\n›\r\n二。\r\n",
        "check.lineEnd.excerpt",
        "---\nlayout: post\n---\n\n一。\n\n二。\n");
    findsNothing("---\r\nexcerpt: a\r\n---\r\n\r\n一。\r\n\r\n二。\r\n");
    findsNothing("---\r\nlayout: post\r\n---\r\n\r\n一。\r\n");
  }

  @Test
  void datesAreHeldAgainstTheNameAndTheMoment() {
    findsUnder("", "---\ndate: ‹2025-11-20 09:00:01 +0900›\n---\n", "check.date.future");
    findsUnder(
        "2025-11-18-x.md", "---\ndate: ‹2025-11-17 13:00:00 +0000›\n---\n", "check.date.other");
    findsNothingUnder("2025-11-18-x.md", "---\ndate: 2025-11-17 16:00:00 +0000\n---\n");
    findsUnder("", "---\n‹›layout: post\n---\n", "check.date.missing");
    findsNothingUnder("_drafts/x.md", "---\nlayout: post\n---\n");
  }

  @Test
  void namesThatJekyllPassesOverAreFaults() {
    findsUnder("_posts/x.md", "‹›a\n", "check.name.undated");
    findsUnder("_posts/_x.md", "‹›a\n", "check.name.ignored");
    findsUnder("_posts/2025-13-01-x.md", "‹›a\n", "check.name.noDay");
    findsUnder("_posts/2025-11-17-x.md.bak", "‹›a\n", "check.name.extension");
    findsNothingUnder("_posts\\2025-11-17-x.markdown", "a\n");
  }

  @Test
  void liquidThatIsNeverClosedAbortsTheBuild() {
    finds(HEAD + "`‹{{›`です。\n", "check.liquid.unclosed", HEAD + "`{% raw %}{{{% endraw %}`です。\n");
    finds(
        HEAD + "‹{{ page.title }›です。\n",
        "check.liquid.unclosed",
        HEAD + "{% raw %}{{ page.title }{% endraw %}です。\n");
    finds(
        HEAD + "```\n‹{%› if\n```\n",
        "check.liquid.unclosed",
        HEAD + "```\n{% raw %}{%{% endraw %} if\n```\n");
    finds(HEAD + "‹{% %}›\n", "check.liquid.nameless", HEAD + "{% raw %}{% %}{% endraw %}\n");
    finds(HEAD + "‹{% raw %}›\n{{ a\n", "check.liquid.endless");
    finds(HEAD + "‹{% if a %}›{% for b in c %}{% endfor %}\n", "check.liquid.endless");
  }

  @Test
  void liquidThatIsClosedProtectedOrSwitchedOffIsFine() {
    findsNothing(HEAD + "{{ a }}{%- if b -%}{%- endif -%}{% raw %}{{ x {% y{% endraw %}\n");
    findsNothing(HEAD + "{% comment %}{{ a }}{% endcomment %}{ {a} }\n");
    findsNothing("---\nrender_with_liquid: false\n---\n{{ a\n");
    findsNothing("{{ no front matter, no Liquid\n");
  }

  @Test
  void aPageOfTheSiteNeedsNoDate() {
    findsUnder("", "---\n‹›layout: post\ntitle: 題\n---\n文\n", "check.date.missing");
    findsNothingUnder("", "---\nlayout: page\ntitle: 題\n---\n文\n");
  }

  @Test
  void titlesAreThereAndNotTooLong() {
    finds("---\ntitle: ‹\"\"›\n---\n\n本文\n", "check.title.empty");
    findsNothing("---\ntitle: \"\"\n---\n\n");
    String long41 = "長".repeat(41);
    finds("---\ntitle: ‹" + long41 + "›\n---\n", "check.title.long");
    findsNothing("---\ntitle: " + "長".repeat(40) + "\n---\n");
    findsNothing("---\ntitle: " + "x".repeat(80) + "\n---\n");
  }

  @Test
  void descriptionsAreAsLongAsSearchResultsShow() {
    finds("---\ndescription: ‹" + "長".repeat(121) + "›\n---\n", "check.description.long");
    finds("---\ndescription: ‹" + "x".repeat(38) + "›\n---\n", "check.description.short");
    findsNothing("---\ndescription: " + "長".repeat(120) + "\n---\n");
    findsNothing("---\ndescription: " + "x".repeat(39) + "\n---\n");
    findsNothing("---\ndescription: \"\"\n---\n");
  }

  @Test
  void theFrontMattersOwnProblemsComeWithTheirMends() {
    String text = "---\ntitle：題\n---\n";
    Diagnostic finding = find(text).getFirst();
    assertThat(finding.problem().key()).startsWith("frontmatter.");
    assertThat(after(text, finding)).containsExactly("---\ntitle: 題\n---\n");
  }

  @Test
  void findingsStandInTheOrderOfTheText() {
    assertThat(keys(find("\uFFFD\n\n**一**\n\n![](a)\u200B\n\n二")))
        .containsExactly(
            "check.character.broken",
            "check.heading.bold",
            "check.image.alt",
            "check.character.noWidth",
            "check.lineEnd.missing");
  }

  /** The one finding of {@code key} stands at the mark, and its fixes give {@code afters}. */
  private static void finds(String marked, String key, String... afters) {
    findsUnder(NAME, marked, key, afters);
  }

  private static void findsUnder(String name, String marked, String key, String... afters) {
    int from = marked.indexOf('‹');
    int to = marked.indexOf('›') - 1;
    String text = marked.replace("‹", "").replace("›", "");
    List<Diagnostic> found =
        Laws.check(text, name, NOW).stream()
            .filter(finding -> finding.problem().key().equals(key))
            .toList();
    assertThat(found).as(marked).hasSize(1);
    assertThat(found.getFirst().problem().span()).as(marked).isEqualTo(new Span(from, to));
    assertThat(after(text, found.getFirst())).containsExactly(afters);
  }

  private static void findsNothing(String text) {
    findsNothingUnder(NAME, text);
  }

  private static void findsNothingUnder(String name, String text) {
    assertThat(Laws.find(text, name, NOW)).as(text).isEmpty();
  }

  private static List<Diagnostic> find(String text) {
    return Laws.check(text, NAME, NOW);
  }

  private static List<String> keys(List<Diagnostic> findings) {
    return findings.stream().map(finding -> finding.problem().key()).toList();
  }

  private static List<String> after(String text, Diagnostic finding) {
    return finding.fixes().stream()
        .map(fix -> fix.changes().apply(Text.of(text)).toString())
        .toList();
  }
}
