package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.words.Words;
import genko.workspace.habit.HabitEvidence.About;
import genko.workspace.habit.HabitEvidence.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is counted of a blog's habits. */
class HabitEvidenceTest {
  /** Forty posts of 2025, thirty with an author of which one lacks a layout, after ten of 2020. */
  private static List<WrittenPost> posts() {
    List<WrittenPost> posts = new ArrayList<>();
    for (int day = 28; day > 0; day--) posts.add(modern("2025-02-%02d".formatted(day), day != 20));
    for (int day = 12; day > 0; day--) posts.add(modern("2025-01-%02d".formatted(day), true));
    for (int day = 10; day > 0; day--) {
      String date = "2020-01-%02d".formatted(day);
      posts.add(WrittenPost.of(date + "-a.md", "---\ntitle: 題\n---\n本文\n"));
    }
    return posts;
  }

  private static WrittenPost modern(String date, boolean author) {
    String head =
        "---\ntitle: \"題%1$s\"\ndate: %1$s 09:00:00 +0900\n%2$stags: [%1$s]\n---\n本文\n"
            .formatted(date, author ? "author: 花子\n" : "");
    return WrittenPost.of(date + "-1-a.md", head);
  }

  private static HabitEvidence evidence() {
    return HabitEvidence.of(posts(), BlogHabits.of(posts(), List.of()));
  }

  private static Row row(About about, String key) {
    return evidence().rows().stream()
        .filter(row -> row.about() == about && row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEraBeginsWhereFourOfFivePostsHaveIt() {
    assertThat(row(About.FIELD, "author"))
        .isEqualTo(
            new Row(About.FIELD, "author", "author", 39, 40, Optional.of("2025-01-01"), false));
    Row title = row(About.FIELD, "title");
    assertThat(title.whole()).isTrue();
    assertThat(title.have()).isEqualTo(50);
    // Of fifty forty have it, which are four of five, but no post before the first has it.
    assertThat(row(About.NAME, "").since()).contains("2025-01-01");
  }

  @Test
  void howValuesAreWrittenIsCountedAmongThePostsThatHaveThem() {
    assertThat(row(About.QUOTES, "title").value()).isEqualTo("DOUBLE");
    assertThat(row(About.LIST, "tags").value()).isEqualTo("FLOW");
    assertThat(row(About.DATE, "date").value()).isEqualTo("9999-99-99 99:99:99 +0900");
    assertThat(row(About.VALUE, "author"))
        .isEqualTo(new Row(About.VALUE, "author", "花子", 39, 39, Optional.of("2025-01-01"), true));
  }

  @Test
  void thePageSaysEachHabitWithItsEvidenceAndHowItIsOverruled() {
    String page = new HabitSheet(Words.of(Locale.JAPANESE), evidence()).markdown();
    assertThat(page)
        .contains("| `author` | 新しい40件のうち39件 | 2025-01-01 |")
        .contains("| 項目の順序: `title, date, author, tags` | 全50件のうち50件 | はじめから |")
        .contains("| date の日時の書き方: `YYYY-MM-DD HH:MM:SS +0900` |")
        .contains("| ファイル名: `YYYY-MM-DD-N-slug.md` |")
        .contains("```yaml\nnew_post:\n  fields: [title, date, author, tags]\n");
    String none =
        new HabitSheet(Words.of(Locale.ENGLISH), new HabitEvidence(1, BlogHabits.NONE, List.of()))
            .markdown();
    assertThat(none).contains("There are not enough posts to read habits from (1).");
  }
}
