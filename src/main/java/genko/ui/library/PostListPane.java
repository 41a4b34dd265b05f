package genko.ui.library;

import genko.ui.find.QueryField;
import genko.ui.find.Unrolling;
import genko.ui.theme.LazyChildren;
import genko.words.Words;
import genko.workspace.library.PostList.Status;
import genko.workspace.lifecycle.PostAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The posts of a blog as a list, with a field that narrows it. Letters that are typed in the list
 * go to the field, arrows lead from the field into the list, Enter opens a post and Esc leads back
 * to the text. Long because the list, its field and the button of an empty list share their keys.
 */
public final class PostListPane extends BorderPane {
  private final Words words;
  private final PostListModel model;
  private final Actions actions;
  private final QueryField field;
  private final MenuButton blogs = new MenuButton();
  private final ObservableList<PostRow> rows = FXCollections.observableArrayList();
  private final ListView<PostRow> list = new ListView<>(rows);

  /** What {@link #rows} were set to. */
  private List<PostRow> listed = List.of();

  private final PostMenu menu;
  private final Label count = new Label();
  private final Button change = new Button();
  private final Label empty = new Label();
  private final Button step = new Button();

  /** What the list has done with posts and blogs. */
  public interface Actions {
    /** Shows the post at {@code file} for a look. */
    void preview(Path file);

    /** Opens the post at {@code file} and goes there. */
    void open(Path file);

    /** Does {@code action} with the post at {@code file}, after asking what is needed. */
    void act(PostAction action, Path file);

    /** Changes something in the posts that are chosen. */
    void change();

    /** Looks for problems in all posts of the list. */
    void check();

    /** Back to the text. */
    void leave();

    void chooseFolder();

    void newPost();

    /** The blogs that were listed last, the last one first. */
    List<Path> blogs();

    /** Lists the blog in {@code folder}. */
    void list(Path folder);
  }

