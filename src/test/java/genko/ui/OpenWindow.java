package genko.ui;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.ui.window.AppWindow;
import genko.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

/** The whole window for a test, in a language and a size. */
public final class OpenWindow implements AutoCloseable {
  private final Path folder;
  private final AppWindow shell;
  private final Stage stage;

  private OpenWindow(Path folder, AppWindow shell, Stage stage) {
    this.folder = folder;
    this.shell = shell;
    this.stage = stage;
  }

  public static OpenWindow of(Path folder, Locale language, double width, double height)
      throws Exception {
    Fx.start();
    return Fx.call(
        () -> {
          Theme theme = new Theme();
          AppWindow shell =
              new AppWindow(
                  Words.of(language),
                  Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9)),
                  theme,
                  new NoDialogs(),
                  new PostFiles(Disk.REAL, folder.resolve("backups")),
                  Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
                  Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
                  address -> {});
          Stage stage = new Stage();
          stage.setScene(new Scene(shell.window(), width, height));
          AppWindow.style(stage.getScene(), theme);
          shell.follow(stage);
          stage.show();
          return new OpenWindow(folder, shell, stage);
        });
  }

  @Override
  public void close() {
    try {
      Fx.run(stage::hide);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
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
    Path file = Files.writeString(folder.resolve(name), text);
    Fx.run(() -> shell.tabs().open(List.of(file)));
    await(() -> shell.tabs().tabOf(file).isPresent());
    PostTab tab = Fx.call(() -> shell.tabs().tabOf(file).orElseThrow());
    await(() -> shell.tabs().currentProperty().get() == tab);
    return tab;
  }

  public static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!Fx.call(condition)) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(5);
    }
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

  /** A click of the mouse in the middle of {@code node}, as the window hands it on. */
  public void click(Node node) throws Exception {
    Fx.run(
        () -> {
          mouse(node, MouseEvent.MOUSE_PRESSED);
          mouse(node, MouseEvent.MOUSE_RELEASED);
        });
    Fx.run(() -> {});
  }

  private void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
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
