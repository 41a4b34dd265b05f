package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.editor.Viewport;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tabs, sizes and places changed in any order, as quickly as they come: nothing is thrown on the
 * JavaFX thread, and what is shown at the end is laid out.
 */
@Tag("long")
class LayoutWalkTest {
  private static final int POSTS = 4;
  private static final int STEPS = Integer.getInteger("genko.layout", 25);

  @TempDir private Path folder;

  private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
  private Thread.UncaughtExceptionHandler before;
  private AppWindow shell;
  private OpenWindow window;
  private Random random;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    Fx.run(
        () -> {
          before = Thread.currentThread().getUncaughtExceptionHandler();
          Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> thrown.add(error));
        });
    window = OpenWindow.in(folder).build();
    shell = window.shell();
    Fx.run(
        () -> {
          // The screen without a screen ends at 1000 pixels, and does not take more.
          window.stage().setX(0);
          window.stage().setY(0);
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    Fx.run(
        () -> {
          window.stage().hide();
          Thread.currentThread().setUncaughtExceptionHandler(before);
        });
  }

  private List<Path> posts() throws Exception {
    List<Path> posts = new ArrayList<>();
    for (int number = 1; number <= POSTS; number++) {
      StringBuilder text = new StringBuilder("---\ntitle: \"題\"\n---\n\n");
      for (int part = 1; part <= number * number * 5; part++) {
        text.append("## 見出し").append(part).append("\n\n本文です。".repeat(part % 7 + 1));
        text.append("\n\n```java\nint a = 1;\n```\n\n- **項目**\n- `code`\n\n");
      }
      posts.add(Files.writeString(folder.resolve("2025-11-1" + number + "-p.md"), text));
    }
    return posts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsThrownWhateverIsShown(long seed) throws Exception {
    random = new Random(seed);
    List<Path> posts = posts();
    // As at a start with restored tabs: they open while the window appears.
    Fx.run(() -> shell.tabs().open(posts));
    Fx.run(window.stage()::show);
    for (int step = 0; step < STEPS; step++) {
      StringBuilder did = new StringBuilder();
      Fx.run(() -> did.append(act()));
      assertThat(thrown).as("seed %d, step %d: %s", seed, step, did).isEmpty();
    }
    Fx.run(() -> {});
    assertThat(thrown).as("seed %d", seed).isEmpty();
  }

  /** Does some things in one turn, and says which. */
  private String act() {
    if (shell.tabs().open().isEmpty()) return "";
    StringBuilder did = new StringBuilder();
    for (int left = random.nextInt(3); left >= 0; left--) did.append(one()).append(' ');
    return did.toString();
  }

  private String one() {
    List<PostTab> open = shell.tabs().open();
    PostTab tab = shell.tabs().currentProperty().get();
    Viewport sight = tab.editor().sight();
    int length = tab.session().post().text().length();
    int what = random.nextInt(12);
    switch (what) {
      case 0, 1, 2 -> shell.tabs().currentProperty().set(open.get(random.nextInt(open.size())));
      case 3 -> window.stage().setWidth(400 + random.nextInt(600));
      case 4 -> window.stage().setHeight(120 + random.nextInt(800));
      case 5 -> sight.show(random.nextInt(length), random.nextDouble());
      case 6 -> sight.offset(sight.share());
      case 7 ->
          tab.session()
              .dispatch(
                  Transaction.of(
                      tab.session().post(),
                      Origin.TYPE,
                      ChangeSet.insert(random.nextInt(length), random.nextBoolean() ? "字" : "\n")));
      case 8 -> tab.editor().goToTop(Span.at(random.nextInt(length)));
      case 9 -> tab.editor().sheet().setTypewriter(random.nextBoolean());
      case 10 -> sideBySide();
      default -> tab.editor().sheet().setFocusMode(random.nextBoolean());
    }
    return what + (what < 3 ? ":" + open.indexOf(shell.tabs().currentProperty().get()) : "");
  }

  /** What the window holds is laid out as on a screen that is wide enough for all panels. */
  private void sideBySide() {
    shell.window().panels().outlineWantedProperty().set(random.nextInt(3) > 0);
    shell.window().resize(900 + random.nextInt(1000), window.scene().getHeight());
  }
}
