package genko.ui.window;

import genko.async.TaskRunner;
import genko.jekyll.sass.Sass;
import genko.storage.files.Disk;
import genko.storage.files.DocumentsFolder;
import genko.storage.files.FaultLog;
import genko.storage.files.FileWatch;
import genko.storage.files.PostFiles;
import genko.storage.files.Presence;
import genko.storage.files.Settings;
import genko.storage.files.StateFolder;
import genko.storage.files.Trash;
import genko.storage.journal.StepFolder;
import genko.storage.versions.VersionArchive;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.Dialogs;
import genko.workspace.OtherInstances;
import genko.workspace.UncaughtExceptions;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import genko.workspace.save.ShutdownFlush;
import genko.workspace.settings.LanguageSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The program with a window: wires what the rooms below provide, and opens the files it is given.
 */
public final class GenkoApp extends Application {
  /** How long the end of the program waits for the last journals. */
  private static final Duration LAST_WRITES = Duration.ofSeconds(5);

  private final ExecutorService reading = daemon("genko-reading");

  /** A thread for each file that is waited for, so that a slow drive holds up its own alone. */
  private final ExecutorService disk = pool("genko-disk");

  /** In the order in which they came about. */
  private final ExecutorService remembering = daemon("genko-settings");

  private final ExecutorService presenting = daemon("genko-presence");

  /** Apart from the disk's, so that a slow drive with posts keeps no journal waiting. */
  private final ExecutorService recording = daemon("genko-journal");

  /** Apart from both, because a drive that is gone may keep it waiting for long. */
  private final ExecutorService watching = pool("genko-watch");

  /** Apart from the journal's, which is not to wait while a long text is compressed. */
  private final ExecutorService keeping = daemon("genko-history");

  /** Apart from all, because it tells of what went wrong with them. */
  private final ExecutorService telling = daemon("genko-faults");

  /** What is ended with the program, in this order. */
  private final List<Runnable> ends = new ArrayList<>();

  /** Opens the window with {@code files} or the posts of folders; returns when it is closed. */
  public static void launch(List<Path> files) {
    Application.launch(
        GenkoApp.class, files.stream().map(GenkoApp::argument).toArray(String[]::new));
  }

  // Asked for here, where a drive that does not answer keeps no window waiting.
  private static String argument(Path path) {
    return path.toFile().isDirectory() ? "--folder=" + path : path.toString();
  }

  private static ExecutorService daemon(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  private static ExecutorService pool(String name) {
    return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(name).factory());
  }

