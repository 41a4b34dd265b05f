package genko.ui.lifecycle;

import genko.ui.find.QueryField;
import genko.words.Words;
import genko.workspace.lifecycle.LinkReport;
import genko.workspace.lifecycle.PostAction;
import genko.workspace.lifecycle.PostPlan;
import genko.workspace.step.PostFix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A card over the window that asks what a post is to be called and when it goes out, and says what
 * comes of that. Enter does it, Esc leaves everything as it is. A thin view of {@link
 * PostActionModel}.
 */
public final class PostActionPane extends VBox {
  private static final double WIDTH = 600;

  /** With Ctrl these are a field's own. */
  private static final Set<KeyCode> EDITING =
      EnumSet.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.CONTROL);

  private final Words words;
  private final PostActionModel model;
  private final BiConsumer<PostPlan, List<PostFix>> work;
  private final Label heading = new Label();
  private final QueryField name;
  private final QueryField when;
  private final VBox nameRow;
  private final VBox whenRow;
  private final Label place = new Label();
  private final VBox said = new VBox();
  private final CheckBox redirect = new CheckBox();
  private final CheckBox mend = new CheckBox();
  private final LinkList linked;
  private final Button perform = new Button();
  private final Button cancel;
  private @Nullable Node before;

  /** The keyboard goes to the button as soon as that can be pressed. */
  private boolean awaited;

  /** Enter was pressed before all was known. */
  private boolean wanted;

  /** The fields are being filled, not typed in. */
  private boolean filling;

  /** {@code work} does what was planned. */
  public PostActionPane(
      Words words, PostActionModel model, BiConsumer<PostPlan, List<PostFix>> work) {
    this.words = words;
    this.model = model;
    this.work = work;
    name = new QueryField(words.say("lifecycle.name"));
    when = new QueryField(words.say("lifecycle.when"));
    nameRow = row("lifecycle.name", name);
    whenRow = row("lifecycle.when", when);
    linked = new LinkList(words, model);
    cancel = new Button(words.say("dialog.cancel"));
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    place.getStyleClass().add("place");
    place.setWrapText(true);
    said.getStyleClass().add("said");
    perform.setDefaultButton(false);
    perform.getStyleClass().add("accent");
    HBox buttons = new HBox(perform, cancel);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getStyleClass().add("post-action");
    getChildren().addAll(heading, nameRow, whenRow, place, said, redirect, mend, linked, buttons);
    setMaxSize(WIDTH, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    setAccessibleRole(AccessibleRole.PARENT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    name.setOnTyped(
        typed -> {
          wanted = false;
          if (!filling) model.setName(typed);
          refresh();
        });
    when.setOnTyped(
        typed -> {
          wanted = false;
          if (!filling) model.setWhen(typed);
          refresh();
        });
    redirect.setOnAction(event -> model.setRedirect(redirect.isSelected()));
    perform.setOnAction(event -> perform());
    cancel.setOnAction(event -> close());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.setOnPlanned(this::open);
    model.planProperty().subscribe(this::refresh);
    model.linksProperty().subscribe(this::refresh);
    model.leftOut().subscribe(this::refreshMend);
    mend.setOnAction(event -> model.turnAll(mend.isSelected()));
  }

  private VBox row(String key, QueryField field) {
    Label label = new Label(words.say(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    VBox.setVgrow(field, Priority.NEVER);
    return new VBox(label, field);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void open(PostPlan plan) {
    PostAction action = plan.action();
    String doing = words.say("post." + action.id()).replaceAll("(?:…|\\.\\.\\.)$", "");
    heading.setText(words.say("lifecycle.heading", doing, plan.title()));
    setAccessibleText(heading.getText());
    perform.setText(words.say("lifecycle.do." + action.id()));
    filling = true;
    name.setText(plan.name());
    when.setText(plan.when().map(PostActionModel::text).orElse(""));
    filling = false;
    wanted = false;
    redirect.setSelected(false);
    show(nameRow, action.isNamed());
    show(whenRow, plan.when().isPresent());
    if (!isVisible()) before = getScene().getFocusOwner();
    setVisible(true);
    refresh();
    // Once it is laid out: what is not takes no focus.
    Platform.runLater(this::begin);
  }

  private void begin() {
    if (!isVisible()) return;
    if (whenRow.isVisible() && plan().action() == PostAction.SCHEDULE) {
      when.requestFocus();
      when.selectAll();
    } else if (nameRow.isVisible()) {
      name.requestFocus();
      int dot = name.getText().lastIndexOf('.');
      name.selectRange(slugStart(name.getText()), dot > 0 ? dot : name.getText().length());
    } else {
      // A button that cannot be pressed yet takes no focus.
      awaited = perform.isDisabled();
      (awaited ? cancel : perform).requestFocus();
    }
  }

  /** Behind the day with which the name begins. */
  private static int slugStart(String name) {
    return name.matches("\\d{4}-\\d{2}-\\d{2}-.*") ? "2025-11-17-".length() : 0;
  }

  private PostPlan plan() {
    return model.planProperty().get().orElseThrow();
  }

  private void refresh() {
    if (!isVisible() || model.planProperty().get().isEmpty()) return;
    PostPlan plan = plan();
    place.setText(
        plan.unit().equals(plan.to())
            ? plan.shown(plan.was().path())
            : words.say(
                "lifecycle.place", plan.shown(plan.was().path()), plan.shown(plan.target())));
    List<Node> lines = new ArrayList<>();
    if (!model.state().isEmpty()) lines.add(line(model.state(), "state"));
    model.addresses().forEach(one -> lines.add(line(one, "address")));
    if (whenRow.isVisible() && !model.isDated()) {
      lines.add(line(words.say("lifecycle.when.bad"), "bad"));
    }
    for (PostPlan.Trouble trouble : model.troubles()) {
      String sentence = words.say(trouble.key(), trouble.args().toArray());
      boolean nothing = trouble.key().startsWith("lifecycle.nothing.");
      lines.add(line(sentence, nothing ? "state" : trouble.bad() ? "bad" : "doubt"));
    }
    Optional<LinkReport> report = model.linksProperty().get();
    lines.addAll(links(report.orElse(LinkReport.NONE)));
    if (report.isEmpty()) lines.add(line(words.say("lifecycle.links.searching"), "state"));
    said.getChildren().setAll(lines);
    if (!name.isFocused() && !name.getText().equals(model.name())) {
      filling = true;
      name.setText(model.name());
      filling = false;
    }
    show(redirect, plan.redirect().isPresent());
    plan.redirect()
        .ifPresent(one -> redirect.setText(words.say("lifecycle.redirect", one.field())));
    perform.setDisable(!plan.isPossible() || !model.isDated() || report.isEmpty());
    // Not from here, where the model is in the middle of telling.
    if (wanted) Platform.runLater(this::performWanted);
    if (!awaited || perform.isDisabled()) return;
    awaited = false;
    if (cancel.isFocused()) perform.requestFocus();
  }

  /** What is said of the links; what can be done about them stands below. */
  private List<Node> links(LinkReport found) {
    int mendable = found.mendable();
    int lost = found.links().size() - mendable;
    show(mend, mendable > 0);
    refreshMend();
    linked.show(found.links());
    List<Node> lines = new ArrayList<>();
    if (!found.links().isEmpty()) {
      lines.add(
          line(words.say("lifecycle.links.found", found.files(), found.links().size()), "state"));
    }
    if (lost > 0) lines.add(line(words.say("lifecycle.links.lost", lost), "doubt"));
    return lines;
  }

  private void refreshMend() {
    int chosen = model.chosen();
    int all = model.linksProperty().get().map(LinkReport::mendable).orElse(0);
    mend.setText(words.say("lifecycle.links.mend", chosen, all));
    mend.setSelected(chosen > 0);
    mend.setIndeterminate(chosen > 0 && chosen < all);
  }

  private static Label line(String text, String style) {
    Label line = new Label(text);
    line.setWrapText(true);
    line.getStyleClass().add(style);
    return line;
  }

  private void pressed(KeyEvent event) {
    if (name.composingProperty().get() || when.composingProperty().get()) return;
    switch (event.getCode()) {
      case ESCAPE -> close();
      case ENTER -> {
        if (getScene().getFocusOwner() == cancel) close();
        else perform();
      }
      case TAB -> step(event.isShiftDown() ? -1 : 1);
      default -> {
        if (!isCommand(event)) return;
      }
    }
    event.consume();
  }

  /** Whether a key would do something behind the card, where the keyboard would be lost. */
  private static boolean isCommand(KeyEvent event) {
    boolean editing = EDITING.contains(event.getCode()) && !event.isAltDown();
    return event.getCode().isFunctionKey() || event.isShortcutDown() && !editing;
  }

  /** The keyboard goes round in the card, as long as it is there. */
  private void step(int by) {
    List<Node> stops = new ArrayList<>();
    for (Node stop : List.of(name, when, redirect, mend, linked, perform, cancel)) {
      boolean shown = stop.isVisible() && stop.getParent().isVisible() && !stop.isDisabled();
      if (shown) stops.add(stop);
    }
    int at = stops.indexOf(getScene().getFocusOwner());
    stops.get(Math.floorMod(at + by, stops.size())).requestFocus();
  }

  /** Does what was asked for too early, unless there is something to be looked at first. */
  private void performWanted() {
    if (!wanted || !isVisible() || !model.isReady()) return;
    wanted = false;
    boolean plain = model.linksProperty().get().filter(one -> one.links().isEmpty()).isPresent();
    boolean fine = model.troubles().isEmpty();
    if (plain && fine) perform();
  }

  private void perform() {
    if (!model.isReady()) {
      // What was typed last is still looked into, which a blog of thousands takes a while for.
      wanted = !model.isSettled();
      return;
    }
    PostPlan plan = plan();
    List<PostFix> fixes = model.fixes();
    close();
    work.accept(plan, fixes);
  }

  /** Puts the card away and gives the keyboard back. */
  public void close() {
    if (!isVisible()) return;
    setVisible(false);
    model.end();
    if (before != null && before.getScene() != null) before.requestFocus();
    before = null;
  }

  /** Whether what was typed last can be done now. */
  public boolean isReady() {
    return model.isReady();
  }

  /** Where the name is typed. */
  public TextField nameField() {
    return name;
  }

  /** Whether an input method composes in one of the fields. */
  public boolean isComposing() {
    return name.composingProperty().get() || when.composingProperty().get();
  }
}
