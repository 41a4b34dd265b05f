package genko.ui.notice;

import genko.ui.input.FieldPaste;
import genko.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A bar above a post that asks what a new image is to be called. Enter takes the name, Escape puts
 * nothing anywhere.
 */
public final class NameBar extends HBox implements AskingBar {
  private final TextField name;

  /** {@code folder} is where the image will lie; {@code taken} gets the name. */
  public NameBar(
      Words words, String proposed, String folder, Consumer<String> taken, Runnable cancelled) {
    getStyleClass().addAll("notice", "name-bar");
    Label label = new Label(words.say("window.image-name"));
    label.setMinWidth(USE_PREF_SIZE);
    name = new FieldPaste.Field(proposed);
    name.setPrefColumnCount(18);
    name.setMinWidth(120);
    name.setAccessibleText(words.say("window.image-name"));
    label.setLabelFor(name);
    HBox.setHgrow(name, Priority.SOMETIMES);
    Label place = new Label(folder);
    place.getStyleClass().add("place");
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    Button insert = new Button(words.say("window.image-insert"));
    insert.setMinWidth(USE_PREF_SIZE);
    Button cancel = new Button(words.say("dialog.cancel"));
    cancel.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(label, name, place, insert, cancel);
    name.setOnAction(event -> taken.accept(name.getText()));
    insert.setOnAction(event -> taken.accept(name.getText()));
    cancel.setOnAction(event -> cancelled.run());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() != KeyCode.ESCAPE) return;
          cancelled.run();
          event.consume();
        });
  }

  /** Gives the keyboard to the name, all of it selected. */
  @Override
  public void begin() {
    name.requestFocus();
    name.selectAll();
  }
}
