package genko.ui.editor;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * What of the text is in sight, as offsets of the post. Tells and moves it without the caret.
 *
 * <p>A share is how far the text is scrolled, from 0 at its beginning to 1 at its end. The place
 * that matters moves with it from the upper to the lower edge, so that both ends can be reached.
 */
public final class Viewport {
  private final PostArea area;
  private final Supplier<LineMap> map;

  Viewport(PostArea area, Supplier<LineMap> map) {
    this.area = area;
    this.map = map;
  }

  /** How far the text is scrolled; 0 as well when all of it is in sight. */
  public double share() {
    double room = area.getTotalHeightEstimate() - area.getHeight();
    return room <= 1 ? 0 : Math.clamp(area.getEstimatedScrollY() / room, 0, 1);
  }

  /** The offset that stands at {@code share} of the height in sight. */
  public int offset(double share) {
    if (isUnseen()) return map.get().text().lineStart(map.get().top());
    double y = 1 + share * Math.max(0, area.getHeight() - 3);
    int at = area.hit(area.getPadding().getLeft() + 1, y).getInsertionIndex();
    var place = area.offsetToPosition(at, Bias.Forward);
    return map.get().offset(new LineMap.Place(place.getMajor(), place.getMinor()));
  }

  /** What no window shows stands nowhere on the screen, and cannot be asked what is where. */
  private boolean isUnseen() {
    return area.getVisibleParagraphs().isEmpty() || area.localToScreen(0, 0) == null;
  }

  /** Scrolls so that {@code offset} stands at {@code share} of the height. */
  public void show(int offset, double share) {
    LineMap.Place place = map.get().place(offset);
    int line = Math.min(place.line(), area.getParagraphs().size() - 1);
    area.showParagraphAtTop(line);
    // Once the line is there its height is known.
    Platform.runLater(() -> adjust(line, place.column(), share));
  }

  private void adjust(int line, int column, double share) {
    if (isUnseen() || line >= area.getParagraphs().size()) return;
    int visible = area.allParToVisibleParIndex(line).orElse(-1);
    if (visible < 0) return;
    Bounds bounds = area.screenToLocal(area.getVisibleParagraphBoundsOnScreen(visible));
    int length = Math.max(1, area.getParagraphLength(line));
    double inside = bounds.getHeight() * Math.min(1.0, (double) column / length);
    area.scrollYBy(bounds.getMinY() + inside - share * area.getHeight());
  }

  /** Calls {@code observer} whenever the text is scrolled, by whomever. */
  public void onScrolled(Runnable observer) {
    area.estimatedScrollYProperty().addListener((value, before, after) -> observer.run());
  }
}
