package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Problem;
import genko.text.Text;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Fields of TOML and JSON, read and written in the form that they have. */
class SourceEditsTest {
  private static final String TOML =
      """
      +++
      # 記事
      title = '原稿の書き方' # 仮題
      date = 2025-11-17T13:13:58+09:00
      tags = [
        "文章", # 主
        'AI',
      ]
      draft=true
      weight = 1_000
      summary = \"""
      一行目
      二行目\"""
      "見出し" = "x"

      [params] # 設定
      subtitle = "副題"
      [[resources]]
      src = "a.png"
      [[resources]]
      src = "b.png"
      +++

      本文 title = "題"
      """;

  private static void check(
      String before, Function<FrontMatter, FieldEdit> edit, String old, String now) {
    Text text = Text.of(before);
    FieldEdit done = edit.apply(FrontMatter.of(text));
    assertThat(done.refusal()).isEmpty();
    assertThat(before).contains(old);
    String changed = done.changes().apply(text).toString();
    assertThat(changed).isEqualTo(before.replace(old, now));
  }

  private static void toml(Function<FrontMatter, FieldEdit> edit, String old, String now) {
    check(TOML, edit, old, now);
    check(Laws.crlf(TOML), edit, old.replace("\n", "\r\n"), now.replace("\n", "\r\n"));
  }

  @Test
  void fieldsOfTablesHaveTheirPathAsKey() {
    assertThat(FrontMatter.of(Text.of(TOML)).fields())
        .extracting(Field::key)
        .containsExactly(
            "title",
            "date",
            "tags",
            "draft",
            "weight",
            "summary",
            "見出し",
            "params.subtitle",
            "resources[0].src",
            "resources[1].src");
    assertThat(FrontMatter.of(Text.of(TOML)).problems()).isEmpty();
  }

  @Test
  void aFieldIsWrittenInTheFormThatItHas() {
    toml(head -> head.set("title", "新しい題"), "'原稿の書き方'", "'新しい題'");
    toml(head -> head.set("title", "it's"), "'原稿の書き方'", "\"it's\"");
    toml(
        head -> head.set("date", "2026-01-02 03:04:05 +0900"),
        "2025-11-17T13:13:58",
        "2026-01-02T03:04:05");
    toml(head -> head.set("date", "2026-01-02"), "2025-11-17T13:13:58+09:00", "2026-01-02");
    toml(head -> head.set("draft", "false"), "draft=true", "draft=false");
    toml(head -> head.set("weight", "12"), "1_000", "12");
    toml(head -> head.set("summary", "一\n\"\"\"二\""), "一行目\n二行目", "一\n\\\"\\\"\"二\\\"");
    toml(head -> head.set("params.subtitle", "別"), "\"副題\"", "\"別\"");
    toml(head -> head.set("resources[1].src", "c.png"), "b.png", "c.png");
    toml(
        head -> head.setItems("tags", List.of("文章", "書く", "AI")),
        "主\n  'AI'",
        "主\n  \"書く\",\n  'AI'");
    toml(
        head -> head.setItems("tags", List.of("AI")),
        "[\n  \"文章\", # 主\n  'AI',\n]",
        "[\n  'AI',\n]");
  }

  @Test
  void aNewFieldGoesBeforeTheFirstTableOrIntoItsOwn() {
    toml(head -> head.set("slug", "a-b"), "\"見出し\" = \"x\"\n", "\"見出し\" = \"x\"\nslug = \"a-b\"\n");
    toml(head -> head.set("author", "私"), "]\ndraft", "]\nauthor = \"私\"\ndraft");
    toml(head -> head.set("params.toc", "true"), "\"副題\"\n", "\"副題\"\ntoc = true\n");
    toml(
        head -> head.addItems("aliases", List.of("/a/")),
        "= \"x\"\n",
        "= \"x\"\naliases = [\"/a/\"]\n");
    String tables = "+++\n[params]\na = 1\n+++\n";
    check(tables, head -> head.set("title", "題"), "+++\n[", "+++\ntitle = \"題\"\n[");
  }

