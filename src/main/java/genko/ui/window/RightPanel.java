package genko.ui.window;

import genko.ui.audit.AuditPane;
import genko.ui.history.HistoryPane;
import genko.ui.search.BlogSearchPane;
import genko.ui.theme.LazyChildren;
import genko.workspace.audit.FieldRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * What stands right of the text: the preview, or in its place the history of the post, the search
 * of its blog, or the problems of that.
 */
public final class RightPanel extends StackPane {
  private final Node preview;
  private final HistoryPane history;
  private final BlogSearchPane search;
  private final AuditPane audit;
  private final Supplier<Panels> panels;
  private final Runnable toText;
  private boolean opened;

  /**
   * {@code page} holds the preview, which takes the keyboard; {@code toText} brings that back to
   * the text. {@code panels} are those among which this stands, once it does.
   */
  RightPanel(
      Node page,
      Node preview,
      HistoryPane history,
      BlogSearchPane search,
      AuditPane audit,
      Supplier<Panels> panels,
      Runnable toText) {
    this.preview = preview;
    this.history = history;
    this.search = search;
    this.audit = audit;
    this.panels = panels;
    this.toText = toText;
    getStyleClass().add("beside");
    // Hidden again and not taken away: a page that leaves the scene is loaded anew when it comes
    // back.
    LazyChildren.add(this, page, history, search, audit);
    page.visibleProperty()
        .bind(history.shownProperty().or(search.shownProperty()).or(audit.shownProperty()).not());
    history.setOnClose(this::left);
    search.setOnClose(this::left);
    audit.setOnClose(this::left);
  }

  void showVersions() {
    show(history::openVersions);
  }

  void showCommits() {
    show(history::openCommits);
  }

  /** What was changed since the last commit, with the keyboard at the differences. */
  void showChanges() {
    show(history::openChanges);
    history.differences().requestFocus();
  }

  void showLost() {
    show(history::openLost);
  }

  /** Shows the search of the blog, and takes the keyboard to what is sought. */
  void showSearch(boolean replace) {
    history.close();
    audit.close();
    open(() -> search.open(replace));
    search.requestFocus();
  }

  /** Shows the problems of the blog, and takes the keyboard to them. */
  void showAudit() {
    history.close();
    search.close();
    open(audit::open);
    audit.requestFocus();
  }

  /** Shows the problems of the blog in {@code folder}, and takes the keyboard to them. */
  void showAudit(Path folder) {
    history.close();
    search.close();
    open(() -> audit.open(folder));
    audit.requestFocus();
  }

  /** Asks what is to become of a field of {@code posts}, or of all of the blog. */
  void showFields(FieldRequest.Kind kind, List<Path> posts) {
    history.close();
    search.close();
    open(() -> audit.openFields(kind, posts));
    audit.requestFocus();
  }

  /** Shows what {@code open} opens of the history. */
  void show(Runnable open) {
    search.close();
    audit.close();
    open(open);
    history.requestFocus();
  }

  /** Opens something here, making room for it where the preview is folded away. */
  private void open(Runnable open) {
    if (!panels.get().isPreviewVisible()) {
      panels.get().togglePreview();
      opened = true;
    }
    open.run();
    // What is not laid out yet is not in sight, and takes no focus.
    panels.get().layout();
  }

  /** Whether something stands in the place of the preview. */
  boolean isReplaced() {
    return history.shownProperty().get()
        || search.shownProperty().get()
        || audit.shownProperty().get();
  }

  /** Whether an input method is composing here. */
  boolean isComposing() {
    return search.isComposing() || audit.isComposing();
  }

  /** Closes what stands in the place of the preview. */
  void close() {
    history.close();
    search.close();
    audit.close();
  }

  private void left() {
    if (opened && panels.get().isPreviewVisible()) panels.get().togglePreview();
    opened = false;
    panels.get().layout();
    toText.run();
  }

  /** Folds the preview or unfolds it; where something is in its place, it comes back. */
  void togglePreview() {
    boolean visible = panels.get().isPreviewVisible();
    if (history.shownProperty().get() && visible) history.close();
    else if (search.shownProperty().get() && visible) search.close();
    else if (audit.shownProperty().get() && visible) audit.close();
    else panels.get().togglePreview();
  }

  @Override
  public void requestFocus() {
    if (history.shownProperty().get()) history.requestFocus();
    else if (search.shownProperty().get()) search.requestFocus();
    else if (audit.shownProperty().get()) audit.requestFocus();
    else preview.requestFocus();
  }
}
