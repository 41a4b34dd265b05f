package genko.ui.window;

import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Where the keyboard goes among the panels: form, outline, text, and the page. */
final class PanelFocus {
  private final PostTabs tabs;
  private final SidePanel side;
  private final Node textSide;
  private final RightPanel beside;
  private final Panels panels;
  private final Node notices;

  /**
   * @param notices the bars above all panels
   */
  PanelFocus(
      PostTabs tabs,
      SidePanel side,
      Node textSide,
      RightPanel beside,
      Panels panels,
      Node notices) {
    this.tabs = tabs;
    this.notices = notices;
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
    side.showForm();
    panels.showForm();
    tab.form().selectField("title");
  }

  /** Folds the form, or brings it in place of the outline. */
  void toggleForm() {
    boolean alone = !side.isBoth() && side.outlineShownProperty().get();
    boolean other = side.postsWantedProperty().get() || alone;
    boolean covered = panels.isFormVisible() && other;
    side.showForm();
    if (!covered) panels.toggleForm();
  }

  /** To the outline, or from there back to the text. */
  void toOutline() {
    boolean alone = !side.isBoth() && side.outlineShownProperty().get();
    boolean shown = !side.postsShown().get();
    if (shown && isInside(owner(), alone ? side : side.outlineColumn())) {
      toText();
      return;
    }
    side.showOutline();
    panels.showForm();
    side.requestOutlineFocus();
  }

  /** To the posts of the blog, or from there back to the text. */
  void toPosts() {
    if (isInside(owner(), side.postsColumn()) && current().isPresent()) {
      uncoverText();
      return;
    }
    openPosts();
  }

  /** Into the posts of the blog, which are then in sight. */
  void openPosts() {
    side.showPosts();
    panels.showForm();
    side.postsColumn().requestFocus();
  }

  /** From the posts of the blog to the text, or to what stands in its place. */
  void leavePosts() {
    if (current().isPresent()) uncoverText();
    else if (panels.uncover()) panels.layout();
    if (current().isEmpty()) enter(textSide);
  }

  /**
   * To the next panel in sight, from the last one to the first. The bars with notices are on the
   * way; the text is so even where a panel lies over it, which then goes away.
   */
  void toNext() {
    List<Stop> stops = current().map(this::stops).orElseGet(this::stopsWithoutPost);
    int here = -1;
    for (int at = 0; at < stops.size(); at++) {
      Stop stop = stops.get(at);
      if (stop.open().getAsBoolean() && isInside(owner(), stop.area())) here = at;
    }
    for (int step = 1; step <= stops.size(); step++) {
      Stop stop = stops.get((here + step) % stops.size());
      if (!stop.open().getAsBoolean()) continue;
      stop.enter().run();
      return;
    }
  }

  private List<Stop> stopsWithoutPost() {
    return List.of(
        new Stop(notices, () -> firstButton(notices).isPresent(), () -> enter(notices)),
        new Stop(side, panels::isFormVisible, side::requestFocus),
        new Stop(textSide, textSide::isVisible, () -> enter(textSide)));
  }

  /** Where the keyboard stops on its way; a stop inside another comes after that. */
  private List<Stop> stops(PostTab tab) {
    return List.of(
        new Stop(notices, () -> firstButton(notices).isPresent(), () -> enter(notices)),
        new Stop(side, panels::isFormVisible, side::requestFocus),
        new Stop(
            side.outlineColumn(),
            () -> panels.isFormVisible() && side.isBoth() && !side.postsShown().get(),
            side::requestOutlineFocus),
        new Stop(textSide, () -> true, this::uncoverText),
        new Stop(beside, panels::isPreviewVisible, beside::requestFocus),
        new Stop(
            tab.bars(),
            () -> textSide.isVisible() && firstButton(tab.bars()).isPresent(),
            () -> enter(tab.bars())));
  }

  /**
   * A place where the keyboard stops.
   *
   * @param open whether it can be entered now
   */
  private record Stop(Node area, BooleanSupplier open, Runnable enter) {}

  /**
   * From the posts of the blog to a post that is opened: to its text where that is {@code shown}
   * already, else as soon as it is.
   */
  void leaveFor(boolean shown) {
    if (panels.uncover()) panels.layout();
    if (shown) toText();
  }

  /** Whether the keyboard is in the posts of the blog. */
  boolean isInPosts() {
    return panels.getScene() != null && isInside(owner(), side.postsColumn());
  }

  private void uncoverText() {
    if (panels.uncover()) panels.layout();
    toText();
  }

  private static void enter(Node bars) {
    firstButton(bars).ifPresent(Node::requestFocus);
  }

  private static Optional<Node> firstButton(Node bars) {
    return bars.lookupAll(".button").stream().filter(button -> !button.isDisabled()).findFirst();
  }

  /**
   * To the text, when what had the keyboard has gone; to the panel that lies over it, or to the
   * first step of an empty window, where there is no text in sight.
   */
  void recover() {
    if (current().isEmpty()) firstButton(textSide).ifPresent(Node::requestFocus);
    else if (textSide.isVisible()) toText();
    else if (panels.isPreviewVisible()) beside.requestFocus();
    else side.requestFocus();
  }

  private Optional<PostTab> current() {
    return Optional.ofNullable(tabs.currentProperty().get());
  }

  private @Nullable Node owner() {
    return panels.getScene().getFocusOwner();
  }

  static boolean isInside(@Nullable Node node, @Nullable Node parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == parent) return true;
    }
    return false;
  }
}
