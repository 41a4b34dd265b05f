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
    TextField[] field = new TextField[1];
    Completion[] completion = new Completion[1];
    Stage[] stage = new Stage[1];
    Fx.run(
        () -> {
          field[0] = new TextField();
          completion[0] =
              new Completion(
                  field[0],
                  typed -> "AI".startsWith(typed) ? List.of("AI") : List.of(),
                  value -> "3件",
                  taken::add);
          stage[0] = new Stage();
          stage[0].setScene(new Scene(field[0], 200, 40));
          stage[0].show();
          field[0].requestFocus();
        });
    KeyEvent typed =
        new KeyEvent(KeyEvent.KEY_TYPED, "A", "", KeyCode.UNDEFINED, false, false, false, false);
    Fx.run(() -> field[0].fireEvent(typed));
    Fx.run(() -> {});
    assertThat(Fx.call(() -> completion[0].isOpen())).isTrue();
    for (KeyCode code : List.of(KeyCode.DOWN, KeyCode.ENTER)) {
      KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
      Fx.run(() -> field[0].fireEvent(key));
    }
    assertThat(taken).containsExactly("AI");
    Fx.run(() -> field[0].fireEvent(typed));
    Fx.run(() -> {});
    KeyEvent tab =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false);
    Fx.run(() -> field[0].setText("A"));
    Fx.run(() -> completion[0].offer());
    Fx.run(() -> field[0].fireEvent(tab));
    assertThat(taken).containsExactly("AI", "AI");
    Fx.run(stage[0]::hide);
  }
}
