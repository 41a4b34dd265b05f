package genko.ui.window;

import genko.async.StartGate;
import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.async.TaskRunner;
import genko.jekyll.sass.Sass;
import genko.storage.files.PostFiles;
import genko.storage.files.Settings;
import genko.storage.journal.StepFolder;
import genko.ui.editor.CompletionController;
import genko.ui.editor.EditorPane;
import genko.ui.editor.MarkTyping;
import genko.ui.editor.PairTyping;
import genko.ui.form.BlogHints;
import genko.ui.help.HabitPage;
import genko.ui.help.HelpPages;
import genko.ui.insert.ClipboardPaste;
import genko.ui.insert.CompletionSources;
import genko.ui.insert.ImageConversion;
import genko.ui.insert.ImageInsertion;
import genko.ui.insert.SnippetFile;
import genko.ui.menu.CommandSet;
import genko.ui.menu.Mnemonics;
import genko.ui.preview.AfterPaint;
import genko.ui.preview.LivePages;
import genko.ui.preview.PageExport;
import genko.ui.preview.PagePrinter;
import genko.ui.preview.PageSources;
import genko.ui.preview.PreviewPane;
import genko.ui.settings.ShortcutFile;
import genko.ui.tab.BlogZone;
import genko.ui.tab.KindActions;
import genko.ui.tab.PostBlog;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.Fonts;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.Dialogs;
import genko.workspace.ProgramNotices;
import genko.workspace.UncaughtExceptions;
import genko.workspace.Workspace;
import genko.workspace.WorkspaceListener;
import genko.workspace.blog.BlogPermissionStore;
import genko.workspace.blog.Blogs;
import genko.workspace.blog.KindPosts;
import genko.workspace.blog.KindSelection;
import genko.workspace.blog.KnownValuesReader;
import genko.workspace.library.PostFolder;
import genko.workspace.notice.Notices;
import genko.workspace.page.PostLanes;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import genko.workspace.spelling.Spelling;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * The window and the tabs behind it, wired together: what the program and its tests both start.
 * Long because it is one list of what is given to whom.
 */
public final class AppWindow {
  private final Words words;
  private final ProgramNotices notices;
  private final BlogZone zone;
  private final ShortcutFile shortcuts;
  private final FirstHints hints;
  private final Spelling spelling;
  private final PostTabs tabs;
  private final ImageInsertion pictures;
  private final FileDrops drops;
  private final PostFiles postFiles;
  private final SnippetFile snippets;
  private final PreviewPane preview;
  private final MainWindow window;
  private final Blogs blogs;
  private final KnownValuesReader knownValues;
  private final KindPosts others = new KindPosts();
  private final PageExport exporting;
  private final HelpPages help;
  private final TaskRunner permissions;
  private final BlogTools tools;

  /** A thread for each task, so that none waits for another. */
  private final TaskRunner aside;

  /** What reads blogs stands behind it. */
  private final StartGate gate = new StartGate();

