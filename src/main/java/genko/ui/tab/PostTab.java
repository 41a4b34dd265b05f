package genko.ui.tab;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.EditedPost;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.post.Update;
import genko.preview.ArticleHeader;
import genko.preview.ImageSource;
import genko.preview.PreviewPage;
import genko.storage.files.BlogImages;
import genko.text.ChangeSet;
import genko.text.QuickFix;
import genko.text.SizeLimit;
import genko.text.Span;
import genko.ui.editor.Colouring;
import genko.ui.editor.CompletionController;
import genko.ui.editor.EditorPane;
import genko.ui.editor.MarkTyping;
import genko.ui.editor.PostStyles;
import genko.ui.editor.TextStyles;
import genko.ui.form.FormHints;
import genko.ui.form.FormPane;
import genko.ui.input.Composition;
import genko.ui.insert.ClipboardPaste;
import genko.ui.insert.ImageInsertion;
import genko.ui.notice.NameBar;
import genko.ui.notice.NoticeBar;
import genko.ui.outline.OutlinePane;
import genko.ui.outline.OutlineUpdater;
import genko.words.Words;
import genko.workspace.PostNames;
import genko.workspace.page.ArticleHeaders;
import genko.workspace.page.Diagnostics;
import genko.workspace.page.LinkDiagnostics;
import genko.workspace.page.LiquidDiagnostics;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostPublication;
import genko.workspace.page.PostRenderer;
import genko.workspace.page.RenderFailure;
import genko.workspace.page.RenderFailure.Outcome;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * An open post in the window: its form, its editor, the bars above it, and what is read from it in
 * the background. Colours come first; the page only when somebody looks at it.
 */
public final class PostTab {
  /** How long the typing rests before the post is looked through. */
  private static final Duration PAUSE = Duration.millis(300);

  private final OpenPost open;
  private final Words words;
  private final EditorPane editor;
  private final FormPane form;
  private final VBox notices = new VBox();
  private final Map<genko.workspace.notice.Notice, NoticeBar> told = new HashMap<>();
  private final BorderPane text = new BorderPane();
  private final StringProperty title = new SimpleStringProperty();
  private final BooleanProperty dirty = new SimpleBooleanProperty();
  private final ObjectProperty<ParsedPost> reading = new SimpleObjectProperty<>();
  private final ObjectProperty<PreviewPage> page = new SimpleObjectProperty<>(PreviewPage.EMPTY);
  private final Latest<Post, Outcome<Read>> reader;
  private final Latest<ParsedPost, Outcome<PreviewPage>> printer;
  private final ObjectProperty<Diagnostics> review = new SimpleObjectProperty<>();
  private final Latest<ParsedPost, Diagnostics> reviewer;
  private final ClipboardPaste pasting;
  private CompletionController completing;
  private volatile boolean language = true;
  private Subscription languageEnd = Subscription.EMPTY;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private boolean moving;
  private TextStyles colours;

  /** The last reading, of the worker that reads; the next one follows from it. */
  private ParsedPost newest;

  /** What could not be read, or null. */
  private Post unread;

  /** Whether the typing rests and what was typed is to be looked through once it is read. */
  private boolean rests = true;

  private final RenderFailureBar troubles;
  private boolean looked;
  private Runnable onMoved = () -> {};
  private Runnable onFormWanted = () -> {};
  private Runnable onFileTold = () -> {};
  private final OutlineUpdater outlining;
  private OutlinePane outline;
  private PostBlog blog;
  private final PostRenderer pages;
  private final LiquidDiagnostics liquid;

  /** Null until the blog is known to look in, as it stays for a tab without a window. */
  private volatile LinkDiagnostics links;

  private record Read(ParsedPost reading, TextStyles colours) {}

