package genko.ui.tab;

import genko.async.LazyPart;
import genko.check.CheckGroup;
import genko.check.Diagnostic;
import genko.edit.command.Command;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Update;
import genko.preview.PreviewPage;
import genko.text.Problem;
import genko.text.Span;
import genko.ui.editor.Colouring;
import genko.ui.editor.CompletionController;
import genko.ui.editor.EditorPane;
import genko.ui.editor.PostStyles;
import genko.ui.editor.TextStyles;
import genko.ui.form.FormHints;
import genko.ui.form.FormPane;
import genko.ui.input.Composition;
import genko.ui.notice.PostBars;
import genko.ui.outline.OutlinePane;
import genko.ui.outline.OutlineUpdater;
import genko.words.Words;
import genko.workspace.PostNames;
import genko.workspace.lint.Linting;
import genko.workspace.page.Diagnostics;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostAnalysis;
import genko.workspace.page.PostLanes;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostView;
import genko.workspace.spelling.Spelling;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * An open post in the window: its form, its editor and the bars above it, and as properties what
 * its {@link PostAnalysis} makes of it in the background. Long because it puts these together and
 * answers for them.
 */
public final class PostTab implements PostView {
  /** How long the typing rests before the post is looked through. */
  private static final Duration PAUSE = Duration.millis(300);

  private final OpenPost open;
  private final Words words;
  private final FormHints hints;
  private final LazyPart<EditorPane> editor = LazyPart.of(this::makeEditor);
  private final LazyPart<FormPane> form = LazyPart.of(this::makeForm);
  private final PostBars bars;
  private final PostTabNotes notes;
  private final LazyPart<BorderPane> text = LazyPart.of(this::makeText);
  private final StringProperty title = new SimpleStringProperty();
  private final BooleanProperty dirty = new SimpleBooleanProperty();
  private final ObjectProperty<ParsedPost> reading = new SimpleObjectProperty<>();
  private final ObjectProperty<PreviewPage> page = new SimpleObjectProperty<>(PreviewPage.EMPTY);
  private final ObjectProperty<Diagnostics> review = new SimpleObjectProperty<>();
  private final PostAnalysis<TextStyles> analysis;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final OutlineUpdater outlining;
  private final LazyPart<OutlinePane> outline = LazyPart.of(this::makeOutline);
  private @Nullable PostBlog blog;
  private @Nullable CompletionController completing;
  private Subscription checksEnd = Subscription.EMPTY;
  private Subscription lookingEnd = Subscription.EMPTY;
  private boolean moving;
  private Runnable onMoved = () -> {};
  private Runnable onFormWanted = () -> {};

  public PostTab(OpenPost open, Words words, FormHints hints, PostLanes lanes) {
    this.open = open;
    this.words = words;
    this.hints = hints;
    EditSession session = open.session();
    analysis = new PostAnalysis<>(open, words, lanes, PostStyles::of, new Analysed());
    pause.setOnFinished(event -> analysis.rest());
    bars = new PostBars(open.notices(), this::focusText);
    outlining = new OutlineUpdater(session, reading, lanes.outline());
    outlining.newestProperty().subscribe(() -> editor.made().ifPresent(this::fold));
    session.observe(this::updated);
    notes = new PostTabNotes(open.notices(), editor, words);
    session.setOnTooLarge(notes::tooLarge);
    open.setView(this);
    open.observe(this::refreshTitle);
    refreshTitle();
  }

  private EditorPane makeEditor() {
    EditorPane made = new EditorPane(session(), new ColourSource());
    made.setName(words.say("window.text"));
    made.showFoldMarks(words);
    if (!open.isPost()) made.setWhole(true);
    made.setEditable(!session().isReadOnly());
    fold(made);
    underline(made);
    made.onSelection(this::moved);
    made.wrapsProperty()
        .subscribe(
            wraps -> {
              if (!wraps) notes.longLine();
            });
    return made;
  }

  private FormPane makeForm() {
    FormPane made = new FormPane(session(), words, hints);
    made.setOnGoTo(span -> editor().goTo(span));
    made.setOnLeave(this::focusText);
    advise(made);
    return made;
  }

