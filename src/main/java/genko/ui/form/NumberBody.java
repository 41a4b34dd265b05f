package genko.ui.form;

import genko.ui.input.FieldPaste;
import genko.words.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A number with a stepper; the reading time also with the count of the body to take over. */
final class NumberBody extends EntryBody {
  NumberBody(NumberRow row) {
    this(row, new FieldPaste.Field());
  }

  private NumberBody(NumberRow row, TextField field) {
    super("number-body", row, field);
    Words words = row.form().words();
    field.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(row, key));
    HBox.setHgrow(field, Priority.ALWAYS);
    VBox stepper =
        new VBox(
            Icons.button(Feather.CHEVRON_UP, words.say("form.more"), () -> row.step(1)),
            Icons.button(Feather.CHEVRON_DOWN, words.say("form.less"), () -> row.step(-1)));
    stepper.getStyleClass().add("stepper");
    HBox line = new HBox(field, stepper);
    line.getStyleClass().add("row-line");
    getChildren().add(line);
    if (row.isReadingTime()) {
      Label unit = new Label(words.say("form.minutes"));
      unit.getStyleClass().add("row-unit");
      line.getChildren().add(1, unit);
      getChildren().add(count(row, field));
    }
  }

  private static Hyperlink count(NumberRow row, TextField field) {
    Words words = row.form().words();
    var length = row.form().lengthProperty();
    Tooltip rule = new Tooltip();
    rule.setWrapText(true);
    rule.setMaxWidth(320);
    rule.textProperty().bind(Bindings.createStringBinding(row::rule, length));
    field.setTooltip(rule);
    Hyperlink take = new Hyperlink();
    take.getStyleClass().add("row-note");
    take.setTooltip(rule);
    take.accessibleHelpProperty().bind(rule.textProperty());
    take.setOnAction(event -> row.takeCount());
    var differs = Bindings.createBooleanBinding(row::differsFromCount, length, row.shownProperty());
    take.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.say(
                        differs.get() ? "form.take-minutes" : "form.counted-minutes",
                        row.counted().orElse(0)),
                length,
                differs));
    take.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> row.counted().isPresent(), length));
    take.managedProperty().bind(take.visibleProperty());
    take.disableProperty().bind(differs.not().or(row.form().editableProperty().not()));
    return take;
  }

  private static void press(NumberRow row, KeyEvent key) {
    if (key.isAltDown() || key.isShortcutDown()) return;
    if (key.getCode() == KeyCode.UP) row.step(1);
    if (key.getCode() == KeyCode.DOWN) row.step(-1);
    if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) key.consume();
  }
}
