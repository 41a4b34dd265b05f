package genko.ui.editor;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.ui.Fx;
import genko.ui.input.Keyboard;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** An editor without colours in a window of its own, typed into as keys and input methods do. */
final class TypedEditor {
  final EditSession session;
  final PostArea area;
  final EditorPane editor;
  final Stage stage = new Stage();

  private TypedEditor(String text) {
    session = new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
    editor = new EditorPane(session, new NoColours());
    area = (PostArea) editor.textNode();
  }

  private void show() {
    stage.setScene(new Scene(editor, 600, 400));
    stage.show();
  }

  /** Opens {@code text} as long as {@code test} runs, on the JavaFX thread. */
  static void with(String text, Consumer<TypedEditor> test) throws Exception {
    Fx.run(
        () -> {
          TypedEditor opened = new TypedEditor(text);
          opened.show();
          try {
            test.accept(opened);
          } finally {
            opened.stage.hide();
          }
        });
  }

  /** Opens {@code text} with the caret at its end; {@code typing} is what watches the keys. */
  static TypedEditor open(String text, BiConsumer<EditSession, EditorPane> typing)
      throws Exception {
    return Fx.call(
        () -> {
          TypedEditor opened = new TypedEditor(text);
          typing.accept(opened.session, opened.editor);
          opened.show();
          opened.area.moveTo(opened.area.getLength());
          return opened;
        });
  }

  /** An input method commits one text and goes on with the other. */
  void compose(String committed, String composed) throws Exception {
    Fx.run(() -> Keyboard.compose(area, committed, composed));
  }

  String text() throws Exception {
    return Fx.call(() -> session.post().text().toString());
  }

  void close() throws Exception {
    Fx.run(stage::hide);
  }
}
