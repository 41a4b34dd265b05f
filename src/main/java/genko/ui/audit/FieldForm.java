package genko.ui.audit;

import genko.ui.find.QueryField;
import genko.words.Words;
import genko.workspace.audit.FieldRequest;
import genko.workspace.audit.FieldRequest.Kind;
import genko.workspace.audit.ItemRename;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Where one says what is to become of a field of many posts. */
final class FieldForm extends VBox {
  private static final List<String> USUAL =
      List.of("tags", "categories", "author", "layout", "published", "draft", "image");

  private final Words words;
  private final FieldModel model;
  private final Label said = new Label();
  private final ComboBox<Kind> kind = new ComboBox<>();
  private final ComboBox<String> field = new ComboBox<>();
  private final QueryField value;
  private final QueryField fresh;
  private final Button next = new Button();

  FieldForm(Words words, FieldModel model) {
    this.words = words;
    this.model = model;
    said.setWrapText(true);
    said.getStyleClass().add("legend");
    kind.getItems().setAll(Kind.values());
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Kind one) {
            return one == null ? "" : name(one);
          }

          @Override
          public @Nullable Kind fromString(String name) {
            return null;
          }
        });
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setAccessibleText(words.say("field.kind"));
    field.setEditable(true);
    field.getItems().setAll(USUAL);
    field.setMaxWidth(Double.MAX_VALUE);
    field.setPromptText(words.say("field.name"));
    field.setAccessibleText(words.say("field.name"));
    value = new QueryField(words.say("field.value"));
    fresh = new QueryField(words.say("field.fresh"));
    kind.setValue(Kind.RENAME);
    field.getEditor().setText("tags");
    kind.valueProperty().subscribe(this::refresh);
    field.getEditor().textProperty().subscribe(this::refresh);
    value.textProperty().subscribe(this::refresh);
    fresh.textProperty().subscribe(this::refresh);
    next.setText(words.say("field.next"));
    next.getStyleClass().add("accent");
    next.setOnAction(event -> propose());
    Button leave = new Button(words.say("review.leave"));
    leave.setOnAction(event -> model.close());
    FlowPane buttons = new FlowPane(next, leave);
    buttons.getStyleClass().add("buttons");
    VBox fields = new VBox(kind, field, value, fresh, buttons);
    fields.getStyleClass().add("fields");
    getChildren().addAll(said, fields);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private String name(Kind one) {
    return words.say("field.kind." + one.name().toLowerCase(Locale.ROOT));
  }

  /** Chooses what is to be done. */
  void choose(Kind wanted) {
    kind.setValue(wanted);
  }

  boolean isComposing() {
    return value.composingProperty().get() || fresh.composingProperty().get();
  }

  @Override
  public void requestFocus() {
    if (kind.getValue() == Kind.RENAME && field.getEditor().getText().equals("tags")) {
      value.requestFocus();
    } else {
      kind.requestFocus();
    }
  }

  /** What is written there. */
  FieldRequest request() {
    String name = field.getEditor().getText().strip();
    return new FieldRequest(kind.getValue(), name, value.getText(), fresh.getText());
  }

  /** Writes {@code request} there. */
  void show(FieldRequest request) {
    kind.setValue(request.kind());
    field.getEditor().setText(request.field());
    value.setText(request.value());
    fresh.setText(request.fresh());
  }

  private void propose() {
    FieldRequest asked = request();
    if (!asked.isWhole()) return;
    String label =
        switch (asked.kind()) {
          case RENAME ->
              words.say("field.label.rename", asked.field(), asked.value(), asked.fresh());
          case REMOVE -> words.say("field.label.remove", asked.field(), name(asked.kind()));
          default -> words.say("field.label", asked.field(), name(asked.kind()), asked.value());
        };
    model.propose(asked, label);
  }

  private void pressed(KeyEvent event) {
    if (isComposing()) return;
    boolean typing = event.getTarget() == value || event.getTarget() == fresh;
    if (event.getCode() == KeyCode.ESCAPE && !kind.isShowing() && !field.isShowing()) {
      model.close();
    } else if (event.getCode() == KeyCode.ENTER && (typing || event.isShortcutDown())) {
      propose();
    } else {
      return;
    }
    event.consume();
  }

  void refresh() {
    Kind now = kind.getValue();
    show(value, now != Kind.REMOVE);
    show(fresh, now == Kind.RENAME);
    boolean shared = now != Kind.RENAME || ItemRename.FIELDS.contains(request().field());
    String key = model.chosen() == 0 ? "field.said.all" : "field.said";
    StringBuilder what = new StringBuilder(words.say(key, model.chosen()));
    if (!shared) what.append('\n').append(words.say("field.shared"));
    if (model.isFailed()) what.append('\n').append(words.say("search.no-blog"));
    said.setText(model.isBusy() ? words.say("field.busy") : what.toString());
    next.setDisable(model.isBusy() || !request().isWhole());
  }

  private static void show(QueryField one, boolean shown) {
    one.setVisible(shown);
    one.setManaged(shown);
  }
}
