package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.Trash;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.lifecycle.PostActionPane;
import genko.ui.tab.PostTab;
import genko.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with the files of posts, by keys alone. */
class PostActionsWindowTest {
  @TempDir private Path folder;

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve("blog").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static PostActionPane card(OpenWindow window) {
    return window.shell().window().actions().pane();
  }

  /** Enter, once the card says what would be done. */
  private static void perform(OpenWindow window) throws Exception {
    eventually(() -> card(window).isVisible() && card(window).isReady());
    eventually(() -> PanelFocus.isInside(window.scene().getFocusOwner(), card(window)));
    window.press(KeyCode.ENTER, false, false, false);
    eventually(() -> !card(window).isVisible());
  }

  /** The choice called {@code label} of what is told above everything. */
  private static Optional<Button> choice(OpenWindow window, String label) {
    return window.shell().window().notices().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(label))
        .findFirst();
  }

  private static void run(OpenWindow window, String command) throws Exception {
    Fx.run(() -> window.shell().window().menus().run(command));
  }

  @Test
  void anOpenDraftFollowsItsFileWithUnsavedTextAndBack() throws Exception {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    String text = "---\ntitle: 題\n---\n\n本文。\n";
    Path draft = write("_drafts/walk.md", text);
    Path post = folder.resolve("blog/_posts/2025-11-20-walk.md");
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab tab = window.open(draft);
      Fx.run(() -> tab.editor().paste("続き"));
      run(window, "post.publish");
      perform(window);
      eventually(() -> tab.open().path().equals(Optional.of(post)));
      assertThat(Files.exists(draft)).isFalse();
      assertThat(Files.readString(post)).contains("date: 2025-11-20 09:00:00 +0900");
      assertThat(Files.readString(post)).doesNotContain("続き");
      assertThat(Fx.call(() -> tab.session().post().text().toString()))
          .contains("続き", "date: 2025-11-20");
      assertThat(Fx.call(() -> tab.dirtyProperty().get())).isTrue();
      assertThat(Fx.call(() -> tab.titleProperty().get())).isEqualTo("2025-11-20-walk.md");
      run(window, "post.undo");
      eventually(() -> tab.open().path().equals(Optional.of(draft)));
      assertThat(Files.readString(draft)).isEqualTo(text);
      assertThat(Files.exists(post)).isFalse();
      assertThat(Fx.call(() -> tab.session().post().text().toString()))
          .contains("続き")
          .doesNotContain("date:");
      run(window, "save");
      eventually(() -> !tab.dirtyProperty().get());
      assertThat(Files.readString(draft)).contains("続き");
    }
  }

  @Test
  void aPostOfTheListGoesToTheTrashByItsKeyAndComesBack() throws Exception {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-02-b.md", "---\ntitle: b\n---\n本文\n");
    write("_posts/2025-11-01-a.md", "---\ntitle: a\n---\n本文\n");
    List<URI> shown = new CopyOnWriteArrayList<>();
    try (OpenWindow window = OpenWindow.in(folder).browser(shown::add).size(1000, 700).show()) {
      Trash trash = new Trash(Disk.REAL, folder.resolve("Trash"), Clock.systemUTC());
      Fx.run(() -> window.shell().window().library().list(folder.resolve("blog")));
      ListView<?> list = (ListView<?>) window.shell().window().library().pane().lookup(".posts");
      eventually(() -> list.getItems().size() == 2);
      Fx.run(() -> window.shell().window().library().pane().requestFocus());
      eventually(() -> window.scene().getFocusOwner() == list);
      Fx.run(() -> list.getSelectionModel().select(0));
      // Where there is no trash the folder is shown, and nothing is deleted.
      window.press(KeyCode.DELETE, false, false, false);
      String where = Words.of(Locale.JAPANESE).say("lifecycle.show-folder");
      eventually(() -> choice(window, where).isPresent());
      Fx.run(() -> choice(window, where).orElseThrow().fire());
      eventually(() -> shown.equals(List.of(post.getParent().toUri())));
      assertThat(post).exists();
      window.shell().tools().keepIn(folder.resolve("cache"), Optional.of(trash));
      Fx.run(() -> window.shell().window().library().pane().requestFocus());
      eventually(() -> window.scene().getFocusOwner() == list);
      window.press(KeyCode.DELETE, false, false, false);
      perform(window);
      eventually(() -> !Files.exists(post));
      assertThat(Files.readString(folder.resolve("Trash/files/2025-11-02-b.md")))
          .contains("title: b");
      assertThat(Files.readString(folder.resolve("Trash/info/2025-11-02-b.md.trashinfo")))
          .startsWith("[Trash Info]\nPath=" + folder.resolve("blog/_posts"));
      eventually(() -> list.getItems().size() == 1);
      run(window, "post.undo");
      eventually(() -> Files.exists(post));
      eventually(() -> list.getItems().size() == 2);
    }
  }

  @Test
  void aRenameChangesTheLinksOfOpenPostsToo() throws Exception {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "---\ntitle: a\n---\n本文\n");
    Path other =
        write(
            "_posts/2025-11-02-b.md",
            "---\ntitle: b\n---\n{% post_url 2025-11-01-old %}\n[](/2025/11/01/old.html)\n");
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab linking = window.open(other);
      PostTab tab = window.open(post);
      run(window, "post.rename");
      eventually(() -> card(window).isVisible());
      Fx.run(() -> card(window).nameField().setText("2025-11-01-new.md"));
      // The second of two links is left out by the space bar.
      ListView<?> links = (ListView<?>) card(window).lookup(".links");
      eventually(() -> card(window).isReady() && links.getItems().size() == 2);
      Fx.run(links::requestFocus);
      Fx.run(() -> links.getSelectionModel().select(1));
      window.press(KeyCode.SPACE, false, false, false);
      perform(window);
      eventually(() -> Files.readString(other).contains("2025-11-01-new"));
      eventually(() -> linking.session().post().text().toString().contains("2025-11-01-new"));
      assertThat(Files.readString(other)).contains("(/2025/11/01/old.html)");
      assertThat(Fx.call(() -> linking.dirtyProperty().get())).isFalse();
      run(window, "post.undo");
      eventually(() -> Files.exists(post));
      eventually(() -> linking.session().post().text().toString().contains("2025-11-01-old"));
      assertThat(Files.readString(other)).contains("2025-11-01-old");
      eventually(
          () -> tab.blog().isSettled() && tab.blog().publicationProperty().get().isPresent());
      String head = "---\ntitle: a\npermalink: /x/\n---\n本文\n";
      Fx.run(() -> tab.session().become(head, Origin.FORM));
      eventually(tab.blog()::isSettled);
      run(window, "save");
      String label = Words.of(Locale.JAPANESE).say("lifecycle.readdress");
      eventually(() -> choice(window, label).isPresent());
      Fx.run(() -> choice(window, label).orElseThrow().fire());
      eventually(() -> card(window).isVisible() && card(window).isReady());
      Fx.run(card(window)::close);
    }
  }
}
