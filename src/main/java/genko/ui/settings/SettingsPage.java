package genko.ui.settings;

import genko.ui.find.QueryField;
import genko.ui.menu.Menus;
import genko.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * All that can be set, on one page over the panels, with a field that finds a setting by what it is
 * called here or elsewhere. It goes away with Esc, and when a command puts the keyboard into the
 * text or a panel.
 */
public final class SettingsPage extends BorderPane {
  private static final double WIDEST = 760;

  private final Words words;
  private final Menus menus;
  private final List<SettingsSection> sections;
  private final Runnable onClosed;
  private final SettingSearch search;
  private final QueryField query;
  private final FlowPane places = new FlowPane();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final Label none = new Label();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Node> controls = new LinkedHashMap<>();
  private boolean moving;

  /** A row or a heading with what it is found by; {@code section} is what it stands in. */
  private record Row(Node node, int section, String haystack) {}

  /**
   * @param synonyms what other editors call what a key names
   * @param onClosed gives the keyboard back
   */
  public SettingsPage(
      Words words,
      Menus menus,
      List<SettingsSection> sections,
      Function<String, List<String>> synonyms,
      Runnable onClosed) {
    this.words = words;
    this.menus = menus;
    this.sections = sections;
    this.onClosed = onClosed;
    search = new SettingSearch(synonyms);
    getStyleClass().add("settings-page");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    query = new QueryField(words.say("settings.search"));
    query.setOnTyped(this::filter);
    HBox.setHgrow(query, Priority.ALWAYS);
    Button close = new Button(words.say("settings.close"));
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> close());
    Label title = new Label(words.say("settings.name"));
    title.getStyleClass().add("settings-heading");
    title.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(12, title, query, close);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(8, first, places);
    head.getStyleClass().add("settings-head");
    head.setMaxWidth(WIDEST);
    places.getStyleClass().add("settings-places");
    list.getStyleClass().add("settings-list");
    list.setMaxWidth(WIDEST);
    none.setText(words.say("settings.none"));
    none.getStyleClass().addAll("text-muted", "settings-none");
    VBox middle = new VBox(list);
    middle.getStyleClass().add("settings-middle");
    VBox top = new VBox(head);
    top.getStyleClass().add("settings-middle");
    scroll.setContent(middle);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setTop(top);
    setCenter(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  /** The keys of the words of all settings. */
  public List<String> keys() {
    return sections.stream().flatMap(one -> one.settings().stream()).map(Setting::key).toList();
  }

  /** Opens the page, or puts it away. */
  public void toggle() {
    if (isVisible()) close();
    else open(query);
  }

  /** Opens the page at the setting {@code key}, ready to be changed. */
  public void open(String key) {
    fill();
    query.clear();
    open(controls.getOrDefault(key, query));
  }

  /** Puts the page away. */
  public void close() {
    if (!isVisible()) return;
    setVisible(false);
    onClosed.run();
  }

  private void open(Node at) {
    fill();
    setVisible(true);
    applyCss();
    layout();
    at.requestFocus();
    query.selectAll();
  }

  /** Made when it is first looked at: there are as many rows as commands. */
  private void fill() {
    if (!rows.isEmpty()) return;
    for (SettingsSection section : sections) {
      int at = addHeading(section.key());
      for (Setting setting : section.settings()) {
        SettingRow row = new SettingRow(words, setting);
        controls.put(setting.key(), row.control());
        add(row, at, search.haystack(setting.key(), section.key()));
      }
    }
    int keys = addHeading("settings.shortcuts");
    for (Menus.Listed listed : menus.listed()) {
      ShortcutRow row = new ShortcutRow(words, menus, listed);
      String menu = "menu." + listed.menu();
      add(row, keys, search.haystack(listed.action().key(), menu, "settings.shortcuts"));
    }
    list.getChildren().add(none);
    filter(query.getText());
  }

  private int addHeading(String key) {
    int section = places.getChildren().size();
    Label heading = new Label(words.say(key));
    heading.getStyleClass().add("settings-heading");
    Hyperlink place = new Hyperlink(words.say(key));
    place.setOnAction(event -> goTo(heading));
    places.getChildren().add(place);
    add(heading, section, "");
    return section;
  }

  private void add(Node node, int section, String haystack) {
    node.managedProperty().bind(node.visibleProperty());
    rows.add(new Row(node, section, haystack));
    list.getChildren().add(node);
  }

  private void goTo(Node heading) {
    query.clear();
    layout();
    double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
    double at = heading.getBoundsInParent().getMinY();
    if (hidden > 0) scroll.setVvalue(Math.clamp(at / hidden, 0, 1));
    // The first thing to be set there.
    moving = true;
    heading.requestFocusTraversal(TraversalDirection.NEXT);
    moving = false;
  }

  private void filter(String typed) {
    boolean any = false;
    Node heading = none;
    for (Row row : rows) {
      if (row.haystack().isEmpty()) {
        heading = row.node();
        heading.setVisible(false);
        continue;
      }
      boolean found = SettingSearch.matches(typed, row.haystack());
      row.node().setVisible(found);
      if (found) heading.setVisible(true);
      any |= found;
    }
    none.setVisible(!any);
    none.setManaged(!any);
    scroll.setVvalue(0);
  }

  private void pressed(KeyEvent event) {
    if (menus.isWaiting() || query.composingProperty().get()) return;
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      move(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && query.isFocused()) {
      move(TraversalDirection.NEXT);
      event.consume();
    }
  }

  /** To the next thing on the page, and from the last one to the field: never out of the page. */
  private void move(TraversalDirection way) {
    Node owner = getScene().getFocusOwner();
    moving = true;
    owner.requestFocusTraversal(way);
    if (!isInside(getScene().getFocusOwner())) query.requestFocus();
    moving = false;
    reveal(getScene().getFocusOwner());
  }

  /** Scrolls so that {@code node} is in sight. */
  private void reveal(Node node) {
    if (!isIn(node, list)) return;
    Bounds at = list.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double view = scroll.getViewportBounds().getHeight();
    double hidden = list.getHeight() - view;
    if (hidden <= 0) return;
    double top = scroll.getVvalue() * hidden;
    if (at.getMinY() >= top && at.getMaxY() <= top + view) return;
    scroll.setVvalue(Math.clamp((at.getCenterY() - view / 2) / hidden, 0, 1));
  }

  /** Goes away when the keyboard is put elsewhere. */
  private void follow(Node focused) {
    if (!isVisible() || moving || focused == null || isInside(focused)) return;
    if (isBar(focused)) return;
    setVisible(false);
  }

  /** What stands above and below the page is not covered by it. */
  private boolean isBar(Node node) {
    return getParent() != null && !isIn(node, getParent());
  }

  private boolean isInside(Node node) {
    return isIn(node, this);
  }

  private static boolean isIn(Node node, Node parent) {
    for (Node at = node; at != null; at = at.getParent()) if (at == parent) return true;
    return false;
  }
}
