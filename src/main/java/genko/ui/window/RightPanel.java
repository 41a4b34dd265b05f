package genko.ui.window;

import genko.ui.history.HistoryPane;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What stands right of the text: the preview, or the history of the post in its place. */
public final class RightPanel extends StackPane {
  private final Node preview;
  private final HistoryPane history;
  private final Runnable toText;
  private Panels panels;
  private boolean opened;

  /**
   * {@code page} holds the preview, which takes the keyboard; {@code toText} brings that back to
   * the text.
   */
  RightPanel(Node page, Node preview, HistoryPane history, Runnable toText) {
    this.preview = preview;
    this.history = history;
    this.toText = toText;
    getStyleClass().add("beside");
    getChildren().addAll(page, history);
    // Hidden and not taken away: a page that leaves the scene is loaded anew when it comes back.
    page.visibleProperty().bind(history.shownProperty().not());
    history.setOnClose(this::left);
  }

  /** Says among which panels this stands. */
  void standIn(Panels beside) {
    panels = beside;
  }

  void showVersions() {
    show(history::openVersions);
  }

  void showLost() {
    show(history::openLost);
  }

  /** Shows what {@code open} opens, making room for it where the preview is folded away. */
  void show(Runnable open) {
    if (!panels.isPreviewVisible()) {
      panels.togglePreview();
      opened = true;
    }
    open.run();
    // What is not laid out yet is not in sight, and takes no focus.
    panels.layout();
    history.requestFocus();
  }

  private void left() {
    if (opened && panels.isPreviewVisible()) panels.togglePreview();
    opened = false;
    panels.layout();
    toText.run();
  }

  /** Folds the preview or unfolds it; where the history is, the preview comes back. */
  void togglePreview() {
    if (history.shownProperty().get() && panels.isPreviewVisible()) history.close();
    else panels.togglePreview();
  }

  @Override
  public void requestFocus() {
    if (history.shownProperty().get()) history.requestFocus();
    else preview.requestFocus();
  }
}
