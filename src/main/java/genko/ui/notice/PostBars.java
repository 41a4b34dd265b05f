package genko.ui.notice;

import genko.workspace.notice.Notices;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The bars above a post: what is told about it, and at most one that asks something. */
public final class PostBars extends VBox {
  private final Runnable onAsked;

  /** {@code onAsked} takes the keyboard back when nothing is asked any more. */
  public PostBars(Notices notices, Runnable onAsked) {
    this.onAsked = onAsked;
    getChildren().add(new NoticesView(notices));
  }

  /** Shows {@code bar}, in place of another that asks, with the keyboard in it. */
  public <B extends Node & AskingBar> void ask(B bar) {
    getChildren().removeIf(AskingBar.class::isInstance);
    getChildren().add(bar);
    // Once it is laid out: what is not takes no focus.
    Platform.runLater(bar::begin);
  }

  /** Takes the bar that asks away. */
  public void endAsking() {
    getChildren().removeIf(AskingBar.class::isInstance);
    onAsked.run();
  }
}
