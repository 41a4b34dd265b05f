package genko.ui.settings;

import genko.words.Words;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * A setting on the page: its name and what is said of it, its usual value with the way back to
 * that, and on the right what sets it.
 */
final class SettingRow extends HBox {
  private final Words words;
  private final Control control;

  SettingRow(Words words, Setting setting) {
    this.words = words;
    getStyleClass().add("setting");
    control = control(setting);
    control.setId("set-" + setting.key());
    control.setAccessibleText(words.say(setting.key()));
    control.setMinWidth(USE_PREF_SIZE);
    Label name = new Label(words.say(setting.key()));
    name.setWrapText(true);
    name.setLabelFor(control);
    VBox said = new VBox(name);
    said.getStyleClass().add("said");
    words.find(setting.key() + "-tip").ifPresent(tip -> said.getChildren().add(muted(tip)));
    setting
        .usualWords(words::say)
        .ifPresent(usual -> said.getChildren().add(usual(setting, usual)));
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(said, control);
  }

  /** What sets it. */
  Control control() {
    return control;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("text-muted");
    return label;
  }

  private Node usual(Setting setting, String usual) {
    Hyperlink back = new Hyperlink(words.say("settings.reset"));
    back.setAccessibleText(words.say("settings.reset-of", words.say(setting.key())));
    back.setOnAction(event -> setting.reset());
    setting
        .isUsual()
        .subscribe(
            is -> {
              // Who resets it by key is still at this setting.
              if (is && back.isFocused()) control.requestFocus();
              back.setVisible(!is);
            });
    HBox line = new HBox(muted(words.say("settings.usual", usual)), back);
    line.getStyleClass().add("usual");
    return line;
  }

  private Control control(Setting setting) {
    return switch (setting) {
      case Setting.Toggle toggle -> box(toggle);
      case Setting.Choice<?> choice -> choice(choice);
      case Setting.Amount amount -> spinner(amount);
      case Setting.Permission permission -> box(permission);
      case Setting.Elsewhere elsewhere -> {
        Button button = new Button(words.say(elsewhere.button()));
        button.setOnAction(event -> elsewhere.open().run());
        yield button;
      }
    };
  }

  private static CheckBox box(Setting.Toggle toggle) {
    CheckBox box = new CheckBox();
    box.selectedProperty().bindBidirectional(toggle.value());
    return box;
  }

  /** Turns only when the blog's leave has turned. */
  private static CheckBox box(Setting.Permission permission) {
    CheckBox box = new CheckBox();
    permission.state().subscribe(box::setSelected);
    permission.open().subscribe(open -> box.setDisable(!open));
    box.setOnAction(
        event -> {
          box.setSelected(permission.state().get());
          permission.turn().run();
        });
    return box;
  }

  private static <T> ComboBox<T> choice(Setting.Choice<T> choice) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(choice.values());
    box.setConverter(shown(choice.name()));
    box.valueProperty().bindBidirectional(choice.value());
    box.setMaxWidth(260);
    return box;
  }

  private static <T> StringConverter<T> shown(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nobody writes " + text);
      }
    };
  }

  private static Spinner<Double> spinner(Setting.Amount amount) {
    DoubleSpinnerValueFactory values =
        new DoubleSpinnerValueFactory(
            amount.least(), amount.most(), amount.value().getValue(), amount.step());
    Spinner<Double> spinner = new Spinner<>(values);
    spinner.setPrefWidth(100);
    values.valueProperty().bindBidirectional(amount.value());
    return spinner;
  }
}
