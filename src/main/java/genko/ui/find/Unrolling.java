package genko.ui.find;

import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * Lets a list that has its first rows grow to its height, a few rows a frame: what a cell costs
 * when it is made and styled would keep keys waiting if all in sight were made at once.
 */
public final class Unrolling extends AnimationTimer {
  /** Some two rows, in pixels. */
  private static final double STEP = 90;

  /** A list that is not in sight after so many frames is left alone: frames are work at rest. */
  private static final int MOST_WAITING = 30;

  private final ListView<?> list;
  private int waited;

  private Unrolling(ListView<?> list) {
    this.list = list;
  }

  /** Has {@code list}, in the middle of a border pane, grow when it gets its first rows. */
  public static void of(ListView<?> list) {
    BorderPane.setAlignment(list, Pos.TOP_LEFT);
    InvalidationListener first =
        new InvalidationListener() {
          @Override
          public void invalidated(Observable items) {
            if (list.getItems().isEmpty()) return;
            items.removeListener(this);
            list.setMaxHeight(0);
            new Unrolling(list).start();
          }
        };
    list.getItems().addListener(first);
  }

  @Override
  public void handle(long now) {
    boolean laidOut = list.getScene() != null && list.getParent().getLayoutBounds().getHeight() > 0;
    if (!laidOut && ++waited < MOST_WAITING) return;
    double before = list.getMaxHeight();
    boolean over = !laidOut || before > 0 && list.getHeight() < before;
    list.setMaxHeight(over ? Region.USE_COMPUTED_SIZE : before + STEP);
    if (over) stop();
  }
}
