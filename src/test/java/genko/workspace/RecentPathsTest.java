package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentPathsTest {
  private final RecentPaths recent = new RecentPaths();

  @Test
  void eachIsThereOnceAndTheLastOneIsFirst() {
    recent.add(Path.of("a"));
    recent.add(Path.of("b"));
    recent.add(Path.of("a"));
    assertThat(recent.all()).containsExactly(Path.of("a"), Path.of("b"));
  }

  @Test
  void theOldestAreForgotten() {
    for (int at = 0; at < 30; at++) recent.add(Path.of("f" + at));
    assertThat(recent.all()).hasSize(12).startsWith(Path.of("f29")).endsWith(Path.of("f18"));
    recent.set(List.of(Path.of("x")));
    assertThat(recent.all()).containsExactly(Path.of("x"));
  }

  @Test
  void aFileThatIsMovedKeepsItsPlaceAndOneThatStaysToo() {
    recent.set(List.of(Path.of("a"), Path.of("b"), Path.of("c")));
    assertThat(recent.replace(Path.of("b"), Path.of("c"))).isTrue();
    assertThat(recent.all()).containsExactly(Path.of("a"), Path.of("c"));
    assertThat(recent.replace(Path.of("a"), Path.of("a"))).isFalse();
    assertThat(recent.replace(Path.of("x"), Path.of("y"))).isFalse();
    assertThat(recent.all()).containsExactly(Path.of("a"), Path.of("c"));
  }

  @Test
  void aListThatWasHandedOutStaysAsItWas() {
    recent.add(Path.of("a"));
    List<Path> before = recent.all();
    recent.add(Path.of("b"));
    assertThat(before).containsExactly(Path.of("a"));
  }
}
