package genko.ui.form;

import genko.ui.input.FieldPaste;
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
    FormScroll.keepNoPicture(pane);
  }

  private static TextFormatter.Change onOneLine(TextFormatter.Change change) {
    if (change.getText().indexOf('\n') >= 0) change.setText(change.getText().replace('\n', ' '));
    return change;
  }

  @Override
  public void paste() {
    if (FieldPaste.fits(this)) super.paste();
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
    Insets content = lookup(".content") instanceof Region part ? part.getInsets() : Insets.EMPTY;
    double sides = own.getLeft() + own.getRight() + content.getLeft() + content.getRight();
    ruler.setFont(getFont());
    ruler.setText("x");
    double line = Math.ceil(ruler.getLayoutBounds().getHeight());
    ruler.setWrappingWidth(Math.max(1, across - sides));
    // A line end at the very end, and an empty text, still take a line for the caret.
    boolean open = getText().isEmpty() || getText().endsWith("\n");
    ruler.setText(open ? getText() + "x" : getText());
    double text = ruler.getLayoutBounds().getHeight();
    ruler.setWrappingWidth(0);
    // The skin rounds each line up, so a text of many lines may be higher than the ruler says.
    double rounding = Math.ceil(text / line);
    double around = own.getTop() + own.getBottom() + content.getTop() + content.getBottom();
    return Math.ceil(text + rounding + around);
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
