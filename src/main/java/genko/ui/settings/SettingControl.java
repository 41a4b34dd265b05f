package genko.ui.settings;

import genko.words.Words;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The control that suits a setting, on the page of settings and in the bar above the text. */
final class SettingControl {
  private SettingControl() {}

  /** What sets {@code setting}, and shows how it is set; it is called as the setting is. */
  static Control of(Setting setting, Words words) {
    Control control = make(setting, words);
    control.setId("set-" + setting.key());
    control.setAccessibleText(words.say(setting.key()));
    control.setMinWidth(Region.USE_PREF_SIZE);
    return control;
  }

  private static Control make(Setting setting, Words words) {
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
    box.getItems().setAll(choice.values().get());
    box.setConverter(shown(choice.name()));
    box.valueProperty().bindBidirectional(choice.value());
    box.setMaxWidth(260);
    return box;
  }

  private static <T> StringConverter<T> shown(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
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
