package genko.ui.window;

import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;

/** Where the keyboard goes among the panels: form or outline, text, and the page. */
final class PanelFocus {
  private final PostTabs tabs;
  private final SidePanel side;
  private final Node textSide;
  private final RightPanel beside;
  private final Panels panels;

  PanelFocus(PostTabs tabs, SidePanel side, Node textSide, RightPanel beside, Panels panels) {
    this.tabs = tabs;
    this.side = side;
    this.textSide = textSide;
    this.beside = beside;
    this.panels = panels;
  }

  /** Into the text of the current post, if there is one. */
  void toText() {
    current().ifPresent(tab -> tab.editor().requestFocus());
  }

  /** Into the title of a new post, all of it selected, wherever the form was. */
  void toTitle(PostTab tab) {
    side.outlineShownProperty().set(false);
    panels.showForm();
    tab.form().selectField("title");
  }

  /** Folds the form, or brings it in place of the outline. */
  void toggleForm() {
    boolean outline = panels.isFormVisible() && side.outlineShownProperty().get();
    side.outlineShownProperty().set(false);
    if (!outline) panels.toggleForm();
  }

  /** To the outline, or from there back to the text. */
  void toOutline() {
    if (isInside(owner(), side) && side.outlineShownProperty().get()) {
      toText();
      return;
    }
    side.outlineShownProperty().set(true);
    if (!panels.isFormVisible()) panels.toggleForm();
    Platform.runLater(side::requestFocus);
  }

  /** To the next panel in sight, from the last one to the first. */
  void toNext() {
    if (current().isEmpty()) return;
    Node owner = owner();
    if (isInside(owner, side)) toText();
    else if (isInside(owner, textSide) && panels.isPreviewVisible()) beside.requestFocus();
    else if (panels.isFormVisible()) side.requestFocus();
    else toText();
  }

  private Optional<PostTab> current() {
    return Optional.ofNullable(tabs.currentProperty().get());
  }

  private Node owner() {
    return panels.getScene().getFocusOwner();
  }

  static boolean isInside(Node node, Node parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == parent) return true;
    }
    return false;
  }
}
