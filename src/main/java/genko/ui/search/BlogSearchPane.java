package genko.ui.search;

import genko.search.BlogQuery;
import genko.search.MatchedLine;
import genko.search.PostMatch;
import genko.text.Span;
import genko.ui.find.BlogPane;
import genko.ui.find.QueryField;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.search.BlogSearches;
import genko.workspace.step.StepOutcome;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Where one searches all posts of a blog as one types: a thin view of {@link BlogSearchModel}. What
 * was sought and found is still there when it is opened again.
 */
public final class BlogSearchPane extends BlogPane {
  /** So many posts that were left alone are named. */
  private static final int MOST_SKIPPED = 5;

  private final Words words;
  private final BlogSearchModel model;
  private final BlogReplaceModel replacing;
  private final QueryField query;
  private final ReplaceRow replaceRow;
  private final ResultList results;
  private Opener onOpen = (post, at, query) -> {};

  /** Brings a post to the front, at a hit, with all hits marked. */
  @FunctionalInterface
  public interface Opener {
    /** {@code at} is in offsets of the post; empty when the first hit is meant. */
    void open(Path post, Optional<Span> at, BlogQuery query);
  }

  public BlogSearchPane(
      Words words, Workspace workspace, BlogSearches searches, SearchLanes lanes) {
    super(words.say("search.title"), words.say("search.close"));
    this.words = words;
    model = new BlogSearchModel(workspace, searches.blogs(), lanes, this::later);
    replacing = new BlogReplaceModel(model, searches.replacement(), this::later);
    query = new QueryField(words.say("search.query"));
    query.setOnTyped(typed -> seek());
    replaceRow = new ReplaceRow(words, replacing);
    results = new ResultList(words, model, replacing);
    results.setOnOpen(this::open);
    results.setOnLeft(query::requestFocus);
    results.focusedProperty().subscribe(model::setHeld);
    VBox fields = new VBox(query, replaceRow);
    fields.getStyleClass().add("fields");
    setTop(new VBox(head, fields, said));
    setCenter(results);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    refresh();
  }

  /** What was found. */
  public ResultList results() {
    return results;
  }

  /** Who opens posts. */
  public void setOnOpen(Opener opener) {
    onOpen = opener;
  }

  @Override
  public boolean isComposing() {
    return query.composingProperty().get() || replaceRow.isComposing();
  }

  /**
   * Shows it, with what was sought last found as it is now; with {@code replace}, to be replaced.
   */
  public void open(boolean replace) {
    shownProperty().set(true);
    replacing.setOn(replace);
    model.prepare();
    if (!seek()) model.look();
  }

  @Override
  public void requestFocus() {
    query.requestFocus();
    query.selectAll();
  }

  /** Seeks what is written there; whether that is something else than before. */
  private boolean seek() {
    replacing.goOn();
    return model.seek(query.getText(), replacing.isOn());
  }

  private void open(PostMatch post, Optional<MatchedLine> line) {
    onOpen.open(post.path(), line.map(MatchedLine::first), model.query());
  }

  private void pressed(KeyEvent event) {
    if (isComposing()) return;
    boolean typing = event.getTarget() == query;
    boolean replace = replaceRow.isTyping(event.getTarget());
    if (event.getCode() == KeyCode.ESCAPE) close();
    else if ((typing || replace) && event.getCode() == KeyCode.DOWN) results.enter();
    else if (replace && event.getCode() == KeyCode.ENTER && event.isShortcutDown())
      replacing.replace();
    else if (typing && event.getCode() == KeyCode.ENTER) results.openChosen();
    else return;
    event.consume();
  }

  @Override
  protected void refresh() {
    results.refreshRows();
    replaceRow.refresh();
    said.setText(
        switch (replacing.said()) {
          case BlogReplaceModel.Said.Nothing _ -> found();
          case BlogReplaceModel.Said.Busy _ -> words.say("replace.busy");
          case BlogReplaceModel.Said.Replaced(StepOutcome outcome) -> told("replace.done", outcome);
          case BlogReplaceModel.Said.TakenBack(StepOutcome outcome) ->
              told("replace.taken-back", outcome);
          case BlogReplaceModel.Said.NoStep _ -> words.say("replace.no-step");
        });
  }

  /** What a step came to, with the posts that it left alone. */
  private String told(String key, StepOutcome outcome) {
    StringBuilder told = new StringBuilder(words.say(key, outcome.posts(), outcome.places()));
    if (outcome.unsaved() > 0) told.append(words.say("step.unsaved", outcome.unsaved()));
    outcome.skipped().stream()
        .limit(MOST_SKIPPED)
        .forEach(one -> told.append('\n').append(words.say(one.key(), one.args().toArray())));
    int more = outcome.skipped().size() - MOST_SKIPPED;
    if (more > 0) told.append('\n').append(words.say("replace.more", more));
    return told.toString();
  }

  private String found() {
    return switch (model.state()) {
      case NOTHING -> words.say(replacing.isOn() ? "replace.hint" : "search.hint");
      case SEARCHING ->
          model.posts().isEmpty() ? words.say("search.searching") : summary("search.so-far");
      case DONE -> model.posts().isEmpty() ? words.say("search.none") : summary("search.found");
      case NO_BLOG -> words.say("search.no-blog");
      case UNREADABLE -> words.say("search.unreadable");
      case FAILED -> words.say("search.failed");
    };
  }

  private String summary(String key) {
    return words.say(key, model.posts().size(), model.count());
  }
}
