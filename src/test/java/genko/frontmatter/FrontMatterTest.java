package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Field.Kind;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
  private static final String POST =
      """
      ---
      layout: post
      title: "今日の🍣"
      date: 2025-11-17 13:13:58 +0000
      categories: ["日記"]
      tags: ["食", "寿司"]
      author: "編集部"
      excerpt: "短い。"
      reading_time: 8
      ---

      本文。
      """;

  private static FrontMatter of(String text) {
    return FrontMatter.of(Text.of(text));
  }

  private static void finds(String text, String yaml, String body) {
    FrontMatter head = of(text);
    assertThat(head.exists()).isTrue();
    assertThat(text.substring(head.yaml().from(), head.yaml().to())).isEqualTo(yaml);
    assertThat(text.substring(head.bodyStart())).isEqualTo(body);
  }

  private static void findsNone(String text) {
    FrontMatter head = of(text);
    assertThat(head.exists()).isFalse();
    assertThat(head.bodyStart()).isZero();
  }

  @Test
  void findsItAsJekyllDoes() {
    finds("---\na: 1\n---\nx", "a: 1\n", "x");
    finds("---  \t\na: 1\n---  \nx", "a: 1\n", "x");
    finds("---\na: 1\n...\nx", "a: 1\n", "x");
    finds("---\r\na: 1\r\n---\r\nx", "a: 1\r\n", "x");
    finds("---\na: 1\n---", "a: 1\n", "");
    finds("---\n---\n", "", "");
    finds("---\n\na: 1\n----\n --- \n---\n\nx\n---\n", "\na: 1\n----\n --- \n", "\nx\n---\n");
    finds("---\na: 1\r---\n---\nx", "a: 1\r---\n", "x");
    finds("---\r\r\na: 1\n---\r\r\nx", "a: 1\n", "x");
  }

  @Test
  void seesNoneWhereJekyllSeesNone() {
    findsNone("");
    findsNone("---");
    findsNone("---\n");
    findsNone("---\na: 1\n");
    findsNone("\n---\na: 1\n---\n");
    findsNone("\uFEFF---\na: 1\n---\n");
    findsNone("----\na: 1\n---\n");
    findsNone("---\ra: 1\r---\r");
    findsNone("--- a\n---\n");
    findsNone("---\na: 1\n---b\n --- \n");
  }

  @Test
  void readsTheFieldsInTheirOrder() {
    FrontMatter head = of(POST);
    assertThat(head.problems()).isEmpty();
    assertThat(head.fields())
        .extracting(Field::key)
        .containsExactly(
            "layout", "title", "date", "categories", "tags", "author", "excerpt", "reading_time");
    assertThat(head.fields())
        .extracting(Field::kind)
        .containsExactly(
            Kind.TEXT,
            Kind.TEXT,
            Kind.DATE,
            Kind.LIST,
            Kind.LIST,
            Kind.TEXT,
            Kind.TEXT,
            Kind.INTEGER);
    Field title = head.field("title").orElseThrow();
    assertThat(title.text()).isEqualTo("今日の🍣");
    assertThat(title.raw()).isEqualTo("\"今日の🍣\"");
    assertThat(Text.of(POST).slice(title.valueSpan())).isEqualTo(title.raw());
    assertThat(head.field("tags").orElseThrow().items()).containsExactly("食", "寿司");
  }

  @Test
  void changesToTheBodyLeaveItAsItIs() {
    Text before = Text.of(POST);
    FrontMatter head = FrontMatter.of(before);
    ChangeSet typed = ChangeSet.insert(head.bodyStart(), "x");
    assertThat(head.after(typed, typed.apply(before))).isSameAs(head);
    ChangeSet other = ChangeSet.insert(head.bodyStart() - 1, "x");
    assertThat(head.after(other, other.apply(before)).exists()).isFalse();
  }

  @Test
  void aClosingLineAtTheEndOfTheTextIsStillOpenToTyping() {
    Text before = Text.of("---\na: 1\n---");
    FrontMatter head = FrontMatter.of(before);
    ChangeSet typed = ChangeSet.insert(before.length(), "x");
    assertThat(head.after(typed, typed.apply(before)).exists()).isFalse();
  }

  @Test
  void setsATextAndNothingElse() {
    Text before = Text.of(POST);
    FrontMatter head = FrontMatter.of(before);
    ChangeSet changes = head.set("title", "彼は\"言った\"").changes();
    Span title = head.field("title").orElseThrow().valueSpan();
    assertThat(title.contains(changes.reach())).isTrue();
    assertThat(changes.apply(before).toString()).isEqualTo(POST.replace("今日の🍣", "彼は\\\"言った\\\""));
    assertThat(head.set("title", "今日の🍣").changes().isEmpty()).isTrue();
    assertThat(head.setItems("tags", List.of("食", "寿司")).changes().isEmpty()).isTrue();
  }

  @Test
  void theReadingThatMadeSureOfAnEditIsTheNextOne() {
    Text text = Text.of("---\ntitle: 雨\ntags: [a]\n---\n本文\n");
    FrontMatter head = FrontMatter.of(text);
    ChangeSet changes = head.set("title", "雪").changes();
    Text after = changes.apply(text);
    FrontMatter next = head.after(changes, after);
    assertThat(next.fields()).isEqualTo(FrontMatter.of(after).fields());
    assertThat(next.bodyStart()).isEqualTo(FrontMatter.of(after).bodyStart());
    // Another edit, tried later or from another text, is read for itself.
    ChangeSet other = ChangeSet.insert(text.toString().indexOf("雨"), "小");
    head.set("title", "雹");
    assertThat(head.after(other, other.apply(text)).field("title").orElseThrow().text())
        .isEqualTo("小雨");
  }

  @Test
  void theValuesOfAZoneAreMadeOnce() {
    FrontMatter head = FrontMatter.of(Text.of("---\ndate: 2025-01-01 10:00:00\n---\n"));
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(head.values(tokyo)).isSameAs(head.values(tokyo));
    assertThat(head.values(tokyo)).isNotEqualTo(head.values(ZoneOffset.UTC));
    assertThat(FrontMatter.of(Text.of("本文\n")).values(tokyo).exists()).isFalse();
  }
}
