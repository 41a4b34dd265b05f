package genko.ui.preview;

import java.time.Duration;
import javafx.animation.PauseTransition;

/**
 * When the page on screen is changed: at once, or, where it is dear to paint or largely another,
 * when the writer pauses. Belongs to the JavaFX thread.
 */
final class PagePace {
  private final PaintBudget budget;
  private final PaintClock clock = new PaintClock();
  private final PauseTransition pause = new PauseTransition();

  /** What the clock said when the page on screen was last changed. */
  private long changed;

  private boolean waits = true;

  PagePace(PaintBudget budget) {
    this.budget = budget;
  }

  /** Has every page shown at once, however dear it is. */
  void setWaits(boolean waits) {
    this.waits = waits;
  }

  /** Does {@code change} in time, in the place of one that waits still. */
  void show(boolean typed, Runnable change) {
    show(typed, false, change);
  }

  /** As the other; a {@code large} change is for the pause: the text is painted before it. */
  void show(boolean typed, boolean large, Runnable change) {
    Duration delay = delay(typed, large);
    pause.stop();
    if (delay.isZero()) {
      begin(change);
      return;
    }
    pause.setDuration(javafx.util.Duration.millis((double) delay.toMillis()));
    pause.setOnFinished(end -> begin(change));
    pause.playFromStart();
  }

  private Duration delay(boolean typed, boolean large) {
    if (!waits) return Duration.ZERO;
    if (large) return PaintBudget.PAUSE;
    return typed ? budget.delay(System.nanoTime()) : Duration.ZERO;
  }

  /** What waits still is not done. */
  void forget() {
    pause.stop();
  }

  private void begin(Runnable change) {
    changed = clock.now();
    change.run();
  }

  /** What is to be done when what is on screen now has been painted. */
  Runnable painting() {
    long begin = changed;
    return () -> budget.painted(clock.now() - begin, System.nanoTime());
  }
}
