package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.workspace.habit.NewPostRules.Mistake;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a blog says of new posts in its own file. */
class NewPostRulesTest {
  @Test
  void fieldsTheirOrderAndTheirValuesAreTheBlogsOwn() {
    NewPostRules rules =
        NewPostRules.of(
            """
            kind: jekyll
            new_post:
              fields: [title, date, mood, author]
              values:
                author: "花子"  # いつも
                mood: [晴れ, 曇り]
              offset: '+09:00'
              name: '{date}-{time}-{slug}.markdown'
            """);
    assertThat(rules.mistakes()).isEmpty();
    assertThat(rules.offset()).contains(ZoneOffset.ofHours(9));
    assertThat(rules.name(LocalDateTime.of(2026, 3, 4, 5, 6), "haru"))
        .contains("2026-03-04-0506-haru.markdown");
    assertThat(
            rules.apply(
                """
                ---
                layout: post
                author: 'A'
                date:   2026-03-04 05:06:00 +0900
                title: ''
                ---

                """))
        .isEqualTo(
            """
            ---
            title: ''
            date:   2026-03-04 05:06:00 +0900
            mood: [晴れ, 曇り]
            author: "花子"
            ---

            """);
  }

  @Test
  void whatSaysNothingIsAMistakeAtItsLineAndTheRestCounts() {
    NewPostRules rules =
        NewPostRules.of(
            """
            # 設定
            kind: jekyll

            new_post:
              fields: title
              # 時差
              offset: 東京
              values:
                layout: memo
              name: '{date}.md'
              colour: red
            """);
    assertThat(rules.mistakes())
        .containsExactly(
            new Mistake(4, "fields", "no-list"),
            new Mistake(6, "offset", "bad-offset"),
            new Mistake(9, "name", "bad-name"),
            new Mistake(10, "colour", "unknown"));
    assertThat(rules.apply("---\nlayout: post\n---\n")).isEqualTo("---\nlayout: memo\n---\n");
  }

  @Test
  void aFileWithoutTheSectionOrWithAnotherThingInItsPlaceSaysNothing() {
    assertThat(NewPostRules.of("kind: zenn\n")).isEqualTo(NewPostRules.NONE);
    assertThat(NewPostRules.of("")).isEqualTo(NewPostRules.NONE);
    assertThat(NewPostRules.of("a: 1\nnew_post: yes\n").mistakes())
        .containsExactly(new Mistake(1, "new_post", "no-map"));
  }
}
