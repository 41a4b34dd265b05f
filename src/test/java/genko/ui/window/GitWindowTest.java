package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.storage.git.GitState;
import genko.storage.git.TestRepository;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.workspace.notice.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post in a repository, from the list to the push, by keys alone. */
class GitWindowTest {
  private static final String POST = "---\ntitle: 朝の散歩\n---\n\n歩く。\n";

  @TempDir private Path folder;

  private static Optional<String> said(PostTab tab) {
    return tab.open().notices().about("git").map(Notice::sentence);
  }

  private static String states(OpenWindow window) {
    return window.shell().window().library().pane().lookupAll(".post-git").stream()
        .filter(node -> node.isVisible() && node.getParent().getScene() != null)
        .map(node -> ((Label) node).getText())
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @Test
  void aPostIsSavedCommittedWithItsNewPictureAndPushed() throws Exception {
    TestRepository far = TestRepository.in(folder.resolve("far"));
    far.git("config", "core.bare", "true");
    TestRepository blog = TestRepository.in(folder.resolve("blog"));
    Path file = blog.write("_posts/2025-11-01-a.md", POST);
    blog.write("_posts/2025-11-02-b.md", POST);
    blog.commitAll("はじめ");
    blog.git("remote", "add", "origin", folder.resolve("far").toString());
    blog.write("assets/朝.png", "x");
    blog.write("assets/夜.png", "x");
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab tab = window.open(file);
      Fx.run(() -> window.shell().window().menus().run("posts"));
      Fx.run(() -> tab.session().become(POST + "\n![](/assets/朝.png)\n", Origin.TYPE));
      window.press(KeyCode.P, false, true, true);
      eventually(() -> window.scene().getFocusOwner() instanceof TextArea);
      TextArea message = (TextArea) Fx.call(() -> window.scene().getFocusOwner());
      eventually(() -> message.getText().equals("記事を更新: 朝の散歩"));
      Fx.run(() -> message.setText("朝のことを書く"));
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> said(tab).equals(Optional.of("origin/main にプッシュしました")));
      assertThat(blog.git("-c", "core.quotePath=false", "show", "--name-only", "--format=%s"))
          .isEqualTo("朝のことを書く\n\n_posts/2025-11-01-a.md\nassets/朝.png");
      assertThat(far.git("log", "-1", "--format=%s", "main")).isEqualTo("朝のことを書く");
      assertThat(Fx.call(() -> window.scene().getFocusOwner() == tab.editor().textNode())).isTrue();
    }
  }

  @Test
  void whatGitHasOfAPostStandsInTheListAndComesBackInOneStep() throws Exception {
    TestRepository blog = TestRepository.in(folder.resolve("blog"));
    Path file = blog.write("_posts/2025-11-01-a.md", POST);
    blog.commitAll("はじめ");
    blog.write("_posts/2025-11-02-b.md", POST);
    blog.hook("pre-commit", "echo '題がありません' >&2; exit 1");
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab tab = window.open(file);
      Fx.run(() -> window.shell().window().menus().run("posts"));
      eventually(() -> states(window).equals("未追跡"));
      var list = window.shell().window().library().model();
      Fx.run(() -> list.change(all -> all.withGit(Optional.of(GitState.UNCHANGED))));
      eventually(() -> list.shownProperty().get().rows().size() == 1);
      assertThat(Fx.call(() -> list.shownProperty().get().rows().getFirst().file()))
          .isEqualTo(file);
      Fx.run(list::clear);
      Fx.run(() -> tab.session().become(POST + "帰る。\n", Origin.TYPE));
      window.press(KeyCode.G, false, true, true);
      eventually(() -> window.scene().getFocusOwner() instanceof TextArea);
      TextArea message = (TextArea) Fx.call(() -> window.scene().getFocusOwner());
      Fx.run(() -> message.setText("帰るまでを書く"));
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> said(tab).equals(Optional.of("Git からの返答: 題がありません")));
      assertThat(Fx.call(() -> tab.session().isDirty())).isFalse();
      // What was written for the commit is not lost with it.
      Fx.run(() -> window.shell().window().menus().run("git.commit"));
      eventually(() -> window.scene().getFocusOwner() instanceof TextArea);
      TextArea again = (TextArea) Fx.call(() -> window.scene().getFocusOwner());
      eventually(() -> again.getText().equals("帰るまでを書く"));
      window.press(KeyCode.ESCAPE, false, false, false);
      eventually(() -> states(window).equals("変更あり 未追跡"));
      window.press(KeyCode.D, false, true, true);
      var history = window.shell().window().history();
      eventually(() -> history.differences().count() == 1);
      assertThat(Fx.call(() -> history.list().getItems().getFirst().what())).isEqualTo("はじめ");
      eventually(() -> window.scene().getFocusOwner() == history.differences());
      window.press(KeyCode.ENTER, false, false, false);
      assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST);
      Fx.run(tab::undo);
      assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST + "帰る。\n");
    }
  }

  /** Waits until the keyboard is in a message that says {@code text}. */
  private static void asked(OpenWindow window, String text) throws Exception {
    eventually(
        () ->
            window.scene().getFocusOwner() instanceof TextArea message
                && message.getText().equals(text));
  }

  @Test
  void aPostThatComesWhileGitIsAtWorkWaitsForItsTurn() throws Exception {
    TestRepository blog = TestRepository.in(folder.resolve("blog"));
    Path first = blog.write("_posts/2025-11-01-a.md", POST);
    Path second = blog.write("_posts/2025-11-02-b.md", POST.replace("朝", "夜"));
    Path third = blog.write("_posts/2025-11-03-c.md", POST.replace("朝", "昼"));
    Path go = folder.resolve("go");
    blog.hook("pre-commit", "while [ ! -e '" + go + "' ]; do sleep 0.02; done");
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab a = window.open(first);
      PostTab b = window.open(second);
      PostTab c = window.open(third);
      // The message of one stands ready before the other is committed.
      Fx.run(() -> window.shell().tabs().currentProperty().set(b));
      window.press(KeyCode.G, false, true, true);
      asked(window, "記事を追加: 夜の散歩");
      Fx.run(() -> window.shell().tabs().currentProperty().set(a));
      window.press(KeyCode.G, false, true, true);
      asked(window, "記事を追加: 朝の散歩");
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> said(a).filter("コミットしています…"::equals).isPresent());
      Fx.run(() -> window.shell().tabs().currentProperty().set(b));
      TextArea written = (TextArea) Fx.call(() -> b.bars().lookup(".text-area"));
      Fx.run(written::requestFocus);
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> said(b).filter(one -> one.startsWith("ほかの記事の")).isPresent());
      Fx.run(() -> window.shell().tabs().currentProperty().set(c));
      window.press(KeyCode.G, false, true, true);
      eventually(() -> said(c).filter(one -> one.startsWith("ほかの記事の")).isPresent());
      Files.createFile(go);
      asked(window, "記事を追加: 昼の散歩");
      assertThat(blog.git("log", "--reverse", "--format=%s")).isEqualTo("記事を追加: 朝の散歩\n記事を追加: 夜の散歩");
      assertThat(said(c)).isEmpty();
    }
  }
}