  @Test
  void aFieldLeavesWithItsLinesAndMovesAmongItsOwn() {
    toml(head -> head.remove("draft"), "draft=true\n", "");
    toml(head -> head.remove("title"), "title = '原稿の書き方' ", "");
    FrontMatter head = FrontMatter.of(Text.of(TOML));
    assertThat(head.move("draft", 0).changes().isEmpty()).isFalse();
    assertThat(head.move("draft", 8).refusal()).isPresent();
  }

  @Test
  void whatTomlForbidsIsSaidAtItsLineAndTheRestGoesOn() {
    String text = "+++\ntitle = 題\ndraft = true\ndraft = false\nx = \"open\n+++\n本文";
    FrontMatter head = FrontMatter.of(Text.of(text));
    assertThat(head.problems())
        .extracting(Problem::key)
        .containsExactly(
            "frontmatter.source.value", "frontmatter.source.again", "frontmatter.broken.quote");
    check(text, all -> all.set("title", "題"), "= 題", "= \"題\"");
    assertThat(head.fixes(head.problems().getFirst())).hasSize(1);
    assertThat(FrontMatter.of(Text.of("+++\n[a]\n[a]\n+++\n")).problems()).hasSize(1);
    assertThat(FrontMatter.of(Text.of("+++\na = 1\na.b = 1\n+++\n")).problems()).hasSize(1);
  }

  private static final String JSON =
      """
      {
        "title" : "原稿 {一}",
        "tags": ["文章", "AI"],
        "weight": 8,
        "params": {"a": [1, {"b": "}"}]}
      }

      本文
      """;

  @Test
  void theFieldsOfJsonAreWrittenAlike() {
    check(JSON, head -> head.set("title", "say \"x\"\n"), "原稿 {一}", "say \\\"x\\\"\\n");
    check(JSON, head -> head.set("weight", "1.5"), "8", "1.5");
    check(JSON, head -> head.set("weight", "多い"), "8", "\"多い\"");
    check(JSON, head -> head.setItems("tags", List.of("AI")), "[\"文章\", \"AI\"]", "[\"AI\"]");
    check(JSON, head -> head.set("draft", "true"), "}]}\n", "}]},\n  \"draft\" : true\n");
    check(
        JSON, head -> head.set("layout", "post"), "{\n  \"t", "{\n  \"layout\" : \"post\",\n  \"t");
    check(JSON, head -> head.remove("weight"), "\"weight\": 8,\n  ", "");
    check(JSON, head -> head.remove("params"), ",\n  \"params\": {\"a\": [1, {\"b\": \"}\"}]}", "");
    check(
        JSON,
        head -> head.setYaml("params", "{\"c\": 1}"),
        "{\"a\": [1, {\"b\": \"}\"}]}",
        "{\"c\": 1}");
    assertThat(FrontMatter.of(Text.of(JSON)).setYaml("params", "{a: 1}").refusal()).isPresent();
  }

  @Test
  void aBrokenMemberLeavesTheOthers() {
    String text = "{\n  \"title\": 題,\n  \"draft\": true\n}\n本文";
    FrontMatter head = FrontMatter.of(Text.of(text));
    assertThat(head.problems())
        .extracting(Problem::key)
        .containsExactly("frontmatter.source.value");
    check(text, all -> all.set("draft", "false"), "true", "false");
    check(text, all -> all.set("title", "題"), "題", "\"題\"");
  }

  @Test
  void aPostThatBeginsWithABraceIsNoHead() {
    for (String body : new String[] {"{: .lead}\n本文", "{{ x }}\n", "{% raw %}\n", "{a}\n", ""}) {
      FrontMatter head = FrontMatter.of(Text.of(body));
      assertThat(head.exists()).isFalse();
      assertThat(head.set("title", "題").changes().apply(Text.of(body)).toString())
          .startsWith("---\n");
    }
  }
}
