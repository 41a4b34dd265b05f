package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.yaml.ComposedYaml;
import genko.text.Problem;
import genko.text.QuickFix;
import genko.text.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static Text text(String yaml) {
    return Text.of("---\n" + yaml + "\n---\n本文\n");
  }

  /**
   * One problem, {@code key}, at {@code at}; {@code mended} is what its mend makes, if it has one.
   */
  private static void check(String yaml, String key, String at, String mended) {
    Text text = text(yaml);
    FrontMatter head = FrontMatter.of(text);
    assertThat(head.problems())
        .as(yaml)
        .extracting(Problem::key)
        .containsExactly("frontmatter." + key);
    assertThat(text.slice(head.problems().getFirst().span())).as(yaml).isEqualTo(at);
    List<QuickFix> mends = head.fixes().values().stream().flatMap(List::stream).toList();
    if (mended == null) {
      assertThat(mends).as(yaml).isEmpty();
    } else {
      assertThat(mends).as(yaml).hasSize(1);
      assertThat(mends.getFirst().changes().apply(text).toString())
          .isEqualTo(text(mended).toString());
    }
  }

  @Test
  void sayWhereYamlBreaksAndMendIt() {
    check("a: 1\ntitle：🍣題", "broken.noField", "t", "a: 1\ntitle: 🍣題");
    check("title:　題\na: 1", "broken.noField", "t", "title: 題\na: 1");
    check("a: 🍣\ntitle: 🍣 a: b", "broken.colon", ":", "a: 🍣\ntitle: \"🍣 a: b\"");
    check("title: [WIP] 題\na: 1", "broken.after", "題", "title: \"[WIP] 題\"\na: 1");
    check("author: @me", "broken.start", "@", "author: \"@me\"");
    check("x: `y`", "broken.start", "`", "x: \"`y`\"");
    check("x: *強調*\ny: 1", "broken.alias", "*", "x: \"*強調*\"\ny: 1");
    check("x: %y", "broken.start", "%", "x: \"%y\"");
    check("x: - y", "broken.dash", "-", "x: \"- y\"");
    check("x: \"y\na: 1", "broken.quote", "", "x: \"y\"\na: 1");
    check("x: \"a\" b \"c\"\na: 1", "broken.after", "b", "x: \"a\\\" b \\\"c\"\na: 1");
    check("tags:\n\t- a\na: 1", "broken.tab", "\t", "tags:\n  - a\na: 1");
    check("x: a\0b", "broken.control", "\0", "x: \"a\\0b\"");
    check("<<<<<<< HEAD\na: 1", "conflict", "<", null);
  }

  @Test
  void sayWhatKeepsJekyllFromReadingAnyOfIt() {
    check("categories: true\na: 1", "broken.categories", "categories", null);
    assertThat(FrontMatter.of(text("categories: 紙")).problems()).isEmpty();
  }

  @Test
  void sayWhatJekyllReadsOtherwise() {
    check("title: 1,000", "type.integer", "1,000", "title: \"1,000\"");
    check("title: 12:30", "type.number", "12:30", "title: \"12:30\"");
    check("title: 0123", "type.integer", "0123", "title: \"0123\"");
    check("title: 1.10", "type.number", "1.10", "title: \"1.10\"");
    check("author: no", "type.boolean", "no", "author: \"no\"");
    check("title: 2025-01-01", "type.date", "2025-01-01", "title: \"2025-01-01\"");
    check("tags: [a, on]", "type.item", "on", "tags: [a, \"on\"]");
    check("title: C #の話", "cut", "#の話", "title: \"C #の話\"");
    check("title: #タグ", "cut", "#タグ", "title: \"#タグ\"");
    check("a: 1\ndate:", "date.empty", "date", "a: 1");
    check("date: いつか", "date.invalid", "いつか", null);
    check("date: 2024-02-30", "date.calendar", "2024-02-30", null);
    check("published: \"false\"", "published", "\"false\"", "published: false");
    check("permalink: \"\"\na: 1", "permalink.empty", "\"\"", "a: 1");
    check("tags: foo, bar baz", "commas", "foo, bar baz", "tags: [\"foo\", \"bar baz\"]");
    check("a: 1\nb: 2\na: 3", "duplicate", "a", "b: 2\na: 3");
    check("\uFEFFtitle: a", "bom", "\uFEFF", "title: a");
    check("title: \"\\uD83D\"", "surrogate", "\"\\uD83D\"", null);
  }

  @Test
  void sayWhatAHashTakesForAComment() {
    check("tags:\n  - #京都\n  - 散歩", "cut", "#京都", "tags:\n  - \"#京都\"\n  - 散歩");
    check("tags:\n- a\n- 京都 #駅 # 注", "cut", "#駅 # 注", "tags:\n- a\n- \"京都 #駅\" # 注");
    check("x:\n  - 'it''s' #1", "cut", "#1", "x:\n  - \"it's #1\"");
    check("place: 京都 #駅前", "cut", "#駅前", "place: \"京都 #駅前\"");
    check("place: #京都\na: 1", "cut", "#京都", "place: \"#京都\"\na: 1");
    check("title: \"朝\" #1", "cut", "#1", "title: \"朝 #1\"");
    check("tags: [a, #b,\n c]", "cut", "#b,", "tags: [a, \"#b\",\n c]");
    check("tags: [a, #b\n c]", "cut", "#b", "tags: [a, \"#b\",\n c]");
    check("tags: [#a,\n c]", "cut", "#a,", "tags: [\"#a\",\n c]");
    check("tags: [a #1\n , c]", "cut", "#1", "tags: [\"a #1\"\n , c]");
    check("m:\n  alt: 朝 #1\n  b: c", "cut", "#1", "m:\n  alt: \"朝 #1\"\n  b: c");
    check("m:\n  alt: #京都\n  b: c", "cut", "#京都", "m:\n  alt: \"#京都\"\n  b: c");
    check("m:\n  - a: 'x' #1", "cut", "#1", "m:\n  - a: \"x #1\"");
    check("tags: [#a, b]\nx: 1", "broken.hash", "#", "tags: [\"#a\", b]\nx: 1");
    check("tags: [a, 'b', 朝 #1]\nx: 1", "broken.hash", "#", "tags: [a, 'b', \"朝 #1\"]\nx: 1");
    check("tags: [a,#b] # 注\nx: 1", "broken.hash", "#", "tags: [a,\"#b\"] # 注\nx: 1");
  }

  @Test
  void leaveCommentsAlone() {
    for (String yaml :
        List.of(
            "place: 京都 # 駅前",
            "tags:\n  - a # first\n  # - b\n  - c",
            "tags:\n  #- a\n  - b",
            "#title: x\na: 1",
            "tags: [a, # first\n b]",
            "x: |\n  a #b\ny: 1",
            "x: \"a #b\"",
            "x: a#b",
            "m:\n  a: b # c\n  d: |\n    e #f\n  g: h#i",
            "x: 1 ## y")) {
      assertThat(FrontMatter.of(text(yaml)).problems()).as(yaml).isEmpty();
    }
  }

  @Test
  void sayWhichNumbersReadOtherwiseThanTheyAreWritten() {
    check("time: 12:30", "type.time", "12:30", "time: \"12:30\"");
    check("code: 0123", "type.figures", "0123", "code: \"0123\"");
    check("isbn: 0123456789", "type.figures", "0123456789", "isbn: \"0123456789\"");
    check("ver: 1.10", "type.figures", "1.10", "ver: \"1.10\"");
    check("hours: [9:00, a]", "type.time", "9:00", "hours: [\"9:00\", a]");
    assertThat(FrontMatter.of(text("time: 12:30")).problems().getFirst().args())
        .containsExactly("12:30", "45000");
    assertThat(FrontMatter.of(text("a: 0123")).problems().getFirst().args())
        .containsExactly("0123", "83");
    for (String yaml : List.of("a: 0", "a: 1.5", "a: 1.0", "a: 0.25", "a: 12", "a: \"12:30\"")) {
      assertThat(FrontMatter.of(text(yaml)).problems()).as(yaml).isEmpty();
    }
  }

  @Test
  void areSilentWhereAllIsWell() {
    for (String yaml :
        List.of(
            "title: \"1.10\"",
            "weight: 1,000",
            "title:\ttab",
            "title: a#b",
            "date: 2025-01-01 # c",
            "date: 2023-01-29 18:30:22 2023 -0800",
            "date: Oct 2012",
            "title: http://a.b/c",
            "# nothing but a comment",
            "",
            "tags: foo bar",
            "published: false")) {
      assertThat(FrontMatter.of(text(yaml)).problems()).as(yaml).isEmpty();
    }
  }

  @Test
  void frontMatterOutOfPlaceIsNamed() {
    Text late = Text.of("\n---\ntitle: a\n---\nx");
    FrontMatter head = FrontMatter.of(late);
    assertThat(head.problems()).extracting(Problem::key).containsExactly("frontmatter.late");
    assertThat(head.fixes(head.problems().getFirst()).getFirst().changes().apply(late).toString())
        .isEqualTo("---\ntitle: a\n---\nx");
    assertThat(head.add("date", "1").refusal()).isPresent();
    assertThat(FrontMatter.of(Text.of("---\ntitle: a\n\nx\n")).problems())
        .extracting(Problem::key)
        .containsExactly("frontmatter.unclosed");
    assertThat(FrontMatter.of(Text.of("---\n\nx\n")).problems()).isEmpty();
  }

  @Test
  void aBrokenFieldLeavesTheOthersReadable() {
    FrontMatter head =
        FrontMatter.of(text("title: a: b\ntags: [x]\nexcerpt: \"open\ndate: 2025-01-01"));
    assertThat(head.fields())
        .extracting(Field::kind)
        .containsExactly(Kind.BROKEN, Kind.LIST, Kind.BROKEN, Kind.DATE);
    assertThat(head.fields().getFirst().raw()).isEqualTo("a: b");
    assertThat(head.fields())
        .extracting(field -> field.problem().isPresent())
        .containsExactly(true, false, true, false);
  }

  @Test
  void hostileInputIsRefusedInTime() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]");
    for (int i = 1; i < 45; i++) {
      bomb.append("\na%d: &a%d [*a%d, *a%d]".formatted(i, i, i - 1, i - 1));
    }
    int many = ComposedYaml.MOST_UNITS;
    List<String> hostile =
        List.of(
            bomb.toString(),
            "a: " + "[".repeat(50_000),
            "a: " + "{a: ".repeat(20_000),
            "a: \"" + "x".repeat(4 << 20) + "\"",
            "- ".repeat(30_000),
            "? ".repeat(30_000),
            "#\n".repeat(many / 4),
            "x：y\n".repeat(5_000),
            "\t".repeat(50_000),
            "a: \"x\"" + "\t ".repeat(50_000),
            "&a ".repeat(10_000),
            "'".repeat(many - 10));
    for (String yaml : hostile) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            FrontMatter head = FrontMatter.of(text(yaml));
            Laws.spansHold(yaml.substring(0, 20), text(yaml), head);
          });
    }
    assertThat(FrontMatter.of(text(hostile.get(3))).problems())
        .extracting(Problem::key)
        .containsExactly("frontmatter.large");
  }
}
