package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TimeBudget;
import genko.markdown.kramdown.Kramdown;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RenderFailureTest {
  @Test
  void workThatTakesLongerThanItMayIsGivenUp() {
    String endless = "*a **b [c _d `\n\n".repeat(200_000);
    Assertions.assertThatThrownBy(
            () -> TimeBudget.within(Duration.ofMillis(20), () -> Kramdown.JEKYLL.parse(endless)))
        .isInstanceOf(TimeBudget.Lost.class);
    assertThat(TimeBudget.within(Duration.ofSeconds(60), () -> Kramdown.JEKYLL.parse("文")))
        .isNotNull();
  }

  @Test
  void whatGoesWrongIsAnOutcomeAndNoFault() {
    RenderFailure.Outcome<String> outcome =
        RenderFailure.watch(
            () -> {
              throw new IllegalStateException();
            });
    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.trouble()).contains(new RenderFailure.Broken("IllegalStateException"));
    assertThat(RenderFailure.watch(() -> "a").result()).contains("a");
  }
}
