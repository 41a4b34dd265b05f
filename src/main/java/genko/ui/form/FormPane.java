package genko.ui.form;

import genko.check.Diagnostic;
import genko.jekyll.rules.ReadingTime;
import genko.post.EditSession;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a session's post as a form: a row for each field, what is wrong with it, and
 * a way to add more. It shows the post and stores nothing: what is done in it is an edit of the
 * session, and comes back from there.
 */
public final class FormPane extends Region {
  static final String STYLES =
      Objects.requireNonNull(FormPane.class.getResource("/genko/assets/styles/form.css"))
          .toExternalForm();

  private static final Duration SHOWN = Duration.millis(1200);

  private final FormModel form;
  private final VBox rows = new VBox();
  private final VBox problems = new VBox();
  private final VBox empty = new VBox();
  private final AddField adding;
  private final ScrollPane scroll;
  private final Map<Row, RowView> views = new HashMap<>();
  private Runnable onLeave = () -> {};
  private Consumer<Span> onGoTo = span -> {};
  private @Nullable RowView revealed;
  private @Nullable Held held;

  /** A form of the post of {@code session}, which it observes until {@link #end}. */
  public FormPane(EditSession session, Words words, FormHints hints) {
    form = new FormModel(session, words, hints);
    adding = new AddField(form, this::focusField);
    getStyleClass().add("form-pane");
    getStylesheets().add(STYLES);
    setAccessibleText(words.say("form.name"));
    rows.getStyleClass().add("form-rows");
    problems.getStyleClass().add("form-problems");
    buildEmpty();
    VBox content = new VBox(problems, rows, empty, adding);
    content.getStyleClass().add("form-content");
    content.setMinWidth(0);
    scroll = new FormScroll(content);
    getChildren().add(scroll);
    for (Row row : form.rows()) rows.getChildren().add(view(row));
    form.rows().addListener((ListChangeListener<Row>) this::follow);
    form.elsewhere().addListener((InvalidationListener) change -> drawProblems());
    form.presentProperty().addListener((value, before, after) -> drawEmpty());
    drawProblems();
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void buildEmpty() {
    Words words = form.words();
    Label sentence = new Label(words.say("form.empty"));
    sentence.setWrapText(true);
    Button add = new Button(words.say("form.add-usual"));
    add.setWrapText(true);
    add.setOnAction(
        event -> {
          form.addUsual();
          focusField(UsualField.TITLE.key());
        });
    add.disableProperty().bind(form.editableProperty().not());
    empty.getStyleClass().add("form-empty");
    empty.getChildren().addAll(sentence, add);
  }

  private void drawEmpty() {
    boolean present = form.presentProperty().get();
    // A front matter that is not found as one is mended, not given a second.
    empty.setVisible(!present && form.elsewhere().isEmpty() && form.hints().isPost());
    empty.setManaged(empty.isVisible());
    adding.setVisible(present);
    adding.setManaged(present);
  }

  private void drawProblems() {
    problems
        .getChildren()
        .setAll(
            form.elsewhere().stream()
                .map(
                    advice ->
                        new ProblemView(
                            advice, form.words(), problem -> goTo(problem.span()), form::mend))
                .toList());
    problems.setVisible(!problems.getChildren().isEmpty());
    problems.setManaged(problems.isVisible());
    drawEmpty();
  }

  private RowView view(Row row) {
    // Rows that went for good; one that is being moved comes back before another is made.
    if (!views.containsKey(row)) views.keySet().removeIf(known -> !form.rows().contains(known));
    return views.computeIfAbsent(
        row,
        missing -> {
          RowView view = new RowView(row, this);
          RowDrag.of(view, () -> form.rows().stream().map(views::get).toList());
          return view;
        });
  }

  /** Makes the views follow the rows; one that moves keeps the focus and the selection in it. */
  private void follow(ListChangeListener.Change<? extends Row> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        for (Row row : change.getRemoved()) {
          focusedIn(row).ifPresent(node -> held = Held.of(row, node));
        }
        int from = change.getFrom();
        rows.getChildren().remove(from, from + change.getRemovedSize());
      }
      if (change.wasAdded()) {
        List<RowView> come = change.getAddedSubList().stream().map(this::view).toList();
        rows.getChildren().addAll(change.getFrom(), come);
        if (held != null && change.getAddedSubList().contains(held.row)) held.restore();
      }
    }
  }

  /** The focus in a row that is being moved, and the selection there. */
  private record Held(Row row, Node node, @Nullable IndexRange selected) {
    static Held of(Row row, Node node) {
      return new Held(
          row, node, node instanceof TextInputControl text ? text.getSelection() : null);
    }

    void restore() {
      node.requestFocus();
      if (node instanceof TextInputControl text && selected != null) {
        text.selectRange(selected.getStart(), selected.getEnd());
      }
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() != KeyCode.ESCAPE) return;
    leave();
    key.consume();
  }

  /** Gives the caret back to the text. */
  void leave() {
    onLeave.run();
  }

  void goTo(Span span) {
    onGoTo.accept(span);
  }

  /** Removes {@code row}, and goes on in the one that takes its place. */
  void remove(Row row) {
    int place = row.field().index();
    boolean inside = focusedIn(row).isPresent();
    form.remove(row);
    int last = form.rows().size() - 1;
    if (inside && last >= 0) view(form.rows().get(Math.min(place, last))).focus();
  }

  private Optional<Node> focusedIn(Row row) {
    return Optional.ofNullable(views.get(row)).flatMap(RowView::focused);
  }

  /** What Escape does: gives the caret back to the text. */
  public void setOnLeave(Runnable action) {
    onLeave = action;
  }

  /** What a click on a problem does with the place of it in the text. */
  public void setOnGoTo(Consumer<Span> action) {
    onGoTo = action;
  }

  /** Takes how long the body is, for the reading time. */
  public void setReadingTime(ReadingTime length) {
    form.lengthProperty().set(Optional.of(length));
  }

  /** Takes what others found about the post; what the front matter finds by itself is known. */
  public void setAdvice(List<Diagnostic> advice, Text text) {
    form.advise(advice, text);
  }

  /** Looks again whether the session takes edits. */
  public void refreshEditable() {
    form.lookAgain();
  }

  /** Whether an input method is composing in a field; meanwhile shortcuts wait. */
  public boolean isComposing() {
    return views.values().stream().anyMatch(RowView::isComposing);
  }

  /** Puts the caret in the field {@code key}; whether there is one. */
  public boolean focusField(String key) {
    Optional<RowView> view = form.row(key).map(views::get);
    view.ifPresent(
        found -> {
          layOut();
          found.focus();
          show(found);
        });
    return view.isPresent();
  }

  /** Lays the window out: what was put there a moment ago takes no focus before. */
  private void layOut() {
    Parent all = getScene() == null ? this : getScene().getRoot();
    all.applyCss();
    all.layout();
  }

  /** Puts the caret in the field {@code key} with all its text selected, ready to be replaced. */
  public void selectField(String key) {
    if (focusField(key)
        && getScene() != null
        && getScene().getFocusOwner() instanceof TextInputControl field) {
      field.selectAll();
    }
  }

  /** Puts the caret in the first field; without one, the keyboard on what there is to press. */
  @Override
  public void requestFocus() {
    if (form.rows().isEmpty()) {
      lookupAll(".button, .hyperlink, .menu-button").stream()
          .filter(FormPane::takesFocus)
          .findFirst()
          .ifPresent(Node::requestFocus);
      return;
    }
    RowView first = view(form.rows().getFirst());
    first.focus();
    show(first);
  }

  private static boolean takesFocus(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return node.isFocusTraversable() && !node.isDisabled();
  }

  /** Brings the field that {@code span} lies in into sight and marks it for a moment. */
  public void reveal(Span span) {
    form.rowAt(span)
        .map(views::get)
        .ifPresent(
            view -> {
              show(view);
              if (revealed != null) revealed.setRevealed(false);
              revealed = view;
              view.setRevealed(true);
              PauseTransition pause = new PauseTransition(SHOWN);
              pause.setOnFinished(event -> view.setRevealed(false));
              pause.play();
            });
  }

  /** Scrolls no further than needed to have {@code view} in sight. */
  void show(RowView view) {
    applyCss();
    layout();
    Region content = (Region) scroll.getContent();
    Bounds at = content.sceneToLocal(view.localToScene(view.getLayoutBounds()));
    double height = scroll.getViewportBounds().getHeight();
    double hidden = content.getHeight() - height;
    if (hidden <= 0) return;
    double top = scroll.getVvalue() * hidden;
    double wanted = Math.max(Math.min(top, at.getMinY()), at.getMaxY() - height);
    scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  /** Ends the form: it follows its session no longer. */
  public void end() {
    form.end();
  }

  @Override
  protected void layoutChildren() {
    layoutInArea(scroll, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.TOP);
  }
}
