package genko.ui.preview;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Work for the time when the next frame of a scene is laid out, just before it is painted. */
final class AfterLayout implements Runnable {
  private final Scene scene;
  private final Runnable work;

  private AfterLayout(Scene scene, Runnable work) {
    this.scene = scene;
    this.work = work;
  }

  static void run(Scene scene, Runnable work) {
    scene.addPostLayoutPulseListener(new AfterLayout(scene, work));
    Platform.requestNextPulse();
  }

  @Override
  public void run() {
    scene.removePostLayoutPulseListener(this);
    work.run();
  }
}
