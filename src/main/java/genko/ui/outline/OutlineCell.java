package genko.ui.outline;

import genko.text.QuickFix;
import genko.ui.outline.OutlineModel.Row;
import genko.words.Words;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A heading in the outline: a click goes there, a drag moves its section. */
final class OutlineCell extends ListCell<Row> {
  private static final DataFormat SECTION = new DataFormat("application/x-genko-section");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass BOLD = PseudoClass.getPseudoClass("bold-only");
  private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
  private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
  private static final double INDENT = 14;

  private final OutlinePane pane;
  private final Words words;
  private final Label text = new Label();
  private final Label mark = new Label();
  private final Button mend = new Button();
  private final HBox box = new HBox(text, mark, mend);
  private final Tooltip tip = new Tooltip();

  OutlineCell(OutlinePane pane, Words words) {
    this.pane = pane;
    this.words = words;
    getStyleClass().add("outline-cell");
    box.getStyleClass().add("outline-row");
    text.setTextOverrun(OverrunStyle.ELLIPSIS);
    text.setMinWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    mark.getStyleClass().add("outline-mark");
    mark.setText(words.say("outline.bold"));
    mark.setMinWidth(USE_PREF_SIZE);
    mend.getStyleClass().setAll("outline-mend");
    mend.setText(words.say("outline.mend"));
    mend.setMinWidth(USE_PREF_SIZE);
    mend.setFocusTraversable(false);
    mend.setOnAction(event -> offer());
    // A list wants to be no wider than its view; a long heading is cut instead.
    setPrefWidth(0);
    pane.currentProperty().subscribe(this::refreshCurrent);
    indexProperty().subscribe(this::refreshCurrent);
    selectedProperty().subscribe(this::refreshMend);
    hoverProperty().subscribe(this::refreshMend);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    setOnDragDetected(this::take);
    setOnDragOver(this::over);
    setOnDragExited(event -> markDrop(false, false));
    setOnDragDropped(this::drop);
  }

  @Override
  protected void updateItem(Row row, boolean empty) {
    super.updateItem(row, empty);
    refreshCurrent();
    boolean none = empty || row == null;
    pseudoClassStateChanged(BOLD, !none && row.heading().boldOnly());
    if (none) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    boolean bold = row.heading().boldOnly();
    String said = row.heading().text();
    text.setText(said.isEmpty() ? words.say("outline.nameless") : said);
    mark.setVisible(bold);
    mark.setManaged(bold);
    box.setPadding(new Insets(0, 0, 0, INDENT * row.depth()));
    tip.setText(bold ? words.say("outline.bold-tip", text.getText()) : text.getText());
    setTooltip(tip);
    setAccessibleText(
        bold
            ? words.say("outline.bold-tip", text.getText())
            : words.say("outline.heading", row.heading().level(), text.getText()));
    setGraphic(box);
    refreshMend();
  }

  private void refreshCurrent() {
    pseudoClassStateChanged(CURRENT, !isEmpty() && getIndex() == pane.currentProperty().get());
  }

  private void refreshMend() {
    boolean shown = getItem() != null && (isHover() || isSelected()) && !fixes().isEmpty();
    mend.setVisible(shown);
    mend.setManaged(shown);
  }

  private List<QuickFix> fixes() {
    return pane.headings(getIndex());
  }

  /** Makes the line a heading; asks for its level when there is a choice. */
  private void offer() {
    ContextMenu menu = new ContextMenu();
    for (QuickFix fix : fixes()) {
      MenuItem item = new MenuItem(words.say(fix.labelKey(), fix.args().toArray()));
      item.setOnAction(event -> pane.mend(fix));
      menu.getItems().add(item);
    }
    if (menu.getItems().size() == 1) menu.getItems().getFirst().fire();
    else menu.show(mend, Side.BOTTOM, 0, 0);
  }

  private void click(MouseEvent event) {
    if (getItem() == null || event.getButton() != MouseButton.PRIMARY) return;
    if (event.isStillSincePress()) pane.goTo(getIndex());
    event.consume();
  }

  // Moving a section by the mouse.

  private void take(MouseEvent event) {
    if (getItem() == null || !getItem().isSection()) return;
    Dragboard board = startDragAndDrop(TransferMode.MOVE);
    ClipboardContent content = new ClipboardContent();
    content.put(SECTION, getIndex());
    board.setContent(content);
    event.consume();
  }

  private void over(DragEvent event) {
    if (!event.getDragboard().hasContent(SECTION)) return;
    event.acceptTransferModes(TransferMode.MOVE);
    boolean below = isEmpty() || event.getY() > getHeight() / 2;
    markDrop(!isEmpty() && !below, !isEmpty() && below);
    event.consume();
  }

  private void drop(DragEvent event) {
    if (!event.getDragboard().hasContent(SECTION)) return;
    int taken = (Integer) event.getDragboard().getContent(SECTION);
    int last = getListView().getItems().size();
    int gap = isEmpty() ? last : event.getY() > getHeight() / 2 ? getIndex() + 1 : getIndex();
    markDrop(false, false);
    pane.drop(taken, gap);
    event.setDropCompleted(true);
    event.consume();
  }

  private void markDrop(boolean before, boolean after) {
    pseudoClassStateChanged(BEFORE, before);
    pseudoClassStateChanged(AFTER, after);
  }
}
