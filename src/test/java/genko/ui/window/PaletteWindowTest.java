package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Selection;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.find.FindBar;
import genko.ui.find.QueryField;
import genko.ui.input.Keyboard;
import genko.ui.palette.Palette;
import genko.ui.palette.PaletteEntry;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.WritingGoal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The palette in the whole window, over a post that lies nowhere. */
class PaletteWindowTest {
  private static final String POST = "---\ntitle: 題\n---\n\n# 一章\n\n本文です。\n\n## 二節\n";

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private record Desk(AppWindow shell, Stage stage) {
    PostTab tab() {
      return shell.tabs().currentProperty().get();
    }

    Palette palette() {
      return shell.window().palette();
    }

    QueryField field() {
      return (QueryField) palette().lookup(".text-field");
    }

    String chosen() {
      ListView<?> list = (ListView<?>) palette().lookup(".list-view");
      PaletteEntry entry = (PaletteEntry) list.getSelectionModel().getSelectedItem();
      return entry == null ? "" : entry.label();
    }

    void press(KeyCode code, boolean shift, boolean shortcut) {
      stage
          .getScene()
          .getFocusOwner()
          .fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
    }

    void open() {
      press(KeyCode.P, true, true);
      assertThat(palette().isVisible()).isTrue();
      assertThat(stage.getScene().getFocusOwner()).isEqualTo(field());
    }

    String text() {
      return tab().session().post().text().toString();
    }
  }

  private void with(Locale language, Consumer<Desk> test) throws Exception {
    OpenWindow.Builder windows =
        OpenWindow.in(folder).language(language).executors(Runnable::run, Runnable::run);
    try (OpenWindow window = windows.show()) {
      Desk desk = new Desk(window.shell(), window.stage());
      Fx.run(
          () -> {
            window.shell().tabs().openCopy(POST);
            desk.tab().editor().requestFocus();
          });
      eventually(() -> desk.tab().isSettled());
      Fx.run(() -> test.accept(desk));
    }
  }

