package genko.ui.preview;

import genko.words.Words;
import genko.workspace.page.PageNotes;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the looks of the page lack, below the strip above it: the worst of it in a line, which opens
 * to all of it, a sentence a line. Nothing is cut off, however narrow the page is. Takes no room
 * where there is nothing to say.
 */
public final class PageNotesRow extends VBox {
  /** What is longer than this is scrolled. */
  private static final double TALLEST = 200;

  private final Words words;
  private final ToggleButton summary = new ToggleButton();
  private final Label details = new Label();
  private final ScrollPane all = new ScrollPane(details);

  public PageNotesRow(Words words) {
    this.words = words;
    getStyleClass().add("page-notes");
    summary.getStyleClass().setAll("summary");
    summary.setWrapText(true);
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    details.setWrapText(true);
    details.setMinHeight(Region.USE_PREF_SIZE);
    all.setFitToWidth(true);
    all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    all.setMaxHeight(TALLEST);
    all.visibleProperty().bind(summary.selectedProperty());
    all.managedProperty().bind(summary.selectedProperty());
    getChildren().addAll(summary, all);
    summary.selectedProperty().subscribe(this::requestLayout);
    show(PageNotes.NONE);
  }

  /** Says what {@code notes} have to say. */
  public void show(PageNotes notes) {
    String said = notes.say(words);
    setVisible(!said.isEmpty());
    setManaged(!said.isEmpty());
    summary.setText("ⓘ " + said);
    details.setText(notes.details(words));
    summary.setAccessibleHelp(details.getText());
  }

  /** As tall as its sentences are at the width of the row, up to a limit. */
  @Override
  protected void layoutChildren() {
    double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
    all.setPrefHeight(tall(width));
    super.layoutChildren();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside =
        (width < 0 ? getWidth() : width) - getInsets().getLeft() - getInsets().getRight();
    all.setPrefHeight(tall(inside));
    return super.computePrefHeight(width);
  }

  private double tall(double width) {
    return Math.min(TALLEST, Math.ceil(details.prefHeight(Math.max(1, width - 2))) + 2);
  }
}
