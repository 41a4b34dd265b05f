package genko.ui;

import static genko.ui.Fx.eventually;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.ui.window.AppWindow;
import genko.words.Words;
import genko.workspace.Dialogs;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * The whole window for a test, on real files below a folder. Its threads are its own and end with
 * it, so that the folder can be removed. What it does comes a turn or a frame later: wait for that
 * with {@link Fx#eventually}.
 */
public final class OpenWindow implements AutoCloseable {
  private final Path folder;
  private final AppWindow shell;
  private final Stage stage;
  private final Workers workers;

  private OpenWindow(Path folder, AppWindow shell, Stage stage, Workers workers) {
    this.folder = folder;
    this.shell = shell;
    this.stage = stage;
    this.workers = workers;
  }

  /** A window to be opened, in Japanese and in 2025, unless something else is asked for. */
  public static final class Builder {
    private final Path folder;
    private Workers workers = new Workers();
    private Locale language = Locale.JAPANESE;
    private double width = 900;
    private double height = 700;
    private Dialogs dialogs = new NoDialogs();
    private Clock clock = Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9));
    private Consumer<URI> browser = address -> {};
    private Optional<Theme> theme = Optional.empty();
    private Optional<Executor> reading = Optional.empty();
    private Optional<Executor> disk = Optional.empty();

    private Builder(Path folder) {
      this.folder = folder;
    }

    public Builder language(Locale spoken) {
      language = spoken;
      return this;
    }

    /** How large the scene is, in pixels. */
    public Builder size(double wide, double high) {
      width = wide;
      height = high;
      return this;
    }

    /** Light or dark; as the system has it otherwise. */
    public Builder theme(Theme given) {
      theme = Optional.of(given);
      return this;
    }

    public Builder dialogs(Dialogs answers) {
      dialogs = answers;
      return this;
    }

    /** Takes what would be opened in a browser. */
    public Builder browser(Consumer<URI> opens) {
      browser = opens;
      return this;
    }

    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /** Takes its threads from {@code given}, which end with the window nevertheless. */
    public Builder workers(Workers given) {
      workers = given;
      return this;
    }

    /** What reads posts and what reaches the disk, where threads are not the point. */
    public Builder executors(Executor reads, Executor writes) {
      reading = Optional.of(reads);
      disk = Optional.of(writes);
      return this;
    }

    /** The window on screen. */
    public OpenWindow show() throws Exception {
      OpenWindow window = build();
      Fx.run(
          () -> {
            window.stage.show();
            // Another test's window may have had the keyboard.
            window.stage.requestFocus();
          });
      return window;
    }

    /** The window, not on screen yet. */
    public OpenWindow build() throws Exception {
      Fx.start();
      // Of tests before this one, without a window.
      FxFaults.take();
      return Fx.call(
          () -> {
            AppWindow shell =
                new AppWindow(
                    Words.of(language),
                    clock,
                    theme.orElseGet(Theme::new),
                    dialogs,
                    new PostFiles(Disk.REAL, folder.resolve("backups")),
                    reading.orElseGet(workers::one),
                    disk.orElseGet(workers::one),
                    browser);
            shell.keepSteps(new StepFolder(Disk.REAL, folder.resolve("steps")));
            Stage stage = new Stage();
            stage.setScene(new Scene(shell.window(), width, height));
            AppWindow.style(stage.getScene());
            shell.follow(stage);
            return new OpenWindow(folder, shell, stage, workers);
          });
    }
  }

  /** A window whose files, backups among them, lie in {@code folder}. */
  public static Builder in(Path folder) {
    return new Builder(folder);
  }

  public static OpenWindow of(Path folder, Locale language, double width, double height)
      throws Exception {
    return in(folder).language(language).size(width, height).show();
  }

  /**
   * Takes the window off the screen and waits for the end of its threads. Fails when anything was
   * thrown on the JavaFX thread meanwhile, whatever else the test looks at.
   */
  @Override
  public void close() {
    try {
      Fx.run(
          () -> {
            // A caret that has the keyboard goes on blinking, and holds its window for ever.
            scene().setRoot(new Region());
            scene().getRoot().requestFocus();
            stage.hide();
          });
      workers.end();
    } catch (Exception failed) {
      throw new AssertionError("the window does not close", failed);
    }
    List<Throwable> faults = FxFaults.take();
    if (faults.isEmpty()) return;
    AssertionError thrown = new AssertionError("thrown on the JavaFX thread: " + faults);
    faults.forEach(thrown::addSuppressed);
    throw thrown;
  }

  public AppWindow shell() {
    return shell;
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return stage.getScene();
  }

  /** Opens a file of {@code name} with {@code text}. */
  public PostTab open(String name, String text) throws Exception {
    return open(Files.writeString(folder.resolve(name), text));
  }

  /** Opens {@code file} and waits until it is the post in sight. */
  public PostTab open(Path file) throws Exception {
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> shell.tabs().tabOf(file).isPresent());
    PostTab tab = Fx.call(() -> shell.tabs().tabOf(file).orElseThrow());
    eventually(() -> shell.tabs().currentProperty().get() == tab);
    return tab;
  }

  /** Presses a key where the keyboard is. */
  public void press(KeyCode code, boolean shift, boolean control, boolean alt) throws Exception {
    Fx.run(
        () -> {
          Node owner = scene().getFocusOwner();
          Event.fireEvent(
              owner == null ? scene().getRoot() : owner,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
        });
  }

  /**
   * A click of the mouse in the middle of {@code node}, as the window hands it on, once the node
   * has been drawn: before that nobody could click it, and a control has nothing that hears the
   * mouse.
   */
  public void click(Node node) throws Exception {
    eventually(() -> isDrawn(node));
    Fx.run(
        () -> {
          mouse(node, MouseEvent.MOUSE_PRESSED);
          mouse(node, MouseEvent.MOUSE_RELEASED);
        });
    // What the window does after a click, it does in the next turn.
    Fx.run(() -> {});
  }

  /** The mouse comes to {@code node}; for the JavaFX thread. */
  public void enter(Node node) {
    mouse(node, MouseEvent.MOUSE_ENTERED);
  }

  private boolean isDrawn(Node node) {
    boolean laidOut = node.getScene() == scene() && node.getLayoutBounds().getWidth() > 0;
    return laidOut && !(node instanceof Control control && control.getSkin() == null);
  }

  private void mouse(Node node, EventType<MouseEvent> type) {
    Bounds at = node.localToScene(node.getBoundsInLocal());
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            at.getCenterX(),
            at.getCenterY(),
            at.getCenterX(),
            at.getCenterY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            true,
            new PickResult(node, at.getCenterX(), at.getCenterY())));
  }
}
