package genko.ui.form;

import genko.ui.input.FieldPaste;
import genko.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The end of the form: a menu of the fields that are missing, and a name for any other. */
final class AddField extends VBox {
  private final FormModel form;
  private final Words words;
  private final Consumer<String> added;
  private final MenuButton menu;
  private final TextField name = new FieldPaste.Field();
  private final Label refusal = new Label();

  /** Tells {@code added} the key of each field that it adds. */
  AddField(FormModel form, Consumer<String> added) {
    this.form = form;
    this.words = form.words();
    this.added = added;
    getStyleClass().add("add-field");
    menu = new MenuButton(words.say("form.add"), Icons.of(Feather.PLUS));
    menu.getStyleClass().addAll("flat", "no-arrow");
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(event -> fill());
    menu.disableProperty().bind(form.editableProperty().not());
    name.setPromptText(words.say("form.name-prompt"));
    name.setAccessibleText(words.say("form.name-prompt"));
    name.setOnAction(event -> add(name.getText()));
    name.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    name.focusedProperty()
        .addListener(
            (value, was, is) -> {
              if (!is && name.getText().isBlank()) ask(false);
            });
    refusal.getStyleClass().add("add-refusal");
    refusal.setWrapText(true);
    refusal.setGraphic(Icons.of(Icons.DOUBT));
    refusal.managedProperty().bind(refusal.visibleProperty());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    name.textProperty().addListener((value, before, after) -> refusal.setText(""));
    getChildren().addAll(menu, name, refusal);
    ask(false);
  }

  private void fill() {
    menu.getItems().clear();
    for (String key : form.missing()) {
      String label = UsualField.label(key).map(words::say).orElse(key);
      MenuItem item = new MenuItem(label);
      item.setOnAction(event -> add(key));
      menu.getItems().add(item);
    }
    MenuItem other = new MenuItem(words.say("form.add-other"));
    other.setOnAction(event -> ask(true));
    menu.getItems().addAll(new SeparatorMenuItem(), other);
  }

  private void ask(boolean asking) {
    name.clear();
    name.setVisible(asking);
    name.setManaged(asking);
    if (asking) name.requestFocus();
  }

  private void press(KeyEvent key) {
    if (key.getCode() != KeyCode.ESCAPE) return;
    ask(false);
    menu.requestFocus();
    key.consume();
  }

  private void add(String key) {
    Optional<String> refused = form.refusesKey(key);
    refusal.setText(refused.orElse(""));
    if (refused.isPresent()) return;
    form.add(key);
    ask(false);
    added.accept(key.strip());
  }
}
