package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.MovingFolder;
import genko.storage.files.Disk;
import genko.storage.files.FaultLog;
import genko.text.ChangeSet;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.Workers;
import genko.ui.tab.PostTab;
import genko.workspace.UncaughtExceptions;
import genko.workspace.save.PostJournals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is thrown where nobody catches it, on each kind of thread that the window has. */
class UncaughtExceptionsTest {
  private final Workers workers = new Workers();

  @TempDir private Path folder;
  private Thread.UncaughtExceptionHandler before;
  private AppWindow shell;
  private OpenWindow window;
  private PostJournals journals;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    before = Thread.getDefaultUncaughtExceptionHandler();
    UncaughtExceptions uncaught =
        new UncaughtExceptions(
            new FaultLog(Disk.REAL, folder.resolve("logs")),
            Clock.systemUTC(),
            workers.one(),
            Platform::runLater);
    Thread.setDefaultUncaughtExceptionHandler(uncaught);
    journals =
        new PostJournals(
            Disk.REAL,
            folder.resolve("journals"),
            TaskRunner.of(workers.one(), Platform::runLater));
    window =
        OpenWindow.in(folder)
            .language(Locale.ENGLISH)
            .clock(Clock.systemUTC())
            .workers(workers)
            .size(1000, 700)
            .show();
    shell = window.shell();
    Fx.run(
        () -> {
          shell.tabs().keepJournals(journals);
          shell.tellOf(uncaught, journals);
          shell.tabs().openUnsaved("本文\n");
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void fail() {
    throw new Thrown();
  }

  private Map<String, Runnable> throwers() {
    Executor pool = workers.one();
    return Map.of(
        "later", () -> Platform.runLater(UncaughtExceptionsTest::fail),
        "handler", () -> Platform.runLater(UncaughtExceptionsTest::fireHandler),
        "listener", () -> Platform.runLater(UncaughtExceptionsTest::fireListener),
        "timer", () -> Platform.runLater(UncaughtExceptionsTest::startTimer),
        "layout", () -> Platform.runLater(this::layOut),
        "worker", () -> pool.execute(UncaughtExceptionsTest::fail),
        "delayed", () -> delayed(pool),
        "virtual", () -> Thread.ofVirtual().start(UncaughtExceptionsTest::fail),
        "platform", () -> new Thread(UncaughtExceptionsTest::fail).start(),
        "latest", () -> latest(pool));
  }

  private static void fireHandler() {
    Button button = new Button();
    button.setOnAction(event -> fail());
    button.fire();
  }

  private static void fireListener() {
    SimpleIntegerProperty property = new SimpleIntegerProperty();
    property.addListener((value, from, to) -> fail());
    property.set(1);
  }

  private static void startTimer() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        fail();
      }
    }.start();
  }

  /** A node whose layout throws once, in a window that goes on being drawn. */
  private void layOut() {
    Pane broken =
        new Pane() {
          private boolean thrown;

          @Override
          protected void layoutChildren() {
            if (thrown) return;
            thrown = true;
            fail();
          }
        };
    shell.window().notices().getChildren().add(broken);
  }

  private static void delayed(Executor pool) {
    CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS, pool)
        .execute(UncaughtExceptionsTest::fail);
  }

  private static void latest(Executor pool) {
    Latest<String, String> latest =
        new Latest<>(
            TaskRunner.of(pool, Platform::runLater),
            text -> {
              fail();
              return text;
            },
            (asked, made) -> {});
    Platform.runLater(() -> latest.ask(""));
  }

  private String said() {
    return shell.window().notices().lookupAll(".notice .label").stream()
        .map(Label.class::cast)
        .map(Label::getText)
        .filter(text -> text.contains("went wrong in Genko"))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "later",
        "handler",
        "listener",
        "timer",
        "layout",
        "worker",
        "delayed",
        "virtual",
        "platform",
        "latest"
      })
  void whatNobodyCaughtIsSaidLoggedAndTheProgramGoesOn(String kind) throws Exception {
    throwers().get(kind).run();
    eventually(() -> said().contains("Thrown"));
    assertThat(Files.readString(folder.resolve("logs/faults.log")))
        .contains("UncaughtExceptionsTest.fail");
    Fx.run(() -> type("続き\n"));
    journals.flush().get(60, TimeUnit.SECONDS);
    assertThat(Fx.call(() -> shell.tabs().currentProperty().get().session().post().text()))
        .hasToString("本文\n続き\n");
  }

  private void type(String text) {
    PostTab tab = shell.tabs().currentProperty().get();
    Post post = tab.session().post();
    ChangeSet end = ChangeSet.insert(post.text().length(), text);
    tab.session().dispatch(Transaction.of(post, Origin.TYPE, end));
  }

  @Test
  void memoryAndStackAtTheirEndAreSaidToo() throws Exception {
    Executor pool = workers.one();
    pool.execute(() -> deep(1));
    eventually(() -> said().contains("StackOverflowError"));
    pool.execute(() -> assertThat(new long[Integer.MAX_VALUE]).isNotEmpty());
    eventually(() -> said().contains("OutOfMemoryError"));
    AtomicBoolean done = new AtomicBoolean();
    pool.execute(() -> done.set(true));
    eventually(done::get);
  }

  /** Calls itself for as long as {@code more} is not zero, which it never is. */
  private static int deep(int more) {
    return more == 0 ? 0 : deep(more | 1) + deep(more | 1);
  }

  @Test
  void theJournalIsWrittenAtOnce() throws Exception {
    Fx.run(
        () -> {
          type("失わない\n");
          fireListener();
        });
    // Asked for on the thread of the journals before anything else is.
    String written = workers.still(this::journal);
    byte[] units = "失わない".getBytes(StandardCharsets.UTF_16BE);
    assertThat(written).contains(new String(units, StandardCharsets.ISO_8859_1));
  }

  private String journal() throws Exception {
    for (Path file : MovingFolder.files(folder.resolve("journals"))) {
      if (!file.toString().endsWith(".journal")) continue;
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
    return "";
  }

  @Test
  void anObserverThatFailsKeepsNoEditFromTheOthers() throws Exception {
    Fx.run(() -> shell.tabs().currentProperty().get().session().observe(update -> fail()));
    Fx.run(() -> assertThat(failing(() -> type("控え\n"))).isInstanceOf(Thrown.class));
    journals.flush().get(60, TimeUnit.SECONDS);
    assertThat(journal()).isNotEmpty();
  }

  private static Throwable failing(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException thrown) {
      return thrown;
    }
  }

  @Test
  void theDetailsGoToTheClipboard() throws Exception {
    Platform.runLater(UncaughtExceptionsTest::fail);
    eventually(() -> !said().isEmpty());
    Fx.run(
        () ->
            shell.window().notices().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Copy details"))
                .findFirst()
                .orElseThrow()
                .fire());
    assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
        .contains("Thrown", "UncaughtExceptionsTest.fail", "JavaFX Application Thread");
    assertThat(Fx.call(this::said)).isEmpty();
  }

  @Test
  void theSameFaultAtEachTurnIsLoggedAFewTimesOnly() throws Exception {
    for (int turn = 0; turn < 50; turn++) Platform.runLater(UncaughtExceptionsTest::fail);
    eventually(() -> !said().isEmpty());
    Fx.run(() -> {});
    String log = workers.still(() -> Files.readString(folder.resolve("logs/faults.log")));
    assertThat(log.split("JavaFX Application Thread", -1))
        .hasSize(1 + UncaughtExceptions.MOST_OF_ONE);
  }
}
