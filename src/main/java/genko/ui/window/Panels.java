package genko.ui.window;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Form, text and preview side by side, and on a wide window the outline beside the form. Each side
 * panel folds; where the window is too narrow for it, it steps aside and its key brings it over the
 * text. Form and outline keep their widths in pixels and the preview its share of what is left,
 * whatever becomes of the window.
 */
public final class Panels extends Region {
  static final double PREVIEW_FROM = 960;
  static final double FORM_FROM = 800;

  /** Below this the form leaves some of its width to the text, when the preview is there too. */
  private static final double FORM_WHOLE_FROM = 1100;

  /** From which width on there is room for the outline beside the form. */
  static final double OUTLINE_FROM = 1600;

  /** What text and preview need together, where the form leaves them more than it does usually. */
  private static final double BOTH_FROM = 800;

  private static final double FORM_OF_THREE = 0.28;
  private static final double LEAST = 240;
  private static final double DIVIDER = 1;

  /** How wide a divider is to the mouse. */
  private static final double GRIP = 9;

  private final Region form;
  private final Region text;
  private final Region preview;
  private final Region formDivider = new Region();
  private final Region sideDivider = new Region();
  private final Region previewDivider = new Region();
  private final BooleanProperty formShown = new SimpleBooleanProperty(true);
  private final BooleanProperty previewShown = new SimpleBooleanProperty(true);
  private final DoubleProperty formWidth = new SimpleDoubleProperty(300);
  private final BooleanProperty outlineWanted = new SimpleBooleanProperty();
  private final BooleanBinding outlineBeside =
      outlineWanted.and(widthProperty().greaterThanOrEqualTo(OUTLINE_FROM));
  private final DoubleProperty outlineWidth = new SimpleDoubleProperty(260);
  private final DoubleProperty previewShare = new SimpleDoubleProperty(0.45);
  private @Nullable Region over;
  private double laidOutWidth;

  Panels(Region form, Region text, Region preview) {
    this.form = form;
    this.text = text;
    this.preview = preview;
    getStyleClass().add("panels");
    formDivider.getStyleClass().add("divider");
    previewDivider.getStyleClass().add("divider");
    sideDivider.getStyleClass().add("divider");
    getChildren().addAll(text, form, preview, sideDivider, formDivider, previewDivider);
    sideDivider.setCursor(Cursor.H_RESIZE);
    formDivider.setCursor(Cursor.H_RESIZE);
    previewDivider.setCursor(Cursor.H_RESIZE);
    sideDivider.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragForm(event, outlineRoom()));
    formDivider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragSide);
    previewDivider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragPreview);
    formShown.subscribe(this::requestLayout);
    previewShown.subscribe(this::requestLayout);
    formWidth.subscribe(this::requestLayout);
    outlineBeside.subscribe(this::requestLayout);
    outlineWidth.subscribe(this::requestLayout);
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

  /** Whether the outline is wanted beside the form, as soon as there is room. */
  BooleanProperty outlineWantedProperty() {
    return outlineWanted;
  }

  /** Whether the outline stands beside the form. */
  ObservableBooleanValue outlineBesideProperty() {
    return outlineBeside;
  }

  /** The width of the outline beside the form in pixels. */
  DoubleProperty outlineWidthProperty() {
    return outlineWidth;
  }

  /** The preview's share of the room that text and preview have together. */
  DoubleProperty previewShareProperty() {
    return previewShare;
  }

  /** Whether the preview is in sight, beside the text or over it. */
  boolean isPreviewVisible() {
    return preview.isVisible();
  }

  /** The same, for what follows it. */
  ReadOnlyBooleanProperty previewVisibleProperty() {
    return preview.visibleProperty();
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
    return beside ? Math.min(formWidth.get() + outlineRoom(), mostFormRoom()) : 0;
  }

  private double mostFormRoom() {
    double width = getWidth();
    boolean three = previewShown.get() && width >= PREVIEW_FROM && width < FORM_WHOLE_FROM;
    return Math.max(LEAST, three ? width * FORM_OF_THREE : width / 2);
  }

  /** What the outline takes of that. */
  private double outlineRoom() {
    return outlineBeside.get() ? outlineWidth.get() : 0;
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

  /** The divider right of form and outline is the edge of the outline, where that is there. */
  private void dragSide(MouseEvent event) {
    if (!outlineBeside.get()) {
      dragForm(event, 0);
      return;
    }
    double wanted = sceneToLocal(event.getSceneX(), 0).getX() - formWidth.get();
    double most = Math.max(LEAST, mostFormRoom() - formWidth.get());
    outlineWidth.set(Math.clamp(wanted, LEAST, most));
  }

  /**
   * @param right what lies between the form and the text
   */
  private void dragForm(MouseEvent event, double right) {
    double wanted = sceneToLocal(event.getSceneX(), 0).getX();
    formWidth.set(Math.clamp(wanted, LEAST, Math.max(LEAST, mostFormRoom() - right)));
  }

  private void dragPreview(MouseEvent event) {
    double left = form.isVisible() && over != form ? formRoom() : 0;
    double room = getWidth() - left;
    double wanted = 1 - (sceneToLocal(event.getSceneX(), 0).getX() - left) / room;
    double least = Math.min(0.5, LEAST / room);
    previewShare.set(Math.clamp(wanted, least, 1 - least));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean wide = hasPreviewBeside();
    if (width < laidOutWidth) keepKeyboard(width, wide);
    laidOutWidth = width;
    if (over == form && width >= FORM_FROM || over == preview && wide) over = null;
    boolean formBeside = formShown.get() && width >= FORM_FROM;
    boolean previewBeside = previewShown.get() && wide;
    double left = formRoom();
    double right = previewBeside ? Math.rint((width - left) * previewShare.get()) : 0;
    place(form, formBeside || over == form, 0, over == form ? width : left);
    place(text, over == null, left, width - left - right);
    double at = over == preview ? left : width - right;
    place(preview, previewBeside || over == preview, at, over == preview ? width - left : right);
    boolean both = formBeside && outlineBeside.get();
    place(sideDivider, both, Math.min(formWidth.get(), left) - GRIP / 2, GRIP);
    place(formDivider, formBeside, left - GRIP / 2, GRIP);
    place(previewDivider, previewBeside, width - right - GRIP / 2, GRIP);
  }

  /**
   * What is being written in stays in sight when the window gets narrow: it comes over the text.
   */
  private void keepKeyboard(double width, boolean wide) {
    if (over != null || getScene() == null) return;
    Node owner = getScene().getFocusOwner();
    if (form.isVisible() && width < FORM_FROM && PanelFocus.isInside(owner, form)) over = form;
    if (preview.isVisible() && !wide && PanelFocus.isInside(owner, preview)) over = preview;
  }

  private void place(Node panel, boolean shown, double x, double width) {
    panel.setVisible(shown);
    if (shown) panel.resizeRelocate(Math.rint(x), 0, Math.max(DIVIDER, width), getHeight());
  }
}
