package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.lifecycle.PostActionPane;
import genko.ui.tab.PostTab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft of each kind of blog but Jekyll's, from its opening to its publication. */
class KindsWindowTest {
  /** Where what is typed goes, and nobody else wrote. */
  private static final String HERE = "ここ";

  @TempDir private Path folder;

  /**
   * A blog of one draft, published at nine on 20 November 2025 in Tokyo.
   *
   * @param label what the status bar calls its kind
   * @param config the file by which it is known, and what that says
   * @param out where the post lies once it is published
   * @param published what publishing writes in place of what, in turn
   */
  record Kind(
      String label,
      List<String> config,
      String draft,
      String text,
      String out,
      List<List<String>> published) {
    @Override
    public String toString() {
      return draft;
    }

    String outText(String saved) {
      String made = saved;
      for (List<String> one : published) {
        assertThat(made).contains(one.getFirst());
        made = made.replace(one.getFirst(), one.getLast());
      }
      return made;
    }
  }

  static List<Kind> kinds() {
    List<String> hugo = List.of("hugo.toml", "timeZone = 'Asia/Tokyo'\n");
    return List.of(
        new Kind(
            "Hugo",
            hugo,
            "content/posts/散歩.md",
            """
            ---
            title:   "下書き"  # 仮
            date: 2025-11-01T08:00:00+09:00
            draft: true # まだ
            tags: [ 川, '道' ]
            ---

            {{< figure src="a.png" >}} を見て、ここへ来ました。

            *   白い丸
            """,
            "content/posts/散歩.md",
            List.of(
                List.of("2025-11-01T08:00:00+09:00", "2025-11-20T09:00:00+09:00"),
                List.of("draft: true", "draft: false"))),
        new Kind(
            "Hugo",
            hugo,
            "content/posts/walk/index.md",
            """
            +++
            draft   = true
            title   = '下書き' # 仮
            date    = 2025-11-01T08:00:00+09:00

            [params]
              toc = true
            +++
            本文は、ここから。\
            """,
            "content/posts/walk/index.md",
            List.of(
                List.of("2025-11-01T08:00:00+09:00", "2025-11-20T09:00:00+09:00"),
                List.of("draft   = true", "draft   = false"))),
        new Kind(
            "Zenn",
            List.of("package.json", "{ \"devDependencies\": { \"zenn-cli\": \"^0.1.0\" } }\n"),
            "articles/write-by-hand.md",
            """
            ---
            title: "下書き"
            emoji: "✍️"
            type: "idea" # tech
            topics: ["markdown",  "手書き"]
            published: false
            ---

            :::message alert
            紙は、ここです。
            :::
            """,
            "articles/write-by-hand.md",
            List.of(List.of("published: false", "published: true"))),
        new Kind(
            "Qiita",
            List.of("qiita.config.json", "{ \"port\": 8888 }\n"),
            "public/ink.md",
            """
            ---
            title: 下書き
            tags:
              - 文章
            private: true
            updated_at: ''
            id: null
            organization_url_name: null
            slide: false
            ignorePublish: true
            ---
            # 題

            :::note warn
            インクは、ここにあります。
            :::
            """,
            "public/ink.md",
            List.of(
                List.of("private: true", "private: false"),
                List.of("ignorePublish: true", "ignorePublish: false"))),
        new Kind(
            "Hexo",
            List.of("package.json", "{ \"dependencies\": { \"hexo\": \"^7.0.0\" } }\n"),
            "source/_drafts/tea.md",
            """
            ---
            title: '下書き'
            tags:
            - お茶
            ---

            湯は、ここへ。

            {% note info %}{{ 茶 }}{% endnote %}
            """
                .replace("\n", "\r\n"),
            "source/_posts/tea.md",
            List.of(List.of("\r\ntags:", "\r\ndate: 2025-11-20 09:00:00\r\ntags:"))),
        new Kind(
            "Markdown",
            List.of("astro.config.mjs", "export default {};\n"),
            "src/content/blog/desk.md",
            """
            ---
            title: 下書き
            pubDate: "2025-11-01"
            draft: true
            ---

            | 机 | 椅子 |
            |--|--|
            | ここ | 二脚 |
            """,
            "src/content/blog/desk.md",
            List.of(
                List.of("\"2025-11-01\"", "\"2025-11-20\""),
                List.of("draft: true", "draft: false"))));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aDraftIsWrittenSavedAndPublished(Kind kind) throws Exception {
    Path draft = write(kind.draft(), kind.text());
    write(kind.config().getFirst(), kind.config().getLast());
    Path out = folder.resolve("blog").resolve(kind.out());
    try (OpenWindow window = OpenWindow.in(folder).size(1000, 700).show()) {
      PostTab tab = window.open(draft);
      eventually(() -> said(window).equals(kind.label()));
      eventually(tab.blog()::isSettled);

      type(tab, "二人で");
      save(window, tab);
      String typed = kind.text().replace(HERE, HERE + "二人で");
      assertThat(Files.readString(draft)).isEqualTo(typed);

      setTitle(window, tab, "清書");
      save(window, tab);
      String titled = typed.replace("下書き", "清書");
      assertThat(Files.readString(draft)).isEqualTo(titled);

      publish(window);
      eventually(() -> Files.exists(out) && !Files.readString(out).equals(titled));
      eventually(() -> tab.open().path().equals(Optional.of(out)));
      String published = kind.outText(titled);
      assertThat(Files.readString(out)).isEqualTo(published);
      assertThat(Files.exists(draft)).isEqualTo(draft.equals(out));
      eventually(() -> tab.session().post().text().toString().equals(published));
      assertThat(Fx.call(() -> tab.dirtyProperty().get())).isFalse();

      run(window, "post.undo");
      eventually(() -> tab.open().path().equals(Optional.of(draft)));
      eventually(() -> Files.exists(draft) && Files.readString(draft).equals(titled));
    }
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve("blog").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String said(OpenWindow window) {
    return window.scene().lookup(".status-bar .kind") instanceof Labeled kind ? kind.getText() : "";
  }

  private static void run(OpenWindow window, String command) throws Exception {
    Fx.run(() -> window.shell().window().menus().run(command));
  }

  private static void save(OpenWindow window, PostTab tab) throws Exception {
    eventually(() -> tab.dirtyProperty().get());
    run(window, "save");
    eventually(() -> !tab.dirtyProperty().get());
  }

  /** Types {@code text} behind the mark in the body, letter by letter. */
  private static void type(PostTab tab, String text) throws Exception {
    Fx.run(
        () -> {
          int at = tab.session().post().text().toString().indexOf(HERE) + HERE.length();
          tab.editor().goTo(Span.at(at));
          for (String letter : text.codePoints().mapToObj(Character::toString).toList()) {
            Event.fireEvent(
                tab.editor().textNode(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
          }
        });
  }

  private static void setTitle(OpenWindow window, PostTab tab, String title) throws Exception {
    Fx.run(() -> tab.form().selectField("title"));
    Fx.run(
        () -> {
          assertThat(window.scene().getFocusOwner()).isInstanceOf(TextInputControl.class);
          ((TextInputControl) window.scene().getFocusOwner()).replaceSelection(title);
        });
  }

  /** Publishes the post in sight, at the moment that is proposed. */
  private static void publish(OpenWindow window) throws Exception {
    PostActionPane card = window.shell().window().actions().pane();
    run(window, "post.publish");
    eventually(() -> card.isVisible() && card.isReady());
    eventually(() -> PanelFocus.isInside(window.scene().getFocusOwner(), card));
    window.press(KeyCode.ENTER, false, false, false);
    eventually(() -> !card.isVisible());
  }
}
