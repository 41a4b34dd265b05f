package genko.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compositions that are ended from the program's side. */
class CompositionTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private static void with(Consumer<TextField> test) throws Exception {
    Fx.run(
        () -> {
          TextField field = new TextField("前後");
          Stage stage = new Stage();
          stage.setScene(new Scene(new VBox(field, new TextField()), 300, 100));
          Composition.in(stage.getScene());
          stage.show();
          field.requestFocus();
          field.positionCaret(1);
          try {
            test.accept(field);
          } finally {
            stage.hide();
          }
        });
  }

  @Test
  void finishingCommitsWhatWasComposedAndKeepsTheFocus() throws Exception {
    with(
        field -> {
          Keyboard.compose(field, "に");
          Keyboard.compose(field, "にほん");
          Composition.finish(field);
          assertThat(field.getText()).isEqualTo("前にほん後");
          assertThat(field.isFocused()).isTrue();
          Composition.finish(field);
          assertThat(field.getText()).isEqualTo("前にほん後");
        });
  }

  @Test
  void whatThePlatformCommitsWhenTheFocusGoesIsNotTakenTwice() throws Exception {
    with(
        field -> {
          field
              .focusedProperty()
              .subscribe(
                  focused -> {
                    if (!focused) Keyboard.commit(field, "にほん");
                  });
          Keyboard.compose(field, "にほん");
          Composition.finish(field);
          assertThat(field.getText()).isEqualTo("前にほん後");
        });
  }

  @Test
  void nothingIsCommittedWhereNothingIsComposed() throws Exception {
    with(
        field -> {
          Keyboard.compose(field, "にほん");
          Keyboard.commit(field, "日本");
          Composition.finish(field);
          assertThat(field.getText()).isEqualTo("前日本後");
        });
  }
}
