package genko.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/** What a window looks like now, between two frames; on the JavaFX thread. */
public final class Pictures {
  private Pictures() {}

  /** All of {@code scene}. */
  public static WritableImage of(Scene scene) {
    layOut(scene);
    return scene.snapshot(null);
  }

  /** What stands at {@code place}, which counts from the scene's corner. */
  public static WritableImage of(Scene scene, Rectangle2D place) {
    layOut(scene);
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(place);
    return scene.getRoot().snapshot(part, null);
  }

  /** Gives everything in {@code scene} its style and its place. */
  public static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    drawAnew(scene.getRoot());
  }

  /**
   * What scrolls keeps the picture of its content until a frame is drawn: a second change before
   * that frame is not in the picture.
   */
  private static void drawAnew(Node node) {
    node.setCache(false);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(Pictures::drawAnew);
    }
  }
}
