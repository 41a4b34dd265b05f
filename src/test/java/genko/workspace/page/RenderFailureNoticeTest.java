package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderFailureNoticeTest {
  private final Notices notices = new Notices();
  private final RenderFailureNotice failures =
      new RenderFailureNotice(notices, Words.of(Locale.ENGLISH));
  private final AtomicInteger tries = new AtomicInteger();

  private void giveUp(long millis) {
    failures.layouts(Optional.of(Duration.ofMillis(millis)), tries::incrementAndGet);
  }

  private List<String> said() {
    return notices.all().stream().map(Notice::sentence).toList();
  }

  @Test
  void layoutsThatWereGivenUpAreSaidOnceWithTheirTimeUntilTheyAreThere() {
    giveUp(2_340);
    giveUp(2_410);
    assertThat(said()).singleElement().asString().contains("2.3 seconds");
    failures.layouts(Optional.empty(), tries::incrementAndGet);
    assertThat(said()).isEmpty();
  }

  @Test
  void theyAreTriedAgainOnRequestAndSaidAgainWhenThatComesToNothing() {
    giveUp(2_340);
    Notice notice = notices.all().getFirst();
    notice.choices().getFirst().work().run();
    notices.dismiss(notice.topic());
    assertThat(tries).hasValue(1);
    giveUp(40_000);
    assertThat(said()).singleElement().asString().contains("40.0 seconds");
  }
}
