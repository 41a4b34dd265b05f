package genko.ui.outline;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.QuickFix;
import genko.text.Span;
import genko.ui.Fx;
import genko.words.Words;
import genko.workspace.page.ParsedPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outline of a session's post, on JavaFX's headless platform. */
class OutlinePaneTest {
  private static final String TEXT = "序文\n\n## 一\n\nあ\n\n### 一の一\n\n## 二\n\nう\n";

  private final EditSession session =
      new EditSession(Post.of(TEXT, Kramdown.JEKYLL), () -> Instant.EPOCH);
  private final ObjectProperty<ParsedPost> reading = new SimpleObjectProperty<>();
  private final List<Span> gone = new ArrayList<>();
  private OutlineUpdater outlining;
  private OutlinePane pane;
  private Stage stage;

  private final class Acts implements OutlinePane.Actions {
    @Override
    public Post post() {
      return session.post();
    }

    @Override
    public void goTo(Span span) {
      gone.add(span);
    }

    @Override
    public void dispatch(Transaction edit) {
      session.dispatch(edit);
    }

    @Override
    public List<QuickFix> headings(Span span) {
      return List.of();
    }

    @Override
    public void mend(QuickFix fix) {}

    @Override
    public void leave() {
      gone.clear();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          outlining =
              new OutlineUpdater(session, reading, TaskRunner.of(Runnable::run, Runnable::run));
          pane = new OutlinePane(Words.of(Locale.ENGLISH), outlining, new Acts());
          stage = new Stage();
          stage.setScene(new Scene(pane, 300, 400));
          stage.show();
          read();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
  }

  private void read() {
    reading.set(ParsedPost.of(session.post()));
  }

  /** Reads the post and waits until the outline is of it. */
  private void settle() throws Exception {
    Fx.run(this::read);
    eventually(outlining::isIdle);
  }

  private ListView<?> list() {
    return (ListView<?>) pane.lookup(".outline");
  }

  private void press(KeyCode code, boolean altShift) throws Exception {
    Fx.run(
        () -> {
          pane.requestFocus();
          list()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", code, altShift, false, altShift, false));
        });
  }

  private String text() throws Exception {
    return Fx.call(() -> session.post().text().toString());
  }

  @Test
  void marksTheSectionOfTheCaret() throws Exception {
    assertThat(Fx.call(() -> pane.currentProperty().get())).isEqualTo(-1);
    Fx.run(
        () -> {
          session.select(Selection.at(TEXT.indexOf("う")));
          pane.follow();
        });
    assertThat(Fx.call(() -> pane.currentProperty().get())).isEqualTo(2);
  }

  @Test
  void enterGoesToTheEndOfTheHeading() throws Exception {
    Fx.run(() -> list().getSelectionModel().select(1));
    press(KeyCode.ENTER, false);
    assertThat(gone).containsExactly(Span.at(TEXT.indexOf("### 一の一") + "### 一の一".length()));
  }

  @Test
  void goesToTheHeadingWhereItIsNow() throws Exception {
    Fx.run(
        () ->
            session.dispatch(
                Transaction.of(session.post(), Origin.TYPE, ChangeSet.insert(0, "新しい\n"))));
    Fx.run(() -> list().getSelectionModel().select(0));
    press(KeyCode.ENTER, false);
    assertThat(gone).containsExactly(Span.at("新しい\n序文\n\n## 一".length()));
  }

  @Test
  void aKeyMovesTheSectionAndTheSelectionGoesWithIt() throws Exception {
    Fx.run(
        () -> {
          pane.requestFocus();
          list().getSelectionModel().clearAndSelect(0);
        });
    press(KeyCode.DOWN, true);
    assertThat(text()).isEqualTo("序文\n\n## 二\n\nう\n\n## 一\n\nあ\n\n### 一の一\n");
    settle();
    assertThat(Fx.call(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
    Fx.run(session::undo);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void aSectionIsDroppedBetweenRows() throws Exception {
    Fx.run(() -> pane.drop(2, 0));
    assertThat(text()).isEqualTo("序文\n\n## 二\n\nう\n\n## 一\n\nあ\n\n### 一の一\n");
    Fx.run(session::undo);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void aDropOnAnOutlineOfAnOlderTextChangesNothing() throws Exception {
    String typed = "文字" + TEXT;
    Fx.run(
        () -> {
          session.dispatch(Transaction.of(session.post(), Origin.TYPE, ChangeSet.insert(0, "文字")));
          pane.drop(2, 0);
        });
    assertThat(text()).isEqualTo(typed);
  }

  @Test
  void aRowThatOnlyMovedInTheTextIsNotDrawnAgainAndLeadsToItsNewPlace() throws Exception {
    Object drawn = Fx.call(() -> list().getItems().getFirst());
    Fx.run(
        () ->
            session.dispatch(
                Transaction.of(session.post(), Origin.TYPE, ChangeSet.insert(0, "文"))));
    settle();
    assertThat(Fx.call(() -> list().getItems().getFirst())).isSameAs(drawn);
    Fx.run(() -> list().getSelectionModel().select(0));
    press(KeyCode.ENTER, false);
    assertThat(gone).containsExactly(Span.at("文序文\n\n## 一".length()));
  }

  @Test
  void headingsAreListedAsTheyAreWritten() throws Exception {
    Fx.run(
        () ->
            session.dispatch(
                Transaction.of(
                    session.post(), Origin.TYPE, ChangeSet.insert(TEXT.length(), "\n## 三\n"))));
    settle();
    assertThat(Fx.call(() -> list().getItems().size())).isEqualTo(4);
  }
}
