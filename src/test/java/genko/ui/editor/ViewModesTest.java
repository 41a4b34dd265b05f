package genko.ui.editor;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.text.Span;
import genko.ui.Fx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Focus mode, typewriter and column, on JavaFX's headless platform. */
class ViewModesTest {
  private static final String TEXT = "一行目\n二行目\n\n" + "段落です。\n\n".repeat(60) + "終わり";

  /** What the text keeps free above itself. */
  private static final double MARGIN = 24;

  private EditorPane editor;
  private PostArea area;
  private Stage stage;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          EditSession session =
              new EditSession(Post.of(TEXT, Kramdown.JEKYLL), () -> Instant.EPOCH);
          editor = new EditorPane(session, new NoColours());
          area = (PostArea) editor.textNode();
          stage = new Stage();
          stage.setScene(new Scene(editor, 600, 400));
          stage.show();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
  }

  private double caretHeight() {
    Optional<Bounds> caret = area.getCaretBounds().map(editor::screenToLocal);
    return caret.map(Bounds::getCenterY).orElse(-1.0);
  }

  @Test
  void theTypewriterKeepsTheLineOfTheCaretAtHalfTheHeight() throws Exception {
    Fx.run(() -> editor.sheet().setTypewriter(true));
    for (int line : List.of(60, 70, 40, 80)) {
      Fx.run(
          () -> {
            area.moveTo(line, 0);
            area.requestFollowCaret();
          });
      eventually(() -> Math.abs(caretHeight() - 200) <= 2);
    }
    Fx.run(() -> editor.goTo(Span.at(0)));
    eventually(() -> caretHeight() > 0 && caretHeight() < 100);
  }

  @Test
  void focusDimsAllButTheParagraphOfTheCaret() throws Exception {
    Fx.run(() -> editor.sheet().setFocusMode(true));
    Fx.run(() -> editor.goTo(Span.at(1)));
    eventually(() -> veils().size() == 1);
    double bottom = Fx.call(() -> lineBounds(1).getMaxY());
    assertThat(Fx.call(() -> veils().getFirst().getMinY())).isBetween(bottom - 2, bottom + 2);
    Fx.run(() -> editor.goTo(Span.at(TEXT.indexOf("段落"))));
    eventually(() -> veils().size() == 2);
    double top = Fx.call(() -> lineBounds(3).getMinY());
    assertThat(Fx.call(() -> veils().getFirst().getMaxY())).isBetween(top - 2, top + 2);
    Fx.run(() -> editor.sheet().setFocusMode(false));
    assertThat(Fx.call(this::veils)).isEmpty();
  }

  private Bounds lineBounds(int line) {
    return editor.screenToLocal(area.getParagraphBoundsOnScreen(line).orElseThrow());
  }

  /** The parts of the editor that are dimmed, from above. */
  private List<Bounds> veils() {
    List<Bounds> veils = new ArrayList<>();
    for (Node veil : editor.lookupAll(".focus-veil")) {
      Bounds bounds = editor.sceneToLocal(veil.localToScene(veil.getLayoutBounds()));
      if (veil.getParent().isVisible() && bounds.getHeight() > MARGIN) veils.add(bounds);
    }
    return veils;
  }

  @Test
  void theColumnIsAsWideAsItsCharacters() throws Exception {
    Fx.run(
        () -> {
          editor.sheet().setFontSize(10);
          editor.sheet().setColumns(30);
        });
    eventually(
        () -> {
          Insets padding = area.getPadding();
          double text = editor.getWidth() - 14 - padding.getLeft() - padding.getRight();
          return Math.abs(text - 300) <= 2;
        });
  }
}