  @Override
  public void start(Stage stage) {
    StateFolder folder = StateFolder.here();
    Settings settings = new Settings(Disk.REAL, folder.state());
    settings
        .read(LanguageSettings.class)
        .ifPresent(kept -> Locale.setDefault(kept.language().locale(Locale.getDefault())));
    Words words = Words.of(Locale.getDefault());
    Clock clock = Clock.system(ZoneId.systemDefault());
    Theme theme = new Theme();
    Dialogs dialogs = new ScreenDialogs(stage, words);
    FaultLog log = new FaultLog(Disk.REAL, folder.logs());
    UncaughtExceptions uncaught = new UncaughtExceptions(log, clock, telling, Platform::runLater);
    Thread.setDefaultUncaughtExceptionHandler(uncaught);
    PostFiles files = new PostFiles(Disk.REAL, folder.backups());
    AppWindow shell =
        new AppWindow(words, clock, theme, dialogs, files, reading, disk, this::browse);
    shell.snippets().keepIn(folder.settings());
    shell.keepShortcuts(folder.settings());
    shell.spelling().keepIn(folder.settings());
    shell.tools().keepIn(StateFolder.cache(), Trash.here(Disk.REAL, clock));
    shell.keepSteps(new StepFolder(Disk.REAL, folder.steps()));
    shell.preview().keepIn(folder.pages());
    shell.rest();
    shell.help().keepLogsIn(folder.logs());
    shell.setSass(new Sass(folder.tools()));
    Scene scene = new Scene(shell.window(), 1280, 800);
    AppWindow.style(scene);
    stage.setScene(scene);
    stage.setMinWidth(480);
    stage.setMinHeight(360);
    stage.setTitle(words.say("app.name"));
    shell.follow(stage);
    shell.keepPermissions(settings);
    WindowSettings memory = new WindowSettings(settings, shell, theme);
    memory.restore(stage);
    List<Path> posts = getParameters().getUnnamed().stream().map(Path::of).toList();
    Optional<Path> listed =
        Optional.ofNullable(getParameters().getNamed().get("folder")).map(Path::of);
    PostJournals journals =
        new PostJournals(
            Disk.REAL, folder.journals(), TaskRunner.of(recording, Platform::runLater));
    shell.tellOf(uncaught, journals);
    ShutdownFlush lastWrites = new ShutdownFlush(journals, Platform::runLater);
    lastWrites.begin();
    VersionArchive archive =
        new VersionArchive(Disk.REAL, folder.history(), clock, VersionArchive.CAP);
    PostVersions histories = new PostVersions(archive, TaskRunner.of(keeping, Platform::runLater));
    Presence presence = new Presence(Disk.REAL, folder.presence());
    OtherInstances elsewhere =
        new OtherInstances(presence, words, TaskRunner.of(presenting, Platform::runLater));
    elsewhere.follow(shell.tabs().workspace());
    ends.addAll(
        List.of(
            lastWrites::end, histories::end, journals::end, elsewhere::end, shell.tools()::end));
    boolean fresh = posts.isEmpty() && listed.isEmpty();
    List<Path> first = fresh ? memory.tabs() : posts;
    if (listed.isEmpty() && shell.showsPost(first)) shell.window().expectPost();
    shell.holdBlogs();
    shell.recover(
        journals,
        histories,
        () -> {
          if (fresh || !posts.isEmpty()) shell.begin(first);
          listed.ifPresent(shell.window().library()::list);
          if (fresh) memory.shownTab().ifPresent(shell.tabs()::showWhenOpen);
          shell.releaseBlogs();
          memory.follow(stage, TaskRunner.of(remembering, Platform::runLater));
        });
    Supplier<FileWatch> watch = () -> new FileWatch(Disk.REAL, files, clock);
    TaskRunner looking = TaskRunner.of(watching, Platform::runLater);
    new FileWatchTimer(shell.tabs(), watch, looking, FileWatchTimer.eachSecond(looking)).start();
    remembering.execute(() -> tellRefusing(folder, shell));
    remembering.execute(() -> findDocuments(folder, shell));
    stage.setOnHiding(event -> memory.keep(stage));
    stage.show();
    if (Boolean.getBoolean(WindowTraining.PROPERTY)) new WindowTraining(stage, shell).start();
  }

  /** Says once, at the start, which of the program's folders cannot be written. */
  private static void tellRefusing(StateFolder folder, AppWindow shell) {
    List<Path> refusing = folder.refusing(Disk.REAL);
    if (!refusing.isEmpty()) Platform.runLater(() -> shell.notices().tellRefusing(refusing));
  }

  private static void findDocuments(StateFolder folder, AppWindow shell) {
    Path home = Path.of(System.getProperty("user.home"));
    Path found = new DocumentsFolder(home, folder.settings().resolveSibling("")).find(Disk.REAL);
    Platform.runLater(() -> shell.exporting().setDocuments(found));
  }

  private void browse(URI address) {
    getHostServices().showDocument(address.toString());
  }

  @Override
  public void stop() {
    ends.forEach(Runnable::run);
    for (ExecutorService each :
        List.of(reading, disk, remembering, presenting, recording, keeping, watching, telling)) {
      each.shutdown();
    }
    try {
      recording.awaitTermination(LAST_WRITES.toSeconds(), TimeUnit.SECONDS);
      keeping.awaitTermination(LAST_WRITES.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      // What is not written by now will be restored as unsaved.
      Thread.currentThread().interrupt();
    }
  }
}