  public PostTab(OpenPost open, Words words, FormHints hints, TaskRunner runner) {
    this.open = open;
    this.words = words;
    EditSession session = open.session();
    reader = new Latest<>(runner, this::read, this::take);
    pages = new PostRenderer(words, new PostPublication(open::position));
    liquid = new LiquidDiagnostics(new PostPublication(open::position), words);
    troubles = new RenderFailureBar(this, words);
    printer =
        new Latest<>(
            runner,
            from -> RenderFailure.watch(() -> pages.print(from)),
            (done, made) -> take(made));
    reviewer = new Latest<>(runner, this::look, this::take);
    pause.setOnFinished(event -> rest());
    editor = new EditorPane(session, new ColourSource());
    editor.setName(words.say("window.text"));
    pasting = new ClipboardPaste(this, words, runner);
    editor.setOnPaste(pasting::paste);
    editor.showFoldMarks(words);
    form = new FormPane(session, words, hints);
    form.setOnGoTo(editor::goTo);
    form.setOnLeave(editor::requestFocus);
    text.setTop(notices);
    text.setCenter(editor);
    text.getStyleClass().add("editor-holder");
    outlining = new OutlineUpdater(session, reading, runner);
    outlining
        .newestProperty()
        .subscribe(
            () -> outlining.current().ifPresent(o -> editor.folding().setFoldable(o.foldable())));
    session.observe(this::updated);
    session.setOnTooLarge(this::tellTooLarge);
    open.setView(new View());
    open.observe(this::refreshTitle);
    open.notices().observe(this::showNotices);
    editor.onSelection(this::moved);
    editor.wrapsProperty().subscribe(this::tellLongLine);
    refreshTitle();
  }

  public OpenPost open() {
    return open;
  }

  public EditSession session() {
    return open.session();
  }

  public EditorPane editor() {
    return editor;
  }

  public FormPane form() {
    return form;
  }

  /** The outline of the post, made when it is first wanted. */
  public OutlinePane outline() {
    if (outline == null) outline = new OutlinePane(words, outlining, new OutlineActions(this));
    return outline;
  }

