package genko.ui.find;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words in different styles on one line of a list; what does not fit is not seen. */
public class StyledLine extends Region {
  private final TextFlow flow = new TextFlow();

  public StyledLine() {
    getChildren().add(flow);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** Says nothing; an empty line is as high as one with words. */
  public final void clear() {
    begin();
    add(" ", "plain");
  }

  /** What is added from now on stands alone there. */
  protected final void begin() {
    flow.getChildren().clear();
    requestLayout();
  }

  /** {@code part} behind what stands there. */
  protected final void add(String part, String style) {
    if (part.isEmpty()) return;
    Text text = new Text(part);
    text.getStyleClass().addAll("words", style);
    flow.getChildren().add(text);
  }

  @Override
  protected final double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    return Math.ceil(flow.prefHeight(1e6));
  }

  @Override
  protected final void layoutChildren() {
    // Wider than any line, so that none is broken; what does not fit is not seen.
    double height = computePrefHeight(-1);
    flow.resizeRelocate(0, Math.rint((getHeight() - height) / 2), 1e6, height);
  }
}
