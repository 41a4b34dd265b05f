package genko.ui.search;

import genko.search.BlogSearch.PostLines;
import genko.search.MatchedLine;
import genko.search.PostMatch;
import genko.ui.find.RowCell;
import genko.ui.find.RowList;
import genko.ui.find.Unrolling;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The posts in which something was found, each with its first line, and the lines of those that are
 * opened: by the right arrow, as the left one puts them away.
 */
public final class ResultList extends RowList<SearchRow> {
  private final Words words;
  private final BlogSearchModel model;
  private final BlogReplaceModel replacing;
  private BiConsumer<PostMatch, Optional<MatchedLine>> onOpen = (post, line) -> {};
  private Runnable onLeft = () -> {};
  private List<SearchRow> shown = List.of();

  /** As many as are in sight, and a few. */
  private final List<Cell> cells = new ArrayList<>();

  ResultList(Words words, BlogSearchModel model, BlogReplaceModel replacing) {
    super("results", words.say("search.results"));
    this.words = words;
    this.model = model;
    this.replacing = replacing;
    Unrolling.of(this);
  }

  /** Hears of the post that is to be opened, at the line that is meant. */
  void setOnOpen(BiConsumer<PostMatch, Optional<MatchedLine>> handler) {
    onOpen = handler;
  }

  /** Hears that the keyboard goes up beyond the first row. */
  void setOnLeft(Runnable handler) {
    onLeft = handler;
  }

  /** Shows what the model has now; what was chosen stays so. */
  void refreshRows() {
    List<SearchRow> rows = model.rows();
    boolean same = rows == shown;
    SearchRow before = same ? null : getSelectionModel().getSelectedItem();
    shown = rows;
    if (!same) getItems().setAll(rows);
    // Of a row that stays, more may be known by now.
    cells.forEach(Cell::update);
    for (int at = 0; before != null && at < rows.size(); at++) {
      if (isSame(before, rows.get(at))) choose(at);
    }
  }

  private void choose(int at) {
    if (getSelectionModel().getSelectedIndex() == at) return;
    getSelectionModel().clearAndSelect(at);
    scrollTo(Math.max(0, at - 1));
  }

  private static boolean isSame(SearchRow one, SearchRow other) {
    if (!one.match().path().equals(other.match().path())) return false;
    return switch (one) {
      case SearchRow.Post _ -> other instanceof SearchRow.Post;
      case SearchRow.Line line ->
          other instanceof SearchRow.Line there && there.line().line() == line.line().line();
    };
  }

  @Override
  protected void enter() {
    if (!getItems().isEmpty()) super.enter();
  }

  /** Opens what is chosen, or the first of all. */
  void openChosen() {
    SearchRow row = getSelectionModel().getSelectedItem();
    if (row == null && !getItems().isEmpty()) row = getItems().getFirst();
    if (row != null) open(row);
  }

  private void open(SearchRow row) {
    switch (row) {
      case SearchRow.Line line -> onOpen.accept(line.match(), Optional.of(line.line()));
      case SearchRow.Post post -> onOpen.accept(post.match(), first(post.match()));
    }
  }

  private Optional<MatchedLine> first(PostMatch match) {
    return model.want(match).flatMap(read -> read.lines().stream().findFirst());
  }

  @Override
  protected RowCell<SearchRow> cell() {
    return new Cell();
  }

  @Override
  protected boolean act(KeyEvent event, SearchRow row) {
    KeyCode code = event.getCode();
    if (event.isShortcutDown() || event.isAltDown()) return false;
    if (code == KeyCode.ENTER) open(row);
    else if (code == KeyCode.SPACE && replacing.isOn()) replacing.turn(row);
    else if (code == KeyCode.RIGHT && row instanceof SearchRow.Post)
      model.setOpen(row.match(), true);
    else if (code == KeyCode.LEFT) close(row);
    else if (code == KeyCode.UP && getSelectionModel().getSelectedIndex() == 0) onLeft.run();
    else return false;
    return true;
  }

  /** Puts the lines of a post away; from one of them, the post is chosen. */
  private void close(SearchRow row) {
    if (row instanceof SearchRow.Line) {
      int at = getSelectionModel().getSelectedIndex();
      while (at > 0 && getItems().get(at) instanceof SearchRow.Line) at--;
      getSelectionModel().clearAndSelect(at);
      scrollTo(at);
    }
    model.setOpen(row.match(), false);
  }

  private void clicked(MouseEvent event, SearchRow row) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    boolean turn = event.getClickCount() == 1 && row instanceof SearchRow.Post;
    if (event.getClickCount() == 2 || row instanceof SearchRow.Line) open(row);
    else if (turn) model.setOpen(row.match(), !model.isOpen(row.match()));
  }

  private final class Cell extends RowCell<SearchRow> {
    private final Label title = label("title");
    private final Label count = whole("count");
    private final Label name = label("name");
    private final Label number = whole("number");
    private final Snippet snippet = new Snippet();
    private final HBox head = new HBox(title, count);
    private final HBox line = new HBox(number, snippet);
    private final VBox post = new VBox(head, name);
    private final CheckBox box = box(replacing::turn);
    private final HBox choice = new HBox();

    Cell() {
      cells.add(this);
      HBox.setHgrow(title, Priority.ALWAYS);
      HBox.setHgrow(snippet, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      post.getStyleClass().add("post");
      head.getStyleClass().add("head");
      line.getStyleClass().add("line");
      choice.getStyleClass().add("choice");
      setOnClicked(ResultList.this::clicked);
    }

    @Override
    protected void show(SearchRow row) {
      switch (row) {
        case SearchRow.Post one -> show(one);
        case SearchRow.Line one -> show(one);
      }
    }

    /** Shows what is known of the row by now. */
    void update() {
      if (getItem() != null && !isEmpty()) show(getItem());
    }

    private void show(SearchRow.Post row) {
      PostMatch match = row.match();
      String file = match.path().getFileName().toString();
      title.setText(match.title().isEmpty() ? file : match.title());
      name.setText(file);
      count.setText(words.say("search.count", model.count(match)));
      Optional<PostLines> lines = model.want(match);
      hold(post, row.open() ? List.of(head, name) : List.of(head, name, line));
      lines
          .flatMap(read -> read.lines().stream().findFirst())
          .ifPresentOrElse(this::fill, this::empty);
      setGraphic(chosen(row, post));
      setAccessibleText(words.say("search.spoken", title.getText(), model.count(match)));
    }

    private void show(SearchRow.Line row) {
      MatchedLine one = row.line();
      fill(one);
      setGraphic(chosen(row, line));
      setAccessibleText(words.say("search.spoken-line", one.line() + 1, one.text()));
    }

    /** {@code shown} with the box that says whether it is replaced, when it may be. */
    private Node chosen(SearchRow row, Node shown) {
      if (!replacing.isOn()) return shown;
      box.setIndeterminate(replacing.isPartly(row));
      box.setSelected(replacing.isChosen(row));
      HBox.setHgrow(shown, Priority.ALWAYS);
      hold(choice, List.of(box, shown));
      return choice;
    }

    /** Where {@code parent} holds them already nothing is styled anew. */
    private static void hold(Pane parent, List<Node> children) {
      if (!parent.getChildren().equals(children)) parent.getChildren().setAll(children);
    }

    private void fill(MatchedLine one) {
      number.setText(words.say("search.line", one.line() + 1));
      snippet.show(one, replacing.replacement());
    }

    private void empty() {
      number.setText(" ");
      snippet.showNothing();
    }
  }
}
