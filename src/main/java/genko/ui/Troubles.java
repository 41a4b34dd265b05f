package genko.ui;

import genko.ui.Trouble.Broken;
import genko.ui.Trouble.Late;
import genko.ui.Trouble.Outcome;
import genko.words.Words;
import java.util.List;
import java.util.Optional;

/** Says above a post what keeps it from being read or printed, as long as something does. */
final class Troubles {
  private static final String TOPIC = "reading";

  private final PostTab tab;
  private final Words words;
  private Optional<Trouble> reading = Optional.empty();
  private Optional<Trouble> printing = Optional.empty();

  Troubles(PostTab tab, Words words) {
    this.tab = tab;
    this.words = words;
  }

  /** Whether reading takes so long that it had better wait for a pause in the typing. */
  boolean isLate() {
    return reading.filter(Late.class::isInstance).isPresent();
  }

  void read(Outcome<?> outcome) {
    Optional<Trouble> before = now();
    reading = outcome.trouble();
    tell(before);
  }

  void printed(Outcome<?> outcome) {
    Optional<Trouble> before = now();
    printing = outcome.trouble();
    tell(before);
  }

  private Optional<Trouble> now() {
    return reading.or(() -> printing);
  }

  private void tell(Optional<Trouble> before) {
    Optional<Trouble> now = now();
    if (now.equals(before)) return;
    tab.dismiss(TOPIC);
    now.ifPresent(
        trouble -> {
          Notice.Choice close = new Notice.Choice(words.say("notice.close"), () -> {});
          tab.show(new Notice(TOPIC, true, say(trouble), List.of(close), () -> tab.dismiss(TOPIC)));
        });
  }

  private String say(Trouble trouble) {
    return switch (trouble) {
      case Late() -> words.say("notice.reading.late", Trouble.LIMIT.toSeconds());
      case Broken(String what) -> words.say("notice.reading.broken", what);
    };
  }
}
