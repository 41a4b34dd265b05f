package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.text.Text;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LensTest {
  private static void check(String before, Function<FrontMatter, FieldEdit> action, String after) {
    Text text = Text.of("---\n" + before + "\n---\n\n本文\n");
    FieldEdit edit = action.apply(FrontMatter.of(text));
    assertThat(edit.refusal()).isEmpty();
    assertThat(edit.changes().apply(text).toString()).isEqualTo("---\n" + after + "\n---\n\n本文\n");
  }

  private static void checkRefused(String before, Function<FrontMatter, FieldEdit> action) {
    Text text = Text.of("---\n" + before + "\n---\n");
    assertThat(action.apply(FrontMatter.of(text))).isInstanceOf(FieldEdit.Refused.class);
  }

  private static void set(String before, String value, String after) {
    check(before, head -> head.set(head.fields().getFirst(), value), after);
  }

  private static void items(String before, List<String> items, String after) {
    check(before, head -> head.setItems(head.fields().getFirst(), items), after);
  }

  @Test
  void doubleQuotesStay() {
    set("title: \"題\" # why", "a: b", "title: \"a: b\" # why");
    set("title:   \"題\"", "say \"hi\"\\", "title:   \"say \\\"hi\\\"\\\\\"");
    set("title: \"題\"", "a\nb\t\0\u2028\uFEFF🍣", "title: \"a\\nb\\t\\0\\L\\uFEFF🍣\"");
    set("title: \"題\"", "\uD83D", "title: \"\\uD83D\"");
    set("title: \"a\n  b\"", "c", "title: \"c\"");
  }

  @Test
  void singleQuotesStayWhileTheyCan() {
    set("title: '題'", "it's \\n", "title: 'it''s \\n'");
    set("title: '題'", "a\nb", "title: \"a\\nb\"");
  }

  @Test
  void plainStaysPlainUnlessItsMeaningWouldChange() {
    set("title: 題", "新しい題", "title: 新しい題");
    set("title: 題", "a: b", "title: \"a: b\"");
    set("title: 題", "@x", "title: \"@x\"");
    set("title: 題", "C #1", "title: \"C #1\"");
    set("title: 題", "yes", "title: \"yes\"");
    set("title: 題", "1.10", "title: \"1.10\"");
    set("title: 題", "12:30", "title: \"12:30\"");
    set("title: 題", "[WIP] x", "title: \"[WIP] x\"");
    set("title: 題", "\"a\": b", "title: '\"a\": b'");
    set("title: 題", "", "title: \"\"");
  }

  @Test
  void aNumberStaysANumber() {
    set("reading_time: 8", "12", "reading_time: 12");
    set("reading_time: 8", "たくさん", "reading_time: たくさん");
    set("published: true", "false", "published: false");
    set(
        "date: 2025-11-17 13:13:58 +0000",
        "2025-11-18 09:00:00 +0900",
        "date: 2025-11-18 09:00:00 +0900");
    set("date: \"2025-11-17 09:00\"", "2025-11-18 09:00", "date: \"2025-11-18 09:00\"");
    set("weight: 1", "1,000", "weight: 1,000");
  }

  @Test
  void aDateInAFormOfItsOwnStaysPlain() {
    set("updated: 2024-03-10 09:30", "2024-03-11 10:45", "updated: 2024-03-11 10:45");
    set("short: 2024-3-1", "2024-4-12", "short: 2024-4-12");
    set("short: 2024-3-1", "2024-03-12", "short: 2024-03-12");
    set("short: 2024-03-12", "2024-3-1", "short: 2024-3-1");
    set("x: 2024-03-10 09:30:00 JST", "2024-03-11 09:30:00 JST", "x: 2024-03-11 09:30:00 JST");
    set("x: 2024-03-10 09:30", "2024-03-10", "x: \"2024-03-10\"");
    set("x: 2024-03-10 09:30", "2024-03-10 09:30:00", "x: \"2024-03-10 09:30:00\"");
    set("x: 0o17", "0o20", "x: 0o20");
    set("x: 題", "2024-03-10 09:30", "x: \"2024-03-10 09:30\"");
    set("x: 題", "y", "x: \"y\"");
    set("x: y", "n", "x: n");
    set("x: y", ":n", "x: \":n\"");
    set("title: 2024-3-1", "2024-3-2", "title: \"2024-3-2\"");
  }

  @Test
  void anEmptyFieldGetsItsValueBehindTheColon() {
    set("title: # later", "題", "title: \"題\" # later");
    set("layout:", "post", "layout: post");
    set("layout: ~", "post", "layout: post");
    set("reading_time:", "8", "reading_time: 8");
    set("note:", "yes", "note: \"yes\"");
    set("published:", "false", "published: false");
  }

  @Test
  void literalAndFoldedKeepTheirForm() {
    set("excerpt: | # c\n    a\n    b", "x\n\n  y\n", "excerpt: | # c\n    x\n\n      y");
    set("excerpt: |\n  a", "x", "excerpt: |-\n  x");
    set("excerpt: |-\n  a", " x", "excerpt: |2-\n   x");
    set("excerpt: >-\n  a\n  b", "x\ny", "excerpt: >-\n  x\n\n  y");
    set("excerpt: >\n   a", "x\n", "excerpt: >\n   x");
    set("excerpt: |+\n  a\n\nb: 1", "x\n", "excerpt: |+\n  x\nb: 1");
    set("excerpt: |\n  a", "a\rb", "excerpt: \"a\\rb\"");
  }

  @Test
  void aFlowListKeepsItsQuotesAndSpaces() {
    items("tags: [\"a\", \"b\"] # c", List.of("a", "b", "x"), "tags: [\"a\", \"b\", \"x\"] # c");
    items("tags: [ a,b ]", List.of("b", "no", "a"), "tags: [ b,\"no\",a ]");
    items("tags: ['a', b]", List.of("b"), "tags: [b]");
    items("tags: [\"a\"]", List.of(), "tags: []");
    items("tags: []", List.of("食"), "tags: [\"食\"]");
    items("tags: [2015]", List.of("2015", "2016"), "tags: [2015, 2016]");
    items("tags: [a, b]", List.of("a", "b, c"), "tags: [a, \"b, c\"]");
  }

  @Test
  void aFlowListOnManyLinesKeepsThem() {
    items("tags: [\n  \"a\", # first\n  \"b\"\n]", List.of("a"), "tags: [\n  \"a\", # first\n]");
    items("tags: [\n  \"a\"\n]", List.of("a", "b"), "tags: [\n  \"a\",\n  \"b\"\n]");
  }

  @Test
  void aBlockListKeepsItsDashesAndComments() {
    String before = "tags: # mine\n    -   a # one\n    # above\n    -   \"b\"\n    - c\ndate: 1";
    items(
        before,
        List.of("a", "b", "c", "d"),
        "tags: # mine\n    -   a # one\n    # above\n    -   \"b\"\n    - c\n    -   d\ndate: 1");
    items(before, List.of("b", "c"), "tags: # mine\n    # above\n    -   \"b\"\n    - c\ndate: 1");
    items(
        before,
        List.of("c", "a", "b"),
        "tags: # mine\n    -   c\n    -   a # one\n    # above\n    -   \"b\"\ndate: 1");
    items("tags:\n- a\n- b\nx: 1", List.of("a", "z"), "tags:\n- a\n- z\nx: 1");
    items("tags: # c\n- a\nx: 1", List.of(), "tags: [] # c\nx: 1");
    items("tags:\n  -\n  - a", List.of("x", "a"), "tags:\n  - x\n  - a");
  }

  @Test
  void aStringOfTagsStaysOneWhileItCan() {
    items("tags: foo bar", List.of("bar", "baz"), "tags: bar baz");
    items("tags: \"foo bar\"", List.of("foo"), "tags: \"foo\"");
    items("tags: foo bar", List.of("foo bar", "baz"), "tags: [\"foo bar\", \"baz\"]");
    items("tags: foo", List.of(), "tags: []");
    items("category: my life", List.of("my work"), "category: my work");
    items("tags:", List.of("a"), "tags: [\"a\"]");
  }

  @Test
  void yamlIsWrittenAsItIs() {
    String map = "hero:\n    a: 1\n    b:\n      - c\nx: 1";
    check(
        map,
        head -> {
          assertThat(head.fields().getFirst().text()).isEqualTo("a: 1\nb:\n  - c");
          return head.setYaml("hero", "a: 2\nb:\n  - c\n  - d");
        },
        "hero:\n    a: 2\n    b:\n      - c\n      - d\nx: 1");
    check("hero: {a: 1}\nx: 1", head -> head.setYaml("hero", "{a: 2}"), "hero: {a: 2}\nx: 1");
    check("hero: 1\nx: 1", head -> head.setYaml("hero", "a: 2"), "hero:\n  a: 2\nx: 1");
    check("hero: {a: 1}", head -> head.setYaml("hero", ""), "hero:");
    check("hero:\n  a: 1\nx: 1", head -> head.setYaml("hero", "a: 2 \n"), "hero:\n  a: 2\nx: 1");
    check(
        "hero:\n  a: 1\nx: 1",
        head -> head.setYaml("hero", "a: 1\nb: \n \n"),
        "hero:\n  a: 1\n  b:\nx: 1");
    check("hero: {a: 1}\nx: 1", head -> head.setYaml("hero", "a: 2\n\n"), "hero:\n  a: 2\nx: 1");
    check(
        "hero:\n  a: 1\nx: 1",
        head -> head.setYaml("hero", "a: |\n  y  \nb: 1 \n"),
        "hero:\n  a: |\n    y  \n  b: 1\nx: 1");
    check("x: 1", head -> head.setYaml("hero", "{a: 1}"), "x: 1\nhero: {a: 1}");
  }

  @Test
  void yamlThatLeavesItsFieldIsRefused() {
    checkRefused("a: {b: 1}\nc: 2", head -> head.setYaml("a", "x\nd: 3"));
    checkRefused("a: {b: 1}\nc: 2", head -> head.setYaml("a", "[x"));
    checkRefused("a: {b: 1}\nc: 2", head -> head.setYaml("a", "x\n---\n"));
    checkRefused("a: {b: 1}\nc: 2", head -> head.setYaml("a", "*none"));
  }

  @Test
  void anAnchorThatIsUsedIsNotTakenAway() {
    checkRefused("a: &x [1]\nb: *x", head -> head.setYaml("a", "[1]"));
    checkRefused("a: &x [1]\nb: *x", head -> head.setYaml("a", "&x [2]"));
    checkRefused("a: &x [1]\nb: *x", head -> head.remove("a"));
    checkRefused("a: &x [1]\nb: *x", head -> head.move("b", 0));
    check("a: &x [1]\nb: *x", head -> head.set("b", "t"), "a: &x [1]\nb: t");
  }

  @Test
  void aNewFieldGoesWhereTheBlogHasIt() {
    check(
        "layout: post\ndate: 1",
        head -> head.add("title", "題"),
        "layout: post\ntitle: \"題\"\ndate: 1");
    check("# top\ntitle: a", head -> head.add("layout", "post"), "layout: post\n# top\ntitle: a");
    check(
        "title: a\nzzz: 1",
        head -> head.addItems("tags", List.of("食", "b")),
        "title: a\ntags: [\"食\", \"b\"]\nzzz: 1");
    check(
        "title: a\nzzz: 1 # z",
        head -> head.add("yyy", "yes"),
        "title: a\nzzz: 1 # z\nyyy: \"yes\"");
    check("  title: a", head -> head.add("reading_time", "8"), "  title: a\n  reading_time: 8");
    check("title: a", head -> head.add("a: b", "c"), "title: a\n\"a: b\": c");
  }

  @Test
  void frontMatterIsMadeWhereThereIsNone() {
    assertThat(made("本文\n")).isEqualTo("---\ntitle: \"題\"\n---\n\n本文\n");
    assertThat(made("a\r\nb\r\n")).isEqualTo("---\r\ntitle: \"題\"\r\n---\r\n\r\na\r\nb\r\n");
    assertThat(made("")).isEqualTo("---\ntitle: \"題\"\n---\n");
    assertThat(made("---\n---\nx")).isEqualTo("---\ntitle: \"題\"\n---\nx");
    assertThat(made("---\n# c\n---\nx")).isEqualTo("---\n# c\ntitle: \"題\"\n---\nx");
  }

  private static String made(String before) {
    Text text = Text.of(before);
    return FrontMatter.of(text).add("title", "題").changes().apply(text).toString();
  }

  @Test
  void aFieldLeavesItsCommentsBehind() {
    check(
        "a: 1\n# about b\nb: 2 # why\nc: 3",
        head -> head.remove("b"),
        "a: 1\n# about b\n# why\nc: 3");
    check("a: 1\nb: # why\n  - x\n  - y\nc: 3", head -> head.remove("b"), "a: 1\n# why\nc: 3");
    check("a: 1\nb:\n  - x\n\nc: 3", head -> head.remove("b"), "a: 1\n\nc: 3");
    check("a: 1\nb: 2\na: 3", head -> head.remove("a"), "b: 2");
  }

  @Test
  void aFieldMovesWithItsComments() {
    check(
        "a: 1\n# about b\nb:\n  - 2\nc: 3",
        head -> head.move("b", 0),
        "# about b\nb:\n  - 2\na: 1\nc: 3");
    check("a: 1\nb: 2\nc: 3", head -> head.move("a", 2), "b: 2\nc: 3\na: 1");
    checkRefused("a: 1\nb: 2\na: 3", head -> head.move(head.fields().getFirst(), 2));
  }

  @Test
  void aBrokenFieldIsMendedByAValue() {
    set("title：題\ndate: 1", "a", "title: \"a\"\ndate: 1");
    set("title: a: b\ndate: 1", "c: d", "title: \"c: d\"\ndate: 1");
    set("title: \"a\ndate: 1", "b", "title: \"b\"\ndate: 1");
  }

  @Test
  void aFieldOfAnotherTextIsABug() {
    FrontMatter one = FrontMatter.of(Text.of("---\na: 1\n---\n"));
    FrontMatter other = FrontMatter.of(Text.of("---\na: 2\n---\n"));
    assertThatThrownBy(() -> one.set(other.fields().getFirst(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
