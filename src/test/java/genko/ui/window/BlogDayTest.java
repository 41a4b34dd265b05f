package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.storage.git.TestRepository;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.lifecycle.PostActionPane;
import genko.ui.search.BlogSearchPane;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day with a blog in one window: found, begun, published, renamed and committed, by keys. */
@Tag("long")
class BlogDayTest {
  private static final String POST =
      """
      ---
      layout: post
      title: "%s"
      date: 2025-11-0%d 10:00:00 +0900
      ---

      %s
      """;

  @TempDir private Path folder;

  private static void run(OpenWindow window, String command) throws Exception {
    Fx.run(() -> window.shell().window().menus().run(command));
  }

  private static PostTab current(OpenWindow window) {
    return window.shell().tabs().currentProperty().get();
  }

  private static Optional<Path> file(OpenWindow window) {
    return Optional.ofNullable(current(window)).flatMap(tab -> tab.open().path());
  }

  private static <T extends Node> T focused(OpenWindow window, Class<T> kind) throws Exception {
    eventually(() -> kind.isInstance(window.scene().getFocusOwner()));
    return kind.cast(Fx.call(() -> window.scene().getFocusOwner()));
  }

  /** Enter, once the card says what would be done. */
  private static void perform(OpenWindow window) throws Exception {
    PostActionPane card = window.shell().window().actions().pane();
    eventually(() -> card.isVisible() && card.isReady());
    eventually(() -> PanelFocus.isInside(window.scene().getFocusOwner(), card));
    window.press(KeyCode.ENTER, false, false, false);
    eventually(() -> !card.isVisible());
  }

  @Test
  void aPostIsFoundAnotherBegunPublishedRenamedWithItsLinksAndCommitted() throws Exception {
    TestRepository git = TestRepository.in(folder.resolve("blog"));
    Path blog = folder.resolve("blog");
    git.write("_config.yml", "timezone: Asia/Tokyo\n");
    for (int day = 1; day < 4; day++) {
      git.write("_posts/2025-11-0%d-a.md".formatted(day), POST.formatted("散歩", day, "歩く。"));
    }
    String found = POST.formatted("読書", 4, "日本語の本を読む。");
    Path hit = git.write("_posts/2025-11-04-book.md", found);
    git.commitAll("はじめ");
    NoDialogs answers =
        new NoDialogs() {
          @Override
          public Optional<Path> chooseFolder(Optional<Path> last) {
            return Optional.of(blog);
          }

          @Override
          public Optional<Path> chooseTarget(Optional<Path> in, String name) {
            return Optional.of(blog.resolve("_drafts/walk.md"));
          }
        };
    Files.createDirectories(blog.resolve("_drafts"));
    try (OpenWindow window = OpenWindow.in(folder).dialogs(answers).size(1000, 700).show()) {
      run(window, "open-folder");
      ListView<?> list = (ListView<?>) window.shell().window().library().pane().lookup(".posts");
      eventually(() -> list.getItems().size() == 4);
      // Found and opened at its hit.
      window.press(KeyCode.F, false, true, true);
      TextField words = focused(window, TextField.class);
      Fx.run(() -> words.setText("日本語"));
      BlogSearchPane search = (BlogSearchPane) window.scene().lookup(".blog-search");
      eventually(() -> search.results().getItems().size() == 1);
      window.press(KeyCode.ENTER, false, false, false);
      int at = found.indexOf("日本語");
      eventually(
          () ->
              file(window).equals(Optional.of(hit))
                  && current(window)
                      .session()
                      .post()
                      .selection()
                      .span()
                      .equals(new Span(at, at + 3)));
      PostTab book = current(window);
      // Begun as the blog's posts are, saved as a draft, and published.
      run(window, "new");
      eventually(() -> current(window) != book);
      PostTab fresh = current(window);
      String begun = Fx.call(() -> fresh.session().post().text().toString());
      assertThat(begun).startsWith("---\nlayout: post\ntitle: \"\"\n");
      String text = begun.replace("\"\"", "\"朝の散歩\"") + "\n[本]({% post_url 2025-11-04-book %})\n";
      Fx.run(() -> fresh.session().become(text, Origin.TYPE));
      run(window, "save");
      Path draft = blog.resolve("_drafts/walk.md");
      eventually(() -> fresh.open().path().equals(Optional.of(draft)));
      run(window, "post.publish");
      PostActionPane asking = window.shell().window().actions().pane();
      // Enter, whether or not all is known by now.
      eventually(() -> PanelFocus.isInside(window.scene().getFocusOwner(), asking));
      window.press(KeyCode.ENTER, false, false, false);
      eventually(() -> !Files.exists(draft) && !fresh.open().path().equals(Optional.of(draft)));
      Path published = Fx.call(() -> fresh.open().path().orElseThrow());
      assertThat(published.getParent()).isEqualTo(blog.resolve("_posts"));
      // The post that it links to gets another name, and the link leads there.
      window.open(hit);
      run(window, "post.rename");
      PostActionPane card = window.shell().window().actions().pane();
      eventually(() -> card.isVisible());
      Fx.run(() -> card.nameField().setText("2025-11-04-reading.md"));
      // A command's key does nothing behind the card.
      eventually(() -> window.scene().getFocusOwner() == card.nameField());
      window.press(KeyCode.G, false, true, true);
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == card.nameField())).isTrue();
      perform(window);
      eventually(() -> Files.readString(published).contains("{% post_url 2025-11-04-reading %}"));
      eventually(() -> fresh.session().post().text().toString().contains("04-reading"));
      // Committed by itself.
      Fx.run(() -> window.shell().tabs().currentProperty().set(fresh));
      window.press(KeyCode.G, false, true, true);
      TextArea message = focused(window, TextArea.class);
      eventually(() -> message.getText().equals("記事を追加: 朝の散歩"));
      window.press(KeyCode.ENTER, false, true, false);
      String name = "_posts/" + published.getFileName();
      eventually(() -> git.git("show", "--name-only", "--format=%s").endsWith(name));
      // The other one too, with the name that it had.
      Path renamed = blog.resolve("_posts/2025-11-04-reading.md");
      window.open(renamed);
      window.press(KeyCode.G, false, true, true);
      TextArea again = focused(window, TextArea.class);
      eventually(() -> again.getText().equals("記事を更新: 読書"));
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> git.git("status", "--short").isEmpty());
    }
  }
}
