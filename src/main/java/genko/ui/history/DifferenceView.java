package genko.ui.history;

import genko.edit.merge.Comparison.Kind;
import genko.edit.merge.Comparison.Piece;
import genko.ui.history.DifferenceRows.Gap;
import genko.ui.history.DifferenceRows.Head;
import genko.ui.history.DifferenceRows.Line;
import genko.ui.history.DifferenceRows.Row;
import genko.words.Words;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Shows {@link DifferenceRows}: what the other text alone has is struck through, what the text now
 * alone has is underlined, each in its colour. Only the rows in sight exist as nodes.
 */
public final class DifferenceView extends ListView<Row> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double EDGES = 48;

  private final Words words;
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private DifferenceRows shown = DifferenceRows.NONE;

  public DifferenceView(Words words) {
    this.words = words;
    getStyleClass().add("differences");
    setAccessibleText(words.say("history.differences"));
    setCellFactory(view -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> chosen.set(row == null ? -1 : row.hunk()));
  }

  /** Shows {@code rows}; what is empty says {@code placeholder}. */
  public void show(DifferenceRows rows, String placeholder) {
    Label none = new Label(placeholder);
    none.setWrapText(true);
    setPlaceholder(none);
    if (rows.equals(shown)) return;
    int before = chosen.get();
    shown = rows;
    getItems().setAll(rows.rows());
    if (rows.hunks() > 0) choose(Math.clamp(before, 0, rows.hunks() - 1));
  }

  /** How many differences are shown. */
  public int count() {
    return shown.hunks();
  }

  /** The difference that the selected row belongs to; -1 for none. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Goes to the next difference, or to the one before. */
  public void step(boolean forth) {
    if (count() == 0) return;
    int wanted = chosen.get() < 0 ? (forth ? 0 : count() - 1) : chosen.get() + (forth ? 1 : -1);
    choose(Math.clamp(wanted, 0, count() - 1));
  }

  private void choose(int hunk) {
    for (int at = 0; at < getItems().size(); at++) {
      if (!(getItems().get(at) instanceof Head head) || head.hunk() != hunk) continue;
      getSelectionModel().clearAndSelect(at);
      scrollTo(Math.max(0, at - 1));
      return;
    }
  }

  private String said(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> piece.text();
      case REMOVED -> words.say("history.spoken.removed", piece.text());
      case ADDED -> words.say("history.spoken.added", piece.text());
    };
  }

  private final class Cell extends ListCell<Row> {
    Cell() {
      // As wide as the list, so that long lines wrap.
      setPrefWidth(0);
      chosen.subscribe(
          hunk -> {
            boolean here = getItem() != null && getItem().hunk() >= 0;
            pseudoClassStateChanged(CHOSEN, here && getItem().hunk() == hunk.intValue());
          });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : node(row));
      boolean here = !empty && row != null && row.hunk() >= 0;
      pseudoClassStateChanged(CHOSEN, here && row.hunk() == chosen.get());
    }

    private Node node(Row row) {
      return switch (row) {
        case Gap gap -> label("gap", words.say("history.gap", gap.lines()));
        case Head head ->
            label("head", words.say("history.place", head.hunk() + 1, count(), head.line() + 1));
        case Line line -> flow(line);
      };
    }

    private Label label(String style, String text) {
      Label label = new Label(text);
      label.getStyleClass().add(style);
      setAccessibleText(text);
      return label;
    }

    private TextFlow flow(Line line) {
      TextFlow flow = new TextFlow();
      flow.getStyleClass().add(line.hunk() < 0 ? "context" : "line");
      flow.maxWidthProperty().bind(DifferenceView.this.widthProperty().subtract(EDGES));
      for (Piece piece : line.pieces()) flow.getChildren().add(text(piece));
      setAccessibleText(
          line.pieces().stream().map(DifferenceView.this::said).collect(Collectors.joining(" ")));
      return flow;
    }

    private Text text(Piece piece) {
      Text text = new Text(piece.text());
      text.getStyleClass().add("words");
      if (piece.kind() == Kind.REMOVED) text.getStyleClass().add("removed");
      if (piece.kind() == Kind.ADDED) text.getStyleClass().add("added");
      return text;
    }
  }
}