  /** The editor with the bars above it. */
  public BorderPane textPanel() {
    return text;
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

  /** Whether an input method composes in text or form; meanwhile keys are its own. */
  public boolean isComposing() {
    return editor.composingProperty().get() || form.isComposing();
  }

  /** Commits what an input method composes in text or form: the post is about to be left. */
  void finishComposition() {
    if (isComposing()) Composition.finish(text);
  }

  /** Calls {@code observer} when the caret moves or the text changes. */
  public void setOnMoved(Runnable observer) {
    onMoved = observer;
  }

  /** Calls {@code observer} when the file was saved or lost, or has another name or encoding. */
  public void setOnFileTold(Runnable observer) {
    onFileTold = observer;
  }

  /** Calls {@code observer} when something in the form is to be seen. */
  public void setOnFormWanted(Runnable observer) {
    onFormWanted = observer;
  }

  /** Where the pictures of this post come from. */
  public ImageSource images() {
    return open.path().<ImageSource>map(BlogImages::of).orElse(ImageSource.NONE);
  }

  public void undo() {
    if (!isComposing()) session().undo();
  }

  public void redo() {
    if (!isComposing()) session().redo();
  }

  /** Shows the front matter as text above the body, or the body alone. */
  public void toggleWhole() {
    editor.setWhole(!editor.isWhole());
  }

  /** Does what {@code fix} says, unless the text has changed since it was found. */
  public void mend(QuickFix fix) {
    Diagnostics from = review.get();
    if (from == null || !from.isOf(session().post()) || isComposing()) return;
    session().dispatch(Transaction.of(session().post(), Origin.FIX, fix.changes()));
  }

  /** Mends all that is certain, as one step. */
  public void mendCertain() {
    Diagnostics from = review.get();
    if (from == null || !from.isOf(session().post()) || isComposing()) return;
    session().sealHistory();
    ChangeSet changes = from.certain().changes();
    session().dispatch(Transaction.of(session().post(), Origin.FIX, changes));
  }

  /** Goes to the first problem after the caret, or to the very first. */
  public void goToNextProblem() {
    Diagnostics from = review.get();
    if (from == null || from.findings().isEmpty()) return;
    int caret = session().post().selection().caret();
    Span next =
        from.findings().stream()
            .map(finding -> finding.problem().span())
            .filter(span -> span.from() > caret)
            .findFirst()
            .orElse(from.findings().getFirst().problem().span());
    reveal(next);
  }

  /** Whether colours and page are those of the current text. */
  public boolean isSettled() {
    ParsedPost from = reading.get();
    boolean read = from != null && from.isOf(session().post());
    return (read || isUnread(session().post())) && reader.isIdle() && printer.isIdle();
  }

  /** Whether the current text has been looked through. */
  public boolean isReviewed() {
    return review.get() != null && review.get().isOf(session().post());
  }

  /** Ends what watches the post; the tab is gone. */
  void close() {
    looked = false;
    onMoved = () -> {};
    onFileTold = () -> {};
    pause.stop();
    languageEnd.unsubscribe();
    outlining.end();
    form.end();
  }

  /** Whether a page is printed after every edit. */
  public void setLookedAt(boolean looked) {
    this.looked = looked;
    if (looked && reading.get() != null) printer.ask(reading.get());
  }

  /** Says what the post is called now and whether it is unsaved. */
  public void refreshTitle() {
    title.set(PostNames.title(open, words));
    dirty.set(session().isDirty());
    editor.setEditable(!session().isReadOnly());
    form.refreshEditable();
    if (blog != null) blog.look();
    onFileTold.run();
  }

  /** Looks at the language of the post too while {@code wanted} says so. */
  public void followLanguage(ObservableValue<Boolean> wanted) {
    language = wanted.getValue();
    languageEnd =
        wanted.subscribe(
            checked -> {
              language = checked;
              lookThrough();
            });
  }

  /** Mends marks that are typed in full width while {@code wanted} says so. */
  public void mendMarks(ObservableValue<Boolean> wanted) {
    new MarkTyping(session(), editor, wanted::getValue);
  }

  /** Follows the post's blog too; is asked for it from now on. */
  public void setBlog(PostBlog blog) {
    this.blog = blog;
    links = new LinkDiagnostics(open, blog.runner(), this::take);
    open.observePosition(this::publish);
    blog.look();
  }

  /** Prints the post anew when its blog has changed, or it has another place there. */
  private void publish() {
    if (looked && reading.get() != null) printer.ask(reading.get());
    if (rests) lookThrough();
  }

  /** What the article page shows of the front matter, as the blog takes it. */
  public ArticleHeader header() {
    Optional<BlogPost> post = open.position().read(session().post()).map(EditedPost::document);
    return ArticleHeaders.of(session().post().head(), post, words);
  }

  public PostBlog blog() {
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

  /** Who brings images that are pasted into the post. */
  public void setOnImages(Consumer<List<ImageInsertion.Source>> handler) {
    pasting.setOnImages(handler);
  }

  /** Shows {@code bar} above the text, with the keyboard in it. */
  public void ask(NameBar bar) {
    notices.getChildren().removeIf(NameBar.class::isInstance);
    notices.getChildren().add(bar);
    // Once it is laid out: what is not takes no focus.
    Platform.runLater(bar::begin);
  }

  /** Takes the bar that asks away, and goes back to the text. */
  public void endAsking() {
    notices.getChildren().removeIf(NameBar.class::isInstance);
    editor.requestFocus();
  }

  /** Shows what is said about the post, and no more. */
  private void showNotices() {
    List<genko.workspace.notice.Notice> wanted = open.notices().all();
    told.values().removeIf(bar -> !isWanted(bar, wanted));
    for (genko.workspace.notice.Notice notice : wanted) {
      if (told.containsKey(notice)) continue;
      List<NoticeBar.Choice> choices =
          notice.choices().stream()
              .map(choice -> new NoticeBar.Choice(choice.label(), choice.work()))
              .toList();
      Runnable close = () -> open.notices().dismiss(notice.topic());
      NoticeBar bar =
          new NoticeBar(notice.topic(), notice.bad(), notice.sentence(), choices, close);
      told.put(notice, bar);
      show(bar);
    }
  }

  private boolean isWanted(NoticeBar bar, List<genko.workspace.notice.Notice> wanted) {
    boolean stays = wanted.stream().anyMatch(notice -> told.get(notice) == bar);
    if (!stays) notices.getChildren().remove(bar);
    return stays;
  }

  /** What the workspace asks of the window. */
  private final class View implements PostView {
    @Override
    public boolean isComposing() {
      return PostTab.this.isComposing();
    }

    @Override
    public void finishComposition() {
      PostTab.this.finishComposition();
    }

    @Override
    public void reveal(Span span) {
      PostTab.this.reveal(span);
    }
  }

  /** Shows {@code notice} above the text, in place of one of the same topic. */
  public void show(NoticeBar notice) {
    dismiss(notice.topic());
    notices.getChildren().add(notice);
  }

  private void tellTooLarge(long bytes) {
    NoticeBar.Choice close = new NoticeBar.Choice(words.say("notice.close"), () -> {});
    String sentence = words.say("notice.too-large", SizeLimit.megabytes(bytes));
    show(new NoticeBar("size", true, sentence, List.of(close), () -> dismiss("size")));
  }

  private void tellLongLine(boolean wraps) {
    if (wraps) return;
    NoticeBar.Choice close = new NoticeBar.Choice(words.say("notice.close"), () -> {});
    String sentence = words.say("notice.long-line");
    show(new NoticeBar("long-line", false, sentence, List.of(close), () -> dismiss("long-line")));
  }

  public void dismiss(String topic) {
    notices
        .getChildren()
        .removeIf(node -> node instanceof NoticeBar one && one.topic().equals(topic));
  }

  /**
   * Brings {@code span} of the post into sight, in the text or, when it is a field's, in the form.
   */
  public void reveal(Span span) {
    if (!editor.isWhole() && span.to() < session().post().bodyStart()) revealInForm(span);
    else editor.goTo(span);
  }

  private void revealInForm(Span span) {
    onFormWanted.run();
    form.reveal(span);
  }

  /** Tells once a turn that the caret moved, however often it did. */
  private void moved() {
    if (moving) return;
    moving = true;
    Platform.runLater(
        () -> {
          moving = false;
          if (outline != null) outline.follow();
          onMoved.run();
        });
  }

  private void updated(Update update) {
    dirty.set(session().isDirty());
    if (open.name().isEmpty()) title.set(PostNames.title(open, words));
    rests = false;
    pause.playFromStart();
    Origin origin = update.edit().origin();
    boolean back = origin == Origin.UNDO || origin == Origin.REDO;
    Span changed = update.edit().changes().map(update.edit().changes().reach());
    boolean inHead = changed.to() < update.after().bodyStart();
    if (back && inHead && !editor.isWhole()) revealInForm(changed);
  }

  private Outcome<Read> read(Post post) {
    return RenderFailure.read(
        post,
        () -> {
          newest = newest == null ? ParsedPost.of(post) : ParsedPost.of(post, newest);
          return new Read(newest, PostStyles.of(newest));
        });
  }

  private void take(Post post, Outcome<Read> outcome) {
    troubles.read(outcome);
    unread = outcome.result().isPresent() ? null : post;
    outcome.result().ifPresent(this::take);
  }

  private void take(Read read) {
    colours = read.colours();
    reading.set(read.reading());
    editor.recolour();
    if (looked) printer.ask(read.reading());
    if (rests) lookThrough();
  }

  private void take(Outcome<PreviewPage> outcome) {
    troubles.printed(outcome);
    outcome.result().ifPresent(page::set);
    if (rests) catchUp();
  }

  private boolean isUnread(Post post) {
    return unread != null && unread.text() == post.text();
  }

  /** The typing rests: what had to wait is done. */
  private void rest() {
    rests = true;
    catchUp();
    if (troubles.isLate()) reader.ask(session().post());
    lookThrough();
  }

  /** Has the page look as {@code dress} says. */
  public void wear(PostRenderer.Dress dress) {
    if (pages.wear(dress) && looked && reading.get() != null) printer.ask(reading.get());
  }

  /** Has the layouts around the body see it as it is now. */
  private void catchUp() {
    if (looked && pages.catchUp()) printer.ask(reading.get());
  }

  /** Looks the post through, or does so as soon as it is read. */
  private void lookThrough() {
    ParsedPost from = reading.get();
    if (from != null && from.isOf(session().post())) reviewer.ask(from);
  }

  private Diagnostics look(ParsedPost from) {
    String name = open.path().map(Path::toString).orElse("");
    Diagnostics seen =
        Diagnostics.of(from, name, open.now().atZone(open.position().zone()), language);
    Diagnostics all = liquid.addTo(seen, from);
    LinkDiagnostics linked = links;
    return linked == null ? all : all.with(linked.known(from));
  }

  private void take(ParsedPost from, List<Diagnostic> missing) {
    Diagnostics now = review.get();
    if (now == null || !now.isOf(from.post())) return;
    Diagnostics next = now.with(LinkDiagnostics.KIND, missing);
    if (!next.findings().equals(now.findings())) review.set(next);
  }

  private void take(ParsedPost from, Diagnostics seen) {
    review.set(seen);
    if (links != null) links.ask(from);
    form.setReadingTime(seen.length());
    form.setAdvice(advice(seen), seen.post().text());
  }

  /** What was found in the front matter, for the rows of the form. */
  private static List<Diagnostic> advice(Diagnostics from) {
    int bodyStart = from.post().bodyStart();
    return from.findings().stream()
        .filter(finding -> finding.problem().span().to() < bodyStart)
        // The form says by itself how long the body is.
        .filter(finding -> !finding.problem().key().equals("check.readingTime"))
        .toList();
  }

  /** Colours of the newest reading, as long as its text is the one that is shown. */
  private final class ColourSource implements Colouring.Source {
    @Override
    public void ask() {
      if (!troubles.isLate()) reader.ask(session().post());
    }

    @Override
    public Optional<TextStyles> newest() {
      return Optional.ofNullable(colours).filter(known -> known.isOf(session().post().text()));
    }
  }
}
