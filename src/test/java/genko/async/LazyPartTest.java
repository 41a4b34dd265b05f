package genko.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyPartTest {
  private final List<String> said = new ArrayList<>();

  @Test
  void isMadeOnceWhenItIsFirstAskedFor() {
    LazyPart<String> part =
        LazyPart.of(
            () -> {
              said.add("made");
              return "part";
            });
    assertThat(part.made()).isEmpty();
    assertThat(said).isEmpty();
    assertThat(part.get()).isSameAs(part.get());
    assertThat(part.made()).contains("part");
    assertThat(said).containsExactly("made");
  }

  @Test
  void isGivenToThoseWhoWaitedInTheirOrderAndToOthersAtOnce() {
    LazyPart<String> part = LazyPart.of(() -> "part");
    part.whenMade(
        one -> {
          said.add("first " + one);
          part.whenMade(again -> said.add("within " + again));
        });
    part.whenMade(one -> said.add("second " + one));
    assertThat(said).isEmpty();
    part.get();
    part.whenMade(one -> said.add("later " + one));
    assertThat(said).containsExactly("first part", "within part", "second part", "later part");
  }
}
