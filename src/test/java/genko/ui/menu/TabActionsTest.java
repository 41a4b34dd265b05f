package genko.ui.menu;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one post to another, and to a new one, by key. */
class TabActionsTest {
  private static final String POST = "---\ntitle: \"題\"\ndate: 2025-11-17\n---\n\n本文\n";

  @TempDir private Path folder;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.of(folder, Locale.JAPANESE, 1000, 700);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private String current() throws Exception {
    return Fx.call(() -> window.shell().tabs().currentProperty().get().titleProperty().get());
  }

  @Test
  void keysGoToTheNextTabTheOneBeforeAndToOneByItsNumber() throws Exception {
    for (String name : List.of("a.md", "b.md", "c.md")) window.open(name, POST);
    window.press(KeyCode.TAB, false, true, false);
    assertThat(current()).isEqualTo("a.md");
    window.press(KeyCode.TAB, true, true, false);
    assertThat(current()).isEqualTo("c.md");
    window.press(KeyCode.PAGE_UP, false, true, false);
    assertThat(current()).isEqualTo("b.md");
    window.press(KeyCode.PAGE_DOWN, false, true, false);
    assertThat(current()).isEqualTo("c.md");
    window.press(KeyCode.DIGIT1, false, false, true);
    assertThat(current()).isEqualTo("a.md");
    window.press(KeyCode.DIGIT3, false, false, true);
    assertThat(current()).isEqualTo("c.md");
    window.press(KeyCode.DIGIT9, false, false, true);
    assertThat(current()).isEqualTo("c.md");
    assertThat(Fx.call(() -> focusIsInText())).isTrue();
  }

  private boolean focusIsInText() {
    PostTab tab = window.shell().tabs().currentProperty().get();
    return window.scene().getFocusOwner() == tab.editor().textNode();
  }

  @Test
  void untitledPostsShowTheirTitlesOnTabAndWindow() throws Exception {
    Fx.run(window.shell().tabs()::newPost);
    PostTab tab = Fx.call(() -> window.shell().tabs().currentProperty().get());
    setTitle(tab, "寿司の話");
    assertThat(current()).isEqualTo("寿司の話");
    assertThat(Fx.call(() -> window.stage().getTitle())).startsWith("寿司の話 ");
    Fx.run(window.shell().tabs()::newPost);
    assertThat(current()).isEqualTo("無題");
    setTitle(Fx.call(() -> window.shell().tabs().currentProperty().get()), "");
    assertThat(current()).isEqualTo("無題");
    assertThat(Fx.call(() -> tab.titleProperty().get())).isEqualTo("寿司の話");
  }

  private static void setTitle(PostTab tab, String title) throws Exception {
    Fx.run(
        () -> {
          Post post = tab.session().post();
          tab.session()
              .dispatch(
                  Transaction.of(post, Origin.FORM, post.head().set("title", title).changes()));
        });
  }

  private void titleIsToBeWritten() throws Exception {
    boolean empty =
        Fx.call(
            () ->
                window.scene().getFocusOwner() instanceof TextInputControl field
                    && field.getText().isEmpty()
                    && field.getPromptText().equals("記事のタイトル"));
    assertThat(empty).isTrue();
  }

  @Test
  void everyWayToANewPostPutsTheKeyboardInItsTitleAtOnce() throws Exception {
    Button start = (Button) Fx.call(() -> window.scene().lookup(".empty-state .button"));
    window.click(start);
    titleIsToBeWritten();
    window.open("a.md", POST);
    window.press(KeyCode.N, false, true, false);
    titleIsToBeWritten();
    Node plus = Fx.call(() -> window.scene().lookup(".tab-tools .button"));
    window.click(plus);
    titleIsToBeWritten();
    Fx.run(() -> window.shell().window().palette().open("新規記事"));
    window.press(KeyCode.ENTER, false, false, false);
    titleIsToBeWritten();
    assertThat(Fx.call(() -> window.shell().tabs().open().size())).isEqualTo(5);
  }

  private TextInputControl field(String text) {
    return window.scene().getRoot().lookupAll(".text-input").stream()
        .filter(node -> node instanceof TextInputControl field && text.equals(field.getText()))
        .map(TextInputControl.class::cast)
        .findFirst()
        .orElse(null);
  }

  @Test
  void theKeyboardGoesToTheTextWhenItsFieldGoesAway() throws Exception {
    PostTab tab = window.open("a.md", POST);
    Fx.run(
        () -> {
          Post post = tab.session().post();
          tab.session()
              .dispatch(
                  Transaction.of(post, Origin.FORM, post.head().set("author", "山田").changes()));
        });
    eventually(() -> field("山田") != null);
    TextInputControl field = Fx.call(() -> field("山田"));
    Fx.run(field::requestFocus);
    window.press(KeyCode.Z, false, true, false);
    eventually(() -> field.getScene() == null);
    eventually(this::focusIsInText);
    window.press(KeyCode.ENTER, false, false, false);
    assertThat(Fx.call(() -> window.shell().tabs().open().size())).isEqualTo(1);
  }

  @Test
  void theFormComesInSightForTheTitleOfANewPost() throws Exception {
    window.open("a.md", POST);
    Fx.run(() -> window.shell().window().side().outlineShownProperty().set(true));
    window.press(KeyCode.N, false, true, false);
    titleIsToBeWritten();
    Fx.run(() -> window.shell().window().panels().formShownProperty().set(false));
    window.press(KeyCode.N, false, true, false);
    titleIsToBeWritten();
    Fx.run(() -> window.stage().setWidth(700));
    window.press(KeyCode.N, false, true, false);
    titleIsToBeWritten();
  }
}