  public AppWindow(
      Words words,
      Clock clock,
      Theme theme,
      Dialogs dialogs,
      PostFiles files,
      Executor reading,
      Executor disk,
      Consumer<URI> browser) {
    this.words = words;
    postFiles = files;
    Executor owner = Platform::runLater;
    TaskQueues work = new TaskQueues(disk, owner, TaskQueues.LIMIT);
    TaskRunner thinking = TaskRunner.of(reading, owner);
    // What else is read may take long; a key is to be seen in its colours at once.
    TaskRunner colours = alone("genko-colours", thinking);
    TaskRunner outline = alone("genko-outline", thinking);
    aside = thinking.on(gate.before(task -> Thread.ofVirtual().start(task)));
    ThreadFactory blogThread = Thread.ofVirtual().name("blogs").factory();
    Executor blogWorker = gate.before(Executors.newSingleThreadExecutor(blogThread));
    blogs = new Blogs(clock, thinking.on(blogWorker));
    ThreadFactory valuesThread = Thread.ofVirtual().name("known-values").factory();
    Executor valuesWorker = gate.before(Executors.newSingleThreadExecutor(valuesThread));
    knownValues = new KnownValuesReader(files, clock, thinking.on(valuesWorker));
    permissions = thinking.on(work.inTurn("permissions"));
    PostLanes lanes = PostLanes.of(colours, outline, thinking);
    Workspace workspace = new Workspace(words, dialogs, files, clock, work, thinking);
    tabs =
        new PostTabs(
            workspace,
            open -> tab(open, clock, lanes, thinking, thinking.on(work.inTurn("offers"))));
    zone = new BlogZone(tabs, blogs);
    spelling = new Spelling(files, thinking.on(work.inTurn("words")));
    snippets = new SnippetFile(tabs, words, files, thinking.on(work.inTurn("snippets")));
    TaskRunner images = thinking.on(work.inTurn("images"));
    pictures = new ImageInsertion(tabs, words, files, images);
    preview = new PreviewPane(words, browser);
    Notices told = new Notices();
    notices = new ProgramNotices(words, told);
    CommandSet commands = new CommandSet();
    commands.add("edit-snippets", snippets::edit);
    commands.add("edit-shortcuts", () -> shortcuts().edit());
    ThreadFactory makers = Thread.ofPlatform().daemon().name("genko-export").factory();
    TaskRunner finder = thinking.on(task -> makers.newThread(task).start());
    exporting =
        new PageExport(
            tabs, () -> sources().files(), dialogs, files, words, finder, PageExport.LIMIT);
    exporting.addTo(commands);
    help = new HelpPages(tabs, words, files, thinking.on(work.inTurn("help")), browser);
    help.addTo(commands);
    new HabitPage(tabs, words, zone::folder, clock, aside).addTo(commands);
    new LivePages(tabs, words, this::sources, browser).addTo(commands);
    new PagePrinter(tabs, preview, words, finder).addTo(commands);
    KindSelection selection = new KindSelection(files, thinking.on(work.inTurn("kinds")));
    new WindowCommands(commands, tabs).addKinds(new KindActions(tabs, words, selection));
    tools = new BlogTools(words, tabs, files, clock, blogs, told, spelling, thinking, aside);
    window = new MainWindow(words, tabs, theme, clock, preview, aside, commands, told, tools);
    tools.actions().setOnFolder(at -> aside.task(at::toUri).onSuccess(browser).start());
    window.preferences().spellingCheckedProperty().subscribe(spelling::setWanted);
    help.setCommands(window.menus()::listed);
    hints = new FirstHints(words, window.menus(), told, window.panels().previewVisibleProperty());
    shortcuts =
        new ShortcutFile(
            words,
            window.menus().bindings(),
            files,
            thinking.on(work.inTurn("shortcuts")),
            tabs::open,
            sentence -> notices.show("shortcuts", sentence));
    tabs.setOnRefused(sentence -> notices.show("refused", sentence));
    work.setOnLate(this::tellLate);
    ImageConversion conversion = new ImageConversion(tabs, words, files, images);
    preview.setOnUnshown(conversion::offer);
    drops = new FileDrops(tabs, pictures, window.library()::list);
    window.library().setOnListed(this::listed);
    drops.follow(window);
  }

  private void listed(PostFolder folder) {
    zone.list(folder);
    tabs.workspace().setListed(folder.root());
    tools.listed(folder.root());
  }

  /** The same with one thread of its own. */
  static TaskRunner alone(String name, TaskRunner tasks) {
    var threads = Thread.ofPlatform().daemon().name(name);
    return tasks.on(Executors.newSingleThreadExecutor(threads.factory()));
  }

  /** Who makes styles of Sass; said before any post is opened. */
  void setSass(Sass sass) {
    window.sources().setSass(sass);
    blogs.setSass(sass);
  }

  /** Remembers in {@code settings} what the writer lets blogs do, and takes what is there. */
  void keepPermissions(Settings settings) {
    BlogPermissionStore kept = new BlogPermissionStore(Optional.of(settings), permissions);
    kept.setOnForgotten(notices()::tellForgotten);
    kept.read();
    window.sources().setPermissions(kept);
    tools.linting().setPermissions(kept);
  }

  private PostTab tab(
      OpenPost open, Clock clock, PostLanes lanes, TaskRunner reading, TaskRunner disk) {
    BlogHints hints = new BlogHints(clock);
    hints.follow(open, knownValues);
    // Until a new post is saved it goes by the blog that the writer is in.
    if (open.path().isEmpty()) zone.now().ifPresent(hints::setSite);
    PostTab tab = new PostTab(open, words, hints, lanes);
    CompletionController.Source known =
        new CompletionSources(tab, words, postFiles, snippets, reading, disk, zone::blog, others);
    tab.whenEdited(editor -> complete(tab, editor, known, reading));
    tab.setBlog(new PostBlog(open, blogs));
    hints.setOnValues(tab.analysis()::setKnown);
    tab.analysis().diagnostics().setOnFile(tabs.workspace()::openAt);
    tab.followChecks(window.preferences().checks());
    tab.followSpelling(spelling);
    tab.followLinters(tools.linting());
    return tab;
  }

  /** Gives {@code editor} what helps to write, with {@code known} to be offered. */
  private void complete(
      PostTab tab, EditorPane editor, CompletionController.Source known, TaskRunner reading) {
    String name = words.say("window.offers");
    tab.setCompleting(new CompletionController(tab.session(), editor, name, known));
    new PairTyping(tab.session(), editor, window.preferences().pairsClosedProperty()::get);
    new MarkTyping(tab.session(), editor, window.preferences().marksMendedProperty()::get);
    ClipboardPaste pasting = new ClipboardPaste(tab, words, reading);
    pasting.setOnImages(sources -> pictures.take(tab, sources, () -> {}));
    editor.setOnPaste(pasting::paste);
  }

  public PostTabs tabs() {
    return tabs;
  }

  /** The writer's snippets. */
  SnippetFile snippets() {
    return snippets;
  }

