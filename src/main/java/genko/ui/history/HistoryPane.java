package genko.ui.history;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.edit.merge.Comparison;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.post.Update;
import genko.storage.files.OpenResult.Opened;
import genko.storage.versions.Version;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.save.PostVersions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * What the current post was, beside what it is: its versions with the words that differ, texts that
 * were closed without a file, or what the disk holds. A version comes back whole or difference by
 * difference, each as one step that can be undone; nothing is applied by itself.
 */
public final class HistoryPane extends BorderPane {
  private static final Duration PAUSE = Duration.millis(300);

  private final Words words;
  private final PostTabs posts;
  private final HistoryList list;
  private final DifferenceView view;
  private final Label title = new Label();
  private final Label legend = new Label();
  private final ToggleGroup kinds = new ToggleGroup();
  private final HBox tabs = new HBox();
  private final Button whole = new Button();
  private final Button part = new Button();
  private final Button previous;
  private final Button next;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Latest<Asked, Made> comparer;
  private Kind kind = Kind.VERSIONS;
  private PostTab tab;
  private Runnable ending = () -> {};
  private Runnable onClose = () -> {};

  /** What is beside the post now, and what came of comparing it; each may be missing. */
  private Optional<Text> other = Optional.empty();

  private Optional<Opened> theirs = Optional.empty();
  private Optional<Made> made = Optional.empty();

  /** What is shown beside the post. */
  private enum Kind {
    VERSIONS,
    LOST,
    DISK
  }

  private record Asked(Text other, Text now) {
    /** Whether there is nothing to compare with. */
    boolean isAlone() {
      return other == now;
    }
  }

  private record Made(Asked asked, Comparison comparison, DifferenceRows rows) {}

  public HistoryPane(Words words, PostTabs posts, Clock clock, TaskRunner runner) {
    this.words = words;
    this.posts = posts;
    list = new HistoryList(words, clock);
    view = new DifferenceView(words);
    comparer = new Latest<>(runner, HistoryPane::compare, (asked, result) -> take(result));
    previous = button("previous", () -> view.step(false));
    next = button("next", () -> view.step(true));
    getStyleClass().add("history");
    setTop(top());
    VBox.setVgrow(view, Priority.ALWAYS);
    legend.setWrapText(true);
    legend.getStyleClass().add("legend");
    setCenter(new VBox(list, legend, view));
    whole.setOnAction(event -> takeWhole());
    part.setOnAction(event -> takePart());
    FlowPane foot = new FlowPane(previous, next, part, whole);
    foot.getStyleClass().add("foot");
    setBottom(foot);
    list.getSelectionModel().selectedItemProperty().subscribe(item -> choose(item));
    view.chosenProperty().subscribe(this::refreshButtons);
    pause.setOnFinished(event -> refresh());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    setVisible(false);
    setManaged(false);
    shown.subscribe(
        on -> {
          setVisible(on);
          setManaged(on);
        });
  }

