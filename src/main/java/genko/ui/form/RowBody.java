package genko.ui.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The part of a row that holds its value. */
abstract class RowBody extends VBox {
  RowBody(String kind) {
    getStyleClass().addAll("row-body", kind);
  }

  static RowBody of(Row row) {
    return switch (row) {
      case TextRow text when text.shape() == TextRow.Shape.CHOICE -> new ChoiceBody(text);
      case TextRow text -> new TextBody(text);
      case YamlRow yaml -> new YamlBody(yaml);
      case DateRow date -> new DateBody(date);
      case NumberRow number -> new NumberBody(number);
      case ChipsRow chips -> new ChipsBody(chips);
      case SwitchRow choice -> new SwitchBody(choice);
      case ForeignRow foreign -> new ForeignBody(foreign);
      case BrokenRow broken -> new BrokenBody(broken);
    };
  }

  /** What takes the focus when the row does. */
  abstract Node target();

  /** What stands at the right of the label. */
  Optional<Node> aside() {
    return Optional.empty();
  }

  /** Closes what the row has opened over the window; whether there was anything. */
  boolean close() {
    return false;
  }

  /** Whether an input method has an unfinished word in it. */
  boolean isComposing() {
    return false;
  }
}
