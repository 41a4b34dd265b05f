package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.PublicationStep.NameForm;
import genko.workspace.habit.BlogHabits;
import genko.workspace.habit.NameHabit;
import genko.workspace.habit.NameHabit.Numbering;
import genko.workspace.habit.NewPostRules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  private static final LocalDateTime WHEN = LocalDateTime.of(2025, 11, 20, 7, 5);

  private static BlogHabits habits(boolean dated, Numbering number, int digits, boolean latin) {
    NameHabit name = new NameHabit(10, dated, number, digits, latin, "md");
    return new BlogHabits(Optional.empty(), Optional.of(name), List.of(), NewPostRules.NONE);
  }

  private static FileNames names(String now, BlogHabits habits, String... taken) {
    return new FileNames(now, "朝の散歩", habits, List.of(taken));
  }

  @ParameterizedTest
  @CsvSource({
    "walk.md, 2025-11-20-walk.md, walk.md",
    "2025-11-01-walk.markdown, 2025-11-20-walk.markdown, walk.markdown",
    "散歩.md, 2025-11-20-散歩.md, 散歩.md",
    "2025-11-01-3-walk.md, 2025-11-20-3-walk.md, 3-walk.md",
    "walk, 2025-11-20-walk, walk",
    "a.b.md, 2025-11-20-a.b.md, a.b.md"
  })
  void withoutHabitsADayIsPutBeforeTheNameOrTakenFromIt(String now, String dated, String undated) {
    FileNames names = names(now, BlogHabits.NONE);
    assertThat(names.of(NameForm.DATED, WHEN)).isEqualTo(dated);
    assertThat(names.of(NameForm.UNDATED, WHEN)).isEqualTo(undated);
    assertThat(names.of(NameForm.KEPT, WHEN)).isEqualTo(now);
  }

  @Test
  void theNumberIsThatOfTheDayAndGoesWithTheDay() {
    BlogHabits counted = habits(true, Numbering.COUNT, 2, true);
    FileNames names =
        names("2025-11-01-07-walk.md", counted, "2025-11-20-01-a.md", "2025-11-20-03-b.md");
    assertThat(names.of(NameForm.DATED, WHEN)).isEqualTo("2025-11-20-04-walk.md");
    assertThat(names.of(NameForm.UNDATED, WHEN)).isEqualTo("walk.md");
    assertThat(names("2024-walk.md", counted).of(NameForm.UNDATED, WHEN)).isEqualTo("2024-walk.md");
    BlogHabits timed = habits(true, Numbering.HOUR_AND_MINUTE, 4, true);
    assertThat(names("walk.md", timed).of(NameForm.DATED, WHEN))
        .isEqualTo("2025-11-20-0705-walk.md");
  }

  @Test
  void aJapaneseNameIsReadInLatinLettersWhereTheBlogsNamesAre() {
    BlogHabits latin = habits(true, Numbering.NONE, 0, true);
    assertThat(names("散歩.md", latin).of(NameForm.DATED, WHEN)).matches("2025-11-20-[a-z-]+\\.md");
    assertThat(names("walk.md", latin).of(NameForm.DATED, WHEN)).isEqualTo("2025-11-20-walk.md");
    BlogHabits any = habits(true, Numbering.NONE, 0, false);
    assertThat(names("散歩.md", any).of(NameForm.DATED, WHEN)).isEqualTo("2025-11-20-散歩.md");
  }

  @Test
  void theEndingOfTheFileStaysWhateverIsUsual() {
    BlogHabits usual = habits(true, Numbering.NONE, 0, true);
    assertThat(names("walk.markdown", usual).of(NameForm.DATED, WHEN))
        .isEqualTo("2025-11-20-walk.markdown");
  }

  @Test
  void aHabitOfNamesWithoutDaysMakesNoDatedName() {
    BlogHabits plain = habits(false, Numbering.NONE, 0, true);
    assertThat(names("walk.md", plain).of(NameForm.DATED, WHEN)).isEqualTo("2025-11-20-walk.md");
  }

  @Test
  void aCopyHasTheNextFreeNumber() {
    assertThat(names("walk.md", BlogHabits.NONE).copy()).isEqualTo("walk-2.md");
    assertThat(names("walk.md", BlogHabits.NONE, "walk-2.md", "walk-3.md").copy())
        .isEqualTo("walk-4.md");
    assertThat(names("walk-2.md", BlogHabits.NONE, "walk.md", "walk-2.md").copy())
        .isEqualTo("walk-3.md");
    assertThat(names("2025-11-01-散歩.md", BlogHabits.NONE).copy()).isEqualTo("2025-11-01-散歩-2.md");
    assertThat(names("walk", BlogHabits.NONE).copy()).isEqualTo("walk-2");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-01.md, 2025-11-01-2.md",
    "2025-11.md, 2025-11-2.md",
    "2025-11-01-3.md, 2025-11-01-2.md",
    "rfc-2119.md, rfc-2119-2.md"
  })
  void aDayInTheNameIsNoNumberOfACopy(String now, String copy) {
    assertThat(names(now, BlogHabits.NONE).copy()).isEqualTo(copy);
  }
}
