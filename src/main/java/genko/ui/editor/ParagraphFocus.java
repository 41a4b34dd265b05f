package genko.ui.editor;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.model.Paragraph;

/**
 * Dims all of the text but the paragraph of the caret, which is the lines up to the next blank ones
 * on both sides. It lies over the text and changes no style, so that moving the caret restyles
 * nothing.
 */
final class ParagraphFocus extends Pane {
  private static final double SCROLL_BAR = 14;

  private final PostArea area;
  private final Region above = veil();
  private final Region below = veil();

  ParagraphFocus(PostArea area) {
    this.area = area;
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(above, below);
    area.getVisibleParagraphs().addChangeObserver(change -> follow());
    area.estimatedScrollYProperty().addListener((value, before, after) -> follow());
    area.caretPositionProperty().addListener((value, before, after) -> follow());
  }

  private static Region veil() {
    Region veil = new Region();
    veil.getStyleClass().add("focus-veil");
    return veil;
  }

  void setOn(boolean on) {
    setVisible(on);
    follow();
  }

  private void follow() {
    if (isVisible()) requestLayout();
  }

  /** Runs after the area has been laid out, which stands before this among its siblings. */
  @Override
  protected void layoutChildren() {
    if (!isVisible() || area.getVisibleParagraphs().isEmpty()) return;
    int first = area.firstVisibleParToAllParIndex();
    int last = area.lastVisibleParToAllParIndex();
    int from = area.getCurrentParagraph();
    int to = from;
    if (!isBlank(from)) {
      while (from > first && !isBlank(from - 1)) from--;
      while (to < last && !isBlank(to + 1)) to++;
    }
    double top = from > last ? getHeight() : edge(from, first, last, true);
    double bottom = to < first ? 0 : edge(to, first, last, false);
    put(above, 0, top);
    put(below, Math.max(top, bottom), getHeight());
  }

  /** Where {@code line} begins or ends; the edge of the view when that is out of sight. */
  private double edge(int line, int first, int last, boolean begin) {
    if (line < first) return 0;
    if (line > last) return getHeight();
    Optional<Bounds> bounds = area.getParagraphBoundsOnScreen(line).map(this::screenToLocal);
    double y =
        bounds.map(at -> begin ? at.getMinY() : at.getMaxY()).orElse(begin ? 0 : getHeight());
    return Math.clamp(y, 0, getHeight());
  }

  private void put(Region veil, double from, double to) {
    veil.resizeRelocate(0, from, Math.max(0, getWidth() - SCROLL_BAR), Math.max(0, to - from));
  }

  private boolean isBlank(int line) {
    Paragraph<?, ?, ?> paragraph = area.getParagraph(line);
    return paragraph.length() < 20 && paragraph.getText().isBlank();
  }
}