  private BorderPane makeText() {
    BorderPane made = new BorderPane(editor());
    made.setTop(bars);
    made.getStyleClass().add("editor-holder");
    return made;
  }

  private void focusText() {
    editor().requestFocus();
  }

  private void fold(EditorPane made) {
    outlining.current().ifPresent(outline -> made.folding().setFoldable(outline.foldable()));
  }

  private void underline(EditorPane made) {
    Diagnostics found = review.get();
    if (found != null) made.underline(found.post().text(), found.unknownWords());
  }

  private void advise(FormPane made) {
    Diagnostics found = review.get();
    if (found == null) return;
    made.setReadingTime(found.length());
    made.setAdvice(FormAdvice.of(found), found.post().text());
  }

  public OpenPost open() {
    return open;
  }

  public EditSession session() {
    return open.session();
  }

  /** The editor of the text, made when the tab is first shown. */
  public EditorPane editor() {
    return editor.get();
  }

  /** The editor, if the tab was ever shown. */
  public Optional<EditorPane> shownEditor() {
    return editor.made();
  }

  /** Does {@code work} with the editor: now, or when there is one. */
  public void whenEdited(Consumer<EditorPane> work) {
    editor.whenMade(work);
  }

  /** The form of the front matter, made when the tab is first shown. */
  public FormPane form() {
    return form.get();
  }

  /** The outline of the post, made when it is first wanted. */
  public OutlinePane outline() {
    return outline.get();
  }

  private OutlinePane makeOutline() {
    return new OutlinePane(words, outlining, new OutlineActions(this));
  }

  /** The editor with the bars above it. */
  public BorderPane textPanel() {
    return text.get();
  }

  public StringProperty titleProperty() {
    return title;
  }

  public BooleanProperty dirtyProperty() {
    return dirty;
  }

  public ObjectProperty<ParsedPost> readingProperty() {
    return reading;
  }

  public ObjectProperty<Diagnostics> reviewProperty() {
    return review;
  }

  public ObjectProperty<PreviewPage> pageProperty() {
    return page;
  }

  /** What is made of the post in the background. */
  public PostAnalysis<TextStyles> analysis() {
    return analysis;
  }

  /** The bars above the text. */
  public PostBars bars() {
    return bars;
  }

  /** Whether an input method composes in text or form; meanwhile keys are its own. */
  @Override
  public boolean isComposing() {
    return editor.made().filter(one -> one.composingProperty().get()).isPresent()
        || form.made().filter(FormPane::isComposing).isPresent();
  }

  /** Commits what an input method composes in text or form: the post is about to be left. */
  @Override
  public void finishComposition() {
    if (isComposing()) Composition.finish(textPanel());
  }

  /** Calls {@code observer} when the caret moves or the text changes. */
  public void setOnMoved(Runnable observer) {
    onMoved = observer;
  }

  /** Calls {@code observer} when something in the form is to be seen. */
  public void setOnFormWanted(Runnable observer) {
    onFormWanted = observer;
  }

  public void undo() {
    if (!isComposing()) session().undo();
  }

  public void redo() {
    if (!isComposing()) session().redo();
  }

  /** Whether blog, colours and page are those of the current text. */
  public boolean isSettled() {
    return analysis.isSettled() && (blog == null || blog.isSettled());
  }

  /** Whether the current text has been looked through. */
  public boolean isReviewed() {
    return analysis.isDiagnosed();
  }

  /** Ends what watches the post; the tab is gone. */
  void close() {
    analysis.setPageWanted(false);
    onMoved = () -> {};
    pause.stop();
    checksEnd.unsubscribe();
    lookingEnd.unsubscribe();
    outlining.end();
    form.made().ifPresent(FormPane::end);
  }

  /** Says what the post is called now and whether it is unsaved. */
  public void refreshTitle() {
    title.set(PostNames.title(open, words));
    dirty.set(session().isDirty());
    editor.made().ifPresent(made -> made.setEditable(!session().isReadOnly()));
    form.made().ifPresent(FormPane::refreshEditable);
    if (blog != null) blog.look();
  }

