package genko.ui.form;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A text in full, with the count of its characters. */
final class TextBody extends EntryBody {
  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

  private final Label count = new Label();

  TextBody(TextRow row) {
    this(row, new GrowingArea(row.shape() == TextRow.Shape.LINE));
  }

  private TextBody(TextRow row, GrowingArea area) {
    super("text-body", row, area);
    count.getStyleClass().add("row-count");
    count.setMinWidth(Label.USE_PREF_SIZE);
    row.shownProperty().addListener((value, before, after) -> count(row, after));
    if (row.isTitle()) area.setPromptText(row.form().words().say("form.title-prompt"));
    count(row, row.shown());
    getChildren().add(area);
  }

  private void count(TextRow row, String text) {
    count.setText(row.count(text));
    count.pseudoClassStateChanged(WIDE, row.isWide(text));
  }

  @Override
  Optional<Node> aside() {
    return Optional.of(count);
  }
}
