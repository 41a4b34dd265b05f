package genko.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Form, text and preview side by side. Each side panel folds; where the window is too narrow for
 * it, it steps aside and its key brings it over the text. Widths in pixels return with the panel.
 */
final class Panels extends StackPane {
  static final double PREVIEW_FROM = 1100;
  static final double FORM_FROM = 800;

  private final Region form;
  private final Region text;
  private final Region preview;
  private final SplitPane split = new SplitPane();
  private final BooleanProperty formShown = new SimpleBooleanProperty(true);
  private final BooleanProperty previewShown = new SimpleBooleanProperty(true);
  private final DoubleProperty formWidth = new SimpleDoubleProperty(300);
  private final DoubleProperty previewShare = new SimpleDoubleProperty(0.45);
  private Region over;
  private boolean placing;

  Panels(Region form, Region text, Region preview) {
    this.form = form;
    this.text = text;
    this.preview = preview;
    getStyleClass().add("panel-holder");
    split.getStyleClass().add("panels");
    split.setOrientation(Orientation.HORIZONTAL);
    form.setMinWidth(220);
    text.setMinWidth(280);
    preview.setMinWidth(240);
    getChildren().add(split);
    split.getDividers().addListener(this::watch);
    widthProperty().addListener((value, before, after) -> arrange());
    formShown.addListener((value, before, after) -> arrange());
    previewShown.addListener((value, before, after) -> arrange());
    arrange();
  }

  BooleanProperty formShownProperty() {
    return formShown;
  }

  BooleanProperty previewShownProperty() {
    return previewShown;
  }

  /** The width of the form in pixels. */
  DoubleProperty formWidthProperty() {
    return formWidth;
  }

  /** The preview's share of the room that text and preview have together. */
  DoubleProperty previewShareProperty() {
    return previewShare;
  }

  /** Whether the preview is in sight, beside the text or over it. */
  boolean isPreviewVisible() {
    return preview.getParent() != null;
  }

  void toggleForm() {
    toggle(form, formShown, FORM_FROM);
  }

  void togglePreview() {
    toggle(preview, previewShown, PREVIEW_FROM);
  }

  private void toggle(Region panel, BooleanProperty shown, double from) {
    if (getWidth() >= from) {
      shown.set(!shown.get());
    } else {
      over = over == panel ? null : panel;
      arrange();
    }
  }

  /** Puts away the panel that lies over the text; whether there was one. */
  boolean uncover() {
    boolean covered = over != null;
    over = null;
    arrange();
    return covered;
  }

  private boolean fits(Region panel) {
    if (panel == form) return formShown.get() && getWidth() >= FORM_FROM;
    return previewShown.get() && getWidth() >= PREVIEW_FROM;
  }

  private void arrange() {
    if (getWidth() <= 0) return;
    if (over != null && (over == form ? getWidth() >= FORM_FROM : getWidth() >= PREVIEW_FROM)) {
      over = null;
    }
    List<Node> wanted = new ArrayList<>();
    if (fits(form)) wanted.add(form);
    wanted.add(text);
    if (fits(preview)) wanted.add(preview);
    if (!split.getItems().equals(wanted)) {
      getChildren().setAll(split);
      split.getItems().setAll(wanted);
      SplitPane.setResizableWithParent(form, false);
    }
    if (over != null && !getChildren().contains(over)) {
      split.getItems().remove(over);
      getChildren().setAll(split, over);
    } else if (over == null) {
      getChildren().setAll(split);
    }
    place();
  }

  private void place() {
    placing = true;
    double width = getWidth();
    int divider = 0;
    double left = 0;
    if (split.getItems().contains(form)) {
      left = formWidth.get() / width;
      split.setDividerPosition(divider++, left);
    }
    if (split.getItems().contains(preview)) {
      split.setDividerPosition(divider, left + (1 - left) * (1 - previewShare.get()));
    }
    placing = false;
  }

  private void watch(ListChangeListener.Change<? extends SplitPane.Divider> change) {
    while (change.next()) {
      for (SplitPane.Divider divider : change.getAddedSubList()) {
        divider.positionProperty().addListener((value, before, after) -> remember());
      }
    }
  }

  /** Keeps where the writer drags a divider to; a divider that moves with the window says nothing. */
  private void remember() {
    if (placing || !isDragging()) return;
    double width = getWidth();
    double[] positions = split.getDividerPositions();
    int divider = 0;
    double left = 0;
    if (split.getItems().contains(form)) {
      left = positions[divider++];
      formWidth.set(left * width);
    }
    if (split.getItems().contains(preview)) {
      previewShare.set(1 - (positions[divider] - left) / (1 - left));
    }
  }

  private boolean isDragging() {
    return split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
  }
}
