package genko.ui.history;

import genko.async.TaskRunner;
import genko.storage.files.OpenResult.Opened;
import genko.ui.history.HistoryModel.Kind;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.save.OpenPost;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
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
 * Shows what a {@link HistoryModel} knows: the versions to choose from above, below them the words
 * that differ, and the buttons that bring them back.
 */
public final class HistoryPane extends BorderPane {
  private static final Duration PAUSE = Duration.millis(300);

  private final Words words;
  private final HistoryModel model;
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
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private Runnable onClose = () -> {};

  public HistoryPane(Words words, Workspace workspace, Clock clock, TaskRunner runner) {
    this.words = words;
    model = new HistoryModel(words, workspace, clock, runner);
    list = new HistoryList(words);
    view = new DifferenceView(words);
    previous = button("previous", () -> view.step(false));
    next = button("next", () -> view.step(true));
    getStyleClass().add("history");
    setTop(top());
    VBox.setVgrow(view, Priority.ALWAYS);
    legend.setWrapText(true);
    legend.getStyleClass().add("legend");
    setCenter(new VBox(list, legend, view));
    whole.setOnAction(event -> model.takeWhole());
    part.setOnAction(event -> takePart());
    FlowPane foot = new FlowPane(previous, next, part, whole);
    foot.getStyleClass().add("foot");
    setBottom(foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    visibleProperty().bind(model.shownProperty());
    managedProperty().bind(model.shownProperty());
    follow();
  }

  private void follow() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(item -> model.choose(Optional.ofNullable(item)));
    view.chosenProperty().subscribe(this::refreshButtons);
    pause.setOnFinished(event -> model.refresh());
    model.setOnOpened(this::opened);
    model.setOnEdited(pause::playFromStart);
    model.setOnListed(list::show);
    model.setOnCompared(view::show);
    model.setOnChanged(this::refreshButtons);
    // By itself too, once its post is as it is on the disk.
    model
        .shownProperty()
        .subscribe(
            (before, now) -> {
              if (!now) closed();
            });
  }

  private VBox top() {
    title.getStyleClass().add("title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, button("close", this::close));
    head.getStyleClass().add("head-line");
    tabs.getStyleClass().add("side-tabs");
    tabs.getChildren().addAll(toggle(Kind.VERSIONS), toggle(Kind.GIT), toggle(Kind.LOST));
    return new VBox(head, tabs);
  }

  private ToggleButton toggle(Kind wanted) {
    String id =
        "history." + (wanted == Kind.VERSIONS ? "versions" : wanted == Kind.GIT ? "git" : "lost");
    ToggleButton button = new ToggleButton(words.say(id));
    button.getStyleClass().setAll("side-tab");
    button.setToggleGroup(kinds);
    button.setUserData(wanted);
    button.setOnAction(event -> model.open(wanted));
    return button;
  }

  private Button button(String id, Runnable work) {
    Button button = new Button(words.say("history." + id));
    button.setOnAction(event -> work.run());
    return button;
  }

  /** Whether it is in sight. */
  public BooleanProperty shownProperty() {
    return model.shownProperty();
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

  /** The versions of the current post. */
  public void openVersions() {
    model.open(Kind.VERSIONS);
  }

  /** The commits of the current post in git. */
  public void openCommits() {
    model.open(Kind.GIT);
  }

  /** What the current post is beside its last commit, with the keyboard at the differences. */
  public void openChanges() {
    model.open(Kind.GIT);
    view.requestFocus();
  }

  /** There is another commit. */
  public void committed() {
    model.committed();
  }

  /** Texts that were closed without a file. */
  public void openLost() {
    model.open(Kind.LOST);
  }

  /** What the disk holds of the current post. */
  public void openDisk(Opened file) {
    model.openDisk(file);
  }

  public void close() {
    model.close();
  }

  private void closed() {
    pause.stop();
    onClose.run();
  }

  /** Shows what concerns {@code current} from now on. */
  public void moveTo(Optional<OpenPost> current) {
    model.moveTo(current);
  }

  private void opened() {
    pause.stop();
    Kind kind = model.kind();
    boolean disk = kind == Kind.DISK;
    title.setText(words.say(disk ? "history.disk" : "history.title"));
    for (Node choice : List.of(tabs, list)) {
      choice.setVisible(!disk);
      choice.setManaged(!disk);
    }
    kinds.getToggles().forEach(one -> one.setSelected(one.getUserData() == kind));
    legend.setText(words.say(disk ? "history.legend-disk" : "history.legend"));
    part.setText(words.say(disk ? "history.part-disk" : "history.part"));
    part.setVisible(kind != Kind.LOST);
    part.setManaged(kind != Kind.LOST);
    whole.setText(
        words.say(
            switch (kind) {
              case VERSIONS, GIT -> "history.whole";
              case LOST -> "history.open-lost";
              case DISK -> "history.whole-disk";
            }));
    list.getSelectionModel().clearSelection();
  }

  private void refreshButtons() {
    previous.setDisable(!model.differs());
    next.setDisable(!model.differs());
    part.setDisable(!model.canTake(view.chosenProperty().get()));
    whole.setDisable(!model.canTakeWhole());
    // A button that has done all it can leaves the keyboard here, where Esc closes.
    if (Stream.of(previous, next, part, whole).anyMatch(HistoryPane::isLeft)) requestFocus();
  }

  private static boolean isLeft(Button button) {
    return button.isFocused() && button.isDisabled();
  }

  private void takePart() {
    model.take(view.chosenProperty().get());
  }

  // Keys.

  @Override
  public void requestFocus() {
    if (model.kind() == Kind.DISK) view.requestFocus();
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
