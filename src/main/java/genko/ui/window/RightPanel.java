package genko.ui.window;

import genko.ui.history.HistoryPane;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What stands right of the text: the preview, or the history of the post in its place. */
public final class RightPanel extends StackPane {
  private final Node preview;
  private final HistoryPane history;
  private final Supplier<Panels> panels;
  private final Runnable toText;
  private boolean opened;

  /**
   * {@code page} holds the preview, which takes the keyboard; {@code toText} brings that back to
   * the text. {@code panels} are those among which this stands, once it does.
   */
  RightPanel(
      Node page, Node preview, HistoryPane history, Supplier<Panels> panels, Runnable toText) {
    this.preview = preview;
    this.history = history;
    this.panels = panels;
    this.toText = toText;
    getStyleClass().add("beside");
    getChildren().addAll(page, history);
    // Hidden and not taken away: a page that leaves the scene is loaded anew when it comes back.
    page.visibleProperty().bind(history.shownProperty().not());
    history.setOnClose(this::left);
  }

  void showVersions() {
    show(history::openVersions);
  }

  void showLost() {
    show(history::openLost);
  }

  /** Shows what {@code open} opens, making room for it where the preview is folded away. */
  void show(Runnable open) {
    if (!panels.get().isPreviewVisible()) {
      panels.get().togglePreview();
      opened = true;
    }
    open.run();
    // What is not laid out yet is not in sight, and takes no focus.
    panels.get().layout();
    history.requestFocus();
  }

  private void left() {
    if (opened && panels.get().isPreviewVisible()) panels.get().togglePreview();
    opened = false;
    panels.get().layout();
    toText.run();
  }

  /** Folds the preview or unfolds it; where the history is, the preview comes back. */
  void togglePreview() {
    if (history.shownProperty().get() && panels.get().isPreviewVisible()) history.close();
    else panels.get().togglePreview();
  }

  @Override
  public void requestFocus() {
    if (history.shownProperty().get()) history.requestFocus();
    else preview.requestFocus();
  }
}
