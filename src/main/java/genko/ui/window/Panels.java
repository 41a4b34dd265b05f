package genko.ui.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Form, text and preview side by side. Each side panel folds; where the window is too narrow for
 * it, it steps aside and its key brings it over the text. The form keeps its width in pixels and
 * the preview its share of what is left, whatever becomes of the window.
 */
public final class Panels extends Region {
  static final double PREVIEW_FROM = 1100;
  static final double FORM_FROM = 800;

  /** What text and preview need together, where the form leaves them more than it does usually. */
  private static final double BOTH_FROM = 800;

  private static final double LEAST = 240;
  private static final double DIVIDER = 1;

  /** How wide a divider is to the mouse. */
  private static final double GRIP = 9;

  private final Region form;
  private final Region text;
  private final Region preview;
  private final Region formDivider = new Region();
  private final Region previewDivider = new Region();
  private final BooleanProperty formShown = new SimpleBooleanProperty(true);
  private final BooleanProperty previewShown = new SimpleBooleanProperty(true);
  private final DoubleProperty formWidth = new SimpleDoubleProperty(300);
  private final DoubleProperty previewShare = new SimpleDoubleProperty(0.45);
  private @Nullable Region over;

  Panels(Region form, Region text, Region preview) {
    this.form = form;
    this.text = text;
    this.preview = preview;
    getStyleClass().add("panels");
    formDivider.getStyleClass().add("divider");
    previewDivider.getStyleClass().add("divider");
    getChildren().addAll(text, form, preview, formDivider, previewDivider);
    formDivider.setCursor(Cursor.H_RESIZE);
    previewDivider.setCursor(Cursor.H_RESIZE);
    formDivider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragForm);
    previewDivider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragPreview);
    formShown.subscribe(this::requestLayout);
    previewShown.subscribe(this::requestLayout);
    formWidth.subscribe(this::requestLayout);
    previewShare.subscribe(this::requestLayout);
  }

  public BooleanProperty formShownProperty() {
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
    return preview.isVisible();
  }

  boolean isFormVisible() {
    return form.isVisible();
  }

  void toggleForm() {
    toggle(form, formShown, getWidth() >= FORM_FROM);
  }

  /** Has the form in sight. */
  void showForm() {
    layout();
    if (form.isVisible()) return;
    toggleForm();
    layout();
  }

  void togglePreview() {
    toggle(preview, previewShown, hasPreviewBeside());
  }

  /** Whether the window is wide enough for the preview beside the text. */
  private boolean hasPreviewBeside() {
    return getWidth() >= PREVIEW_FROM || getWidth() - formRoom() >= BOTH_FROM;
  }

  /** What the form takes from the width. */
  private double formRoom() {
    boolean beside = formShown.get() && getWidth() >= FORM_FROM;
    return beside ? Math.min(formWidth.get(), getWidth() / 2) : 0;
  }

  private void toggle(Region panel, BooleanProperty shown, boolean beside) {
    if (beside) shown.set(!shown.get());
    else over = over == panel ? null : panel;
    requestLayout();
  }

  /** Puts away the panel that lies over the text; whether there was one. */
  boolean uncover() {
    boolean covered = over != null;
    over = null;
    requestLayout();
    return covered;
  }

  private void dragForm(MouseEvent event) {
    double wanted = sceneToLocal(event.getSceneX(), 0).getX();
    formWidth.set(Math.clamp(wanted, LEAST, Math.max(LEAST, getWidth() / 2)));
  }

  private void dragPreview(MouseEvent event) {
    double left = form.isVisible() && over != form ? formWidth.get() : 0;
    double room = getWidth() - left;
    double wanted = 1 - (sceneToLocal(event.getSceneX(), 0).getX() - left) / room;
    double least = Math.min(0.5, LEAST / room);
    previewShare.set(Math.clamp(wanted, least, 1 - least));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean wide = hasPreviewBeside();
    if (over == form && width >= FORM_FROM || over == preview && wide) over = null;
    boolean formBeside = formShown.get() && width >= FORM_FROM;
    boolean previewBeside = previewShown.get() && wide;
    double left = formRoom();
    double right = previewBeside ? Math.rint((width - left) * previewShare.get()) : 0;
    place(form, formBeside || over == form, 0, over == form ? width : left);
    place(text, over == null, left, width - left - right);
    double at = over == preview ? left : width - right;
    place(preview, previewBeside || over == preview, at, over == preview ? width - left : right);
    place(formDivider, formBeside, left - GRIP / 2, GRIP);
    place(previewDivider, previewBeside, width - right - GRIP / 2, GRIP);
  }

  private void place(Node panel, boolean shown, double x, double width) {
    panel.setVisible(shown);
    if (shown) panel.resizeRelocate(Math.rint(x), 0, Math.max(DIVIDER, width), getHeight());
  }
}
