package genko.ui.window;

import genko.ui.tab.PostTabs;
import genko.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is shown while no post is open: the next steps, and the blogs and posts of before. */
final class StartPage extends VBox {
  private static final int MOST = 6;

  private final PostTabs tabs;
  private final LibrarySide library;
  private final Places blogs;
  private final Places posts;
  private Runnable onSample = () -> {};

  StartPage(Words words, PostTabs tabs, LibrarySide library) {
    this.tabs = tabs;
    this.library = library;
    getStyleClass().addAll("empty-state", "start-page");
    Label title = new Label(words.say("window.empty"));
    title.getStyleClass().add("title");
    Label hint = new Label(words.say("window.empty-hint"));
    hint.getStyleClass().add("text-muted");
    hint.setWrapText(true);
    Button fresh = button(words.say("menu.new"), tabs::newPost);
    fresh.setDefaultButton(true);
    FlowPane steps =
        new FlowPane(
            fresh,
            button(words.say("menu.open-folder"), library::chooseFolder),
            button(words.say("menu.open"), tabs::chooseAndOpen),
            button(words.say("window.start.sample"), () -> onSample.run()));
    steps.getStyleClass().add("start-steps");
    blogs = new Places(words.say("window.start.blogs"), library::list);
    posts = new Places(words.say("window.start.posts"), path -> tabs.open(List.of(path)));
    FlowPane places = new FlowPane(blogs, posts);
    places.getStyleClass().add("start-places");
    getChildren().addAll(title, hint, steps, places);
    tabs.recent().addListener((Observable change) -> refresh());
    library.blogs().addListener((Observable change) -> refresh());
    refresh();
  }

  /** Who shows the sample. */
  void setOnSample(Runnable handler) {
    onSample = handler;
  }

  /** Whether there is anything to go on with. */
  boolean hasPlaces() {
    return !tabs.recent().isEmpty() || !library.blogs().isEmpty();
  }

  private void refresh() {
    blogs.show(library.blogs());
    posts.show(tabs.recent());
  }

  private static Button button(String label, Runnable work) {
    Button button = new Button(label);
    button.setMnemonicParsing(false);
    button.setOnAction(event -> work.run());
    return button;
  }

  /** Blogs or posts of before, each a button; nothing where there are none. */
  private static final class Places extends VBox {
    private final Label head;
    private final Consumer<Path> work;

    Places(String name, Consumer<Path> work) {
      this.work = work;
      head = new Label(name);
      head.getStyleClass().add("start-head");
      getStyleClass().add("start-list");
    }

    void show(ObservableList<Path> paths) {
      getChildren().setAll(head);
      paths.stream().limit(MOST).map(this::place).forEach(getChildren()::add);
      setVisible(!paths.isEmpty());
      setManaged(!paths.isEmpty());
    }

    private Button place(Path path) {
      Path folder = path.getParent();
      Button place = button(String.valueOf(path.getFileName()), () -> work.accept(path));
      place.getStyleClass().setAll("start-place");
      place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      place.setTooltip(new Tooltip(path.toString()));
      place.setAccessibleHelp(folder == null ? "" : folder.toString());
      return place;
    }
  }
}
