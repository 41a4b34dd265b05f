package genko.ui.editor;

import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;

/**
 * Keeps the line of the caret at half the height, as a typewriter does: after each move of the
 * caret that the area follows, the text is scrolled instead. Below the last line there is room for
 * it.
 */
final class Typewriter extends Pane {
  private final PostArea area;
  private boolean on;
  private boolean asked;

  Typewriter(PostArea area) {
    this.area = area;
    setManaged(false);
    setMouseTransparent(true);
    area.setOnFollow(this::follow);
  }

  void setOn(boolean on) {
    if (this.on == on) return;
    this.on = on;
    if (on) area.getStyleClass().add("typewriter");
    else area.getStyleClass().remove("typewriter");
    area.requestFollowCaret();
  }

  private void follow() {
    if (!on) return;
    asked = true;
    requestLayout();
  }

  /** Runs after the area has been laid out, which stands before this among its siblings. */
  @Override
  protected void layoutChildren() {
    if (!asked) return;
    asked = false;
    area.caretOnScreen().map(this::screenToLocal).ifPresent(this::centre);
  }

  private void centre(Bounds caret) {
    double off = Math.rint(caret.getCenterY() - getHeight() / 2);
    if (off == 0) return;
    area.scrollYBy(off);
    // Laid out once more before this frame is painted: the line never shows elsewhere.
    area.layout();
  }
}
