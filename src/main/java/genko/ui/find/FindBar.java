package genko.ui.find;

import genko.async.TaskRunner;
import genko.edit.find.InvalidPattern;
import genko.edit.find.SearchOptions;
import genko.post.EditSession;
import genko.post.Post;
import genko.text.LineEnds;
import genko.text.Span;
import genko.ui.editor.EditorPane;
import genko.ui.editor.TextMarks;
import genko.ui.editor.TextStyles.Coloured;
import genko.ui.find.FindModel.Place;
import genko.ui.find.FindModel.State;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The bar above the text in which one seeks and replaces; a thin view of {@link FindModel}. There
 * is one for all posts, so that what is sought goes along from one to the next. What is wrong with
 * a pattern is said below the bar, over the text, so that nothing moves.
 */
public final class FindBar extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /** The room for the count in pixels, so that the bar does not twitch between 9 and 10. */
  private static final double LEAST_COUNT = 64;

  private static final Duration REST = Duration.millis(150);

  /** More of a selection than this is nothing that one seeks. */
  private static final int LONGEST_SEED = 200;

  private final Words words;
  private final FindModel seeker;
  private final PauseTransition rest = new PauseTransition(REST);
  private final QueryField query;
  private final QueryField replacement;
  private final FindOptions options;
  private final ToggleButton scoped;
  private final Button replaceAll;

  /** The last of the bar that has the keyboard. */
  private final Button last;

  private final Label count = new Label();
  private final Label message = new Label();
  private final FindRow findRow;
  private final HBox replaceRow;
  private @Nullable EditorPane editor;
  private @Nullable EditSession session;
  private boolean drawing;

  public FindBar(Words words, TaskRunner runner) {
    this.words = words;
    seeker = new FindModel(runner, this::later, this::refresh);
    query = new QueryField(words.say("find.query"));
    replacement = new QueryField(words.say("find.replacement"));
    scoped = FindOptions.toggle(words, "selection");
    scoped.setOnAction(event -> seeker.setScoped(scoped.isSelected()));
    query.setOnTyped(typed -> seek());
    HBox.setHgrow(replacement, Priority.ALWAYS);
    count.getStyleClass().add("count");
    options = new FindOptions(words, this::seek);
    options.getChildren().add(scoped);
    last = icon("close", Feather.X, this::close);
    HBox steps =
        new HBox(
            icon("previous", Feather.CHEVRON_UP, seeker::previous),
            icon("next", Feather.CHEVRON_DOWN, seeker::next),
            last);
    steps.setAlignment(Pos.CENTER_LEFT);
    replaceAll = button("replace-all", () -> seeker.replaceAll(replacement.getText()));
    findRow = new FindRow(query, count, options, steps);
    replaceRow =
        new HBox(
            replacement,
            button("replace", () -> seeker.replace(replacement.getText())),
            replaceAll);
    for (Region row : List.of(findRow, replaceRow)) row.getStyleClass().add("row");
    replaceRow.managedProperty().bind(replaceRow.visibleProperty());
    replaceRow.setVisible(false);
    message.getStyleClass().add("message");
    message.setManaged(false);
    message.setVisible(false);
    getChildren().addAll(findRow, replaceRow, message);
    getStyleClass().add("find-bar");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(words.say("find.bar"));
    // The message lies over the text below.
    setViewOrder(-1);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Button icon(String id, Feather icon, Runnable work) {
    Button button = new Button("", new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("icon");
    FindOptions.name(button, words.say("find." + id));
    button.setOnAction(event -> work.run());
    return button;
  }

  private Button button(String id, Runnable work) {
    Button button = new Button(words.say("find." + id));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> work.run());
    return button;
  }

  private void later(Runnable work) {
    rest.setOnFinished(event -> work.run());
    rest.playFromStart();
  }

  /** Seeks in the post of {@code session}, which {@code next} shows. */
  public void moveTo(EditSession session, EditorPane next) {
    take(session, next);
    next.setMarks(this::marks);
    seeker.moveTo(Optional.of(new Place(session, next::shownFrom, next::show)));
  }

  /** Seeks nowhere: no post is shown. */
  public void leave() {
    take(null, null);
    seeker.moveTo(Optional.empty());
  }

  private void take(@Nullable EditSession next, @Nullable EditorPane shown) {
    if (editor != null) editor.setMarks(TextMarks.NONE);
    editor = shown;
    session = next;
  }

  /** Opens the bar, with what is selected to be sought; with {@code replace}, to be replaced. */
  public void open(boolean replace) {
    if (session == null) return;
    boolean inside =
        isVisible() && query.getScene() != null && contains(query.getScene().getFocusOwner());
    if (replace || !inside) replaceRow.setVisible(replace);
    setVisible(true);
    if (!inside) {
      seeker.setActive(true);
      seed(session.post());
    }
    QueryField field = replace && !query.getText().isEmpty() && inside ? replacement : query;
    field.requestFocus();
    field.selectAll();
    seek();
  }

  /** Marks what {@code words} find, the bar in sight, and leaves the keyboard where it is. */
  public void mark(String words, SearchOptions how) {
    if (session == null) return;
    setVisible(true);
    seeker.setActive(true);
    drawing = true;
    options.choose(how);
    query.setText(words);
    drawing = false;
    seek();
  }

  private boolean contains(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (at == this) return true;
    return false;
  }

  private void seed(Post post) {
    Span span = post.selection().span();
    if (span.isEmpty() || span.length() > LONGEST_SEED) return;
    String selected = post.text().slice(span);
    if (LineEnds.isIn(selected)) return;
    drawing = true;
    // What is selected is sought as it stands.
    options.choosePlain();
    query.setText(selected);
    drawing = false;
  }

  /** Closes the bar and returns to the text, with the match selected. */
  public void close() {
    setVisible(false);
    seeker.setActive(false);
    if (editor != null) editor.requestFocus();
  }

  public void next() {
    seeker.next();
  }

  public void previous() {
    seeker.previous();
  }

  /** Says anew where the writer is among the matches. */
  public void moved() {
    if (isVisible()) refresh();
  }

  /** Looks again, as more or less of the post is shown. */
  public void shownChanged() {
    seeker.refresh();
  }

  /** Whether an input method is composing in the bar. */
  public boolean isComposing() {
    return query.composingProperty().get() || replacement.composingProperty().get();
  }

  private void seek() {
    if (drawing) return;
    seeker.seek(query.getText(), options.chosen());
  }

  private void pressed(KeyEvent event) {
    if (isComposing()) return;
    boolean step = event.getCode() == KeyCode.TAB && !event.isShortcutDown();
    if (step && replaceRow.isVisible() && walk(event.getTarget(), event.isShiftDown())) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query) {
      if (event.isShiftDown()) seeker.previous();
      else seeker.next();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
      if (event.isShortcutDown()) seeker.replaceAll(replacement.getText());
      else seeker.replace(replacement.getText());
      event.consume();
    }
  }

  /**
   * Tab goes from the one field to the other, on to what is done with them, and only then to how it
   * is done; whether {@code at} is where that differs from the order on the screen.
   */
  private boolean walk(Object at, boolean back) {
    Node next = null;
    if (at == query && !back) next = replacement;
    else if (at == replacement && back) next = query;
    else if (at == replaceAll && !back) next = options.first();
    else if (at == options.first() && back) next = replaceAll;
    else if (at == last && !back && editor != null) next = editor.textNode();
    if (next != null) next.requestFocus();
    return next != null;
  }

  // What is shown.

  private void refresh() {
    scoped.setSelected(seeker.isScoped());
    replaceRow.setDisable(session == null || session.isReadOnly());
    State state = seeker.state();
    boolean none = state instanceof State.Found(var matches) && matches.isEmpty();
    count.setText(isVisible() ? counted(state) : "");
    count.setMinWidth(Math.max(LEAST_COUNT, count.prefWidth(-1)));
    say(
        switch (state) {
          case State.Wrong(InvalidPattern bad) -> words.say(bad.key(), bad.part());
          case State.GivenUp _ -> words.say("find.given-up");
          default -> "";
        });
    query.pseudoClassStateChanged(WRONG, none || !message.getText().isEmpty());
    query.setAccessibleHelp(message.getText().isEmpty() ? count.getText() : message.getText());
    if (editor != null) editor.recolour();
  }

  private String counted(State state) {
    OptionalInt at = seeker.current();
    return switch (state) {
      case State.Found _ when at.isPresent() ->
          words.say("find.count", at.getAsInt() + 1, seeker.count());
      case State.Found(var matches) ->
          matches.isEmpty() ? words.say("find.none") : words.say("find.found", matches.size());
      case State.Replaced replaced -> words.say("find.replaced", replaced.count());
      default -> "";
    };
  }

  private void say(String sentence) {
    if (sentence.equals(message.getText())) return;
    message.setText(sentence);
    message.setVisible(!sentence.isEmpty());
    requestLayout();
  }

  private List<Coloured> marks(Span span) {
    if (!isVisible()) return List.of();
    List<Coloured> out = new ArrayList<>();
    seeker.scope().ifPresent(scope -> out.add(new Coloured(scope, "mark-scope")));
    for (Span match : seeker.in(span)) out.add(new Coloured(match, "mark-found"));
    return out;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double left = findRow.getLayoutX() + query.getLayoutX();
    double width = Math.min(message.prefWidth(-1), getWidth() - 2 * left);
    message.resizeRelocate(left, getHeight(), width, message.prefHeight(width));
  }
}
