package genko.ui.form;

import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Takes a row by its header and puts it down between others; a line shows where it would go. */
final class RowDrag {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
  private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

  /** How far the mouse goes before it is no click. */
  private static final double SLACK = 5;

  private final RowView view;
  private final Supplier<List<RowView>> views;
  private double from;
  private boolean dragging;

  private RowDrag(RowView view, Supplier<List<RowView>> views) {
    this.view = view;
    this.views = views;
  }

  /** Lets {@code view} be dragged among {@code views}. */
  static void of(RowView view, Supplier<List<RowView>> views) {
    RowDrag dragging = new RowDrag(view, views);
    Node handle = view.handle();
    handle.addEventHandler(MouseEvent.MOUSE_PRESSED, dragging::press);
    handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, dragging::drag);
    handle.addEventHandler(MouseEvent.MOUSE_RELEASED, dragging::release);
  }

  private void press(MouseEvent mouse) {
    from = mouse.getSceneY();
    dragging = false;
    if (mouse.getButton() == MouseButton.PRIMARY) view.focus();
  }

  private void drag(MouseEvent mouse) {
    boolean primary = mouse.isPrimaryButtonDown();
    if (!primary || !view.row().form().editableProperty().get()) return;
    if (Math.abs(mouse.getSceneY() - from) > SLACK) dragging = true;
    if (dragging) mark(mouse.getSceneY());
    mouse.consume();
  }

  private void release(MouseEvent mouse) {
    if (!dragging) return;
    dragging = false;
    int gap = gap(mouse.getSceneY());
    for (RowView each : views.get()) mark(each, -1, -1);
    int place = view.row().field().index();
    int to = gap > place ? gap - 1 : gap;
    if (to != place) view.row().form().move(view.row(), to);
    mouse.consume();
  }

  private void mark(double y) {
    int gap = gap(y);
    List<RowView> all = views.get();
    for (int index = 0; index < all.size(); index++) mark(all.get(index), index, gap);
    view.pseudoClassStateChanged(DRAGGED, true);
  }

  private void mark(RowView each, int index, int gap) {
    boolean last = gap == views.get().size();
    each.pseudoClassStateChanged(BEFORE, gap >= 0 && index == gap);
    each.pseudoClassStateChanged(AFTER, gap >= 0 && last && index == gap - 1);
    each.pseudoClassStateChanged(DRAGGED, false);
  }

  /** The gap between rows that is nearest to {@code y}: as many rows stand above it. */
  private int gap(double y) {
    int gap = 0;
    for (RowView each : views.get()) {
      double top = each.localToScene(0, 0).getY();
      if (y > top + each.getHeight() / 2) gap++;
    }
    return gap;
  }
}
