package genko.ui.form;

import genko.jekyll.rules.PostDate;
import genko.ui.input.FieldPaste;
import genko.words.Words;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A date as it is written, with a calendar for its day, and the writer's own time under it. */
final class DateBody extends EntryBody {
  private final DateRow row;
  private final HBox line;
  private @Nullable DatePicker calendar;

  DateBody(DateRow row) {
    this(row, new FieldPaste.Field());
  }

  private DateBody(DateRow row, TextField field) {
    super("date-body", row, field);
    this.row = row;
    Words words = row.form().words();
    field.setPromptText(words.say("form.date-prompt"));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.F4) openCalendar();
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    Button days =
        Icons.button(Feather.CALENDAR, words.say("form.open-calendar"), this::openCalendar);
    days.setFocusTraversable(true);
    Button now = Icons.button(Feather.CLOCK, words.say("form.take-now"), row::chooseNow);
    now.setFocusTraversable(true);
    line = new HBox(field, days, now);
    line.getStyleClass().add("row-line");
    Label local = new Label();
    local.getStyleClass().add("row-note");
    local.setWrapText(true);
    local
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> row.localTime().orElse(""), row.shownProperty(), row.fieldProperty()));
    local.visibleProperty().bind(local.textProperty().isNotEmpty());
    local.managedProperty().bind(local.visibleProperty());
    getChildren().addAll(line, local);
  }

  /** The calendar is that of a date picker whose own field is never seen. */
  private void openCalendar() {
    if (!row.form().editableProperty().get()) return;
    if (calendar == null) calendar = hiddenPicker();
    DatePicker picker = calendar;
    picker.setOnAction(null);
    LocalDate day = row.date().map(PostDate::local).map(local -> local.toLocalDate()).orElse(null);
    picker.setValue(day);
    picker.setOnAction(
        event -> {
          if (picker.getValue() != null) row.choose(picker.getValue());
        });
    picker.resizeRelocate(0, 0, line.getWidth(), line.getHeight());
    picker.show();
  }

  private DatePicker hiddenPicker() {
    DatePicker picker = new DatePicker();
    picker.getStyleClass().add("hidden-picker");
    picker.setFocusTraversable(false);
    picker.setManaged(false);
    picker.setOpacity(0);
    picker.setMouseTransparent(true);
    line.getChildren().add(0, picker);
    return picker;
  }

  @Override
  boolean close() {
    if (calendar == null || !calendar.isShowing()) return false;
    calendar.hide();
    return true;
  }
}
