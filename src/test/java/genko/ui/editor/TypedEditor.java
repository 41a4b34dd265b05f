package genko.ui.editor;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.ui.Fx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.stage.Stage;

/** An editor without colours in a window of its own, typed into as keys and input methods do. */
final class TypedEditor {
  private static final Colouring.Source PLAIN =
      new Colouring.Source() {
        @Override
        public void ask() {}

        @Override
        public Optional<TextStyles> newest() {
          return Optional.empty();
        }
      };

  final EditSession session;
  final PostArea area;
  private final Stage stage;

  private TypedEditor(EditSession session, EditorPane editor) {
    this.session = session;
    this.area = (PostArea) editor.textNode();
    this.stage = new Stage();
    stage.setScene(new Scene(editor, 600, 400));
    stage.show();
    area.moveTo(area.getLength());
  }

  /** Opens {@code text} with the caret at its end; {@code typing} is what watches the keys. */
  static TypedEditor open(String text, BiConsumer<EditSession, EditorPane> typing)
      throws Exception {
    return Fx.call(
        () -> {
          EditSession session =
              new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
          EditorPane editor = new EditorPane(session, PLAIN);
          typing.accept(session, editor);
          return new TypedEditor(session, editor);
        });
  }

  /** An input method commits one text and goes on with the other. */
  void compose(String committed, String composed) throws Exception {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    InputMethodEvent event =
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length());
    Fx.run(() -> area.fireEvent(event));
  }

  String text() throws Exception {
    return Fx.call(() -> session.post().text().toString());
  }

  void close() throws Exception {
    Fx.run(stage::hide);
  }
}
