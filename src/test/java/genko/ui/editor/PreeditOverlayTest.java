package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.input.Keyboard;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Composed text over an area that no window shows. */
class PreeditOverlayTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  /** An area with a session's text in it, and what is composed there. */
  private record Composed(EditSession session, PostArea area, PreeditOverlay overlay) {
    boolean event(String committed, String composed) {
      return overlay.compose(Keyboard.composition(committed, composed));
    }

    String text() {
      return session.post().text().toString();
    }
  }

  private static void with(String text, Span selected, Consumer<Composed> test) throws Exception {
    Fx.run(
        () -> {
          EditSession session =
              new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
          PostArea area = new PostArea();
          Folding folding = new Folding(session, new Unfolded());
          ShownText shown = new ShownText(session, area, folding);
          ShownSelection selection = new ShownSelection(session, shown, folding);
          AreaEdits edits = new AreaEdits(session, shown, selection, folding, shown::redraw);
          shown.redraw();
          session.select(Selection.of(selected));
          session.observe(
              update -> {
                shown.follow(update);
                selection.draw();
              });
          test.accept(new Composed(session, area, new PreeditOverlay(session, shown, edits)));
        });
  }

  /** A view in which nothing is folded. */
  private record Unfolded() implements Folding.Shown {
    @Override
    public int top() {
      return 0;
    }

    @Override
    public boolean isComposing() {
      return false;
    }

    @Override
    public void replace(LineMap.Place from, LineMap.Place to, String text) {
      throw new AssertionError("nothing is folded");
    }

    @Override
    public void drawSelection(boolean moved) {}
  }

  @Test
  void whatIsComposedIsShownAndIsNotInTheText() throws Exception {
    with(
        "前後\n",
        Span.at(1),
        at -> {
          assertThat(at.event("", "にほ")).isTrue();
          assertThat(at.event("", "にほん")).isTrue();
          assertThat(at.area().getText()).isEqualTo("前にほん後\n");
          assertThat(at.area().getCaretPosition()).isEqualTo(4);
          assertThat(at.text()).isEqualTo("前後\n");
          assertThat(at.session().canUndo()).isFalse();
          assertThat(at.overlay().isComposing()).isTrue();
        });
  }

  @Test
  void whatIsCommittedTakesThePlaceOfWhatWasSelectedInOneStep() throws Exception {
    with(
        "前の後\r\n",
        new Span(1, 2),
        at -> {
          at.event("", "にほん");
          at.event("日本", "");
          assertThat(at.area().getText()).isEqualTo("前日本後\n");
          assertThat(at.text()).isEqualTo("前日本後\r\n");
          assertThat(at.overlay().isComposing()).isFalse();
          at.session().undo();
          assertThat(at.text()).isEqualTo("前の後\r\n");
        });
  }

  @Test
  void oneEventCommitsAClauseAndComposesTheNext() throws Exception {
    with(
        "前後\n",
        Span.at(1),
        at -> {
          at.event("", "にほんご");
          at.event("日本", "ご");
          assertThat(at.area().getText()).isEqualTo("前日本ご後\n");
          assertThat(at.text()).isEqualTo("前日本後\n");
          assertThat(at.overlay().isShown()).isTrue();
        });
  }

  @Test
  void whatIsCancelledLeavesTheSelectedTextAsItWas() throws Exception {
    with(
        "前の後\n",
        new Span(1, 2),
        at -> {
          at.event("", "にほん");
          assertThat(at.event("", "")).isTrue();
          assertThat(at.area().getText()).isEqualTo("前の後\n");
          assertThat(at.overlay().isShown()).isFalse();
          assertThat(at.event("", "")).isFalse();
        });
  }

  @Test
  void composedTextIsTakenOffAndLaidAgainWhereAnEditMovedIt() throws Exception {
    with(
        "前後\n",
        Span.at(1),
        at -> {
          at.event("", "にほん");
          Optional<Preedit> held = at.overlay().takeOff(at.session().post().text());
          assertThat(at.area().getText()).isEqualTo("前後\n");
          assertThat(at.overlay().isShown()).isFalse();
          ChangeSet above = ChangeSet.of(Change.of(0, 0, "新しい"));
          Selection moved = at.session().post().selection().map(above);
          at.session().dispatch(new Transaction(above, moved, Origin.FORM, ""));
          at.overlay().lay(held.orElseThrow().over(Span.at(4)));
          assertThat(at.area().getText()).isEqualTo("新しい前にほん後\n");
          assertThat(at.text()).isEqualTo("新しい前後\n");
        });
  }
}
