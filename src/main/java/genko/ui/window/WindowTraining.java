package genko.ui.window;

import genko.ui.preview.PageProtocols;
import genko.ui.tab.PostTab;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * The start that the build makes once without a screen, so that later ones find their classes
 * ready: when the post is there with its page, it types some letters as a writer does, takes them
 * back, opens what writers open first, and closes the window. Nothing is saved.
 */
final class WindowTraining extends AnimationTimer {
  /** A start with this property, {@code true}, is a training. */
  static final String PROPERTY = "genko.training";

  private static final int KEYS = 40;

  /** After which the window is closed whatever came of it: a build is not to wait forever. */
  private static final long LIMIT = Duration.ofMinutes(2).toNanos();

  private final Stage stage;
  private final AppWindow shell;
  private final long begin = System.nanoTime();
  private int keys;

  WindowTraining(Stage stage, AppWindow shell) {
    this.stage = stage;
    this.shell = shell;
  }

  @Override
  public void handle(long now) {
    PostTab tab = shell.tabs().currentProperty().get();
    boolean late = System.nanoTime() - begin > LIMIT;
    if (!late && (tab == null || !isPainted(tab))) return;
    if (!late && keys < KEYS) {
      type(tab);
      return;
    }
    if (!late && tab.session().isDirty()) {
      tab.undo();
      return;
    }
    stop();
    MainWindow window = shell.window();
    for (String command : new String[] {"palette", "settings", "find"}) {
      window.menus().run(command);
      window.layout();
    }
    stage.hide();
  }

  private void type(PostTab tab) {
    keys++;
    tab.editor()
        .textNode()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, "あ", "", KeyCode.UNDEFINED, false, false, false, false));
  }

  /** Whether the post with its blog was read, and its page is there with the files of it. */
  private boolean isPainted(PostTab tab) {
    boolean typing = keys > 0 && keys < KEYS;
    if (typing) return true;
    boolean paged =
        shell.preview().ready().toCompletableFuture().isDone()
            && shell.preview().shown() == tab.pageProperty().get()
            && PageProtocols.isIdle();
    return paged && tab.isSettled() && tab.isReviewed();
  }
}
