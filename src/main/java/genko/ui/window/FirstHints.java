package genko.ui.window;

import genko.ui.menu.Menus;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.notice.Notices;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/** Three hints for somebody who starts the program for the first time, one after the other. */
final class FirstHints {
  private static final String TOPIC = "hint";
  private static final List<String> KEYS = List.of("hint.one", "hint.two", "hint.three");

  private final Words words;
  private final Menus menus;
  private final Notices notices;
  private final ObservableBooleanValue page;
  private boolean shown;

  /** Which of them is in sight, or was the last to be. */
  private int current;

  /**
   * @param page whether the page is in sight beside the text; a small window has no room for it
   */
  FirstHints(Words words, Menus menus, Notices notices, ObservableBooleanValue page) {
    this.words = words;
    this.menus = menus;
    this.notices = notices;
    this.page = page;
    page.subscribe(
        () -> {
          // The size of the first window is settled after the hint is there.
          if (current == 0 && notices.about(TOPIC).isPresent()) show(0);
        });
  }

  /** Shows the first one, and no more after they have been closed. */
  void begin() {
    shown = true;
    show(0);
  }

  /** Whether they were shown, now or at an earlier start. */
  boolean isShown() {
    return shown;
  }

  void setShown(boolean earlier) {
    shown = earlier;
  }

  private void show(int at) {
    current = at;
    Choice close = Choice.close(words);
    Choice next = new Choice(words.say("hint.next"), () -> show(at + 1));
    List<Choice> choices = at + 1 < KEYS.size() ? List.of(next, close) : List.of(close);
    notices.show(new Notice(TOPIC, false, sentence(KEYS.get(at)), choices));
  }

  private String sentence(String key) {
    if (key.equals("hint.one") && !page.get()) {
      return words.say("hint.one-and-page", keys("preview"), menus.name("preview"));
    }
    String command = key.equals("hint.three") ? "next-problem" : "palette";
    return words.say(key, keys(command), menus.name(command));
  }

  /** The keys of {@code command}, or its name where it is on none. */
  private String keys(String command) {
    return menus
        .bindings()
        .of(command)
        .map(keys -> keys.getDisplayText())
        .orElseGet(() -> menus.name(command));
  }
}
