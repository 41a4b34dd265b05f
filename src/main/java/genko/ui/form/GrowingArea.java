package genko.ui.form;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A text area that is as high as its text, so that it never scrolls. Tab leaves it; Enter makes a
 * line, or leaves it too where a value is one line.
 */
final class GrowingArea extends TextArea {
  private final Text ruler = new Text();
  private final boolean oneLine;

  GrowingArea(boolean oneLine) {
    this.oneLine = oneLine;
    getStyleClass().add("growing-area");
    setWrapText(true);
    setPrefRowCount(1);
    ruler.setTextOrigin(VPos.TOP);
    textProperty().addListener((value, before, after) -> requestLayout());
    fontProperty().addListener((value, before, after) -> requestLayout());
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
  }

  private void leave(KeyEvent key) {
    boolean tab = key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown();
    boolean enter = key.getCode() == KeyCode.ENTER && oneLine;
    if (!tab && !enter) return;
    key.consume();
    requestFocusTraversal(
        key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double across = width > 0 ? width : getWidth();
    Insets around = insets();
    ruler.setFont(getFont());
    ruler.setWrappingWidth(Math.max(1, across - around.getLeft() - around.getRight()));
    String text = getText();
    // A line end at the very end, and an empty text, still take a line for the caret.
    ruler.setText(text == null || text.isEmpty() || text.endsWith("\n") ? text + "x" : text);
    double lines = ruler.getLayoutBounds().getHeight();
    return Math.ceil(lines + around.getTop() + around.getBottom()) + 1;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 40;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 120;
  }

  /** The space that the skin's parts keep around the text. */
  private Insets insets() {
    Insets own = getInsets();
    Insets content =
        lookup(".content") instanceof Region region ? region.getInsets() : Insets.EMPTY;
    return new Insets(
        own.getTop() + content.getTop(),
        own.getRight() + content.getRight(),
        own.getBottom() + content.getBottom(),
        own.getLeft() + content.getLeft());
  }
}
