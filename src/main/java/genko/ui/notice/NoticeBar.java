package genko.ui.notice;

import genko.workspace.notice.Notice;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A bar that says what a notice says, in one sentence with what can be done. The choices are
 * buttons; each closes the bar. They stand beside the sentence where all of it fits in one row,
 * else below it, in as many rows as they need.
 */
final class NoticeBar extends Region {
  private static final double GAP = 8;
  private static final double BESIDE = 12;

  private final Label sentence;
  private final FlowPane choices = new FlowPane(GAP, GAP);

  /** {@code close} is called when a choice was made, before what was chosen is done. */
  NoticeBar(Notice notice, Runnable close) {
    getStyleClass().add("notice");
    if (notice.bad()) getStyleClass().add("bad");
    sentence = new Label(notice.sentence());
    sentence.setWrapText(true);
    for (Notice.Choice choice : notice.choices()) {
      Button button = new Button(choice.label());
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            close.run();
            choice.work().run();
          });
      choices.getChildren().add(button);
    }
    getChildren().addAll(sentence, choices);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(notice.sentence());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** How wide the choices are in one row. */
  private double row() {
    double row = 0;
    for (Node choice : choices.getChildren()) row += Math.ceil(choice.prefWidth(-1)) + GAP;
    return Math.max(0, row - GAP);
  }

  private boolean isOneRow(double room) {
    return sentence.prefWidth(-1) + BESIDE + row() <= room;
  }

  private double room(double width) {
    Insets insets = getInsets();
    return Math.max(1, width - insets.getLeft() - insets.getRight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    return insets.getLeft() + sentence.prefWidth(-1) + BESIDE + row() + insets.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : room(width);
    double around = getInsets().getTop() + getInsets().getBottom();
    if (isOneRow(room)) {
      return around + Math.max(sentence.prefHeight(-1), choices.prefHeight(room));
    }
    return around + sentence.prefHeight(room) + GAP + choices.prefHeight(room);
  }

  @Override
  protected void layoutChildren() {
    double room = room(getWidth());
    double left = getInsets().getLeft();
    double top = getInsets().getTop();
    double height = sentence.prefHeight(room);
    if (!isOneRow(room)) {
      sentence.resizeRelocate(left, top, room, height);
      double below = snapPositionY(top + height + GAP);
      choices.resizeRelocate(left, below, room, choices.prefHeight(room));
      return;
    }
    double row = snapSizeX(row()) + 1;
    double high = getHeight() - top - getInsets().getBottom();
    double buttons = choices.prefHeight(row);
    double words = sentence.prefHeight(-1);
    sentence.resizeRelocate(
        left, snapPositionY(top + (high - words) / 2), room - row - BESIDE, words);
    choices.resizeRelocate(
        left + room - row, snapPositionY(top + (high - buttons) / 2), row, buttons);
  }
}
