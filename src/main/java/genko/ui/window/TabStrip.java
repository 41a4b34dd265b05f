package genko.ui.window;

import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.Theme;
import genko.words.Words;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The open posts as tabs, a dot before the unsaved ones, and the window's few buttons. */
final class TabStrip extends HBox {
  private final Words words;
  private final Menus menus;
  private final PostTabs posts;
  private final TabPane pane = new TabPane();
  private final Map<PostTab, Tab> tabs = new HashMap<>();

  /** Tabs come and go; the one that the pane selects by itself meanwhile is not a choice. */
  private boolean following;

  private boolean explained;

  TabStrip(Words words, Menus menus, PostTabs posts, Theme theme, Runnable onSettings) {
    this.words = words;
    this.menus = menus;
    this.posts = posts;
    getStyleClass().add("tabs");
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setFocusTraversable(false);
    pane.setMinWidth(0);
    pane.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> explain());
    HBox.setHgrow(pane, Priority.ALWAYS);
    HBox tools =
        new HBox(
            button("new", Feather.PLUS, posts::newPost),
            button("theme", Feather.MOON, theme::toggle),
            button("settings", Feather.SETTINGS, onSettings));
    tools.getStyleClass().add("tab-tools");
    tools.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(pane, tools);
    posts.open().addListener(this::follow);
    posts
        .currentProperty()
        .addListener(
            (value, before, after) -> {
              if (after != null) pane.getSelectionModel().select(tabs.get(after));
            });
    pane.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (value, before, after) -> {
              if (after != null && !following) choose(after);
            });
  }

  /** Tips are made when the mouse first comes here: each is a window of its own. */
  private void explain() {
    if (explained) return;
    explained = true;
    pane.getTabs().forEach(TabStrip::explain);
  }

  private static void explain(Tab tab) {
    ((PostTab) tab.getUserData())
        .open()
        .path()
        .ifPresent(path -> tab.setTooltip(new Tooltip(path.toString())));
  }

  private void choose(Tab tab) {
    posts.currentProperty().set((PostTab) tab.getUserData());
  }

  private Button button(String command, Feather icon, Runnable work) {
    String says = words.say("window." + command + "-tip");
    Button button = new Button("", new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    menus.explain(button, says, command);
    button.setAccessibleText(says);
    button.setOnAction(event -> work.run());
    return button;
  }

  private void follow(ListChangeListener.Change<? extends PostTab> change) {
    following = true;
    while (change.next()) {
      change.getRemoved().forEach(gone -> pane.getTabs().remove(tabs.remove(gone)));
      for (PostTab post : change.getAddedSubList()) {
        Tab tab = tabOf(post);
        tabs.put(post, tab);
        pane.getTabs().add(tab);
      }
    }
    following = false;
  }

  /** A post that is open for a look alone says so; few Japanese fonts have an italic type. */
  private static void mark(Tab tab, boolean preview) {
    tab.getStyleClass().remove("preview");
    if (preview) tab.getStyleClass().add("preview");
    tab.setGraphic(preview ? new FontIcon(Feather.EYE) : null);
  }

  private Tab tabOf(PostTab post) {
    Tab tab = new Tab();
    tab.setUserData(post);
    tab.textProperty()
        .bind(
            Bindings.when(post.dirtyProperty())
                .then(Bindings.concat("● ", post.titleProperty()))
                .otherwise(post.titleProperty()));
    Runnable mark =
        () -> {
          mark(tab, post.open().isPreview());
          // The file may be moved, or be the first one.
          if (explained) explain(tab);
        };
    post.open().observe(mark);
    mark.run();
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          posts.close(post);
        });
    return tab;
  }
}
