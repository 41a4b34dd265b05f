package genko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IncreasingRunTest {
  @Test
  void aRunKeepsItsOrder() {
    assertThat(IncreasingRun.of()).isEmpty();
    assertThat(IncreasingRun.of(5)).containsExactly(0);
    assertThat(IncreasingRun.of(3, 2, 1)).hasSize(1);
    assertThat(IncreasingRun.of(9, 1, 2, 7, 3)).containsExactly(1, 2, 4);
    assertThat(IncreasingRun.of(1, 1, 1)).hasSize(1);
  }

  /** Every run of every random row is looked at, so that the longest is known without the code. */
  @Test
  void noRunIsLonger() {
    long seed = 20_250_401;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      int[] values = random.ints(random.nextInt(1, 10), 0, 8).toArray();
      int[] run = IncreasingRun.of(values);
      for (int place = 1; place < run.length; place++) {
        assertThat(run[place]).as("seed %d", seed).isGreaterThan(run[place - 1]);
        assertThat(values[run[place]]).isGreaterThan(values[run[place - 1]]);
      }
      assertThat(run.length).as("seed %d, %s", seed, values).isEqualTo(longest(values));
    }
  }

  private static int longest(int[] values) {
    int best = 0;
    for (int chosen = 0; chosen < 1 << values.length; chosen++) {
      int last = Integer.MIN_VALUE;
      int count = 0;
      for (int at = 0; at < values.length && count >= 0; at++) {
        if ((chosen >> at & 1) == 0) continue;
        count = values[at] > last ? count + 1 : Integer.MIN_VALUE;
        last = values[at];
      }
      best = Math.max(best, count);
    }
    return best;
  }
}
