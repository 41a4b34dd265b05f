package genko.ui.window;

import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.theme.LazyChildren;
import genko.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What stands left of the text: the form of the post, or its outline, or both beside each other, or
 * in their place the posts of the blog. None of them is taken away when it is hidden, so that what
 * has the keyboard keeps it while the window changes its width.
 */
public final class SidePanel extends BorderPane {
  private final BooleanProperty outlineShown = new SimpleBooleanProperty();
  private final BooleanProperty postsWanted = new SimpleBooleanProperty();
  private final BooleanProperty withoutPost = new SimpleBooleanProperty(true);
  private final BooleanBinding posts = postsWanted.or(withoutPost);
  private final BooleanProperty both = new SimpleBooleanProperty();
  private final DoubleProperty formWidth = new SimpleDoubleProperty();
  private final HBox tabs = new HBox();
  private final BorderPane formColumn = new BorderPane();
  private final BorderPane outlineColumn = new BorderPane();
  private final HBox columns = new HBox(formColumn, outlineColumn);
  private final Node postsColumn;
  private @Nullable PostTab shown;

  /**
   * @param postsColumn the posts of the blog
   */
  SidePanel(Words words, Menus menus, Node postsColumn) {
    this.postsColumn = postsColumn;
    getStyleClass().add("form-holder");
    tabs.getStyleClass().add("side-tabs");
    ToggleGroup group = new ToggleGroup();
    ToggleButton form = button(words, "fields", group);
    ToggleButton outline = button(words, "outline", group);
    ToggleButton list = button(words, "posts", group);
    menus.explain(form, words.say("window.side.fields-tip"), "form");
    menus.explain(outline, words.say("window.side.outline-tip"), "outline");
    menus.explain(list, words.say("window.side.posts-tip"), "posts");
    form.setOnAction(event -> showForm());
    outline.setOnAction(event -> showOutline());
    list.setOnAction(event -> showPosts());
    form.disableProperty().bind(withoutPost);
    outline.disableProperty().bind(withoutPost);
    tabs.getChildren().addAll(form, outline, list);
    setTop(tabs);
    StackPane center = new StackPane();
    setCenter(center);
    show(tabs, both.not().or(posts));
    show(columns, posts.not());
    show(postsColumn, posts);
    LazyChildren.add(center, columns, postsColumn);
    show(formColumn, both.or(outlineShown.not()));
    show(outlineColumn, both.or(outlineShown));
    formColumn.setTop(head(words, "fields"));
    outlineColumn.setTop(head(words, "outline"));
    formColumn
        .prefWidthProperty()
        .bind(Bindings.when(both).then(formWidth).otherwise(columns.widthProperty()));
    formColumn.setMinWidth(0);
    HBox.setHgrow(outlineColumn, Priority.ALWAYS);
    Runnable select =
        () -> {
          form.setSelected(!posts.get() && !outlineShown.get());
          outline.setSelected(!posts.get() && outlineShown.get());
          list.setSelected(posts.get());
        };
    outlineShown.subscribe(select);
    posts.subscribe(select);
    both.subscribe(this::keepWhatIsUsed);
    outlineColumn.visibleProperty().subscribe(this::placeOutline);
  }

  private static ToggleButton button(Words words, String id, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words.say("window.side." + id));
    button.getStyleClass().setAll("side-tab");
    button.setToggleGroup(group);
    return button;
  }

  /** What stands above a column where both are shown. */
  private Label head(Words words, String id) {
    Label head = new Label(words.say("window.side." + id));
    head.getStyleClass().addAll("side-head", id + "-head");
    show(head, both);
    return head;
  }

  private static void show(Node node, ObservableBooleanValue shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  /** Where there is room for one alone, the one that has the keyboard stays. */
  private void keepWhatIsUsed(boolean wasBoth, boolean isBoth) {
    Scene scene = getScene();
    if (isBoth || scene == null) return;
    Node owner = scene.getFocusOwner();
    if (PanelFocus.isInside(owner, formColumn)) outlineShown.set(false);
    if (PanelFocus.isInside(owner, outlineColumn)) outlineShown.set(true);
  }

  /** Whether the outline is shown in place of the form, where not both are. */
  public BooleanProperty outlineShownProperty() {
    return outlineShown;
  }

  /** Whether the posts of the blog are wanted in the place of form and outline. */
  BooleanProperty postsWantedProperty() {
    return postsWanted;
  }

  /** Whether the posts of the blog are shown: wanted, or there is no post to show anything of. */
  ObservableBooleanValue postsShown() {
    return posts;
  }

  /** The form in place of what else is shown here. */
  void showForm() {
    postsWanted.set(false);
    outlineShown.set(false);
  }

  /** The outline in place of what else is shown here. */
  void showOutline() {
    postsWanted.set(false);
    outlineShown.set(true);
  }

  /** The posts of the blog in place of what else is shown here. */
  void showPosts() {
    postsWanted.set(true);
  }

  /** What holds the posts of the blog. */
  Node postsColumn() {
    return postsColumn;
  }

  /** Stands as {@code panels} leave room: both together or one of them. */
  void standIn(Panels panels) {
    formWidth.bind(panels.formWidthProperty());
    both.bind(panels.outlineBesideProperty());
  }

  /** Whether form and outline are shown beside each other. */
  boolean isBoth() {
    return both.get();
  }

  /** What holds the outline. */
  Node outlineColumn() {
    return outlineColumn;
  }

  /** Keeps the place of the form for the post that is about to be opened. */
  void expectPost() {
    withoutPost.set(false);
  }

  /** Shows the form or outline of {@code shown}; nothing when that is null. */
  void show(@Nullable PostTab shown) {
    withoutPost.set(shown == null);
    formColumn.setCenter(shown == null ? null : shown.form());
    this.shown = shown;
    outlineColumn.setCenter(null);
    placeOutline();
  }

  /** An outline that nobody sees is not made. */
  private void placeOutline() {
    if (shown != null && outlineColumn.isVisible()) outlineColumn.setCenter(shown.outline());
  }

  @Override
  public void requestFocus() {
    if (posts.get()) {
      postsColumn.requestFocus();
      return;
    }
    boolean outline = outlineShown.get() && !both.get();
    Node center = (outline ? outlineColumn : formColumn).getCenter();
    if (center != null) center.requestFocus();
  }

  /** Into the outline, where that is in sight. */
  void requestOutlineFocus() {
    Node outline = outlineColumn.getCenter();
    if (outline != null) outline.requestFocus();
  }
}
