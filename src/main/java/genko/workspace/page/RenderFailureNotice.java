package genko.workspace.page;

import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.notice.Notices;
import genko.workspace.page.RenderFailure.Broken;
import genko.workspace.page.RenderFailure.Late;
import genko.workspace.page.RenderFailure.Outcome;
import java.time.Duration;
import java.util.Optional;

/** Says above a post what keeps it from being read or printed, as long as something does. */
final class RenderFailureNotice {
  private static final String TOPIC = "reading";
  private static final String LAYOUTS = "layouts";

  private final Notices notices;
  private final Words words;
  private Optional<RenderFailure> reading = Optional.empty();
  private Optional<RenderFailure> printing = Optional.empty();
  private boolean withoutLayouts;

  RenderFailureNotice(Notices notices, Words words) {
    this.notices = notices;
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

  /**
   * The page is there, but its layouts were given up after {@code spent}, or else were not; {@code
   * again} has them made after all.
   */
  void layouts(Optional<Duration> spent, Runnable again) {
    if (spent.isPresent() == withoutLayouts) return;
    withoutLayouts = spent.isPresent();
    notices.dismiss(LAYOUTS);
    if (spent.isEmpty()) return;
    Runnable retry =
        () -> {
          withoutLayouts = false;
          again.run();
        };
    String sentence = words.say("notice.layouts.late", spent.get().toMillis() / 1000.0);
    Choice longer = new Choice(words.say("notice.layouts.again"), retry);
    notices.show(Notice.closable(words, LAYOUTS, true, sentence, longer));
  }

  private Optional<RenderFailure> now() {
    return reading.or(() -> printing);
  }

  private void tell(Optional<RenderFailure> before) {
    Optional<RenderFailure> now = now();
    if (now.equals(before)) return;
    notices.dismiss(TOPIC);
    now.ifPresent(trouble -> notices.show(Notice.closable(words, TOPIC, true, say(trouble))));
  }

  private String say(RenderFailure trouble) {
    return switch (trouble) {
      case Late() -> words.say("notice.reading.late", RenderFailure.LIMIT.toSeconds());
      case Broken(String what) -> words.say("notice.reading.broken", what);
    };
  }
}