  /** Looks the post through for what is {@code wanted}, beside what would end the build. */
  public void followChecks(ObservableValue<Set<CheckGroup>> wanted) {
    checksEnd = wanted.subscribe(analysis::setChecks);
  }

  /** Looks at the spelling of the post too, as far as {@code spelling} is wanted. */
  public void followSpelling(Spelling spelling) {
    lookingEnd = lookingEnd.and(analysis.followSpelling(spelling)::run);
  }

  /** Has the linters of the post's blog look at it too, where {@code linting} may run them. */
  public void followLinters(Linting linting) {
    lookingEnd = lookingEnd.and(analysis.followLinters(linting)::run);
  }

  /** Follows the post's blog too; is asked for it from now on. */
  public void setBlog(PostBlog blog) {
    this.blog = blog;
    analysis.followLinks(blog.runner());
    blog.look();
  }

  /** The blog that the tab was given. */
  public PostBlog blog() {
    if (blog == null) throw new IllegalStateException("the tab was given no blog");
    return blog;
  }

  /** Who offers what goes on with the text at the caret. */
  public void setCompleting(CompletionController completing) {
    this.completing = completing;
  }

  /** Offers what goes on with the text at the caret. */
  public void complete() {
    if (completing != null) completing.offer();
  }

  /**
   * Brings {@code span} of the post into sight, in the text or, when it is a field's, in the form.
   */
  @Override
  public void reveal(Span span) {
    if (isInText(span)) editor().goTo(span);
    else revealInForm(span);
  }

  /** Does {@code command} on the text; says so where there is nothing that it could do. */
  public void perform(Command command) {
    boolean done = isComposing() || editor().perform(command.work());
    if (!done) notes.nothingHere();
  }

  /** Says beside the text that a command has nothing to do where the caret is. */
  void sayNothingHere() {
    notes.nothingHere();
  }

  /** Goes to the next problem and says beside the text what it is; or that there is none. */
  public void nextProblem() {
    Optional<Problem> next = analysis.diagnostics().revealNext().map(Diagnostic::problem);
    boolean inForm = next.isPresent() && !isInText(next.get().span());
    if (inForm || analysis.diagnostics().found().isEmpty()) return;
    notes.problem(next);
  }

  private boolean isInText(Span span) {
    return editor().isWhole() || span.to() >= session().post().bodyStart();
  }

  private void revealInForm(Span span) {
    onFormWanted.run();
    form().reveal(span);
  }

  /** Tells once a turn that the caret moved, however often it did. */
  private void moved() {
    if (moving) return;
    moving = true;
    Platform.runLater(
        () -> {
          moving = false;
          outline.made().ifPresent(OutlinePane::follow);
          onMoved.run();
        });
  }

  private void updated(Update update) {
    dirty.set(session().isDirty());
    if (open.name().isEmpty()) title.set(PostNames.title(open, words));
    pause.playFromStart();
    Origin origin = update.edit().origin();
    boolean back = origin == Origin.UNDO || origin == Origin.REDO;
    Span changed = update.edit().changes().map(update.edit().changes().reach());
    boolean inHead = changed.to() < update.after().bodyStart();
    if (back && inHead && !editor().isWhole()) revealInForm(changed);
  }

  /** Shows what was made of the post. */
  private final class Analysed implements PostAnalysis.Listener {
    @Override
    public void parsed(ParsedPost parsed) {
      reading.set(parsed);
      editor.made().ifPresent(EditorPane::recolour);
    }

    @Override
    public void printed(PreviewPage made) {
      page.set(made);
    }

    @Override
    public void diagnosed(Diagnostics found) {
      review.set(found);
      editor.made().ifPresent(PostTab.this::underline);
      form.made().ifPresent(PostTab.this::advise);
    }
  }

  /** Colours of the newest reading, as long as its text is the one that is shown. */
  private final class ColourSource implements Colouring.Source {
    @Override
    public void ask() {
      analysis.ask();
    }

    @Override
    public Optional<TextStyles> newest() {
      return analysis.colours();
    }
  }
}
