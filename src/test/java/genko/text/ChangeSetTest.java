package genko.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.text.ChangeSet.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
  @Test
  void composingEqualsApplyingInTurnAndInvertingRestores() {
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      Text before = Text.of(RandomText.of(random, 30));
      ChangeSet first = some(random, before.length());
      Text middle = first.apply(before);
      ChangeSet second = some(random, middle.length());
      Text after = second.apply(middle);
      assertThat(first.compose(second).apply(before)).as("seed " + seed).isEqualTo(after);
      assertThat(first.invert(before).apply(middle)).as("seed " + seed).isEqualTo(before);
      assertThat(first.compose(second).invert(before).apply(after))
          .as("seed " + seed)
          .isEqualTo(before);
    }
  }

  private static ChangeSet some(Random random, int length) {
    List<Change> changes = new ArrayList<>();
    int at = 0;
    while (at <= length && random.nextInt(4) > 0) {
      int from = at + random.nextInt(length - at + 1);
      int to = from + random.nextInt(Math.min(5, length - from) + 1);
      changes.add(Change.of(from, to, RandomText.of(random, 2)));
      at = to;
    }
    return ChangeSet.of(changes);
  }

  @Test
  void manyChangesAtOnceAreWhatEachInTurnIs() {
    for (int distance : new int[] {2, 50, 900}) {
      String line = "犬🍣\r\n".repeat(distance);
      Text before = Text.of(line.repeat(30));
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        changes.add(Change.of(i * line.length(), i * line.length() + 3, "小" + i));
      }
      Text one = before;
      for (Change change : changes.reversed()) one = one.replace(change.span(), change.inserted());
      ChangeSet all = new ChangeSet(changes);
      assertThat(all.apply(before)).isEqualTo(one);
      assertThat(all.apply(before).lineCount()).isEqualTo(one.lineCount());
      assertThat(all.invert(before).apply(one)).isEqualTo(before);
    }
  }

  @Test
  void mapsOffsetsToTheSideThatIsAsked() {
    ChangeSet set = ChangeSet.of(Change.of(2, 2, "xx"), Change.of(4, 6, "y"));
    assertThat(set.map(1)).isEqualTo(1);
    assertThat(set.map(2, Side.BEFORE)).isEqualTo(2);
    assertThat(set.map(2, Side.AFTER)).isEqualTo(4);
    assertThat(set.map(5, Side.BEFORE)).isEqualTo(6);
    assertThat(set.map(5, Side.AFTER)).isEqualTo(7);
    assertThat(set.map(6)).isEqualTo(7);
    assertThat(set.map(new Span(4, 6))).isEqualTo(new Span(6, 7));
  }

  @Test
  void refusesChangesThatOverlap() {
    assertThatThrownBy(() -> ChangeSet.of(Change.of(0, 3, ""), Change.of(2, 4, "")))
        .hasMessageContaining("changes overlap");
  }
}
