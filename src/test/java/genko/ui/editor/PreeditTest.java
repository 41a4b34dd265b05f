package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.text.Span;
import genko.text.Text;
import genko.ui.Fx;
import genko.ui.editor.TextStyles.Coloured;
import genko.ui.input.Keyboard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a composition looks, and where the input method's window stands. */
class PreeditTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  /** An editor in a window, whose first line is a heading. */
  private static void with(String text, Consumer<PostArea> test) throws Exception {
    Fx.run(
        () -> {
          EditSession session =
              new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
          EditorPane editor = new EditorPane(session, new Headings(session));
          Stage stage = new Stage();
          stage.setScene(new Scene(editor, 600, 400));
          stage.show();
          editor.recolour();
          try {
            test.accept((PostArea) editor.textNode());
          } finally {
            stage.hide();
          }
        });
  }

  /** Colours the first line as a heading. */
  private record Headings(EditSession session) implements Colouring.Source {
    @Override
    public void ask() {}

    @Override
    public Optional<TextStyles> newest() {
      Text text = session.post().text();
      Span first = new Span(0, text.lineEnd(0));
      return Optional.of(TextStyles.of(text, span -> List.of(new Coloured(first, "md-heading1"))));
    }
  }

  @Test
  void eachClauseShowsHowFarItIs() throws Exception {
    with(
        "前後\n",
        area -> {
          area.moveTo(1);
          Keyboard.compose(
              area,
              List.of(
                  new InputMethodTextRun("日本", InputMethodHighlight.UNSELECTED_CONVERTED),
                  new InputMethodTextRun("語を", InputMethodHighlight.SELECTED_CONVERTED),
                  new InputMethodTextRun("かく", InputMethodHighlight.UNSELECTED_RAW)));
          assertThat(area.getText()).isEqualTo("前日本語をかく後\n");
          assertThat(area.getStyleOfChar(1)).contains("preedit", "preedit-converted");
          assertThat(area.getStyleOfChar(3)).contains("preedit", "preedit-target");
          assertThat(area.getStyleOfChar(5)).contains("preedit", "preedit-raw");
          assertThat(area.getStyleOfChar(0)).doesNotContain("preedit");
          assertThat(area.getStyleOfChar(7)).doesNotContain("preedit");
        });
  }

  @Test
  void aCompositionInAHeadingIsSetAsTheHeading() throws Exception {
    with(
        "# 見出し\n\n本文\n",
        area -> {
          area.moveTo(5);
          Keyboard.compose(area, "にほん");
          assertThat(area.getStyleOfChar(6)).contains("md-heading1", "preedit");
          Keyboard.commit(area, "");
          area.moveTo(2, 2);
          Keyboard.compose(area, "にほん");
          assertThat(area.getStyleOfChar(2, 3)).doesNotContain("md-heading1").contains("preedit");
        });
  }

  @Test
  void theWindowOfTheInputMethodFollowsTheCaretWithinTheLine() throws Exception {
    with(
        "あいうえおかきくけこ\n",
        area -> {
          area.moveTo(1);
          Point2D left = area.getInputMethodRequests().getTextLocation(0);
          area.moveTo(9);
          Point2D right = area.getInputMethodRequests().getTextLocation(0);
          assertThat(right.getX()).isGreaterThan(left.getX() + 80);
          assertThat(right.getY()).isEqualTo(left.getY());
          area.moveTo(1);
          assertThat(area.getInputMethodRequests().getTextLocation(0)).isEqualTo(left);
        });
  }

  @Test
  void theWindowOfTheInputMethodStandsBelowTheLineAndAboveItWhereTheScreenEnds() {
    BoundingBox caret = new BoundingBox(100, 500, 1, 28);
    assertThat(CandidateWindow.beside(caret, 1000)).isEqualTo(new Point2D(100, 528));
    assertThat(CandidateWindow.beside(caret, 540)).isEqualTo(new Point2D(100, 500));
  }

  @Test
  void anAreaThatWasNeverShownSaysSomePlace() throws Exception {
    Fx.run(
        () -> {
          PostArea area = new PostArea();
          assertThat(area.getInputMethodRequests().getTextLocation(0)).isNotNull();
        });
  }
}
