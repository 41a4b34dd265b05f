package genko.ui.window;

import genko.jekyll.sass.Sass;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.ui.preview.PageProtocols;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * A picture of the window with a post in it, drawn without a screen. The window's contents are laid
 * out at the size that is asked for, whatever the size of the screen that there is not.
 */
public final class WindowPicture {
  /** Frames to wait for after the page has settled, so that fonts and layout have too. */
  private static final int FRAMES = 12;

  /** A large blog on a busy machine takes its time to be read. */
  private static final long PATIENCE_SECONDS = 900;

  private static final double STAGE = 900;

  private final int width;
  private final int height;
  private final boolean dark;

  public WindowPicture(int width, int height, boolean dark) {
    if (width < 320 || height < 240 || width > 8000 || height > 8000) {
      throw new IllegalArgumentException("bad size of a picture: " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.dark = dark;
  }

  /** The PNG of the window with {@code file} open, or with the sample without one. */
  public byte[] draw(Optional<Path> file) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
    Platform.startup(() -> begin(file, drawn));
    try {
      WritableImage taken = drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      BufferedImage image = SwingFXUtils.fromFXImage(taken, null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (InterruptedException | ExecutionException | TimeoutException fault) {
      throw new IOException(fault);
    } finally {
      Platform.exit();
    }
  }

  private void begin(Optional<Path> file, CompletableFuture<WritableImage> drawn) {
    try {
      ExecutorService worker =
          Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
      Words words = Words.of(Locale.getDefault());
      Theme theme = new Theme();
      theme.choiceProperty().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
      Stage stage = new Stage();
      AppWindow shell =
          new AppWindow(
              words,
              Clock.system(ZoneId.systemDefault()),
              theme,
              new ScreenDialogs(stage, words),
              new PostFiles(Disk.REAL, StateFolder.here().backups()),
              worker,
              worker,
              address -> {});
      shell.preview().keepIn(StateFolder.here().pages());
      shell.setSass(new Sass(StateFolder.here().tools()));
      MainWindow window = shell.window();
      Pane holder = new Pane(window);
      window.setManaged(false);
      Scene scene = new Scene(holder, STAGE, STAGE);
      AppWindow.style(scene);
      stage.setScene(scene);
      stage.show();
      window.resizeRelocate(0, 0, width, height);
      shell
          .tabs()
          .currentProperty()
          .addListener((value, before, tab) -> whenRead(shell, tab, window, drawn));
      shell.begin(file.stream().toList());
    } catch (RuntimeException fault) {
      drawn.completeExceptionally(fault);
    }
  }

  /**
   * Draws once the post and its blog are read and, where the preview is in sight, its page is there
   * with the files that it asked for.
   */
  private void whenRead(
      AppWindow shell, PostTab tab, MainWindow window, CompletableFuture<WritableImage> drawn) {
    CompletableFuture<Void> ready = shell.preview().ready().toCompletableFuture();
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        boolean paged = ready.isDone() && shell.preview().shown() == tab.pageProperty().get();
        boolean there = paged && PageProtocols.isIdle();
        boolean settled =
            tab.isSettled() && tab.isReviewed() && (there || !window.panels().isPreviewVisible());
        frames = settled ? frames + 1 : 0;
        if (frames < FRAMES) return;
        stop();
        drawn.complete(snapshot(window));
      }
    }.start();
  }

  private WritableImage snapshot(MainWindow window) {
    return window.snapshot(new SnapshotParameters(), new WritableImage(width, height));
  }
}
