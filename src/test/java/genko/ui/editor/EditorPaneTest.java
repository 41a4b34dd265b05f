package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.command.Commands;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.RandomText;
import genko.text.SizeLimit;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.input.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The editor against its session, on JavaFX's headless platform. */
class EditorPaneTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  /** An editor in a window, the area in it, and the session behind it. */
  record Desk(EditSession session, EditorPane editor, PostArea area, Stage stage) {
    String shown() {
      return area.getText();
    }

    String text() {
      return session.post().text().toString();
    }

    void press(KeyCode code) {
      area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    void compose(String composed) {
      fire("", composed);
    }

    void commit(String committed) {
      fire(committed, "");
    }

    private void fire(String committed, String composed) {
      Keyboard.compose(area, committed, composed);
    }
  }

  private static void with(String text, Consumer<Desk> test) throws Exception {
    TypedEditor.with(
        text,
        opened -> test.accept(new Desk(opened.session, opened.editor, opened.area, opened.stage)));
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsPutIn() throws Exception {
    with(
        "本文\n",
        desk -> {
          List<Long> refused = new ArrayList<>();
          desk.session().setOnTooLarge(refused::add);
          desk.editor().paste("x".repeat(100 << 20));
          assertThat(desk.shown()).isEqualTo("本文\n");
          assertThat(desk.session().canUndo()).isFalse();
          desk.area().replaceText(0, 2, "x".repeat(SizeLimit.MOST_BYTES));
          desk.area().insertText(0, "x".repeat(SizeLimit.MOST_BYTES + 1));
          assertThat(refused).hasSize(3);
          assertThat(desk.session().post().text()).hasToString("本文\n");
        });
  }

  @Test
  void showsTheBodyAloneUntilTheFrontMatterIsAskedFor() throws Exception {
    with(
        "---\ntitle: 題\n---\n\n本文\n",
        desk -> {
          assertThat(desk.shown()).isEqualTo("本文\n");
          desk.editor().setWhole(true);
          assertThat(desk.shown()).isEqualTo("---\ntitle: 題\n---\n\n本文\n");
        });
  }

  private static void type(Desk desk, String text) {
    text.chars().forEach(one -> desk.area().replaceSelection(Character.toString(one)));
  }

  @Test
  void whatIsTypedInARowIsOneStepAndGoingElsewhereEndsIt() throws Exception {
    with(
        "",
        desk -> {
          type(desk, "One two");
          desk.commit("三");
          desk.compose("よん");
          desk.commit("四");
          desk.area().selectRange(0, 3);
          type(desk, "*");
          assertThat(desk.text()).isEqualTo("* two三四");
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("One two三四");
          desk.session().undo();
          assertThat(desk.text()).isEmpty();
        });
  }

  @Test
  void toComeBackToTheSamePlaceIsAStepToo() throws Exception {
    with(
        "",
        desk -> {
          type(desk, "ab");
          desk.area().moveTo(0);
          desk.area().moveTo(2);
          type(desk, "cd");
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("ab");
        });
  }

  @Test
  void aCommandWorksOnTheBodyBeforeTheCaretWasEverMoved() throws Exception {
    with(
        "---\ntitle: 題\n---\n\n本文\n",
        desk -> {
          assertThat(desk.editor().perform(Commands.of("quote").work())).isTrue();
          assertThat(desk.text()).isEqualTo("---\ntitle: 題\n---\n\n> 本文\n");
        });
  }

  @Test
  void whatIsTypedKeepsEveryOtherByte() throws Exception {
    with(
        "---\r\ntitle: 題\r\n---\r\n\r\n本\r\n文\rx\n",
        desk -> {
          desk.area().replaceText(1, 1, 1, 1, "章\n節");
          assertThat(desk.text()).isEqualTo("---\r\ntitle: 題\r\n---\r\n\r\n本\r\n文章\r節\rx\n");
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("---\r\ntitle: 題\r\n---\r\n\r\n本\r\n文\rx\n");
          assertThat(desk.shown()).isEqualTo("本\n文\nx\n");
        });
  }

  @Test
  void areaAndSessionAgreeWhoeverEdits() throws Exception {
    for (long seed = 1; seed <= 25; seed++) {
      Random random = new Random(seed);
      long number = seed;
      with("---\ntitle: a\n---\n" + RandomText.of(random, 40), desk -> walk(desk, random, number));
    }
  }

  private static void walk(Desk desk, Random random, long seed) {
    for (int step = 0; step < 60; step++) {
      int length = desk.area().getLength();
      int from = random.nextInt(length + 1);
      int to = Math.min(length, from + random.nextInt(4));
      switch (random.nextInt(7)) {
        case 0, 1, 2 -> desk.area().replaceText(from, to, LineMap.plain(RandomText.of(random, 3)));
        case 3 -> desk.session().undo();
        case 4 -> desk.session().redo();
        case 5 -> outside(desk.session(), random);
        default -> {
          desk.area().selectRange(from, to);
          desk.compose("にほ");
          outside(desk.session(), random);
          if (random.nextBoolean()) desk.commit("日本");
          else desk.commit("");
        }
      }
      String where = "seed " + seed + ", step " + step;
      String whole = LineMap.plain(desk.text());
      assertThat(whole).as(where).endsWith(desk.shown());
      assertThat(desk.editor().composingProperty().get()).as(where).isFalse();
    }
  }

  private static void outside(EditSession session, Random random) {
    int length = session.post().text().length();
    int from = random.nextInt(length + 1);
    int to = Math.min(length, from + random.nextInt(3));
    ChangeSet changes = ChangeSet.of(Change.of(from, to, RandomText.of(random, 2)));
    session.dispatch(Transaction.of(session.post(), Origin.FIX, changes));
  }

  @Test
  void enterGoesOnWithAListAndACommandIsOneStep() throws Exception {
    with(
        "- 一つ\n",
        desk -> {
          desk.area().moveTo(4);
          desk.press(KeyCode.ENTER);
          assertThat(desk.text()).isEqualTo("- 一つ\n- \n");
          desk.area().selectRange(2, 4);
          desk.editor().perform(Commands.of("bold").work());
          assertThat(desk.text()).isEqualTo("- **一つ**\n- \n");
          assertThat(desk.area().getSelectedText()).isEqualTo("一つ");
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("- 一つ\n- \n");
          assertThat(desk.shown()).isEqualTo("- 一つ\n- \n");
        });
  }

  @Test
  void noCommandInterruptsAComposition() throws Exception {
    with(
        "前後\n",
        desk -> {
          desk.compose("に");
          assertThat(desk.editor().perform(Commands.of("bold").work())).isFalse();
          desk.commit("二");
          assertThat(desk.text()).isEqualTo("二前後\n");
        });
  }

  // Input methods.

  @Test
  void aCompositionIsShownButBelongsToNobodyUntilItIsCommitted() throws Exception {
    with(
        "前後\n",
        desk -> {
          desk.area().moveTo(1);
          desk.compose("に");
          desk.compose("にほん");
          assertThat(desk.shown()).isEqualTo("前にほん後\n");
          assertThat(desk.area().getStyleOfChar(2)).contains("preedit");
          assertThat(desk.text()).isEqualTo("前後\n");
          assertThat(desk.session().isDirty()).isFalse();
          assertThat(desk.session().canUndo()).isFalse();
          desk.commit("日本");
          assertThat(desk.shown()).isEqualTo("前日本後\n");
          assertThat(desk.text()).isEqualTo("前日本後\n");
          assertThat(desk.session().post().selection()).isEqualTo(Selection.at(3));
          assertThat(desk.area().getCaretPosition()).isEqualTo(3);
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("前後\n");
          assertThat(desk.session().canUndo()).isFalse();
        });
  }

  @Test
  void aCompositionThatIsCancelledLeavesNothingAndBringsTheSelectionBack() throws Exception {
    with(
        "前中後\n",
        desk -> {
          desk.area().selectRange(1, 2);
          desk.compose("にほ");
          assertThat(desk.shown()).isEqualTo("前にほ後\n");
          desk.compose("");
          assertThat(desk.shown()).isEqualTo("前中後\n");
          assertThat(desk.area().getSelectedText()).isEqualTo("中");
          assertThat(desk.session().isDirty()).isFalse();
        });
  }

  @Test
  void committingReplacesWhatWasSelectedInOneStep() throws Exception {
    with(
        "前中後\n",
        desk -> {
          desk.area().selectRange(1, 2);
          desk.compose("にほ");
          desk.commit("日本");
          assertThat(desk.text()).isEqualTo("前日本後\n");
          desk.session().undo();
          assertThat(desk.text()).isEqualTo("前中後\n");
          assertThat(desk.area().getSelectedText()).isEqualTo("中");
        });
  }

  @Test
  void anEditFromElsewhereDuringACompositionLosesNoText() throws Exception {
    with(
        "---\ntitle: a\n---\n前後\n",
        desk -> {
          desk.area().moveTo(1);
          desk.compose("にほん");
          Span title = desk.session().post().head().field("title").orElseThrow().valueSpan();
          desk.session()
              .dispatch(
                  Transaction.of(desk.session().post(), Origin.FORM, ChangeSet.of(title, "長い題")));
          assertThat(desk.shown()).isEqualTo("前にほん後\n");
          int end = desk.session().post().text().length();
          desk.session()
              .dispatch(
                  Transaction.of(desk.session().post(), Origin.FIX, ChangeSet.insert(end, "末尾\n")));
          assertThat(desk.shown()).isEqualTo("前にほん後\n末尾\n");
          desk.commit("日本");
          assertThat(desk.text()).isEqualTo("---\ntitle: 長い題\n---\n前日本後\n末尾\n");
        });
  }

  @Test
  void undoByTheSessionDuringACompositionKeepsIt() throws Exception {
    with(
        "前後\n",
        desk -> {
          desk.area().replaceText(2, 2, "済");
          desk.area().moveTo(1);
          desk.compose("にほん");
          desk.session().undo();
          assertThat(desk.shown()).isEqualTo("前にほん後\n");
          desk.commit("日本");
          assertThat(desk.text()).isEqualTo("前日本後\n");
        });
  }

  @Test
  void undoByKeyWaitsForTheComposition() throws Exception {
    with(
        "前後\n",
        desk -> {
          desk.area().replaceText(2, 2, "済");
          desk.compose("にほん");
          desk.area().undo();
          assertThat(desk.text()).isEqualTo("前後済\n");
          desk.commit("");
          desk.area().undo();
          assertThat(desk.text()).isEqualTo("前後\n");
        });
  }

  @Test
  void aClickDuringACompositionLosesNoText() throws Exception {
    with(
        "前後\n二行目\n",
        desk -> {
          desk.area().moveTo(1);
          desk.compose("にほん");
          desk.area().moveTo(8);
          desk.commit("日本");
          assertThat(desk.text()).isEqualTo("前日本後\n二行目\n");
        });
  }

  /** What may come in the middle of a composition, and what it makes of {@code 前済|後}. */
  enum Middle {
    NOTHING("前済|後"),
    OUTSIDE_EDIT("外前済|後"),
    UNDO("前|後"),
    SAVE("前済|後"),
    CLICK("前済|後");

    private final String around;

    Middle(String around) {
      this.around = around;
    }

    private void happen(Desk desk) {
      EditSession session = desk.session();
      switch (this) {
        case NOTHING -> {}
        case OUTSIDE_EDIT ->
            session.dispatch(Transaction.of(session.post(), Origin.FIX, ChangeSet.insert(0, "外")));
        case UNDO -> session.undo();
        case SAVE -> session.markSaved(session.state());
        case CLICK -> desk.area().moveTo(0);
      }
    }
  }

  private enum End {
    COMMIT("日本"),
    CONVERT_AND_COMMIT("日本"),
    CANCEL("");

    private final String left;

    End(String left) {
      this.left = left;
    }

    private void happen(Desk desk) {
      if (this == CONVERT_AND_COMMIT) desk.compose("日本");
      desk.commit(left);
    }
  }

  @ParameterizedTest
  @EnumSource(Middle.class)
  void aCompositionEndsInItsPlaceWhateverComesInTheMiddle(Middle middle) throws Exception {
    for (End end : End.values()) {
      with(
          "前後\n",
          desk -> {
            desk.area().replaceText(1, 1, "済");
            desk.session().sealHistory();
            desk.compose("に");
            middle.happen(desk);
            desk.compose("にほん");
            String what = middle + ", " + end;
            String around = middle.around + "\n";
            assertThat(desk.shown()).as(what).isEqualTo(around.replace("|", "にほん"));
            assertThat(desk.text()).as(what).isEqualTo(around.replace("|", ""));
            end.happen(desk);
            assertThat(desk.shown()).as(what).isEqualTo(around.replace("|", end.left));
            assertThat(desk.text()).as(what).isEqualTo(around.replace("|", end.left));
            assertThat(desk.editor().composingProperty().get()).as(what).isFalse();
            if (end == End.CANCEL) return;
            desk.session().undo();
            assertThat(desk.text()).as(what + ", undone").isEqualTo(around.replace("|", ""));
          });
    }
  }
}
