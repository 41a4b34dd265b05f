package genko.ui.status;

import genko.storage.files.FileEncoding;
import genko.ui.input.LateTip;
import genko.ui.status.StatusModel.ProblemCount;
import genko.words.Words;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is true of the post and its file, in a row below it. An empty text takes no room. */
public final class StatusBar extends HBox {
  private final Hyperlink encoding = new Hyperlink();
  private final Hyperlink kind = new Hyperlink();
  private final ContextMenu kindMenu = new ContextMenu();
  private final Hyperlink problems = new Hyperlink();
  private Consumer<Charset> onEncoding = charset -> {};
  private Supplier<List<MenuItem>> kinds = List::of;

  /** Shows what {@code model} says; {@code onGoal} asks for a goal, {@code onProblems} lists. */
  public StatusBar(Words words, StatusModel model, Runnable onGoal, Consumer<Node> onProblems) {
    getStyleClass().add("status-bar");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    encoding.textProperty().bind(model.encodingProperty());
    encoding.setOnAction(event -> chooseEncoding());
    LateTip.set(encoding, words.say("status.encoding.tip"));
    kind.textProperty().bind(model.kindProperty());
    kind.getStyleClass().add("kind");
    kind.setOnAction(event -> chooseKind());
    LateTip.set(kind, () -> tip(model.kindTipProperty()));
    kind.accessibleHelpProperty().bind(model.kindTipProperty());
    problems.setOnAction(event -> onProblems.accept(problems));
    problems.getStyleClass().add("problems");
    model.problemsProperty().subscribe(this::show);
    getChildren()
        .addAll(
            kind,
            encoding,
            label(model.lineEndsProperty()),
            counts(model),
            new GoalLabel(words, model.goalProperty(), onGoal),
            label(model.selectionProperty()),
            gap,
            problems,
            label(model.savedProperty()));
    getChildren().forEach(StatusBar::leaveWhenEmpty);
    setAccessibleRole(AccessibleRole.PARENT);
  }

  /** Who reads the post in another encoding. */
  public void setOnEncoding(Consumer<Charset> handler) {
    onEncoding = handler;
  }

  /** What can be chosen where the kind of blog stands. */
  public void setKinds(Supplier<List<MenuItem>> items) {
    kinds = items;
  }

  private static Label counts(StatusModel model) {
    Label counts = label(model.countsProperty());
    LateTip.set(counts, () -> tip(model.countsTipProperty()));
    counts.accessibleHelpProperty().bind(model.countsTipProperty());
    return counts;
  }

  private static Tooltip tip(ObservableValue<String> text) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(text);
    return tip;
  }

  private static Label label(ObservableValue<String> text) {
    Label label = new Label();
    label.textProperty().bind(text);
    return label;
  }

  private static void leaveWhenEmpty(Node node) {
    if (!(node instanceof Labeled labeled)) return;
    labeled.managedProperty().bind(Bindings.isNotEmpty(labeled.textProperty()));
    labeled.visibleProperty().bind(labeled.managedProperty());
    labeled.setMinWidth(Region.USE_PREF_SIZE);
  }

  private void show(ProblemCount count) {
    problems.setText(count.text());
    problems.getStyleClass().removeAll("note", "doubt", "fault");
    problems.getStyleClass().add(count.severity());
  }

  private void chooseKind() {
    kind.setVisited(false);
    if (kindMenu.getItems().isEmpty()) kindMenu.getItems().addAll(kinds.get());
    kindMenu.show(kind, Side.TOP, 0, 0);
  }

  private void chooseEncoding() {
    ContextMenu menu = new ContextMenu();
    for (Charset charset : FileEncoding.CHARSETS) {
      MenuItem item = new MenuItem(FileEncoding.name(charset));
      item.setOnAction(event -> onEncoding.accept(charset));
      menu.getItems().add(item);
    }
    menu.show(encoding, Side.TOP, 0, 0);
  }
}
