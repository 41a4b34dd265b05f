package genko.ui.tab;

import genko.ui.notice.NoticeBar;
import genko.words.Words;
import genko.workspace.page.RenderFailure;
import genko.workspace.page.RenderFailure.Broken;
import genko.workspace.page.RenderFailure.Late;
import genko.workspace.page.RenderFailure.Outcome;
import java.util.List;
import java.util.Optional;

/** Says above a post what keeps it from being read or printed, as long as something does. */
final class RenderFailureBar {
  private static final String TOPIC = "reading";

  private final PostTab tab;
  private final Words words;
  private Optional<RenderFailure> reading = Optional.empty();
  private Optional<RenderFailure> printing = Optional.empty();

  RenderFailureBar(PostTab tab, Words words) {
    this.tab = tab;
    this.words = words;
  }

  /** Whether reading takes so long that it had better wait for a pause in the typing. */
  boolean isLate() {
    return reading.filter(Late.class::isInstance).isPresent();
  }

  void read(Outcome<?> outcome) {
    Optional<RenderFailure> before = now();
    reading = outcome.trouble();
    tell(before);
  }

  void printed(Outcome<?> outcome) {
    Optional<RenderFailure> before = now();
    printing = outcome.trouble();
    tell(before);
  }

  private Optional<RenderFailure> now() {
    return reading.or(() -> printing);
  }

  private void tell(Optional<RenderFailure> before) {
    Optional<RenderFailure> now = now();
    if (now.equals(before)) return;
    tab.dismiss(TOPIC);
    now.ifPresent(
        trouble -> {
          NoticeBar.Choice close = new NoticeBar.Choice(words.say("notice.close"), () -> {});
          tab.show(
              new NoticeBar(TOPIC, true, say(trouble), List.of(close), () -> tab.dismiss(TOPIC)));
        });
  }

  private String say(RenderFailure trouble) {
    return switch (trouble) {
      case Late() -> words.say("notice.reading.late", RenderFailure.LIMIT.toSeconds());
      case Broken(String what) -> words.say("notice.reading.broken", what);
    };
  }
}
