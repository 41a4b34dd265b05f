package genko.ui.theme;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/**
 * Children of a pane that are put into it when they are first to be seen, and stay. JavaFX gives
 * styles to what is hidden, too, which held up the first picture of the window.
 */
public final class LazyChildren {
  private final Pane pane;
  private final List<Node> order;
  private final Set<Node> placed = new HashSet<>();

  private LazyChildren(Pane pane, List<Node> order) {
    this.pane = pane;
    this.order = order;
  }

  /** Gives {@code pane} {@code children}, in their order, each when it becomes visible. */
  public static void add(Pane pane, Node... children) {
    var lazy = new LazyChildren(pane, List.copyOf(Arrays.asList(children)));
    for (Node child : lazy.order) {
      child
          .visibleProperty()
          .subscribe(
              visible -> {
                if (visible) lazy.place(child);
              });
    }
  }

  private void place(Node child) {
    if (!placed.add(child)) return;
    int before =
        order.stream()
            .takeWhile(other -> other != child)
            .filter(placed::contains)
            .mapToInt(pane.getChildren()::indexOf)
            .max()
            .orElse(-1);
    pane.getChildren().add(before < 0 ? firstPlaced() : before + 1, child);
    // Who opens it may want its skin before the next frame; in a window that is yet to be shown
    // nobody does, and the styles would be given twice.
    if (isShown(pane)) child.applyCss();
  }

  private static boolean isShown(Node node) {
    Scene scene = node.getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
  }

  /** Where the first of those that are there stands; at the end when none is. */
  private int firstPlaced() {
    return order.stream()
        .filter(pane.getChildren()::contains)
        .mapToInt(pane.getChildren()::indexOf)
        .min()
        .orElse(pane.getChildren().size());
  }
}
