package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.workspace.page.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kind of a blog in the window: said in the status bar and chosen there. */
class BlogKindWindowTest {
  @TempDir private Path folder;

  private static String said(OpenWindow window) {
    return window.scene().lookup(".status-bar .kind") instanceof Labeled kind ? kind.getText() : "";
  }

  private static List<String> keys(PostTab tab) {
    Diagnostics found = tab.reviewProperty().get();
    if (found == null) return List.of();
    return found.findings().stream().map(one -> one.problem().key()).toList();
  }

  @Test
  void theKindOfTheBlogIsSaidAndItsChoiceCountsAtOnce() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Path file = articles.resolve("a-new-article.md");
    Files.writeString(file, "---\ntitle: \"題\"\n---\n\n{{ 本文\n");
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1000, 700)) {
      PostTab tab = window.open(file);
      eventually(() -> said(window).equals("Jekyll"));
      Fx.run(() -> window.shell().window().menus().run("blog-kind.zenn"));
      eventually(() -> said(window).equals("Zenn"));
      assertThat(articles.resolve(".genko.yml")).hasContent("kind: zenn\n");
      eventually(() -> keys(tab).contains("kind.zenn.missing"));
      assertThat(Fx.call(() -> keys(tab))).noneMatch(key -> key.contains("liquid"));
      Fx.run(() -> window.shell().window().menus().run("blog-kind.as-found"));
      eventually(() -> said(window).equals("Jekyll"));
      eventually(() -> keys(tab).stream().anyMatch(key -> key.contains("liquid")));
    }
  }
}
