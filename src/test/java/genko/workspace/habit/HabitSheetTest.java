package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.words.Words;
import genko.workspace.habit.HabitEvidence.About;
import genko.workspace.habit.HabitEvidence.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of a blog's habits, from evidence that is made by hand. */
class HabitSheetTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH);

  private static String page(BlogHabits habits, Row... rows) {
    return new HabitSheet(WORDS, new HabitEvidence(40, habits, List.of(rows))).markdown();
  }

  private static Row row(About about, String key, String value) {
    return new Row(about, key, value, 9, 10, Optional.of("2025-01-01"), false);
  }

  /** What a row is about, as its cell says it. */
  private static void checkCell(Row row, String value) {
    String about = row.about().name().toLowerCase(Locale.ROOT);
    assertThat(page(BlogHabits.NONE, row))
        .contains("| " + WORDS.say("habits.about." + about, row.key(), value) + " |");
  }

  private static BlogHabits rules(String yaml) {
    return new BlogHabits(Optional.empty(), Optional.empty(), List.of(), NewPostRules.of(yaml));
  }

  @Test
  void withoutEvidenceThePageSaysSoAndHowToSetRules() {
    assertThat(page(BlogHabits.NONE))
        .isEqualTo(
            """

            %s

            ## %s

            %s

            ```yaml
            new_post:
              fields: [title, date, tags]
              values:
                layout: post
              offset: '+09:00'
              name: '{date}-{slug}.md'
            ```

            %s
            """
                .formatted(
                    WORDS.say("habits.none", 40),
                    WORDS.say("habits.overrule"),
                    WORDS.say("habits.how"),
                    WORDS.say("habits.keys", "{date}", "{time}", "{slug}")));
  }

  @Test
  void fieldsAndValuesHaveATableEach() {
    String page =
        page(
            BlogHabits.NONE,
            row(About.VALUE, "layout", "post"),
            row(About.FIELD, "title", "title"));
    assertThat(page)
        .containsSubsequence(
            "## " + WORDS.say("habits.fields"),
            WORDS.say("habits.about.field", "title", "`title`"),
            "## " + WORDS.say("habits.values"),
            WORDS.say("habits.about.value", "layout", "`post`"));
    assertThat(page(BlogHabits.NONE, row(About.FIELD, "title", "title")))
        .doesNotContain("## " + WORDS.say("habits.values"));
  }

  @Test
  void stylesAreSaidByAnExample() {
    checkCell(row(About.QUOTES, "title", "DOUBLE"), "`\"…\"`");
    checkCell(row(About.QUOTES, "title", "SINGLE"), "`'…'`");
    checkCell(row(About.QUOTES, "title", "LITERAL"), "`\\|`");
    checkCell(row(About.QUOTES, "title", "PLAIN"), "`…`");
    checkCell(row(About.LIST, "tags", "FLOW"), "`[a, b]`");
    checkCell(row(About.LIST, "tags", "BLOCK"), "`- a`");
    checkCell(row(About.DATE, "date", "9999-99-99 99:99:99 +0900"), "`YYYY-MM-DD HH:MM:SS +0900`");
    checkCell(row(About.DATE, "date", "9999-99-99 99:99"), "`YYYY-MM-DD HH:MM`");
  }

  @Test
  void noValueBreaksItsCell() {
    checkCell(row(About.VALUE, "a", "x|y"), "`x\\|y`");
    checkCell(row(About.VALUE, "a", "x`y"), "`` x`y ``");
    checkCell(row(About.VALUE, "a", "一\n二"), "`一 …`");
  }

  @Test
  void howManyHaveItAndSinceWhenIsSaid() {
    Row some = row(About.FIELD, "title", "title");
    assertThat(page(BlogHabits.NONE, some))
        .contains(" | " + WORDS.say("habits.of-newest", 9, 10) + " | 2025-01-01 |");
    Row all = new Row(About.FIELD, "title", "title", 9, 10, Optional.of("2025-01-01"), true);
    assertThat(page(BlogHabits.NONE, all))
        .contains(
            " | " + WORDS.say("habits.of-all", 9, 10) + " | " + WORDS.say("habits.always") + " |");
    Row none = new Row(About.FIELD, "title", "title", 2, 10, Optional.empty(), false);
    assertThat(page(BlogHabits.NONE, none)).contains(" | " + WORDS.say("habits.no-era") + " |");
  }

  @Test
  void whatTheBlogSaysItselfIsTheExample() {
    String page =
        page(
            rules(
                "new_post:\n  fields: [題, 日]\n  values:\n    layout: 記事\n    text: |\n      a\n"));
    assertThat(page)
        .contains(WORDS.say("habits.overruled"))
        .contains("  fields: [題, 日]\n  values:\n    layout: 記事\n  offset:");
  }

  @Test
  void mistakesAreToldByTheirLines() {
    assertThat(page(rules("kind: hugo\nnew_post:\n  offset: 九\n")))
        .contains(
            "- **"
                + WORDS.say(
                    "habits.mistake",
                    3,
                    WORDS.say("habits.mistake.bad-offset", "offset", "", "", ""))
                + "**\n");
  }

  @Test
  void thePageIsSaidInTheWritersLanguage() {
    Words words = Words.of(Locale.JAPANESE);
    assertThat(new HabitSheet(words, new HabitEvidence(0, BlogHabits.NONE, List.of())).markdown())
        .contains(words.say("habits.none", 0))
        .contains(words.say("habits.how"));
  }
}
