package genko.ui.form;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
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
    if (oneLine) setTextFormatter(new TextFormatter<>(GrowingArea::onOneLine));
    textProperty().addListener((value, before, after) -> requestLayout());
    fontProperty().addListener((value, before, after) -> requestLayout());
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    skinProperty().addListener((value, before, after) -> keepStill());
  }

  /** The skin's own scrolling would take room for a bar, and move text that is all in sight. */
  private void keepStill() {
    if (!(lookup(".scroll-pane") instanceof ScrollPane pane)) return;
    pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.vvalueProperty().addListener((value, before, after) -> pane.setVvalue(0));
  }

  private static TextFormatter.Change onOneLine(TextFormatter.Change change) {
    if (change.getText().indexOf('\n') >= 0) change.setText(change.getText().replace('\n', ' '));
    return change;
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
    Insets own = getInsets();
    double room = Math.max(1, across - own.getLeft() - own.getRight());
    // One more than the text, so that rounding leaves nothing to scroll.
    return Math.ceil(own.getTop() + textHeight(room) + own.getBottom()) + 1;
  }

  /**
   * The height of the text in {@code room}: as its skin lays it out, or roughly before there is
   * one.
   */
  private double textHeight(double room) {
    if (lookup(".content") instanceof Region content) return content.prefHeight(room);
    ruler.setFont(getFont());
    ruler.setWrappingWidth(room);
    ruler.setText(getText().isEmpty() ? "x" : getText());
    return ruler.getLayoutBounds().getHeight();
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
}
