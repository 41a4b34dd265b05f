package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.RandomText;
import genko.text.Text;
import genko.ui.editor.LineMap.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMapTest {
  @Test
  void anEditOfTheAreaIsTheSameEditOfTheText() {
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      Text text = Text.of(RandomText.of(random, 25));
      LineMap map = new LineMap(text, random.nextInt(text.lineCount()));
      String shown = map.shown();
      int from = random.nextInt(shown.length() + 1);
      int to = from + random.nextInt(shown.length() - from + 1);
      String inserted = LineMap.plain(RandomText.of(random, 3));
      Place place = placeOf(shown, from);
      Text after = map.edit(place, shown.substring(from, to), inserted).apply(text);
      String expected = shown.substring(0, from) + inserted + shown.substring(to);
      assertThat(new LineMap(after, map.top()).shown()).as("seed " + seed).isEqualTo(expected);
      int start = text.lineStart(map.top());
      assertThat(after.slice(0, start)).as("seed " + seed).isEqualTo(text.slice(0, start));
    }
  }

  private static Place placeOf(String shown, int offset) {
    String before = shown.substring(0, offset);
    int line = (int) before.chars().filter(unit -> unit == '\n').count();
    return new Place(line, offset - before.lastIndexOf('\n') - 1);
  }

  @Test
  void aNewLineEndsAsItsNeighboursDo() {
    LineMap map = new LineMap(Text.of("a\r\nb\r\nc"), 0);
    assertThat(map.edit(new Place(1, 1), "", "\n").apply(map.text()))
        .hasToString("a\r\nb\r\n\r\nc");
    assertThat(map.edit(new Place(2, 1), "", "\n").apply(map.text()))
        .hasToString("a\r\nb\r\nc\r\n");
  }

  @Test
  void deletingBetweenAReturnAndAFeedKeepsTwoLineEnds() {
    LineMap map = new LineMap(Text.of("a\rx\nb"), 0);
    assertThat(map.edit(new Place(1, 0), "x", "").apply(map.text())).hasToString("a\r\r\nb");
  }
}
