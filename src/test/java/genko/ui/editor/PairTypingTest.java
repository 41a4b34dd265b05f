package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.EditSession;
import genko.ui.Fx;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Marks that come in pairs, typed by keys and by an input method. */
class PairTypingTest {
  private TypedEditor editor;
  private EditSession session;
  private PostArea area;
  private boolean wanted = true;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @AfterEach
  void close() throws Exception {
    editor.close();
  }

  private void open(String text) throws Exception {
    editor = TypedEditor.open(text, (edits, pane) -> new PairTyping(edits, pane, () -> wanted));
    session = editor.session;
    area = editor.area;
  }

  private String text() throws Exception {
    return editor.text();
  }

  /** Types as keys do, which go through the filters of the area. */
  private void key(String text) throws Exception {
    for (int point : text.codePoints().toArray()) {
      String one = Character.toString(point);
      KeyEvent typed =
          new KeyEvent(KeyEvent.KEY_TYPED, one, "", KeyCode.UNDEFINED, false, false, false, false);
      Fx.run(() -> area.fireEvent(typed));
    }
  }

  private void press(KeyCode code) throws Exception {
    KeyEvent pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    Fx.run(() -> area.fireEvent(pressed));
  }

  private void select(int from, int to) throws Exception {
    Fx.run(() -> area.selectRange(from, to));
  }

  @Test
  void goAroundWhatIsSelectedAsOneStep() throws Exception {
    for (String pair : List.of("**", "__", "``", "()", "\"\"", "「」")) {
      open("a word b");
      select(2, 6);
      key(pair.substring(0, 1));
      assertThat(text()).isEqualTo("a " + pair.charAt(0) + "word" + pair.charAt(1) + " b");
      assertThat(Fx.call(area::getSelectedText)).isEqualTo("word");
      Fx.run(session::undo);
      assertThat(text()).isEqualTo("a word b");
      close();
    }
    open("a word b");
    select(2, 6);
    key("**");
    assertThat(text()).isEqualTo("a **word** b");
  }

  @Test
  void closeThemselvesAndAreTypedOver() throws Exception {
    open("say ");
    key("(a \"b\") ");
    assertThat(text()).isEqualTo("say (a \"b\") ");
    key("**bold** `x");
    assertThat(text()).isEqualTo("say (a \"b\") **bold** `x`");
    key("`.");
    assertThat(text()).endsWith("`x`.");
  }

  @Test
  void anEmptyPairGoesWithBackspace() throws Exception {
    open("a ");
    key("(");
    assertThat(text()).isEqualTo("a ()");
    press(KeyCode.BACK_SPACE);
    assertThat(text()).isEqualTo("a ");
    key("*");
    assertThat(text()).isEqualTo("a **");
    key(" b");
    assertThat(text()).isEqualTo("a * b");
  }

  @Test
  void stayAsTheyAreTypedNextToWordsAndAtTheStartOfALine() throws Exception {
    open("word");
    select(2, 2);
    key("(*");
    assertThat(text()).isEqualTo("wo(*rd");
    close();
    open("don");
    key("*x");
    assertThat(text()).isEqualTo("don*x");
    close();
    open("");
    key("* item");
    assertThat(text()).isEqualTo("* item");
    close();
    open("");
    key("```js");
    assertThat(text()).isEqualTo("```js");
    close();
    open("```\n\n```\n");
    select(4, 4);
    key("*(");
    assertThat(text()).isEqualTo("```\n*()\n```\n");
    close();
    wanted = false;
    open("a ");
    key("(");
    assertThat(text()).isEqualTo("a (");
  }

  @Test
  void anInputMethodIsNotDisturbed() throws Exception {
    open("文");
    editor.compose("", "「こ");
    assertThat(text()).isEqualTo("文");
    editor.compose("「言葉」", "");
    assertThat(text()).isEqualTo("文「言葉」");
    editor.compose("", "「");
    editor.compose("「", "");
    assertThat(text()).isEqualTo("文「言葉」「」");
    editor.compose("", "ことば");
    editor.compose("言葉", "");
    editor.compose("", "」");
    editor.compose("」", "");
    assertThat(text()).isEqualTo("文「言葉」「言葉」");
    assertThat(Fx.call(area::getCaretPosition)).isEqualTo(9);
    select(1, 5);
    editor.compose("", "（");
    editor.compose("（", "");
    assertThat(text()).isEqualTo("文（「言葉」）「言葉」");
  }
}
