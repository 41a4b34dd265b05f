package genko.ui.theme;

import genko.async.LazyPart;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Keeps the place of a part of the window that is made when it is first laid out where it can be
 * seen, or given the keyboard.
 */
public final class LazyPane extends StackPane {
  private final LazyPart<? extends Node> part;

  public LazyPane(LazyPart<? extends Node> part) {
    this.part = part;
    visibleProperty().subscribe(this::requestLayout);
  }

  private void place() {
    if (!getChildren().isEmpty()) return;
    Node made = part.get();
    getChildren().add(made);
    // It is laid out in this very pass.
    made.applyCss();
  }

  @Override
  protected void layoutChildren() {
    if (isVisible()) place();
    super.layoutChildren();
  }

  @Override
  public void requestFocus() {
    place();
    part.get().requestFocus();
  }
}
