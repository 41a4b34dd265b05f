package genko.ui.window;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.NoDialogs;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.Dialogs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

/**
 * The window of the program in a process of its own: opens a post, chooses print and everything
 * that the menu of exports has, one after the other, and says what the bar above the post said in
 * the end. Files go into the second argument, each named after what was chosen.
 */
public final class ExportsRun {
  private ExportsRun() {}

  public static void main(String[] args) {
    try {
      run(args);
    } catch (Exception | AssertionError | LinkageError failed) {
      failed.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void run(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    AtomicReference<String> chosen = new AtomicReference<>();
    Dialogs dialogs =
        new NoDialogs() {
          @Override
          public Optional<Path> chooseExport(Optional<Path> proposed, String name) {
            String ending = name.substring(name.lastIndexOf('.'));
            return Optional.of(folder.resolve(chosen.get() + ending));
          }
        };
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    Words words = Words.of(Locale.JAPANESE);
    AppWindow shell = call(() -> open(dialogs, words, folder.resolve("state"), Path.of(args[0])));
    await(() -> shell.tabs().currentProperty().get() != null);
    PostTab tab = call(() -> shell.tabs().currentProperty().get());
    await(() -> tab.isSettled() && !tab.pageProperty().get().blocks().isEmpty());
    for (MenuItem item : call(() -> exports(shell.window()))) {
      chosen.set(item.getId());
      call(() -> fire(item));
      await(() -> !said(shell).isEmpty() && !said(shell).equals(words.say("export.busy")));
      System.out.println(item.getId() + "\t" + call(() -> said(shell)));
      call(() -> dismiss(tab));
    }
    Clipboard clipboard = call(Clipboard::getSystemClipboard);
    System.out.println("clipboard\t" + call(clipboard::getHtml).replace('\n', ' '));
  }

  private static AppWindow open(Dialogs dialogs, Words words, Path state, Path post) {
    Theme theme = new Theme();
    PostFiles files = new PostFiles(Disk.REAL, state.resolve("backups"));
    Clock clock = Clock.systemUTC();
    AppWindow shell =
        new AppWindow(words, clock, theme, dialogs, files, worker(), worker(), address -> {});
    Stage stage = new Stage();
    stage.setScene(new Scene(shell.window(), 900, 700));
    AppWindow.style(stage.getScene());
    stage.show();
    shell.tabs().open(List.of(post));
    return shell;
  }

  private static Executor worker() {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  }

  private static List<MenuItem> exports(MainWindow window) {
    MenuBar bar = (MenuBar) window.lookup(".menu-bar");
    return bar.getMenus().getFirst().getItems().stream()
        .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
        .filter(
            item ->
                item.getId() != null
                    && (item.getId().startsWith("export.") || item.getId().equals("print")))
        .toList();
  }

  /** What the bars above the post say. */
  private static String said(AppWindow shell) {
    StringBuilder out = new StringBuilder();
    for (Node bar : shell.window().lookupAll(".notice")) out.append(bar.getAccessibleText());
    return out.toString();
  }

  private static boolean fire(MenuItem item) {
    item.fire();
    return true;
  }

  private static boolean dismiss(PostTab tab) {
    tab.open().notices().dismiss("export");
    tab.open().notices().dismiss("print");
    return true;
  }

  private static void await(Callable<Boolean> done) throws Exception {
    while (!call(done)) Thread.sleep(20);
  }

  /**
   * What {@code work} gives on the JavaFX thread. Who started this process says how long it may.
   */
  private static <T> T call(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
