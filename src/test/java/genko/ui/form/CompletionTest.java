package genko.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompletionTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @Test
  void theFirstCharacterOffersAlready() throws Exception {
    List<String> taken = new ArrayList<>();
    TextField field = Fx.call(TextField::new);
    Completion completion =
        Fx.call(
            () ->
                new Completion(
                    field,
                    typed -> "AI".startsWith(typed) ? List.of("AI") : List.of(),
                    value -> "3件",
                    taken::add));
    Stage stage = Fx.call(Stage::new);
    Fx.run(
        () -> {
          stage.setScene(new Scene(field, 200, 40));
          stage.show();
          field.requestFocus();
        });
    KeyEvent typed =
        new KeyEvent(KeyEvent.KEY_TYPED, "A", "", KeyCode.UNDEFINED, false, false, false, false);
    Fx.run(() -> field.fireEvent(typed));
    Fx.run(() -> {});
    assertThat(Fx.call(completion::isOpen)).isTrue();
    for (KeyCode code : List.of(KeyCode.DOWN, KeyCode.ENTER)) {
      KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
      Fx.run(() -> field.fireEvent(key));
    }
    assertThat(taken).containsExactly("AI");
    Fx.run(() -> field.fireEvent(typed));
    Fx.run(() -> {});
    KeyEvent tab =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false);
    Fx.run(() -> field.setText("A"));
    Fx.run(completion::offer);
    Fx.run(() -> field.fireEvent(tab));
    assertThat(taken).containsExactly("AI", "AI");
    Fx.run(stage::hide);
  }
}
