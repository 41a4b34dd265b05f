package genko.ui.window;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where a window goes on the screens that there are, whatever there was when it was closed: another
 * monitor, or the same one at another scale. All in pixels of JavaFX; the first screen is the main
 * one.
 */
final class WindowPlacement {
  private WindowPlacement() {}

  /**
   * The place nearest to {@code wanted} that lies on one of {@code screens} as a whole: on the one
   * that shows most of it, or in the middle of the main screen if none shows any.
   */
  static Rectangle2D fit(Rectangle2D wanted, List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream()
            .max(Comparator.comparingDouble(one -> shared(one, wanted)))
            .filter(one -> shared(one, wanted) > 0)
            .orElse(screens.getFirst());
    double width = Math.min(wanted.getWidth(), screen.getWidth());
    double height = Math.min(wanted.getHeight(), screen.getHeight());
    double right = screen.getMaxX() - width;
    double low = screen.getMaxY() - height;
    if (shared(screen, wanted) <= 0) {
      double x = Math.rint((screen.getMinX() + right) / 2);
      double y = Math.rint((screen.getMinY() + low) / 2);
      return new Rectangle2D(x, y, width, height);
    }
    double x = Math.clamp(wanted.getMinX(), screen.getMinX(), right);
    double y = Math.clamp(wanted.getMinY(), screen.getMinY(), low);
    return new Rectangle2D(x, y, width, height);
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}
