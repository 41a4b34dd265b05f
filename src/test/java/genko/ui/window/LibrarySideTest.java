package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.audit.AuditPane;
import genko.ui.tab.PostTab;
import genko.workspace.audit.FieldRequest;
import genko.workspace.library.PostList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySideTest {
  @TempDir private Path folder;

  private Path post(String name, String title) throws IOException {
    Path posts = Files.createDirectories(folder.resolve("blog/_posts"));
    return Files.writeString(posts.resolve(name), "---\ntitle: " + title + "\n---\n\n本文。\n");
  }

  private static ListView<?> list(OpenWindow window) {
    return (ListView<?>) window.shell().window().library().pane().lookup(".posts");
  }

  private static PostTab current(OpenWindow window) {
    return window.shell().tabs().currentProperty().get();
  }

  private static boolean isCurrent(OpenWindow window, Path file) {
    PostTab tab = current(window);
    return tab != null && tab.open().path().equals(Optional.of(file));
  }

  @Test
  void aFolderIsOpenedNarrowedLookedIntoAndAPostOpenedByKeysAlone() throws Exception {
    post("2025-11-01-a.md", "朝の散歩");
    Path camera = post("2025-11-02-b.md", "カメラの話");
    post("2025-11-03-c.md", "夜の散歩");
    Path blog = folder.resolve("blog");
    NoDialogs answers =
        new NoDialogs() {
          @Override
          public Optional<Path> chooseFolder(Optional<Path> last) {
            return Optional.of(blog);
          }
        };
    try (OpenWindow window = OpenWindow.in(folder).dialogs(answers).size(1000, 700).show()) {
      Fx.run(() -> window.shell().window().menus().run("open-folder"));
      eventually(() -> list(window).getItems().size() == 3);
      Fx.run(() -> window.shell().window().library().pane().requestNarrowing());
      Node field = Fx.call(() -> window.scene().getFocusOwner());
      assertThat(field).isInstanceOf(TextField.class);
      Fx.run(() -> ((TextField) field).setText("ｶﾒﾗ"));
      eventually(() -> list(window).getItems().size() == 1);
      window.press(KeyCode.DOWN, false, false, false);
      eventually(() -> window.scene().getFocusOwner() == list(window));
      window.press(KeyCode.SPACE, false, false, false);
      eventually(() -> isCurrent(window, camera));
      assertThat(Fx.call(() -> current(window).open().isPreview())).isTrue();
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == list(window))).isTrue();
      window.press(KeyCode.ENTER, false, false, false);
      eventually(() -> window.scene().getFocusOwner() == current(window).editor().textNode());
      assertThat(Fx.call(() -> current(window).open().isPreview())).isFalse();
      Fx.run(() -> window.shell().window().menus().run("posts"));
      eventually(() -> window.scene().getFocusOwner() == list(window));
      window.press(KeyCode.ESCAPE, false, false, false);
      eventually(() -> window.scene().getFocusOwner() == current(window).editor().textNode());
      assertThat(Fx.call(() -> window.shell().window().panels().isFormVisible())).isTrue();
    }
  }

  @Test
  void whatStandsInAnEmptyListIsPressedByKeysAlone() throws Exception {
    Path blog = Files.createDirectories(folder.resolve("blog/_posts")).getParent();
    Files.writeString(blog.resolve("_config.yml"), "title: 空\n");
    NoDialogs answers =
        new NoDialogs() {
          @Override
          public Optional<Path> chooseFolder(Optional<Path> last) {
            return Optional.of(blog);
          }
        };
    try (OpenWindow window = OpenWindow.in(folder).dialogs(answers).size(1000, 700).show()) {
      Fx.run(() -> window.shell().window().menus().run("posts"));
      eventually(() -> window.scene().getFocusOwner() instanceof Button);
      window.press(KeyCode.ENTER, false, false, false);
      eventually(
          () ->
              window.shell().window().library().model().shownProperty().get().of().status()
                  == PostList.Status.WHOLE);
      int before = Fx.call(() -> window.shell().tabs().open().size());
      Fx.run(() -> window.shell().window().menus().run("posts"));
      eventually(() -> window.scene().getFocusOwner() instanceof Button);
      window.press(KeyCode.ENTER, false, false, false);
      eventually(() -> window.shell().tabs().open().size() > before);
    }
  }

  @Test
  void aPostThatIsBegunInAListedBlogIsAsItsOthersAre() throws Exception {
    for (String day : List.of("01", "02", "03")) {
      Path file = post("2025-11-%s-a.md".formatted(day), "散歩");
      Files.writeString(file, "---\nmood: '晴れ'\ntitle: '%s日'\n---\n歩く。\n".formatted(day));
    }
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      Fx.run(() -> window.shell().window().library().list(folder.resolve("blog")));
      Fx.run(() -> window.shell().window().menus().run("posts"));
      eventually(() -> list(window).getItems().size() == 3);
      eventually(
          () -> {
            window.shell().tabs().newPost();
            return current(window)
                .session()
                .post()
                .text()
                .toString()
                .equals("---\nmood: '晴れ'\ntitle: ''\n---\n");
          });
    }
  }

  @Test
  void openingAPostMakesItsBlogKnownAndTheStartPageGoesOnWithIt() throws Exception {
    Path file = post("2025-11-01-a.md", "朝の散歩");
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      Fx.run(() -> window.shell().tabs().open(List.of(file)));
      eventually(() -> isCurrent(window, file));
      Fx.run(() -> window.shell().window().menus().run("posts"));
      eventually(() -> list(window).getItems().size() == 1);
      Fx.run(() -> window.shell().tabs().close(current(window)));
      eventually(() -> current(window) == null);
      StartPage start = window.shell().window().startPage();
      assertThat(Fx.call(() -> start.lookupAll(".start-place").size())).isEqualTo(2);
      eventually(() -> window.scene().getFocusOwner() != null);
      Fx.run(() -> window.shell().window().library().leave());
      eventually(() -> PanelFocus.isInside(window.scene().getFocusOwner(), start));
    }
  }

  @Test
  void aFieldOfThePostsThatAreChosenIsChangedByKeysAlone() throws Exception {
    Path first = post("2025-11-01-a.md", "朝");
    Path second = post("2025-11-02-b.md", "昼");
    Path third = post("2025-11-03-c.md", "夜");
    String before = Files.readString(second);
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      Fx.run(() -> window.shell().window().library().list(folder.resolve("blog")));
      eventually(() -> list(window).getItems().size() == 3);
      Fx.run(() -> window.shell().window().library().pane().requestFocus());
      eventually(() -> window.scene().getFocusOwner() == list(window));
      window.press(KeyCode.DOWN, true, false, false);
      eventually(() -> list(window).getSelectionModel().getSelectedIndices().size() == 2);
      Fx.run(() -> window.shell().window().menus().run("change-field"));
      AuditPane pane = (AuditPane) window.scene().lookup(".blog-audit");
      Fx.run(() -> pane.askFor(new FieldRequest(FieldRequest.Kind.SET, "mood", "晴れ", "")));
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> window.scene().getFocusOwner() == pane.reviewed());
      assertThat(Fx.call(() -> pane.reviewed().getItems().size())).isEqualTo(4);
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> Files.readString(second).contains("mood: "));
      eventually(() -> Files.readString(third).contains("mood: "));
      assertThat(first).content().doesNotContain("mood");
      // The last post is written a moment before the step is done and can be undone.
      eventually(
          () -> {
            boolean undone = Files.readString(second).equals(before);
            if (!undone) window.shell().window().menus().run("undo-blog-step");
            return undone;
          });
    }
  }
}
