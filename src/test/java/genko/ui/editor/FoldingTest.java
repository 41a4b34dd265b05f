package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.command.Commands;
import genko.edit.command.Sections;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.RandomText;
import genko.text.Span;
import genko.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Folding in an editor, on JavaFX's headless platform. */
class FoldingTest {
  private static final int SEEDS = Integer.getInteger("genko.folds", 10);

  private static final String TEXT = "序\n\n## 一\n\nあ\n\n### 小\n\nい\n\n## 二\n\nう\n";

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private record Desk(EditSession session, EditorPane editor, PostArea area) {
    String shown() {
      return area.getText();
    }

    String text() {
      return session.post().text().toString();
    }

    Folding folding() {
      return editor.folding();
    }

    /** Tells the editor what can be folded, as the outline does. */
    void read() {
      folding().setFoldable(Foldable.of(session.post(), Sections.of(session.post())));
    }

    void caretAt(String words) {
      editor.goTo(Span.at(text().indexOf(words)));
    }

    void press(KeyCode code) {
      area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    void foldAt(String words) {
      caretAt(words);
      folding().foldHere();
    }
  }

  private static void with(String text, Consumer<Desk> test) throws Exception {
    TypedEditor.with(
        text,
        opened -> {
          Desk desk = new Desk(opened.session, opened.editor, opened.area);
          desk.read();
          test.accept(desk);
        });
  }

  @Test
  void aSectionFoldsIntoItsHeadingAndTheCaretGoesThere() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("あ");
          assertThat(desk.shown()).isEqualTo("序\n\n## 一\n\n## 二\n\nう\n");
          assertThat(desk.session().post().selection())
              .isEqualTo(Selection.at(TEXT.indexOf("## 一") + 4));
          assertThat(desk.text()).isEqualTo(TEXT);
          assertThat(desk.session().canUndo()).isFalse();
          desk.folding().unfoldHere();
          assertThat(desk.shown()).isEqualTo(TEXT);
        });
  }

  @Test
  void foldingAgainFoldsTheSectionAround() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          assertThat(desk.shown()).isEqualTo("序\n\n## 一\n\nあ\n\n### 小\n\n## 二\n\nう\n");
          desk.folding().foldHere();
          assertThat(desk.shown()).isEqualTo("序\n\n## 一\n\n## 二\n\nう\n");
          desk.folding().unfoldHere();
          assertThat(desk.shown()).isEqualTo(TEXT);
        });
  }

  @Test
  void foldingAllLeavesTheHeadings() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.folding().foldAll();
          assertThat(desk.shown()).isEqualTo("序\n\n## 一\n\n### 小\n\n## 二\n");
          desk.folding().unfoldAll();
          assertThat(desk.shown()).isEqualTo(TEXT);
        });
  }

  @Test
  void theFrontMatterFoldsWhereItIsShown() throws Exception {
    String text = "---\r\ntitle: 題\r\n---\r\n\r\n本文\r\n";
    with(
        text,
        desk -> {
          desk.folding().foldAll();
          assertThat(desk.shown()).isEqualTo("本文\n");
          desk.editor().setWhole(true);
          desk.foldAt("title");
          assertThat(desk.shown()).isEqualTo("---\n\n本文\n");
          desk.editor().setWhole(false);
          assertThat(desk.shown()).isEqualTo("本文\n");
          assertThat(desk.text()).isEqualTo(text);
        });
  }

  @Test
  void goingToAPlaceInsideUnfoldsIt() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.folding().foldAll();
          desk.editor().goTo(Span.at(TEXT.indexOf("い")));
          assertThat(desk.shown()).isEqualTo("序\n\n## 一\n\n### 小\n\nい\n\n## 二\n");
          assertThat(desk.area().getCurrentParagraph()).isEqualTo(6);
        });
  }

  @Test
  void anEditInsideByAnybodyUnfoldsAndSoDoesItsUndo() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          int at = TEXT.indexOf("い");
          ChangeSet changes = ChangeSet.insert(at, "新");
          desk.session().dispatch(Transaction.of(desk.session().post(), Origin.FIX, changes));
          assertThat(desk.shown()).isEqualTo(TEXT.replace("い", "新い"));
          desk.read();
          desk.foldAt("い");
          desk.session().undo();
          assertThat(desk.shown()).isEqualTo(TEXT);
        });
  }

  @Test
  void manyChangesAroundAFoldLeaveTheTextAsItIs() throws Exception {
    with(
        "あ ".repeat(30) + "\n\n" + TEXT + "あ ".repeat(30) + "\n",
        desk -> {
          desk.foldAt("い");
          List<Change> changes = new ArrayList<>();
          for (int at = 0; at < desk.text().length(); at++) {
            if (desk.text().startsWith("あ ", at)) changes.add(Change.of(at, at + 1, "んん"));
          }
          String before = desk.text();
          desk.session()
              .dispatch(Transaction.of(desk.session().post(), Origin.FIX, ChangeSet.of(changes)));
          assertThat(desk.text()).isEqualTo(before.replace("あ ", "んん "));
          desk.folding().unfoldAll();
          assertThat(desk.shown()).isEqualTo(desk.text());
        });
  }

  @Test
  void anEditElsewhereLeavesTheFold() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          desk.area().moveTo(0);
          desk.area().replaceText(0, 0, "始\n");
          assertThat(desk.shown()).isEqualTo("始\n序\n\n## 一\n\nあ\n\n### 小\n\n## 二\n\nう\n");
          desk.folding().unfoldAll();
          assertThat(desk.shown()).isEqualTo("始\n" + TEXT).isEqualTo(desk.text());
        });
  }

  @Test
  void aKeyThatWouldReachIntoAFoldShowsIt() throws Exception {
    for (KeyCode key : new KeyCode[] {KeyCode.DELETE, KeyCode.BACK_SPACE}) {
      with(
          TEXT,
          desk -> {
            desk.foldAt("い");
            int end = desk.shown().indexOf("### 小") + 5;
            desk.area().moveTo(key == KeyCode.DELETE ? end : end + 1);
            desk.press(key);
            assertThat(desk.shown()).as(key.name()).isEqualTo(TEXT).isEqualTo(desk.text());
          });
    }
  }

  @Test
  void enterBelowAFoldedHeadingStartsItsText() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          desk.press(KeyCode.ENTER);
          assertThat(desk.shown()).isEqualTo(desk.text());
        });
  }

  @Test
  void whatIsSelectedAcrossAFoldIsCopiedAndDeletedWithIt() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          int from = desk.shown().indexOf("### 小");
          int to = desk.shown().indexOf("## 二");
          desk.area().selectRange(from, to);
          desk.editor().copy();
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("### 小\n\nい\n\n");
          desk.area().replaceSelection("x");
          assertThat(desk.text()).isEqualTo("序\n\n## 一\n\nあ\n\nx## 二\n\nう\n");
          assertThat(desk.shown()).isEqualTo(desk.text());
          desk.session().undo();
          assertThat(desk.shown()).isEqualTo(TEXT).isEqualTo(desk.text());
        });
  }

  @Test
  void linesThatWereNotSelectedAreNotLostWithAFold() throws Exception {
    AtomicReference<Desk> kept = new AtomicReference<>();
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          int end = desk.shown().indexOf("### 小") + 5;
          desk.area().replaceText(end - 1, end + 1, "");
          kept.set(desk);
        });
    Fx.run(() -> assertThat(kept.get().shown()).isEqualTo(TEXT).isEqualTo(kept.get().text()));
  }

  @Test
  void aHeadingThatIsNoneAnyLongerKeepsNothingFolded() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("い");
          int from = TEXT.indexOf("### 小");
          ChangeSet changes = ChangeSet.of(Change.of(from, from + 4, ""));
          desk.session().dispatch(Transaction.of(desk.session().post(), Origin.FIX, changes));
          desk.read();
          assertThat(desk.shown()).isEqualTo(desk.text());
        });
  }

  @Test
  void movingASectionThatIsFoldedMovesAllOfIt() throws Exception {
    with(
        TEXT,
        desk -> {
          desk.foldAt("あ");
          desk.editor().perform(Commands.of("section-down").work());
          assertThat(desk.text()).isEqualTo("序\n\n## 二\n\nう\n\n## 一\n\nあ\n\n### 小\n\nい\n");
          assertThat(desk.shown()).isEqualTo(desk.text());
        });
  }

  @Test
  @Tag("long")
  void whoeverEditsTheAreaShowsTheTextWithoutItsFolds() throws Exception {
    AtomicInteger folded = new AtomicInteger();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      long number = seed;
      with(text(random), desk -> folded.addAndGet(walk(desk, random, number)));
    }
    assertThat(folded).as("states with a fold").hasValueGreaterThan(12 * SEEDS);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("---\ntitle: a\nx: y\n---\n");
    for (int i = 0; i < 8; i++) {
      text.append("#".repeat(1 + random.nextInt(3))).append(" 見\n");
      if (random.nextBoolean()) text.append('\n');
      text.append(RandomText.of(random, 12)).append("\n\n");
    }
    return random.nextBoolean() ? text.toString().replace("\n", "\r\n") : text.toString();
  }

  private static int walk(Desk desk, Random random, long seed) {
    if (random.nextBoolean()) desk.editor().setWhole(true);
    int folded = 0;
    for (int step = 0; step < 80; step++) {
      String before = desk.text();
      act(desk, random, before);
      String where = "seed " + seed + ", step " + step;
      Post post = desk.session().post();
      if (!desk.folding().folded().isEmpty()) folded++;
      LineMap map = new LineMap(post.text(), 0, desk.folding().folded());
      assertThat(map.shown()).as(where).endsWith(desk.shown());
    }
    desk.folding().unfoldAll();
    assertThat(LineMap.plain(desk.text())).as("seed " + seed).endsWith(desk.shown());
    assertThat(desk.folding().folded().isEmpty()).isTrue();
    return folded;
  }

  private static void act(Desk desk, Random random, String before) {
    int length = desk.area().getLength();
    int from = random.nextInt(length + 1);
    int to = Math.min(length, from + random.nextInt(6));
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> {
        desk.area().selectRange(from, to);
        desk.area().replaceSelection(LineMap.plain(RandomText.of(random, 3)));
      }
      case 3 -> desk.session().undo();
      case 4 -> desk.session().redo();
      case 5 -> outside(desk.session(), random);
      case 6, 7, 8 -> {
        desk.area().moveTo(from);
        desk.read();
        desk.folding().foldHere();
        assertThat(desk.text()).isEqualTo(before);
      }
      case 9 -> {
        desk.read();
        if (random.nextBoolean()) desk.folding().foldAll();
        else desk.folding().unfoldHere();
        assertThat(desk.text()).isEqualTo(before);
      }
      case 10 -> desk.editor().goTo(Span.at(random.nextInt(before.length() + 1)));
      default -> {
        desk.area().moveTo(from);
        desk.press(random.nextBoolean() ? KeyCode.ENTER : KeyCode.BACK_SPACE);
      }
    }
  }

  private static void outside(EditSession session, Random random) {
    int length = session.post().text().length();
    int from = random.nextInt(length + 1);
    int to = Math.min(length, from + random.nextInt(9));
    ChangeSet changes = ChangeSet.of(Change.of(from, to, RandomText.of(random, 2)));
    session.dispatch(Transaction.of(session.post(), Origin.FIX, changes));
  }
}
