package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen before the first post is there. */
class FirstPostTest {
  private static final String START = ".empty-state";
  private static final String POSTS = ".posts";

  @TempDir private Path folder;

  private static boolean isSeen(OpenWindow window, String selector) {
    Node found = window.scene().lookup(selector);
    boolean seen = found != null;
    for (Node node = found; node != null; node = node.getParent()) seen &= node.isVisible();
    return seen;
  }

  @Test
  void nothingFlashesUpBeforeThePostThatIsOpened() throws Exception {
    Path post = Files.writeString(folder.resolve("2025-11-17-a.md"), "---\ntitle: 題\n---\n本文\n");
    try (OpenWindow window = OpenWindow.in(folder).build()) {
      Fx.run(window.shell().window()::expectPost);
      Fx.run(() -> window.stage().show());
      Fx.frames(2);
      assertThat(Fx.call(() -> isSeen(window, START) || isSeen(window, POSTS))).isFalse();
      Fx.run(() -> window.shell().begin(List.of(post)));
      eventually(() -> window.shell().tabs().tabOf(post).isPresent());
      assertThat(Fx.call(() -> isSeen(window, START))).isFalse();
    }
  }

  @Test
  void ofSeveralPostsTheOneInFrontAloneIsLaidOut() throws Exception {
    Path behind = Files.writeString(folder.resolve("2025-11-17-a.md"), "---\ntitle: 題\n---\n一\n");
    Path front = Files.writeString(folder.resolve("2025-11-17-b.md"), "---\ntitle: 題\n---\n二\n");
    try (OpenWindow window = OpenWindow.in(folder).build()) {
      PostTabs tabs = window.shell().tabs();
      Fx.run(window.shell().window()::expectPost);
      Fx.run(() -> window.stage().show());
      Fx.run(() -> window.shell().begin(List.of(behind, front)));
      eventually(() -> tabs.tabOf(front).filter(tab -> tab.form().getScene() != null).isPresent());
      PostTab hidden = Fx.call(() -> tabs.tabOf(behind).orElseThrow());
      assertThat(Fx.call(hidden::shownEditor)).isEmpty();
      Fx.run(() -> tabs.currentProperty().set(hidden));
      assertThat(Fx.call(() -> hidden.editor().getScene())).isSameAs(window.scene());
    }
  }

  @Test
  void theStartPageComesWhenNoPostCouldBeOpened() throws Exception {
    try (OpenWindow window = OpenWindow.in(folder).build()) {
      Fx.run(window.shell().window()::expectPost);
      Fx.run(() -> window.stage().show());
      Fx.run(() -> window.shell().begin(List.of(folder.resolve("gone.md"))));
      eventually(() -> isSeen(window, START));
    }
  }
}
