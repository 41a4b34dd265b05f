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
  private final Timeline clock = new Timeline(new KeyFrame(EACH, event -> look()));
  private boolean looking;

  Watching(Desk desk, Watch watch, Executor worker, Executor owner) {
    this.desk = desk;
    this.watch = watch;
    this.worker = worker;
    this.owner = owner;
    clock.setCycleCount(Animation.INDEFINITE);
  }

  void start() {
    clock.play();
  }

  void stop() {
    clock.stop();
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
