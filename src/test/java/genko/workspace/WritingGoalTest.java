package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.markdown.Counts;
import genko.workspace.WritingGoal.Unit;
import genko.workspace.settings.Goals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingGoalTest {
  private static final Counts JAPANESE = new Counts(100, 90, 10, 2);
  private static final Counts ENGLISH = new Counts(100, 0, 100, 20);

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Goals.MOST + 1, Integer.MIN_VALUE})
  void aGoalThatNobodyReachesIsNone(int amount) {
    assertThatThrownBy(() -> WritingGoal.characters(amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(amount));
    assertThat(WritingGoal.words(Goals.MOST).amount()).isEqualTo(Goals.MOST);
    assertThat(WritingGoal.characters(1).unit()).isEqualTo(Unit.CHARACTERS);
  }

  @Test
  void charactersCountWhateverTheirScript() {
    assertThat(WritingGoal.characters(3000).reached(JAPANESE)).isEqualTo(100);
    assertThat(WritingGoal.characters(3000).reached(ENGLISH)).isEqualTo(100);
    assertThat(WritingGoal.characters(3000).reached(Counts.NONE)).isZero();
  }

  @Test
  void amongWordsACharacterOfJapaneseIsOne() {
    assertThat(WritingGoal.words(800).reached(ENGLISH)).isEqualTo(20);
    assertThat(WritingGoal.words(800).reached(JAPANESE)).isEqualTo(92);
    assertThat(WritingGoal.words(800).isMixed(JAPANESE)).isTrue();
    assertThat(WritingGoal.words(800).isMixed(ENGLISH)).isFalse();
    assertThat(WritingGoal.characters(800).isMixed(JAPANESE)).isFalse();
  }

  @Test
  void whereNobodyChoseTheTextDoes() {
    assertThat(Unit.of(ENGLISH)).isEqualTo(Unit.WORDS);
    assertThat(Unit.of(JAPANESE)).isEqualTo(Unit.CHARACTERS);
    assertThat(Unit.of(Counts.NONE)).isEqualTo(Unit.CHARACTERS);
  }
}