  public PostListPane(Words words, PostListModel model, Actions actions) {
    this.words = words;
    this.model = model;
    this.actions = actions;
    menu = new PostMenu(words, this::single, actions);
    getStyleClass().add("post-list");
    field = new QueryField(words.say("library.narrow"));
    field.setOnTyped(typed -> model.change(query -> query.withWords(typed)));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInField);
    HBox.setHgrow(field, Priority.ALWAYS);
    PostFilters filters = new PostFilters(words, model, actions::check);
    ToggleButton filter = filterButton(filters);
    HBox narrowing = new HBox(field, filter);
    narrowing.getStyleClass().add("post-narrowing");
    blogs.setMaxWidth(Double.MAX_VALUE);
    blogs.setAccessibleText(words.say("library.blogs"));
    blogs.setOnShowing(event -> offerBlogs());
    blogs.getItems().add(new MenuItem(words.say("menu.open-folder")));
    VBox head = new VBox(blogs, narrowing);
    LazyChildren.add(head, filters);
    setTop(head);
    Unrolling.of(list);
    list.getStyleClass().add("posts");
    list.setAccessibleText(words.say("library.name"));
    list.setCellFactory(view -> new PostCell(model, actions, words));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel().getSelectedItems().addListener((Observable chosen) -> showCount());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInList);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::typeInList);
    list.setContextMenu(menu);
    empty.setWrapText(true);
    VBox hint = new VBox(empty, step);
    hint.getStyleClass().add("post-hint");
    list.setPlaceholder(hint);
    setCenter(list);
    count.getStyleClass().add("post-count");
    change.setText(words.say("library.change"));
    change.setOnAction(event -> actions.change());
    change.managedProperty().bind(change.visibleProperty());
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(count, change);
    foot.getStyleClass().add("post-foot");
    setBottom(foot);
    model.shownProperty().subscribe(this::show);
    model
        .queryProperty()
        .subscribe(
            query -> {
              if (!query.words().equals(field.getText())) field.setText(query.words());
            });
  }

  private ToggleButton filterButton(Node filters) {
    ToggleButton filter = new ToggleButton("", new FontIcon(Feather.SLIDERS));
    filter.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    filter.setAccessibleText(words.say("library.filters"));
    filter.setTooltip(new Tooltip(words.say("library.filters")));
    filters.visibleProperty().bind(filter.selectedProperty());
    filters.managedProperty().bind(filter.selectedProperty());
    return filter;
  }

  /** Into the list; where it is empty, where it can be filled. */
  @Override
  public void requestFocus() {
    if (rows.isEmpty()) {
      if (step.isVisible()) step.requestFocus();
      else field.requestFocus();
      return;
    }
    if (list.getSelectionModel().isEmpty()) select(currentRow());
    list.requestFocus();
  }

  /** Into the field, all of it selected. */
  public void requestNarrowing() {
    field.requestFocus();
    field.selectAll();
  }

  /** The files of the posts that are chosen, where that is more than one. */
  public List<Path> chosen() {
    List<Path> files = selected();
    return files.size() > 1 ? files : List.of();
  }

  private List<Path> selected() {
    return list.getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .map(PostRow::file)
        .toList();
  }

  /** How many there are; of several that are chosen, how many those are. */
  private void showCount() {
    int many = list.getSelectionModel().getSelectedIndices().size();
    count.setText(many > 1 ? words.say("library.chosen", many) : model.count());
    change.setVisible(many > 1);
  }

  private int currentRow() {
    for (int at = 0; at < rows.size(); at++) {
      if (model.currentProperty().get().filter(rows.get(at).file()::equals).isPresent()) return at;
    }
    return 0;
  }

  private void select(int row) {
    list.getSelectionModel().clearAndSelect(row);
    list.getFocusModel().focus(row);
    list.scrollTo(Math.max(0, row - 3));
  }

  private void show(PostListModel.Shown now) {
    if (listed != now.rows()) {
      Set<Path> selected = Set.copyOf(selected());
      listed = now.rows();
      rows.setAll(listed);
      reselect(selected);
    }
    blogs.setText(
        now.of()
            .folder()
            .map(folder -> String.valueOf(folder.root().getFileName()))
            .orElseGet(() -> words.say("library.no-blog")));
    showCount();
    showHint(now);
  }

  /** The posts that were selected, wherever they stand now. */
  private void reselect(Set<Path> selected) {
    if (selected.isEmpty()) return;
    list.getSelectionModel().clearSelection();
    int[] all =
        IntStream.range(0, rows.size())
            .filter(at -> selected.contains(rows.get(at).file()))
            .toArray();
    if (all.length == 0) return;
    list.getSelectionModel().selectIndices(all[0], all);
    list.getFocusModel().focus(all[0]);
  }

  private void showHint(PostListModel.Shown now) {
    Status status = now.of().status();
    boolean none = status == Status.NOTHING || status == Status.GONE;
    if (none) offer("library.hint", "menu.open-folder", actions::chooseFolder);
    else if (now.query().narrows()) offer("library.none-found", "library.clear", model::clear);
    else if (status == Status.WHOLE) offer("library.empty", "menu.new", actions::newPost);
    else empty.setText(model.count());
    step.setVisible(none || now.query().narrows() || status == Status.WHOLE);
  }

  private void offer(String sentence, String label, Runnable work) {
    empty.setText(words.say(sentence));
    step.setText(words.say(label));
    step.setOnAction(event -> work.run());
  }

  private void offerBlogs() {
    blogs.getItems().clear();
    for (Path blog : actions.blogs()) {
      MenuItem item = new MenuItem(blog.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> actions.list(blog));
      blogs.getItems().add(item);
    }
    MenuItem other = new MenuItem(words.say("menu.open-folder"));
    other.setOnAction(event -> actions.chooseFolder());
    blogs.getItems().add(other);
  }

  private void pressInField(KeyEvent event) {
    if (field.composingProperty().get()) return;
    switch (event.getCode()) {
      case DOWN -> {
        if (!rows.isEmpty()) {
          select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
          list.requestFocus();
        }
      }
      case ENTER -> {
        if (!rows.isEmpty()) open(Math.max(0, list.getSelectionModel().getSelectedIndex()));
      }
      case ESCAPE -> {
        if (field.getText().isEmpty()) actions.leave();
        else field.clear();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pressInList(KeyEvent event) {
    // The button of an empty list stands in the list.
    if (step.isFocused()) {
      pressInHint(event);
      return;
    }
    boolean asked =
        event.getCode() == KeyCode.CONTEXT_MENU
            || event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown();
    if (asked) {
      menu.show(list);
      event.consume();
      return;
    }
    int row = list.getSelectionModel().getSelectedIndex();
    if (event.isShortcutDown() || event.isAltDown()) return;
    switch (event.getCode()) {
      case ENTER -> open(row);
      case SPACE -> {
        if (row >= 0) actions.preview(rows.get(row).file());
      }
      case ESCAPE -> actions.leave();
      case F2 -> single().ifPresent(file -> actions.act(PostAction.RENAME, file));
      case DELETE -> single().ifPresent(file -> actions.act(PostAction.DELETE, file));
      case UP -> {
        if (row > 0 || event.isShiftDown()) return;
        requestNarrowing();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pressInHint(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> step.fire();
      case ESCAPE -> actions.leave();
      case UP -> requestNarrowing();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The post that the keyboard is at in the list; empty where it is elsewhere. */
  public Optional<Path> focusedPost() {
    return list.isFocused() ? single() : Optional.empty();
  }

  /** The post that is chosen by itself; what is done to a file is not done to one of several. */
  private Optional<Path> single() {
    List<Path> all = selected();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private void open(int row) {
    if (row >= 0 && row < rows.size()) actions.open(rows.get(row).file());
  }

  /** Letters go on in the field, where what they narrow is seen. */
  private void typeInList(KeyEvent event) {
    String typed = event.getCharacter();
    boolean letter = !typed.isEmpty() && !Character.isISOControl(typed.charAt(0));
    if (!letter || typed.isBlank() || event.isShortcutDown() || event.isAltDown()) return;
    field.requestFocus();
    field.setText(field.getText() + typed);
    field.end();
    event.consume();
  }
}
