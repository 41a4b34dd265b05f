package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.ui.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Full-width marks that are typed at the start of a line, by keys and by an input method. */
class MarkTypingTest {
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
    editor = TypedEditor.open(text, (edits, pane) -> new MarkTyping(edits, pane, () -> wanted));
    session = editor.session;
    area = editor.area;
  }

  /** Types one character after the other, as keys do. */
  private void type(String text) throws Exception {
    for (int point : text.codePoints().toArray()) {
      Fx.run(() -> area.replaceSelection(Character.toString(point)));
    }
  }

  private String text() throws Exception {
    return editor.text();
  }

  @Test
  void becomeMarkdownAndUndoGivesBackWhatWasTyped() throws Exception {
    open("文\r\n\r\n");
    type("＃＃　");
    assertThat(text()).isEqualTo("文\r\n\r\n## ");
    type("見出し");
    assertThat(text()).isEqualTo("文\r\n\r\n## 見出し");
    Fx.run(session::undo);
    Fx.run(session::undo);
    assertThat(text()).isEqualTo("文\r\n\r\n＃＃　");
    type("見");
    assertThat(text()).isEqualTo("文\r\n\r\n## 見");
  }

  @Test
  void eachMarkIsKnown() throws Exception {
    open("");
    type("＊　a");
    assertThat(text()).isEqualTo("* a");
    Fx.run(() -> area.replaceText("一\n"));
    Fx.run(() -> area.moveTo(area.getLength()));
    type("１．項目");
    assertThat(text()).isEqualTo("一\n1. 項目");
    Fx.run(() -> area.replaceText("一\n"));
    Fx.run(() -> area.moveTo(area.getLength()));
    type("＞引用");
    assertThat(text()).isEqualTo("一\n> 引用");
  }

  @Test
  void nothingChangesWhileAnInputMethodComposes() throws Exception {
    open("");
    editor.compose("＊", "");
    editor.compose("　", "こうもく");
    assertThat(text()).isEqualTo("＊　");
    String shown = Fx.call(() -> area.getText());
    assertThat(shown).isEqualTo("＊　こうもく");
    editor.compose("項目", "");
    Fx.run(() -> {});
    assertThat(text()).isEqualTo("* 項目");
    Fx.run(session::undo);
    assertThat(text()).isEqualTo("＊　項目");
  }

  @Test
  void insideCodeNothingIsMended() throws Exception {
    open("```\n\n```\n");
    Fx.run(() -> area.moveTo(4));
    type("＃　a");
    assertThat(text()).isEqualTo("```\n＃　a\n```\n");
    Fx.run(() -> area.moveTo(area.getLength()));
    type("文＃　a");
    assertThat(text()).endsWith("文＃　a");
    wanted = false;
    type("\n＃　b");
    assertThat(text()).endsWith("文＃　a\n＃　b");
  }

  @Test
  void frontMatterIsLeftAlone() throws Exception {
    open("---\ntitle: a\n---\n");
    Fx.run(() -> session.select(Selection.at(4)));
    Fx.run(
        () ->
            session.dispatch(
                new Transaction(
                    ChangeSet.insert(4, "＃　b\n"), Selection.at(6), Origin.TYPE, "type")));
    Fx.run(() -> {});
    assertThat(text()).isEqualTo("---\n＃　b\ntitle: a\n---\n");
  }
}