  private VBox top() {
    title.getStyleClass().add("title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, button("close", this::close));
    head.getStyleClass().add("head-line");
    tabs.getStyleClass().add("side-tabs");
    tabs.getChildren().addAll(toggle(Kind.VERSIONS), toggle(Kind.LOST));
    return new VBox(head, tabs);
  }

  private ToggleButton toggle(Kind wanted) {
    String id = wanted == Kind.VERSIONS ? "history.versions" : "history.lost";
    ToggleButton button = new ToggleButton(words.say(id));
    button.getStyleClass().setAll("side-tab");
    button.setToggleGroup(kinds);
    button.setUserData(wanted);
    button.setOnAction(event -> open(wanted));
    return button;
  }

  private Button button(String id, Runnable work) {
    Button button = new Button(words.say("history." + id));
    button.setOnAction(event -> work.run());
    return button;
  }

  /** Whether it is in sight. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** The versions to choose from. */
  public HistoryList list() {
    return list;
  }

  /** What differs. */
  public DifferenceView differences() {
    return view;
  }

  /** Who makes room when it is closed. */
  public void setOnClose(Runnable handler) {
    onClose = handler;
  }

  // What is shown.

  /** The versions of the current post. */
  public void openVersions() {
    open(Kind.VERSIONS);
  }

  /** Texts that were closed without a file. */
  public void openLost() {
    open(Kind.LOST);
  }

  /** What the disk holds of the current post. */
  public void openDisk(Opened file) {
    theirs = Optional.of(file);
    open(Kind.DISK);
  }

  public void close() {
    shown.set(false);
    follow(null);
    onClose.run();
  }

  /** Shows what concerns {@code current} from now on. */
  public void moveTo(PostTab current) {
    if (!shown.get() || current == tab) return;
    if (kind == Kind.DISK) kind = Kind.VERSIONS;
    open(kind);
  }

  private void open(Kind wanted) {
    kind = wanted;
    shown.set(true);
    follow(posts.currentProperty().get());
    boolean disk = kind == Kind.DISK;
    if (!disk) theirs = Optional.empty();
    title.setText(words.say(disk ? "history.disk" : "history.title"));
    tabs.setVisible(!disk);
    tabs.setManaged(!disk);
    list.setVisible(!disk);
    list.setManaged(!disk);
    kinds.getToggles().forEach(one -> one.setSelected(one.getUserData() == kind));
    legend.setText(words.say(disk ? "history.legend-disk" : "history.legend"));
    part.setText(words.say(disk ? "history.part-disk" : "history.part"));
    whole.setText(words.say(wholeKey()));
    list.getSelectionModel().clearSelection();
    other = theirs.map(Opened::text);
    refresh();
    posts.histories().ifPresent(kept -> kept.setOnKept(this::fill));
    fill();
  }

  private String wholeKey() {
    return switch (kind) {
      case VERSIONS -> "history.whole";
      case LOST -> "history.open-lost";
      case DISK -> "history.whole-disk";
    };
  }

  private void follow(PostTab current) {
    ending.run();
    ending = () -> {};
    pause.stop();
    tab = current;
    if (tab == null) return;
    ending = tab.session().observe(this::updated);
  }

  private void updated(Update update) {
    pause.playFromStart();
  }

  /** Lists anew what can be chosen. */
  void fill() {
    if (!shown.get() || kind == Kind.DISK) return;
    Kind asked = kind;
    PostTab from = tab;
    PostVersions histories = posts.histories().orElse(null);
    if (histories == null || asked == Kind.VERSIONS && from == null) {
      list.show(List.of(), words.say("history.empty"));
    } else if (asked == Kind.LOST) {
      histories.listLost(
          found -> {
            if (kind != asked) return;
            list.show(
                found.stream().map(lost -> list.item(lost.version(), title(lost.title()))).toList(),
                words.say("history.empty-lost"));
          });
    } else {
      histories.list(
          from.open(),
          found -> {
            if (kind == asked && tab == from) {
              list.show(list.items(found), words.say("history.empty"));
            }
          });
    }
  }

  private String title(String found) {
    return found.isBlank() ? words.say("window.untitled") : found;
  }

  private void choose(HistoryList.Item item) {
    if (kind == Kind.DISK) return;
    other = Optional.empty();
    if (item == null) {
      refresh();
      return;
    }
    Version version = item.version();
    posts
        .histories()
        .ifPresent(
            kept ->
                kept.read(
                    version,
                    text -> {
                      HistoryList.Item now = list.getSelectionModel().getSelectedItem();
                      if (now == null || !now.version().equals(version)) return;
                      other = text;
                      refresh();
                      if (text.isEmpty()) view.show(DifferenceRows.NONE, words.say("history.gone"));
                    }));
  }

  /** Compares anew what is beside the post with what the post is now. */
  private void refresh() {
    made = Optional.empty();
    refreshButtons();
    if (!shown.get()) return;
    if (other.isEmpty()) {
      view.show(
          DifferenceRows.NONE,
          words.say(kind == Kind.LOST ? "history.choose-lost" : "history.choose"));
      return;
    }
    Text now = kind == Kind.LOST || tab == null ? other.get() : tab.session().post().text();
    comparer.ask(new Asked(other.get(), now));
  }

  private static Made compare(Asked asked) {
    Comparison comparison = Comparison.of(asked.other(), asked.now());
    boolean alone = asked.isAlone();
    return new Made(
        asked,
        comparison,
        alone ? DifferenceRows.of(asked.other()) : DifferenceRows.of(comparison));
  }

  private void take(Made result) {
    if (!shown.get() || other.isEmpty() || other.get() != result.asked().other()) return;
    made = Optional.of(result);
    view.show(result.rows(), words.say("history.same"));
    refreshButtons();
  }

  private void refreshButtons() {
    boolean any = made.isPresent();
    boolean writes = tab != null && !tab.session().isReadOnly();
    boolean differs = any && view.count() > 0;
    previous.setDisable(!differs);
    next.setDisable(!differs);
    part.setVisible(kind != Kind.LOST);
    part.setManaged(kind != Kind.LOST);
    part.setDisable(!differs || !writes || view.chosenProperty().get() < 0);
    whole.setDisable(kind == Kind.LOST ? !any : !differs || !writes);
  }

  // Bringing back.

  private void takePart() {
    int hunk = view.chosenProperty().get();
    current()
        .filter(one -> hunk >= 0 && hunk < one.comparison().hunks().size())
        .ifPresent(one -> dispatch(Origin.RESTORE, one.comparison().back(hunk)));
  }

  private void takeWhole() {
    if (kind == Kind.LOST) {
      other.ifPresent(text -> posts.openUnsaved(text.toString()));
    } else if (kind == Kind.DISK && tab != null && !tab.isComposing()) {
      PostTab post = tab;
      theirs.ifPresent(file -> posts.takeTheirs(post, file));
      close();
    } else {
      current().ifPresent(one -> dispatch(Origin.RELOAD, one.comparison().back()));
    }
  }

  /** The comparison, if it is one with the text as it is at this moment. */
  private Optional<Made> current() {
    if (tab == null || tab.isComposing()) return Optional.empty();
    Text now = tab.session().post().text();
    return made.filter(one -> one.asked().now() == now);
  }

  private void dispatch(Origin origin, ChangeSet changes) {
    Post post = tab.session().post();
    tab.session().sealHistory();
    tab.session().dispatch(Transaction.of(post, origin, changes));
    tab.session().sealHistory();
    refresh();
  }

  // Keys.

  @Override
  public void requestFocus() {
    if (kind == Kind.DISK) view.requestFocus();
    else list.requestFocus();
  }

  private void press(KeyEvent event) {
    boolean taking = event.getTarget() == view && event.getCode() == KeyCode.ENTER;
    if (event.getCode() == KeyCode.ESCAPE) close();
    else if (taking && !part.isDisabled()) takePart();
    else return;
    event.consume();
  }
}
