package genko.ui.find;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * What is looked for, and the buttons to it, in one line: or in two, with the options below, where
 * the text is too narrow for that.
 */
final class FindRow extends Region {
  /** So much of what is looked for is seen at the least. */
  private static final double LEAST = 120;

  private static final double GAP = 8;

  private final Region query;
  private final Region count;
  private final Region options;
  private final Region steps;

  FindRow(Region query, Region count, Region options, Region steps) {
    this.query = query;
    this.count = count;
    this.options = options;
    this.steps = steps;
    // The order of the Tab key.
    getChildren().addAll(query, count, options, steps);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private static double widthOf(Region part) {
    return Math.max(part.minWidth(-1), part.prefWidth(-1));
  }

  private double beside() {
    return GAP + widthOf(count) + GAP + widthOf(steps);
  }

  private boolean isWide(double width) {
    return width >= LEAST + GAP + widthOf(options) + beside();
  }

  private double line() {
    return List.of(query, count, options, steps).stream()
        .mapToDouble(part -> part.prefHeight(-1))
        .max()
        .orElse(0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(LEAST + beside(), widthOf(options));
  }

  @Override
  protected double computePrefWidth(double height) {
    return LEAST + GAP + widthOf(options) + beside();
  }

  @Override
  protected double computePrefHeight(double width) {
    return width < 0 || isWide(width) ? line() : 2 * line() + GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double line = line();
    boolean wide = isWide(getWidth());
    double right = getWidth();
    right = place(steps, right, line) - GAP;
    if (wide) right = place(options, right, line) - GAP;
    right = place(count, right, line) - GAP;
    query.resizeRelocate(0, middle(query, line), Math.max(LEAST, right), query.prefHeight(-1));
    if (!wide) {
      options.resizeRelocate(0, line + GAP, widthOf(options), options.prefHeight(-1));
    }
  }

  /** Where {@code part} begins, which ends at {@code right}. */
  private static double place(Region part, double right, double line) {
    double width = widthOf(part);
    part.resizeRelocate(Math.rint(right - width), middle(part, line), width, part.prefHeight(-1));
    return right - width;
  }

  private static double middle(Region part, double line) {
    return Math.rint((line - part.prefHeight(-1)) / 2);
  }
}
