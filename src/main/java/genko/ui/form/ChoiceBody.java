package genko.ui.form;

import genko.check.ItemForms;
import genko.ui.input.FieldPaste;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A text that is usually one of a few: typed, or chosen from those that the blog uses. */
final class ChoiceBody extends EntryBody {
  private final Completion completion;

  ChoiceBody(TextRow row) {
    this(row, new FieldPaste.Field());
  }

  private ChoiceBody(TextRow row, TextField field) {
    super("choice-body", row, field);
    completion =
        new Completion(
            field,
            text -> matching(row, text),
            row::posts,
            chosen -> {
              row.type(row.taken(chosen));
              field.positionCaret(field.getLength());
            });
    Button open =
        Icons.button(
            Feather.CHEVRON_DOWN,
            row.form().words().say("form.choose"),
            () -> {
              field.requestFocus();
              completion.open(row.choices());
            });
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field, open);
    line.getStyleClass().add("row-line");
    getChildren().add(line);
  }

  /** What goes on with {@code text}; all of them when it is one already, to choose another. */
  private static List<String> matching(TextRow row, String text) {
    List<String> all = row.choices();
    if (all.stream().anyMatch(choice -> row.taken(choice).equals(text))) return all;
    String wanted = ItemForms.folded(text);
    return all.stream().filter(value -> ItemForms.folded(value).contains(wanted)).toList();
  }

  @Override
  boolean close() {
    return completion.close();
  }
}
