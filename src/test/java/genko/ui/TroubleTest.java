package genko.ui;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Markdown;
import genko.markdown.Patience;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TroubleTest {
  @Test
  void workThatTakesLongerThanItMayIsGivenUp() {
    String endless = "*a **b [c _d `\n\n".repeat(200_000);
    Assertions.assertThatThrownBy(
            () -> Patience.within(Duration.ofMillis(20), () -> Markdown.parse(endless)))
        .isInstanceOf(Patience.Lost.class);
    assertThat(Patience.within(Duration.ofSeconds(20), () -> Markdown.parse("文"))).isNotNull();
  }

  @Test
  void whatGoesWrongIsAnOutcomeAndNoFault() {
    Trouble.Outcome<String> outcome =
        Trouble.watch(
            () -> {
              throw new IllegalStateException();
            });
    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.trouble()).contains(new Trouble.Broken("IllegalStateException"));
    assertThat(Trouble.watch(() -> "a").result()).contains("a");
  }
}
