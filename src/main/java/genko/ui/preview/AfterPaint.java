package genko.ui.preview;

import javafx.animation.AnimationTimer;

/** Work for the time when what is the case now has been painted. */
public final class AfterPaint extends AnimationTimer {
  private final Runnable work;
  private int pulses;

  private AfterPaint(Runnable work) {
    this.work = work;
  }

  public static void run(Runnable work) {
    new AfterPaint(work).start();
  }

  @Override
  public void handle(long now) {
    // The first pulse from now paints it; the second begins when that has been painted.
    if (++pulses < 2) return;
    stop();
    work.run();
  }
}
