package genko.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.post.Selection;
import genko.ui.Fx;
import genko.ui.editor.EditorPane;
import genko.ui.editor.NoColours;
import genko.ui.input.Keyboard;
import genko.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bar above the text, on JavaFX's headless platform, with a worker that answers at once. */
class FindBarTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private record Desk(EditSession session, EditorPane editor, FindBar bar, Scene scene) {
    QueryField query() {
      return (QueryField) bar.lookupAll(".text-field").iterator().next();
    }

    QueryField replacement() {
      return (QueryField) List.copyOf(bar.lookupAll(".text-field")).get(1);
    }

    String count() {
      return ((Label) bar.lookup(".count")).getText();
    }

    String message() {
      Label message = (Label) bar.lookup(".message");
      return message.isVisible() ? message.getText() : "";
    }

    void option(String text) {
      for (Node node : bar.lookupAll(".toggle-button")) {
        if (node instanceof ToggleButton one && one.getText().equals(text)) one.fire();
      }
    }

    void button(String text) {
      for (Node node : bar.lookupAll(".button")) {
        if (node instanceof Button one && one.getText().equals(text)) one.fire();
      }
    }

    void press(Node target, KeyCode code, boolean shift) {
      target.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    void compose(String committed, String composed) {
      Keyboard.compose(query(), committed, composed);
    }

    String text() {
      return session.post().text().toString();
    }

    /** The characters of the text that are marked as found. */
    String marked() {
      CodeArea area = (CodeArea) editor.textNode();
      StringBuilder out = new StringBuilder();
      for (int at = 0; at < area.getLength(); at++) {
        String unit = area.getText(at, at + 1);
        boolean marked = area.getStyleOfChar(at).contains("mark-found");
        if (marked && !unit.equals("\n")) out.append(unit);
      }
      return out.toString();
    }
  }

  private static void with(String text, Consumer<Desk> test) throws Exception {
    Fx.run(
        () -> {
          EditSession session =
              new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
          EditorPane editor = new EditorPane(session, new NoColours());
          FindBar bar =
              new FindBar(Words.of(Locale.JAPANESE), TaskRunner.of(Runnable::run, Runnable::run));
          Stage stage = new Stage();
          Scene scene = new Scene(new BorderPane(editor, bar, null, null, null), 700, 400);
          stage.setScene(scene);
          stage.show();
          bar.moveTo(session, editor);
          try {
            test.accept(new Desk(session, editor, bar, scene));
          } finally {
            stage.hide();
          }
        });
  }

  @Test
  void oneTabLeadsFromWhatIsSoughtToWhatTakesItsPlace() throws Exception {
    with(
        "犬と犬",
        desk -> {
          desk.bar().open(true);
          desk.press(desk.query(), KeyCode.TAB, false);
          assertThat(desk.scene().getFocusOwner()).isEqualTo(desk.replacement());
          desk.press(desk.replacement(), KeyCode.TAB, true);
          assertThat(desk.scene().getFocusOwner()).isEqualTo(desk.query());
          Node all = List.copyOf(desk.bar().lookupAll(".row > .button")).getLast();
          desk.press(all, KeyCode.TAB, false);
          Node option = desk.bar().lookup(".toggle-button");
          assertThat(desk.scene().getFocusOwner()).isEqualTo(option);
          desk.press(option, KeyCode.TAB, true);
          assertThat(desk.scene().getFocusOwner()).isEqualTo(all);
        });
  }

  @Test
  void marksCountsAndStepsFromTheField() throws Exception {
    with(
        "犬と犬\n犬小屋\n",
        desk -> {
          desk.bar().open(false);
          assertThat(desk.scene().getFocusOwner()).isEqualTo(desk.query());
          desk.query().setText("犬");
          assertThat(desk.marked()).isEqualTo("犬犬犬");
          assertThat(desk.count()).isEqualTo("1 / 3");
          desk.press(desk.query(), KeyCode.ENTER, false);
          assertThat(desk.count()).isEqualTo("2 / 3");
          desk.press(desk.query(), KeyCode.ENTER, true);
          desk.press(desk.query(), KeyCode.ENTER, true);
          assertThat(desk.count()).isEqualTo("3 / 3");
          assertThat(desk.session().post().selection().span().from()).isEqualTo(4);
          desk.press(desk.query(), KeyCode.ESCAPE, false);
          assertThat(desk.bar().isVisible()).isFalse();
          assertThat(desk.scene().getFocusOwner()).isEqualTo(desk.editor().textNode());
          assertThat(desk.marked()).isEmpty();
          assertThat(desk.session().isDirty()).isFalse();
          assertThat(desk.session().canUndo()).isFalse();
        });
  }

