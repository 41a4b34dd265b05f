package genko.ui.form;

import static genko.ui.form.Forms.EIGHT;
import static genko.ui.form.Forms.text;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import genko.jekyll.rules.ReadingTime;
import genko.post.EditSession;
import genko.text.Span;
import genko.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormPaneTest {
  private Stage stage;
  private EditSession session;
  private FormPane form;

  @BeforeAll
  static void startToolkit() throws Exception {
    Fx.start();
    onFx(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
  }

  @AfterEach
  void close() {
    onFx(() -> stage.close());
  }

  @Test
  void typingChangesThePostAndUndoMovesTheForm() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl author = input("author");
          author.requestFocus();
          author.appendText("花");
          assertThat(text(session)).isEqualTo(EIGHT.replace("佐藤", "佐藤花"));
          press(author, KeyCode.Z, true);
          assertThat(author.getText()).isEqualTo("佐藤");
          assertThat(text(session)).isEqualTo(EIGHT);
          press(author, KeyCode.Y, true);
          assertThat(author.getText()).isEqualTo("佐藤花");
        });
  }

  /** One would stay in memory for each tab that was ever open. */
  @Test
  void noPictureIsKeptOfTheForm() {
    open(EIGHT);
    onFx(() -> assertThat(form.lookupAll("*")).hasSizeGreaterThan(10).noneMatch(Node::isCache));
  }

  @Test
  void theCaretKeepsItsPlaceInTextThatStays() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl title = input("title");
          title.positionCaret(3);
          FormModelTest.replace(session, "歩く", "走る");
          assertThat(title.getText()).isEqualTo("港の朝市を走る");
          assertThat(title.getCaretPosition()).isEqualTo(3);
        });
  }

  @Test
  void aCompositionReachesThePostOnlyWhenItIsCommitted() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl author = input("author");
          author.requestFocus();
          author.end();
          compose(author, "た", "");
          compose(author, "たなか", "");
          assertThat(author.getText()).isEqualTo("佐藤たなか");
          assertThat(form.isComposing()).isTrue();
          assertThat(text(session)).isEqualTo(EIGHT);
          press(author, KeyCode.Z, true);
          assertThat(author.getText()).isEqualTo("佐藤たなか");
          compose(author, "", "田中");
          assertThat(form.isComposing()).isFalse();
          assertThat(author.getText()).isEqualTo("佐藤田中");
          assertThat(text(session)).isEqualTo(EIGHT.replace("佐藤", "佐藤田中"));
          session.undo();
          assertThat(text(session)).isEqualTo(EIGHT);
          assertThat(session.canUndo()).isFalse();
        });
  }

  @Test
  void aCompositionThatIsGivenUpChangesNothing() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl author = input("author");
          author.requestFocus();
          author.end();
          compose(author, "たなか", "");
          FormModelTest.replace(session, "佐藤", "高橋");
          assertThat(author.getText()).isEqualTo("佐藤たなか");
          compose(author, "", "");
          assertThat(author.getText()).isEqualTo("高橋");
          assertThat(text(session)).isEqualTo(EIGHT.replace("佐藤", "高橋"));
        });
  }

  @Test
  void aCompositionThatIsLeftBehindCounts() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl author = input("author");
          author.requestFocus();
          author.end();
          compose(author, "はな", "");
          input("excerpt").requestFocus();
          assertThat(text(session)).isEqualTo(EIGHT.replace("佐藤", "佐藤はな"));
          author.requestFocus();
          author.end();
          compose(author, "こ", "");
          compose(author, "", "子");
          assertThat(author.getText()).isEqualTo("佐藤はな子");
        });
  }

  @Test
  void chipsAreAddedAndRemovedByTheKeyboard() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl entry = input("tags");
          entry.requestFocus();
          compose(entry, "あさ", "");
          compose(entry, "", "朝、");
        });
    onFx(
        () -> {
          TextInputControl entry = input("tags");
          assertThat(entry.getText()).isEmpty();
          assertThat(text(session)).contains("tags: [市場, \"魚\", \"朝\"]");
          entry.appendText("港");
          press(entry, KeyCode.ENTER, false);
          assertThat(chips()).containsExactly("市場", "魚", "朝", "港");
          press(entry, KeyCode.BACK_SPACE, false);
          assertThat(chips()).containsExactly("市場", "魚", "朝");
          press(entry, KeyCode.LEFT, false);
          Node last = stage.getScene().getFocusOwner();
          assertThat(last.getAccessibleText()).isEqualTo("朝");
          press(last, KeyCode.DELETE, false);
          assertThat(text(session)).isEqualTo(EIGHT);
          ((Button) lookup("tags", ".chip .button").getFirst()).fire();
          assertThat(chips()).containsExactly("魚");
        });
  }

  @Test
  void aCommaThatIsTypedEndsAValueWithoutAFault() {
    open(EIGHT);
    List<Throwable> faults = new ArrayList<>();
    AtomicReference<Thread.UncaughtExceptionHandler> before = new AtomicReference<>();
    onFx(
        () -> {
          before.set(Thread.currentThread().getUncaughtExceptionHandler());
          Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
          TextInputControl entry = input("tags");
          entry.requestFocus();
          for (String key : List.of("a", ",")) {
            entry.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
          }
        });
    onFx(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler(before.get());
          assertThat(faults).isEmpty();
          assertThat(chips()).endsWith("a");
          TextInputControl entry = input("tags");
          assertThat(entry.getText()).isEmpty();
          entry.setText("b、c");
          input("author").requestFocus();
          assertThat(chips()).endsWith("a", "b", "c");
        });
  }

  @Test
  void aFieldThatCannotBeReadLeavesTheOthersAtWork() {
    List<Span> gone = new ArrayList<>();
    open("---\ntitle: 題\ntags: [a, b\nauthor: 佐藤\n---\n本文\n");
    onFx(
        () -> {
          form.setOnGoTo(gone::add);
          assertThat(input("tags").getText()).isEqualTo("tags: [a, b");
          assertThat(input("tags").isEditable()).isFalse();
          ((Hyperlink) lookup("tags", ".problem-text").getFirst()).fire();
          assertThat(gone).hasSize(1);
          input("author").appendText("花");
          assertThat(text(session)).contains("author: 佐藤花\n");
        });
  }

  @Test
  void escapeFirstRevertsAndThenLeaves() {
    List<String> left = new ArrayList<>();
    open(EIGHT);
    onFx(
        () -> {
          form.setOnLeave(() -> left.add("left"));
          TextInputControl date = input("date");
          date.requestFocus();
          date.setText("2025-");
          assertThat(lookup("date", ".problem.refusal")).hasSize(1);
          press(date, KeyCode.ESCAPE, false);
          assertThat(date.getText()).isEqualTo("2025-11-17 13:13:58 +0000");
          assertThat(left).isEmpty();
          press(date, KeyCode.ESCAPE, false);
          assertThat(left).containsExactly("left");
        });
  }

  @Test
  void aRowMovesWithAltAndKeepsTheCaret() {
    open(EIGHT);
    onFx(
        () -> {
          TextInputControl author = input("author");
          author.requestFocus();
          author.selectRange(1, 1);
          author.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
          assertThat(text(session).indexOf("author:")).isLessThan(text(session).indexOf("tags:"));
          assertThat(author.isFocused()).isTrue();
          assertThat(author.getCaretPosition()).isEqualTo(1);
          session.undo();
          assertThat(text(session)).isEqualTo(EIGHT);
        });
  }

  @Test
  void linesPastedIntoATitleBecomeOne() {
    open(EIGHT);
    onFx(
        () -> {
          input("title").replaceText(0, 2, "海\n山");
          assertThat(text(session)).contains("title: \"海 山朝市を歩く\"\n");
        });
  }

  @Test
  void anAreaIsAsHighAsItsText() {
    open(EIGHT.replace("朝五時", "朝五時の港で魚を買う人たち".repeat(6)));
    onFx(
        () -> {
          Node content = input("excerpt").lookup(".content");
          assertThat(content.getLayoutBounds().getHeight())
              .isLessThanOrEqualTo(input("excerpt").getHeight());
        });
  }

  @Test
  void aPostWithoutFrontMatterOffersOne() {
    open("本文だけの記事。\n");
    onFx(
        () -> {
          ((Button) form.lookup(".form-empty .button")).fire();
          assertThat(text(session)).startsWith("---\n").endsWith("本文だけの記事。\n");
          assertThat(form.lookupAll(".form-row")).hasSize(8);
          assertThat(input("title").isFocused()).isTrue();
        });
  }

  @Test
  void theReadingTimeIsOneClickAway() {
    open(EIGHT);
    onFx(
        () -> {
          form.setReadingTime(new ReadingTime(9 * ReadingTime.JAPANESE_PER_MINUTE, 0, 0));
          ((Hyperlink) lookup("reading_time", ".row-note").getFirst()).fire();
          assertThat(text(session)).contains("reading_time: 9\n");
          assertThat(input("reading_time").getText()).isEqualTo("9");
        });
  }

  @Test
  void everyControlSaysWhatItIs() {
    open(EIGHT.replace("author:", "image: {a: 1}\npublished: true\nauthor:"));
    onFx(
        () -> {
          for (Node node : form.lookupAll("*")) {
            boolean reached = node instanceof Control control && control.isFocusTraversable();
            if (!reached || node.getStyleClass().contains("scroll-pane")) continue;
            String says = node.getAccessibleText();
            if (says == null && node instanceof Labeled labeled) says = labeled.getText();
            assertThat(says).as(node.toString()).isNotBlank();
          }
        });
  }

  @Test
  void nothingIsWiderThanTheForm() {
    open(
        EIGHT
            .replace("佐藤", "x".repeat(3000))
            .replace("市場", "長".repeat(300))
            .replace("excerpt:", "k".repeat(200) + ": 長い鍵\nexcerpt:"));
    onFx(
        () -> {
          form.applyCss();
          form.layout();
          for (Node node : form.lookupAll(".form-row")) {
            assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(300);
          }
          for (Node chip : form.lookupAll(".chip")) {
            double right = form.sceneToLocal(chip.localToScene(chip.getBoundsInLocal())).getMaxX();
            assertThat(right).isLessThanOrEqualTo(300);
          }
          assertThat(((Control) input("author")).getHeight()).isGreaterThan(1000);
        });
  }

  private void open(String post) {
    onFx(
        () -> {
          session = Forms.session(post);
          form = new FormPane(session, Forms.JAPANESE, Forms.HINTS);
          stage = new Stage();
          stage.setScene(new Scene(form, 300, 800));
          stage.show();
          form.applyCss();
          form.layout();
        });
  }

  private TextInputControl input(String key) {
    return (TextInputControl) lookup(key, ".row-entry").getFirst();
  }

  private List<Node> lookup(String key, String selector) {
    return form.lookupAll(".form-row").stream()
        .filter(view -> ((RowView) view).row().key().equals(key))
        .flatMap(view -> view.lookupAll(selector).stream())
        .toList();
  }

  private List<String> chips() {
    return lookup("tags", ".chip").stream().map(Node::getAccessibleText).toList();
  }

  private static void press(Node node, KeyCode code, boolean shortcut) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
  }

  private static void compose(TextInputControl control, String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    control.fireEvent(
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            FXCollections.observableArrayList(runs),
            committed,
            0));
  }

  private static void onFx(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            action.run();
            done.complete(null);
          } catch (Throwable fault) {
            done.completeExceptionally(fault);
          }
        });
    try {
      done.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof AssertionError failed) throw failed;
      throw new AssertionError(fault.getCause());
    } catch (InterruptedException | TimeoutException fault) {
      throw new AssertionError(fault);
    }
  }
}
