package genko.ui;

import genko.files.Opening.Opened;
import genko.files.Watch;
import genko.files.Watch.Changed;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Has open files looked at once a second, on a thread that nothing else waits for: a drive that
 * does not answer keeps only this waiting.
 */
final class Watching {
  private static final Duration EACH = Duration.seconds(1);

  private final Desk desk;
  private final Watch watch;
  private final Executor worker;
  private final Executor owner;
  private final Ticking ticking;
  private Runnable ending = () -> {};
  private boolean looking;

  /** Calls something again and again on the owner's thread, until the result is run. */
  interface Ticking {
    Runnable each(Runnable work);
  }

  Watching(Desk desk, Watch watch, Executor worker, Executor owner, Ticking ticking) {
    this.desk = desk;
    this.watch = watch;
    this.worker = worker;
    this.owner = owner;
    this.ticking = ticking;
  }

  /** Once a second by the clock of the window. */
  static Runnable eachSecond(Runnable work) {
    Timeline clock = new Timeline(new KeyFrame(EACH, event -> work.run()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    return clock::stop;
  }

  void start() {
    ending = ticking.each(this::look);
  }

  void stop() {
    ending.run();
  }

  private void look() {
    List<Opened> files = desk.files();
    if (looking || files.isEmpty()) return;
    looking = true;
    worker.execute(
        () -> {
          List<Changed> found = watch.look(files);
          owner.execute(
              () -> {
                looking = false;
                found.forEach(desk::heard);
              });
        });
  }
}