  /** The hints of the first start. */
  FirstHints hints() {
    return hints;
  }

  private PageSources sources() {
    return window.sources();
  }

  private ShortcutFile shortcuts() {
    return shortcuts;
  }

  /** Which keys the writer chose for commands, kept in {@code settings}. */
  void keepShortcuts(Path settings) {
    Path file = shortcuts.keepIn(settings);
    tabs.workspace().setAside(file);
    tabs.workspace()
        .listen(
            new WorkspaceListener() {
              @Override
              public void saved(OpenPost post) {
                if (post.path().filter(file::equals).isPresent()) shortcuts.read();
              }
            });
  }

  /** Keeps the steps over many posts in {@code folder}, and offers what is left of one there. */
  public void keepSteps(StepFolder folder) {
    tools.keepSteps(folder);
  }

  /** What acts on the posts of a blog. */
  BlogTools tools() {
    return tools;
  }

  /** What is known of spelling, and the writer's own words. */
  Spelling spelling() {
    return spelling;
  }

  HelpPages help() {
    return help;
  }

  PageExport exporting() {
    return exporting;
  }

  public FileDrops drops() {
    return drops;
  }

  public PreviewPane preview() {
    return preview;
  }

  /** Lets page and windows rest while nothing is done to them. */
  void rest() {
    preview.restWhenQuiet(aside);
    ToolkitTimer.find()
        .map(timer -> new FrameRate(timer, aside, System::nanoTime))
        .ifPresent(rate -> rate.follow(Window.getWindows()));
  }

  public MainWindow window() {
    return window;
  }

  /** Brings back what was unsaved when the program ended last; then calls {@code then}. */
  void recover(PostJournals journals, PostVersions histories, Runnable then) {
    journals.setOnTrouble(trouble -> notices.setJournalWrong(trouble.isPresent()));
    histories.setOnTrouble(trouble -> notices.setHistoryWrong(trouble.isPresent()));
    journals.setOnAside(notices::tellAside);
    tabs.keepJournals(journals);
    tabs.keepHistories(histories);
    tabs.workspace().restore(then);
  }

  /** Has what reads blogs wait until the first post is painted. */
  void holdBlogs() {
    gate.close();
    tabs.currentProperty()
        .subscribe(
            tab -> {
              if (tab != null) AfterPaint.run(gate::open);
            });
  }

  /** Lets it wait no longer than for what is being opened, of which perhaps nothing can be. */
  void releaseBlogs() {
    tabs.workspace().whenOpened(() -> AfterPaint.run(gate::open));
  }

  /** What is told about the program itself. */
  ProgramNotices notices() {
    return notices;
  }

  /** Tells of faults of the program from now on; its posts' journals are written at each. */
  void tellOf(UncaughtExceptions uncaught, PostJournals journals) {
    uncaught.setOnFault(
        () -> {
          var _ = journals.flush();
        });
    uncaught.setTeller(fault -> notices.tell(fault, AppWindow::copy));
  }

  private void tellLate(Set<Lane> late) {
    notices.tellLate(late);
    tabs.workspace().overtake(late);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Whether {@link #begin} will show a post, of {@code files} or the sample. */
  boolean showsPost(List<Path> files) {
    return !files.isEmpty() || !window.startPage().hasPlaces();
  }

  /** Opens {@code files}; with none the start page, or the sample when nothing was ever open. */
  void begin(List<Path> files) {
    window.startPage().setOnSample(() -> tabs.openCopy(Sample.of(words)));
    if (!files.isEmpty() || !tabs.open().isEmpty()) {
      tabs.open(files);
      tabs.workspace().whenOpened(window::showStart);
      return;
    }
    if (window.startPage().hasPlaces()) {
      window.showStart();
      return;
    }
    tabs.openCopy(Sample.of(words));
    if (!hints.isShown()) hints.begin();
  }

  /** Names the window after its post, and asks before it closes over unsaved text. */
  public void follow(Stage stage) {
    String name = words.say("app.name");
    ObservableValue<String> title = tabs.currentProperty().flatMap(PostTab::titleProperty);
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title.getValue() == null ? name : title.getValue() + " — " + name, title));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          tabs.leave(stage::hide);
        });
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> stopListening());
  }

  private void stopListening() {
    blogs.runner().task(blogs::end).start();
    window.library().end();
    tools.auditPane().model().end();
  }

  /**
   * Gives {@code scene} Genko's style sheets; the colours are those of the theme, in every scene.
   */
  public static void style(Scene scene) {
    Mnemonics.switchOff();
    Mnemonics.switchOff(scene);
    scene
        .getStylesheets()
        .addAll(
            Fonts.ofThisMachine().styleSheet(),
            asset("styles/genko.css"),
            asset("styles/form.css"),
            asset("styles/side.css"),
            asset("styles/search.css"));
  }

  private static String asset(String name) {
    return AppWindow.class.getResource("/genko/assets/" + name).toExternalForm();
  }
}
