package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.ui.Fx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sheet in a window with others. */
class TextSheetTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @Test
  void aTextThatCannotBeLaidOutLeavesTheWindowWhole() throws Exception {
    List<Throwable> thrown = new ArrayList<>();
    Fx.run(
        () -> {
          Thread thread = Thread.currentThread();
          Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
          thread.setUncaughtExceptionHandler((at, error) -> thrown.add(error));
          EditSession session =
              new EditSession(Post.of("一\n二\n三\n", Kramdown.JEKYLL), () -> Instant.EPOCH);
          EditorPane editor = new EditorPane(session, new NoColours());
          PostArea area = (PostArea) editor.textNode();
          area.setParagraphGraphicFactory(
              line -> {
                throw new IllegalStateException("no cell for line " + line);
              });
          Region beside = new Region();
          BorderPane window = new BorderPane(editor);
          window.setBottom(beside);
          Stage stage = new Stage();
          stage.setScene(new Scene(window, 300, 200));
          stage.show();
          window.layout();
          stage.setWidth(500);
          window.resize(500, 200);
          window.layout();
          try {
            assertThat(beside.getWidth()).isEqualTo(500);
            assertThat(thrown).isNotEmpty();
          } finally {
            thread.setUncaughtExceptionHandler(before);
            stage.hide();
          }
        });
  }
}
