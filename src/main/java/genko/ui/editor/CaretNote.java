package genko.ui.editor;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * A sentence below the line of the caret, over the text, such as what is wrong there. Goes away
 * when the caret leaves the line or the text changes.
 */
final class CaretNote extends Pane {
  private static final double GAP = 4;
  private static final double WIDEST = 480;

  private final PostArea area;
  private final Label note = new Label();

  CaretNote(PostArea area) {
    this.area = area;
    setManaged(false);
    setMouseTransparent(true);
    note.getStyleClass().add("caret-note");
    note.setWrapText(true);
    note.setVisible(false);
    getChildren().add(note);
    area.currentParagraphProperty().addListener((value, before, after) -> hide());
    area.plainTextChanges().subscribe(change -> hide());
    area.estimatedScrollYProperty().addListener((value, before, after) -> requestLayout());
  }

  void show(String sentence) {
    note.setText(sentence);
    note.setVisible(true);
    // Read aloud where somebody listens to the text.
    area.setAccessibleHelp(sentence);
    area.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    requestLayout();
  }

  private void hide() {
    if (!note.isVisible()) return;
    note.setVisible(false);
    area.setAccessibleHelp(null);
  }

  /** Runs after the area has been laid out, which stands before this among its siblings. */
  @Override
  protected void layoutChildren() {
    if (note.isVisible()) area.caretOnScreen().map(this::screenToLocal).ifPresent(this::place);
  }

  private void place(Bounds caret) {
    double left = area.getPadding().getLeft();
    double widest = Math.max(0, Math.min(WIDEST, getWidth() - 2 * left));
    double width = Math.min(widest, note.prefWidth(-1));
    double height = note.prefHeight(width);
    boolean below = caret.getMaxY() + GAP + height <= getHeight();
    double y = below ? caret.getMaxY() + GAP : caret.getMinY() - GAP - height;
    double x = Math.clamp(caret.getMinX(), left, Math.max(left, left + widest - width));
    note.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
  }
}
