package genko.ui.window;

import genko.async.TaskRunner;
import genko.async.Ticker;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/**
 * Has frames made seldom while none of the program's windows is in front and nobody touches one:
 * what changes there by itself need not move smoothly. Belongs to one thread.
 */
final class FrameRate {
  /** So long nothing is done before frames become seldom. */
  static final Duration AWAY = Duration.ofSeconds(2);

  /** What makes frames. */
  interface Timer {
    void often();

    void seldom();
  }

  private final Timer timer;
  private final LongSupplier clock;
  private final Ticker ticker;
  private boolean inFront = true;
  private boolean seldom;
  private long touched;

  /**
   * @param clock the time in nanoseconds
   */
  FrameRate(Timer timer, TaskRunner tasks, LongSupplier clock) {
    this.timer = timer;
    this.clock = clock;
    ticker = new Ticker(AWAY, tasks, this::look);
  }

  /** Follows all windows that there are and will be. */
  void follow(ObservableList<Window> windows) {
    windows.addListener(
        (ListChangeListener<Window>)
            change -> {
              while (change.next()) change.getAddedSubList().forEach(one -> follow(one, windows));
              setInFront(isAnyInFront(windows));
            });
    windows.forEach(one -> follow(one, windows));
  }

  private void follow(Window window, ObservableList<Window> all) {
    window.addEventFilter(InputEvent.ANY, event -> touch());
    Bindings.and(window.focusedProperty(), window.showingProperty())
        .subscribe(front -> setInFront(isAnyInFront(all)));
  }

  private static boolean isAnyInFront(ObservableList<Window> windows) {
    return windows.stream().anyMatch(window -> window.isFocused() && window.isShowing());
  }

  /** Whether one of the windows is in front. */
  void setInFront(boolean inFront) {
    if (this.inFront == inFront) return;
    this.inFront = inFront;
    touch();
  }

  /** Something is done to a window. */
  void touch() {
    touched = clock.getAsLong();
    if (seldom) timer.often();
    seldom = false;
    if (!inFront) ticker.start();
  }

  /** Looks whether frames may be seldom; called again and again while no window is in front. */
  void look() {
    boolean away = !inFront && clock.getAsLong() - touched >= AWAY.toNanos();
    if (away && !seldom) {
      seldom = true;
      timer.seldom();
    }
    if (away || inFront) ticker.stop();
  }
}