  @Test
  void seeksWhatIsSelectedAndRemembersItOtherwise() throws Exception {
    with(
        "犬 a.b 犬\na.b\n",
        desk -> {
          desk.session().select(new Selection(2, 5));
          desk.bar().open(false);
          assertThat(desk.query().getText()).isEqualTo("a.b");
          assertThat(desk.count()).isEqualTo("1 / 2");
          desk.bar().close();
          desk.session().select(Selection.at(0));
          desk.bar().open(false);
          assertThat(desk.query().getText()).isEqualTo("a.b");
          assertThat(desk.count()).isEqualTo("2件");
        });
  }

  @Test
  void saysWhatIsWrongInPlace() throws Exception {
    with(
        "犬\n",
        desk -> {
          desk.bar().open(false);
          desk.option(".*");
          desk.query().setText("(犬");
          assertThat(desk.message()).isEqualTo("( が閉じられていません");
          desk.query().setText("(犬)");
          assertThat(desk.message()).isEmpty();
          assertThat(desk.count()).isEqualTo("1 / 1");
          desk.query().setText("猫");
          assertThat(desk.count()).isEqualTo("見つかりません");
        });
  }

  @Test
  void replacesOneAndAllAndTheTextIsColouredAnew() throws Exception {
    with(
        "犬と犬と犬\n",
        desk -> {
          desk.bar().open(true);
          desk.query().setText("犬");
          desk.replacement().setText("小犬");
          desk.press(desk.replacement(), KeyCode.ENTER, false);
          assertThat(desk.text()).isEqualTo("小犬と犬と犬\n");
          assertThat(desk.count()).isEqualTo("2 / 3");
          desk.button("すべて置換");
          assertThat(desk.text()).isEqualTo("小小犬と小犬と小犬\n");
          assertThat(desk.count()).isEqualTo("3件を置換");
          assertThat(desk.marked()).isEqualTo("犬犬犬");
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("小犬と犬と犬\n");
        });
  }

  @Test
  void replacingAThousandPlacesKeepsAreaAndTextTheSame() throws Exception {
    with(
        "---\ntitle: 犬\n---\n\n" + "犬と\r\n".repeat(1000),
        desk -> {
          desk.bar().open(true);
          desk.query().setText("犬");
          desk.replacement().setText("小犬");
          desk.button("すべて置換");
          assertThat(desk.count()).isEqualTo("1,000件を置換");
          assertThat(desk.text()).isEqualTo("---\ntitle: 犬\n---\n\n" + "小犬と\r\n".repeat(1000));
          CodeArea area = (CodeArea) desk.editor().textNode();
          assertThat(area.getText()).isEqualTo("小犬と\n".repeat(1000));
          desk.session().undo();
          assertThat(area.getText()).isEqualTo("犬と\n".repeat(1000));
        });
  }

  @Test
  void searchesTheFrontMatterOnlyWhileItIsShown() throws Exception {
    with(
        "---\ntitle: 犬\n---\n\n犬\n",
        desk -> {
          desk.bar().open(false);
          desk.query().setText("犬");
          assertThat(desk.count()).isEqualTo("1 / 1");
          desk.editor().setWhole(true);
          desk.scene().getRoot().layout();
          desk.bar().shownChanged();
          assertThat(desk.count()).isEqualTo("2 / 2");
          assertThat(desk.marked()).isEqualTo("犬犬");
        });
  }

  @Test
  void searchesOnlyWhatWasSelected() throws Exception {
    with(
        "犬 犬 犬\n",
        desk -> {
          desk.bar().open(false);
          desk.query().setText("犬");
          desk.session().select(new Selection(1, 3));
          desk.option("選択");
          assertThat(desk.marked()).isEqualTo("犬");
          desk.option("選択");
          assertThat(desk.marked()).isEqualTo("犬犬犬");
        });
  }

  @Test
  void whatAnInputMethodComposesIsNotSoughtYet() throws Exception {
    with(
        "に 二\n",
        desk -> {
          desk.bar().open(false);
          desk.compose("", "に");
          assertThat(desk.bar().isComposing()).isTrue();
          assertThat(desk.marked()).isEmpty();
          desk.compose("二", "");
          assertThat(desk.bar().isComposing()).isFalse();
          assertThat(desk.query().getText()).isEqualTo("二");
          assertThat(desk.marked()).isEqualTo("二");
          assertThat(desk.text()).isEqualTo("に 二\n");
        });
  }
}
