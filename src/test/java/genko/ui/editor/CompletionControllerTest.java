package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.CompletionList;
import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.input.Keyboard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers below the caret, by key. */
class CompletionControllerTest {
  private static final Map<Kind, List<CompletionItem>> KNOWN =
      Map.of(
          Kind.HEADING,
              List.of(new CompletionItem("見出し", "", "見出し"), new CompletionItem("終わり", "", "終わり")),
          Kind.EMOJI,
              List.of(
                  new CompletionItem("sushi", "🍣", "🍣"), new CompletionItem("sun", "🌞", "🌞")),
          Kind.SNIPPET,
              List.of(
                  new CompletionItem("fig", "", "![${1:絵}]($2)$0"),
                  new CompletionItem("pic", "", "![${1:What it shows}]($2)\n*${3:Caption}*\n\n$0"),
                  new CompletionItem("twin", "", "[${1:名}]: #$1 $2 $1")));

  private EditSession session;
  private EditorPane editor;
  private PostArea area;
  private CompletionController completing;
  private Stage stage;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          session = new EditSession(Post.of("\n", Kramdown.JEKYLL), () -> Instant.EPOCH);
          editor = new EditorPane(session, new NoColours());
          completing =
              new CompletionController(
                  session,
                  editor,
                  "候補",
                  (kind, answer) ->
                      answer.accept(CompletionList.of(KNOWN.getOrDefault(kind, List.of()))));
          area = (PostArea) editor.textNode();
          stage = new Stage();
          stage.setScene(new Scene(editor, 600, 400));
          stage.show();
          stage.requestFocus();
          editor.requestFocus();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
  }

  private void type(String text) throws Exception {
    Fx.run(() -> area.replaceSelection(text));
    settle();
  }

  private void press(KeyCode code) throws Exception {
    Fx.run(
        () ->
            area.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    settle();
  }

  private static void settle() throws Exception {
    for (int turn = 0; turn < 3; turn++) Fx.run(() -> {});
  }

  private boolean isOpen() throws Exception {
    return Fx.call(completing::isOpen);
  }

  private String text() throws Exception {
    return Fx.call(() -> session.post().text().toString());
  }

  @Test
  void offersComeByThemselvesAndEnterTakesOne() throws Exception {
    type("[x](#");
    assertThat(isOpen()).isTrue();
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(text()).isEqualTo("[x](#終わり)\n");
    assertThat(isOpen()).isFalse();
    Fx.run(session::undo);
    assertThat(text()).isEqualTo("[x](#\n");
  }

  @Test
  void typingGoesOnUndisturbedAndNarrowsTheOffers() throws Exception {
    type(":su");
    assertThat(isOpen()).isTrue();
    type("s");
    assertThat(isOpen()).isTrue();
    press(KeyCode.TAB);
    assertThat(text()).isEqualTo("🍣\n");
    type(":suu");
    assertThat(isOpen()).isFalse();
    press(KeyCode.ENTER);
    assertThat(text()).isEqualTo("🍣:suu\n\n");
  }

  @Test
  void escapeClosesAndTheNextKeysAreTheTexts() throws Exception {
    type("[x](#");
    press(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    press(KeyCode.ENTER);
    assertThat(text()).isEqualTo("[x](#\n\n");
  }

  @Test
  void movingAwayCloses() throws Exception {
    type("[x](#");
    Fx.run(() -> area.moveTo(0));
    settle();
    assertThat(isOpen()).isFalse();
  }

  @Test
  void nothingIsOfferedInCodeNorWhileAnInputMethodComposes() throws Exception {
    type("`[x](#`");
    Fx.run(() -> area.moveTo(6));
    type("見");
    assertThat(isOpen()).isFalse();
    Fx.run(() -> session.become("\n", genko.post.Origin.RELOAD));
    type(":su");
    assertThat(isOpen()).isTrue();
    Fx.run(() -> Keyboard.compose(area, "に"));
    settle();
    assertThat(isOpen()).isFalse();
    Fx.run(completing::offer);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void tabWalksThePlacesOfASnippet() throws Exception {
    type("fi");
    Fx.run(completing::offer);
    settle();
    assertThat(isOpen()).isTrue();
    press(KeyCode.ENTER);
    assertThat(text()).isEqualTo("![絵]()\n");
    assertThat(Fx.call(() -> session.post().selection().span())).isEqualTo(new Span(2, 3));
    type("寿司");
    press(KeyCode.TAB);
    type("a.png");
    press(KeyCode.TAB);
    assertThat(text()).isEqualTo("![寿司](a.png)\n");
    assertThat(Fx.call(() -> session.post().selection().span())).isEqualTo(Span.at(12));
  }

  private void key(String letter) throws Exception {
    Fx.run(
        () ->
            area.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    letter,
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
    settle();
  }

  @Test
  void placesLiveThroughWhatIsTypedByKeys() throws Exception {
    type("pic");
    Fx.run(completing::offer);
    settle();
    press(KeyCode.ENTER);
    key("a");
    press(KeyCode.TAB);
    key("b");
    press(KeyCode.TAB);
    key("c");
    press(KeyCode.TAB);
    key("d");
    assertThat(text()).isEqualTo("![a](b)\n*c*\n\nd\n");
  }

  private void put(String name) throws Exception {
    type(name);
    Fx.run(completing::offer);
    settle();
    press(KeyCode.ENTER);
  }

  @Test
  void aNumberThatStandsTwiceRepeatsWhatIsTypedAndOneUndoTakesBothBack() throws Exception {
    put("twin");
    assertThat(text()).isEqualTo("[名]: #名  名\n");
    key("寿");
    key("司");
    assertThat(text()).isEqualTo("[寿司]: #寿司  寿司\n");
    Fx.run(session::undo);
    settle();
    assertThat(text()).isEqualTo("[名]: #名  名\n");
    Fx.run(session::redo);
    settle();
    assertThat(text()).isEqualTo("[寿司]: #寿司  寿司\n");
    press(KeyCode.TAB);
    key("x");
    assertThat(text()).isEqualTo("[寿司]: #寿司 x 寿司\n");
  }

  @Test
  void placesLiveThroughUndoAndEscapeEndsThem() throws Exception {
    put("pic");
    key("a");
    Fx.run(session::undo);
    settle();
    press(KeyCode.TAB);
    key("b");
    assertThat(text()).startsWith("![What it shows](b)\n*Caption*");
    press(KeyCode.ESCAPE);
    press(KeyCode.TAB);
    assertThat(text()).doesNotContain("\t");
    assertThat(Fx.call(() -> session.post().selection().span())).isNotEqualTo(new Span(21, 28));
    Fx.run(() -> session.become("\n", genko.post.Origin.RELOAD));
    put("pic");
    Fx.run(session::undo);
    settle();
    press(KeyCode.TAB);
    key("c");
    assertThat(text()).doesNotContain("Caption").contains("c");
  }

  @Test
  void placesLiveThroughWhatAnInputMethodComposes() throws Exception {
    put("twin");
    compose("すし", "");
    compose("", "寿司");
    press(KeyCode.TAB);
    compose("", "x");
    assertThat(text()).isEqualTo("[寿司]: #寿司 x 寿司\n");
  }

  private void compose(String composed, String committed) throws Exception {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Fx.run(
        () ->
            area.fireEvent(
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0)));
    settle();
  }
}
