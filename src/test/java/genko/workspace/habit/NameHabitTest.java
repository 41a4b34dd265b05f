package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the file of a new post is called in a blog whose files have their own ways. */
class NameHabitTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 15, 6);

  private static NameHabit habit(String... names) {
    return NameHabit.of(Arrays.stream(names).map(name -> WrittenPost.of(name, "")).toList())
        .orElseThrow();
  }

  @Test
  void theNumberOfTheDayGoesOn() {
    NameHabit habit =
        habit("2026-03-04-2-b.md", "2026-03-04-1-a.md", "2026-03-03-1-z.md", "2026-03-02-x.md");
    assertThat(habit.name(NOW, "new", List.of("2026-03-04-2-b.md", "2026-03-04-1-a.md")))
        .isEqualTo("2026-03-04-3-new.md");
    assertThat(habit.name(NOW, "new", List.of("2026-03-03-7-z.md")))
        .isEqualTo("2026-03-04-1-new.md");
  }

  @Test
  void aNumberThatIsATimeIsOne() {
    assertThat(
            habit("2026-04-19-1800-a.md", "2026-04-19-1730-b.md", "2026-04-18-0900-c.md")
                .name(NOW, "new", List.of()))
        .isEqualTo("2026-03-04-1506-new.md");
    assertThat(
            habit("2026-04-19-18-a.md", "2026-04-19-07-b.md", "2026-04-18-09-c.md")
                .name(NOW, "new", List.of()))
        .isEqualTo("2026-03-04-15-new.md");
  }

  @Test
  void aRareWayDoesNotBeatTheUsualOne() {
    NameHabit habit =
        habit("one.markdown", "2026-04-19-a.md", "2026-04-18-b.md", "2026-04-17-c.md");
    assertThat(habit.name(NOW, "new", List.of())).isEqualTo("2026-03-04-new.md");
    assertThat(habit("a.mdx", "b.mdx", "日記.md").name(NOW, "new", List.of())).isEqualTo("new.mdx");
  }

  @Test
  void slugsAreOfLatinLettersWhereMostAre() {
    assertThat(habit("a.md", "b.md", "日記.md").latin()).isTrue();
    assertThat(habit("雪.md", "b.md", "日記.md").latin()).isFalse();
  }
}
