package genko.ui.editor;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.InputMethodRequests;
import javafx.stage.Screen;

/**
 * Says where an input method's window is to stand: below the caret, or above its line where the
 * screen ends.
 *
 * <p>The platform calls this from its own code, which dies of an answer that is missing and of an
 * exception alike. So there is always an answer: while the area is in no window or not laid out, it
 * is the last one.
 */
final class CandidateWindow implements InputMethodRequests {
  /**
   * With less room than this below the line, in pixels, no candidate window fits there. The
   * platform is told a point, not a line: one that it turns upwards at the screen's edge would
   * cover the line unless that point is the line's top.
   */
  static final double LEAST_ROOM = 120;

  private final PostArea area;
  private Point2D last = Point2D.ZERO;

  CandidateWindow(PostArea area) {
    this.area = area;
  }

  @Override
  public Point2D getTextLocation(int offset) {
    try {
      caret().ifPresent(bounds -> last = beside(bounds, edge(bounds)));
    } catch (RuntimeException notLaidOut) {
      // Nothing can be said of a text that is not laid out; the platform asks again soon.
      return last;
    }
    return last;
  }

  private Optional<Bounds> caret() {
    if (area.getScene() == null || area.getScene().getWindow() == null) return Optional.empty();
    Optional<Bounds> caret = area.caretOnScreen();
    if (caret.isPresent()) return caret;
    return Optional.ofNullable(area.localToScreen(area.getLayoutBounds()));
  }

  /** Where the window is to stand beside {@code caret} on a screen that ends at {@code edge}. */
  static Point2D beside(Bounds caret, double edge) {
    boolean room = edge - caret.getMaxY() >= LEAST_ROOM;
    return new Point2D(caret.getMinX(), room ? caret.getMaxY() : caret.getMinY());
  }

  private static double edge(Bounds caret) {
    return Screen.getScreensForRectangle(caret.getMinX(), caret.getMinY(), 1, 1).stream()
        .map(Screen::getBounds)
        .mapToDouble(Rectangle2D::getMaxY)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {
    // Committed text is an edit like any other and can be undone.
  }

  @Override
  public String getSelectedText() {
    return area.getSelectedText();
  }
}
