package genko.ui.window;

import static genko.ui.Fx.eventually;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.search.BlogSearchPane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching a blog in the whole window, by keys alone. */
class BlogSearchWindowTest {
  @TempDir Path temp;

  @Test
  void opensAPostAtItsHitAndComesBack() throws Exception {
    Path posts = Files.createDirectories(temp.resolve("blog/_posts"));
    Files.writeString(temp.resolve("blog/_config.yml"), "title: x\n");
    Path one = Files.writeString(posts.resolve("2025-01-01-a.md"), "---\ntitle: 一\n---\n本文\n");
    String text = "---\ntitle: 二\n---\n日本語の本\n日本の本文\n";
    Path other = Files.writeString(posts.resolve("2025-01-02-b.md"), text);
    try (OpenWindow window = OpenWindow.in(temp).language(Locale.JAPANESE).size(1000, 700).show()) {
      window.open(one);
      window.press(KeyCode.F, false, true, true);
      eventually(() -> window.scene().getFocusOwner() instanceof TextField);
      BlogSearchPane pane = (BlogSearchPane) window.scene().lookup(".blog-search");
      Fx.run(() -> ((TextField) window.scene().getFocusOwner()).setText("日本"));
      eventually(() -> pane.results().getItems().size() == 1);
      window.press(KeyCode.DOWN, false, false, false);
      window.press(KeyCode.RIGHT, false, false, false);
      eventually(() -> pane.results().getItems().size() == 3);
      window.press(KeyCode.DOWN, false, false, false);
      window.press(KeyCode.DOWN, false, false, false);
      window.press(KeyCode.ENTER, false, false, false);
      int hit = text.lastIndexOf("日本");
      eventually(
          () -> {
            var tab = window.shell().tabs().currentProperty().get();
            return tab.open().path().orElseThrow().equals(other)
                && tab.session().post().selection().span().equals(new Span(hit, hit + 2))
                && window.scene().getFocusOwner() == tab.editor().textNode();
          });
      // Marked as the find bar marks.
      eventually(() -> !window.scene().getRoot().lookupAll(".mark-found").isEmpty());
      window.press(KeyCode.F, false, true, true);
      eventually(() -> window.scene().getFocusOwner() instanceof TextField);
      // What was found is still there, with the lines that were opened.
      eventually(() -> pane.results().getItems().size() == 3);
      window.press(KeyCode.ESCAPE, false, false, false);
      eventually(() -> !pane.isVisible());
      var tab = window.shell().tabs().currentProperty().get();
      eventually(() -> window.scene().getFocusOwner() == tab.editor().textNode());
    }
  }
}