  @Test
  void runsACommandOnTheTextByItsNameInEitherLanguage() throws Exception {
    for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
      with(
          language,
          desk -> {
            int at = POST.indexOf("本文");
            for (String typed : new String[] {"bold", "太字"}) {
              desk.tab().editor().show(new Span(at, at + 2));
              desk.open();
              desk.field().setText(typed);
              desk.press(KeyCode.ENTER, false, false);
              assertThat(desk.text()).contains("**本文**です");
              assertThat(desk.palette().isVisible()).isFalse();
              assertThat(desk.stage().getScene().getFocusOwner())
                  .isEqualTo(desk.tab().editor().textNode());
              desk.tab().undo();
              assertThat(desk.text()).isEqualTo(POST);
            }
            desk.open();
            assertThat(desk.palette().used()).containsExactly("command.bold");
            assertThat(desk.chosen()).isIn("太字", "Bold");
          });
    }
  }

  @Test
  void everyActionOfTheMenusIsFoundByItsNameInBothLanguages() throws Exception {
    with(
        Locale.ENGLISH,
        desk -> {
          Words japanese = Words.of(Locale.JAPANESE);
          Words english = Words.of(Locale.ENGLISH);
          desk.open();
          for (String key :
              new String[] {"menu.save", "menu.undo", "command.table", "menu.theme"}) {
            for (Words words : new Words[] {japanese, english}) {
              desk.field().setText(words.say(key));
              assertThat(desk.chosen()).as(words.say(key)).isEqualTo(english.say(key));
            }
          }
        });
  }

  @Test
  void escapeGivesTheKeyboardBackAndChangesNothing() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.open();
          desk.field().setText("太字");
          desk.press(KeyCode.ESCAPE, false, false);
          assertThat(desk.palette().isVisible()).isFalse();
          assertThat(desk.stage().getScene().getFocusOwner())
              .isEqualTo(desk.tab().editor().textNode());
          assertThat(desk.text()).isEqualTo(POST);
        });
  }

  @Test
  void arrowsChooseAndTheFieldSaysWhatIsChosen() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.open();
          desk.field().setText("見出しのレベル");
          String first = desk.chosen();
          desk.press(KeyCode.DOWN, false, false);
          assertThat(desk.chosen()).isNotEqualTo(first);
          assertThat(desk.field().getAccessibleHelp()).startsWith(desk.chosen());
          desk.press(KeyCode.DOWN, false, false);
          assertThat(desk.chosen()).as("round").isEqualTo(first);
          desk.press(KeyCode.UP, false, false);
          assertThat(desk.chosen()).isNotEqualTo(first);
        });
  }

  @Test
  void goesToALineOfTheFile() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.press(KeyCode.G, false, true);
          assertThat(desk.field().getText()).isEqualTo(":");
          assertThat(desk.chosen()).isEqualTo("フロントマターを含むファイルの行番号を1から10までで入力");
          desk.field().setText(":7");
          assertThat(desk.chosen()).isEqualTo("ファイルの7行目（フロントマターを含む）へ移動: 本文です。");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.tab().session().post().selection())
              .isEqualTo(Selection.at(POST.indexOf("本文")));
          assertThat(desk.tab().editor().isWhole()).isFalse();
          desk.press(KeyCode.G, false, true);
          desk.field().setText("：２");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.tab().editor().isWhole()).as("a line of the front matter").isTrue();
          assertThat(desk.tab().session().post().selection()).isEqualTo(Selection.at(4));
          desk.press(KeyCode.G, false, true);
          desk.field().setText(":99");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.tab().session().post().selection()).isEqualTo(Selection.at(4));
        });
  }

  @Test
  void goesToAHeading() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.open();
          desk.field().setText("#");
          assertThat(desk.chosen()).isEqualTo("一章");
          desk.press(KeyCode.DOWN, false, false);
          assertThat(desk.chosen()).isEqualTo("\u3000二節");
          desk.field().setText("# にせつ");
          assertThat(desk.chosen()).isEmpty();
          desk.field().setText("#二");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.tab().session().post().selection())
              .isEqualTo(Selection.at(POST.indexOf("## 二節")));
        });
  }

  @Test
  void theFindBarOpensWithItsKeyAndEscapeReturnsToTheText() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.press(KeyCode.F, false, true);
          FindBar bar = (FindBar) desk.stage().getScene().getRoot().lookup(".find-bar");
          assertThat(bar.isVisible()).isTrue();
          ((QueryField) bar.lookup(".text-field")).setText("本文");
          desk.press(KeyCode.ESCAPE, false, false);
          assertThat(bar.isVisible()).isFalse();
          assertThat(desk.stage().getScene().getFocusOwner())
              .isEqualTo(desk.tab().editor().textNode());
        });
  }

  @Test
  void setsAGoalAndTakesItAway() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.open();
          desk.field().setText("=３，０００字");
          assertThat(desk.chosen()).isEqualTo("この記事の目標を3,000字にする");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.shell().window().goals().of(desk.tab().open()))
              .contains(WritingGoal.characters(3000));
          desk.open();
          desk.field().setText("=");
          desk.press(KeyCode.DOWN, false, false);
          assertThat(desk.chosen()).isEqualTo("3,000字の目標をなくす");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.shell().window().goals().of(desk.tab().open())).isEmpty();
          assertThat(desk.text()).isEqualTo(POST);
        });
  }

  @Test
  void aGoalIsInCharactersOrInWordsAsTheWriterChooses() throws Exception {
    with(
        Locale.ENGLISH,
        desk -> {
          desk.open();
          desk.field().setText("=500");
          desk.press(KeyCode.DOWN, false, false);
          assertThat(desk.chosen()).isEqualTo("Set the goal of this post to 500 words");
          desk.field().setText("=500 w");
          assertThat(desk.chosen()).isEqualTo("Set the goal of this post to 500 words");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.shell().window().goals().of(desk.tab().open()))
              .contains(WritingGoal.words(500));
          desk.open();
          desk.field().setText("=600");
          assertThat(desk.chosen()).isEqualTo("Set the goal of this post to 600 words");
          desk.field().setText("=600字");
          assertThat(desk.chosen()).isEqualTo("Set the goal of this post to 600 characters");
        });
  }

  @Test
  void anInputMethodComposesInTheField() throws Exception {
    with(
        Locale.JAPANESE,
        desk -> {
          desk.open();
          compose(desk.field(), "", "ふと");
          desk.press(KeyCode.ENTER, false, false);
          assertThat(desk.palette().isVisible()).isTrue();
          compose(desk.field(), "太字", "");
          assertThat(desk.chosen()).isEqualTo("太字");
        });
  }

  private static void compose(QueryField field, String committed, String composed) {
    Keyboard.compose(field, committed, composed);
  }
}
