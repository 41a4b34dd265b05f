package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.input.Keyboard;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keys do in the texts of the window: the post itself, a field, the bar that finds. */
class TextKeysTest {
  @TempDir private Path folder;

  private AppWindow shell;
  private OpenWindow window;
  private PostTab tab;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    window = OpenWindow.in(folder).show();
    shell = window.shell();
    Fx.run(
        () -> {
          shell.tabs().openCopy("---\ntitle: \"題\"\n---\n\n本文\n");
          tab = shell.tabs().currentProperty().get();
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  /** A text of the window, whichever it is. */
  private interface Field {
    Node node();

    String text();

    int caret();

    int anchor();

    void put(String text, int caret);
  }

  private Field body() {
    CodeArea area = (CodeArea) tab.editor().textNode();
    area.requestFocus();
    return new Field() {
      @Override
      public Node node() {
        return area;
      }

      @Override
      public String text() {
        return area.getText();
      }

      @Override
      public int caret() {
        return area.getCaretPosition();
      }

      @Override
      public int anchor() {
        return area.getAnchor();
      }

      @Override
      public void put(String text, int caret) {
        area.replaceText(text);
        area.moveTo(caret);
      }
    };
  }

  private static Field of(TextInputControl control) {
    return new Field() {
      @Override
      public Node node() {
        return control;
      }

      @Override
      public String text() {
        return control.getText();
      }

      @Override
      public int caret() {
        return control.getCaretPosition();
      }

      @Override
      public int anchor() {
        return control.getAnchor();
      }

      @Override
      public void put(String text, int caret) {
        control.setText(text);
        control.positionCaret(caret);
      }
    };
  }

  /** Does {@code test} in each of the texts in turn, with the keyboard there. */
  private void inEach(Consumer<Field> test) throws Exception {
    Fx.run(
        () -> {
          test.accept(body());
          tab.form().selectField("title");
          test.accept(of((TextInputControl) window.scene().getFocusOwner()));
          shell.window().palette().open("");
          test.accept(of((TextInputControl) window.scene().getFocusOwner()));
        });
  }

  static List<String> characters() {
    return Arrays.asList(
        "字",
        "𠮷",
        "か\u3099",
        "👨‍👩‍👧",
        "🇯🇵",
        "1\uFE0F\u20E3",
        "👍🏽",
        "❤\uFE0F",
        "葛\uDB40\uDD00",
        "e\u0301\u0302");
  }

  @ParameterizedTest
  @MethodSource("characters")
  void keysGoByCharacters(String character) throws Exception {
    inEach(
        field -> {
          int from = 1;
          int middle = from + character.length();
          int to = middle + character.length();
          String text = "あ" + character + character + "い";
          String one = "あ" + character + "い";
          field.put(text, middle);
          Keyboard.key(field.node(), KeyCode.BACK_SPACE);
          assertThat(field.text()).isEqualTo(one);
          assertThat(field.caret()).isEqualTo(from);
          field.put(text, middle);
          Keyboard.key(field.node(), KeyCode.DELETE);
          assertThat(field.text()).isEqualTo(one);
          assertThat(field.caret()).isEqualTo(middle);
          field.put(text, middle);
          Keyboard.key(field.node(), KeyCode.LEFT);
          assertThat(field.caret()).isEqualTo(from);
          Keyboard.key(field.node(), KeyCode.RIGHT);
          Keyboard.key(field.node(), KeyCode.RIGHT);
          assertThat(field.caret()).isEqualTo(to);
          Keyboard.key(field.node(), KeyCode.LEFT, true, false, false);
          assertThat(field.anchor()).isEqualTo(to);
          assertThat(field.caret()).isEqualTo(middle);
          Keyboard.key(field.node(), KeyCode.RIGHT, true, false, false);
          assertThat(field.caret()).isEqualTo(to);
        });
  }

  @ParameterizedTest
  @MethodSource("characters")
  void wordsThatAreDeletedSplitNoCharacter(String character) throws Exception {
    inEach(
        field -> {
          String text = "語 " + character + character + " 語";
          for (KeyCode code : List.of(KeyCode.BACK_SPACE, KeyCode.DELETE)) {
            field.put(text, 2 + character.length());
            Keyboard.key(field.node(), code, false, true, false);
            String left = field.text().replace(character, "").replace("語", "").strip();
            assertThat(left).as(code + " in " + field.node()).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("characters")
  void aCaretThatIsPutWithinACharacterGoesToItsEdge(String character) throws Exception {
    inEach(
        field -> {
          String text = "あ" + character + "い";
          for (int at = 1; at <= 1 + character.length(); at++) {
            field.put(text, at);
            field
                .node()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_RELEASED, "", "", KeyCode.LEFT, false, false, false, false));
            assertThat(field.caret()).isIn(1, 1 + character.length());
          }
        });
  }

  @Test
  void aKeyWithAltIsNotTyped() throws Exception {
    inEach(
        field -> {
          field.put("あ", 1);
          for (String key : List.of("1", "x", "Q", "\u00b1", " ")) {
            Keyboard.type(field.node(), key, false, true);
            Keyboard.type(field.node(), key, true, true);
            Keyboard.type(field.node(), key, true, false);
          }
          assertThat(field.text()).isEqualTo("あ");
        });
  }

  @Test
  void whatAltGrAndDeadKeysMakeIsTyped() throws Exception {
    inEach(
        field -> {
          field.put("", 0);
          for (String key : List.of("@", "€", "ê", "あ")) {
            Keyboard.type(field.node(), key, false, false);
          }
          Keyboard.commit(field.node(), "ñ");
          assertThat(field.text()).isEqualTo("@€êあñ");
        });
  }

  @Test
  void noKeyStartsToOverwrite() throws Exception {
    Fx.run(
        () -> {
          Field body = body();
          body.put("👍🏽い", 0);
          Keyboard.key(body.node(), KeyCode.INSERT);
          Keyboard.type(body.node(), "a", false, false);
          assertThat(body.text()).isEqualTo("a👍🏽い");
        });
  }
}
