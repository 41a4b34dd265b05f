package genko.ui.palette;

import genko.ui.find.QueryField;
import genko.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A field over the window in which one types what one wants to do, and the list of what answers to
 * it. It is no dialog: whatever else takes the keyboard puts it away. A thin view of {@link
 * Choice}.
 */
public final class Palette extends VBox {
  private static final double WIDTH = 560;
  private static final double LINE = 32;
  private static final int LINES = 10;

  private final PaletteMatches choice;
  private final QueryField field;
  private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
  private final ListView<PaletteEntry> list = new ListView<>(found);
  private @Nullable Node before;

  /** A palette of {@code entries}, which are asked for whenever it opens. */
  public Palette(Words words, Supplier<List<PaletteEntry>> entries) {
    choice = new PaletteMatches(entries);
    field = new QueryField(words.say("palette.field"));
    field.setOnTyped(typed -> offer());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setFocusTraversable(false);
    list.setFixedCellSize(LINE);
    list.setCellFactory(view -> new Line());
    list.setPlaceholder(new Label(words.say("palette.none")));
    list.setAccessibleText(words.say("palette.list"));
    list.getSelectionModel().selectedItemProperty().addListener((value, was, is) -> tell(is));
    getStyleClass().add("palette");
    getChildren().addAll(field, list);
    setMaxSize(WIDTH, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(words.say("palette.name"));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::followFocus);
  }

  /** What is typed after {@code mark} asks {@code list} for the entries. */
  public void addList(char mark, Function<String, List<PaletteEntry>> list) {
    choice.addList(mark, list);
  }

  /** Those of {@code entries} that answer to {@code typed}, best first. */
  public List<PaletteEntry> best(String typed, List<PaletteEntry> entries) {
    return choice.best(typed, entries);
  }

  /** The ids of what was used, the last first. */
  public List<String> used() {
    return choice.used();
  }

  public void setUsed(List<String> ids) {
    choice.setUsed(ids);
  }

  /** Opens the palette as if {@code typed} had been typed. */
  public void open(String typed) {
    if (!isVisible()) before = getScene().getFocusOwner();
    setVisible(true);
    field.requestFocus();
    field.setText(typed);
    field.end();
    offer();
  }

  /** Puts the palette away and gives the keyboard back. */
  public void close() {
    if (!isVisible()) return;
    setVisible(false);
    if (before != null && before.getScene() != null) before.requestFocus();
    before = null;
  }

  private void followFocus(@Nullable Node focused) {
    if (!isVisible() || focused == field) return;
    setVisible(false);
    before = null;
  }

  private void offer() {
    found.setAll(choice.of(field.getText()));
    int lines = Math.clamp(found.size(), 1, LINES);
    list.setPrefHeight(lines * LINE + 2);
    list.setMinHeight(USE_PREF_SIZE);
    list.scrollTo(0);
    list.getSelectionModel().selectFirst();
  }

  /** The keyboard stays in the field, so the field says what is chosen in the list. */
  private void tell(@Nullable PaletteEntry chosen) {
    field.setAccessibleHelp(chosen == null ? "" : chosen.label() + " " + chosen.keys());
    field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
  }

  private void pressed(KeyEvent event) {
    if (field.composingProperty().get()) return;
    switch (event.getCode()) {
      case ESCAPE -> close();
      case ENTER -> run(list.getSelectionModel().getSelectedItem());
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(LINES - 1);
      case PAGE_UP -> move(1 - LINES);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int lines) {
    if (found.isEmpty()) return;
    int at = list.getSelectionModel().getSelectedIndex() + lines;
    // One step over an end goes round; a page stops there.
    int last = found.size() - 1;
    boolean step = Math.abs(lines) == 1;
    int to = step ? Math.floorMod(at, found.size()) : Math.clamp(at, 0, last);
    list.getSelectionModel().select(to);
    list.scrollTo(Math.max(0, to - LINES / 2));
  }

  private void run(@Nullable PaletteEntry entry) {
    if (entry == null) return;
    close();
    choice.use(entry);
    entry.work().run();
  }

  /** An entry with its group and its keys. */
  private final class Line extends ListCell<PaletteEntry> {
    private final Label label = new Label();
    private final Label group = new Label();
    private final Label keys = new Label();
    private final HBox box = new HBox();

    Line() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      group.getStyleClass().add("group");
      keys.getStyleClass().add("keys");
      group.setMinWidth(USE_PREF_SIZE);
      keys.setMinWidth(USE_PREF_SIZE);
      box.getStyleClass().add("line");
      box.getChildren().addAll(label, gap, group, keys);
      setPrefWidth(0);
      setOnMouseClicked(event -> run(getItem()));
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      boolean none = empty || entry == null;
      setGraphic(none ? null : box);
      label.setText(none ? "" : entry.label());
      group.setText(none ? "" : entry.group());
      keys.setText(none ? "" : entry.keys());
      setAccessibleText(none ? "" : entry.label() + " " + entry.keys());
    }
  }
}
