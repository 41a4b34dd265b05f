package genko.ui.audit;

import genko.text.Problem;
import genko.ui.find.RowCell;
import genko.ui.find.RowList;
import genko.ui.find.Unrolling;
import genko.words.Words;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FindingGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * The kinds of problems of a blog, with their posts and places below those that are opened: by the
 * right arrow, as the left one puts them away. Enter goes to a place.
 */
public final class AuditList extends RowList<AuditRow> {
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");
  private static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");

  /** What a row stands further right for each level above it, in pixels. */
  private static final int INDENT = 16;

  private final Words words;
  private final AuditModel model;
  private Consumer<AuditFinding> onOpen = finding -> {};
  private Consumer<AuditRow> onMend = row -> {};

  AuditList(Words words, AuditModel model) {
    super("results", words.say("audit.list"));
    this.words = words;
    this.model = model;
    Unrolling.of(this);
  }

  /** Hears of the finding whose place is to be shown. */
  void setOnOpen(Consumer<AuditFinding> handler) {
    onOpen = handler;
  }

  /** Hears of the row whose kind is to be mended. */
  void setOnMend(Consumer<AuditRow> handler) {
    onMend = handler;
  }

  /** Shows what the model has now; what was chosen stays so. */
  void refreshRows() {
    List<AuditRow> rows = model.rows();
    if (areSame(rows, getItems())) return;
    AuditRow before = getSelectionModel().getSelectedItem();
    int at = getSelectionModel().getSelectedIndex();
    getItems().setAll(rows);
    if (rows.isEmpty()) return;
    if (before == null) {
      // The keyboard may have come here before there was anything to choose.
      if (isFocused()) getSelectionModel().clearAndSelect(0);
      return;
    }
    // What is no problem any more leaves its place to what comes next.
    int next = Math.min(at, rows.size() - 1);
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).key().equals(before.key())) next = i;
    getSelectionModel().clearAndSelect(next);
    getFocusModel().focus(next);
  }

  /** Whether both are of the very same groups, whose findings are many, and equal. */
  private static boolean areSame(List<AuditRow> some, List<AuditRow> others) {
    if (some.size() != others.size()) return false;
    for (int i = 0; i < some.size(); i++) {
      boolean same = some.get(i).group() == others.get(i).group();
      if (!same || !some.get(i).equals(others.get(i))) return false;
    }
    return true;
  }

  @Override
  public void requestFocus() {
    enter();
  }

  @Override
  protected RowCell<AuditRow> cell() {
    return new Cell();
  }

  @Override
  protected boolean act(KeyEvent event, AuditRow row) {
    KeyCode code = event.getCode();
    if (event.isAltDown()) return false;
    if (code == KeyCode.ENTER && event.isShortcutDown()) onMend.accept(row);
    else if (event.isShortcutDown()) return false;
    else if (code == KeyCode.ENTER) open(row);
    else if (code == KeyCode.RIGHT) model.setOpen(row, true);
    else if (code == KeyCode.LEFT) close(row);
    else return false;
    return true;
  }

  private void open(AuditRow row) {
    Optional<AuditFinding> place = model.place(row);
    if (place.isPresent()) onOpen.accept(place.get());
    else model.setOpen(row, !model.isOpen(row));
  }

  /** Puts what belongs to a row away; where nothing does, that of the row above. */
  private void close(AuditRow row) {
    if (model.isOpen(row)) {
      model.setOpen(row, false);
      return;
    }
    int at = getSelectionModel().getSelectedIndex();
    int level = level(row);
    while (at > 0 && level(getItems().get(at)) >= level) at--;
    getSelectionModel().clearAndSelect(at);
    scrollTo(Math.max(0, at - 2));
  }

  private static int level(AuditRow row) {
    int part = row.group().isPart() ? 1 : 0;
    return switch (row) {
      case AuditRow.Group _ -> part;
      case AuditRow.Post _ -> part + 1;
      case AuditRow.Place _ -> part + 2;
    };
  }

  private void clicked(MouseEvent event, AuditRow row) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    boolean place = row instanceof AuditRow.Place;
    if (place || event.getClickCount() == 2 && row instanceof AuditRow.Post) open(row);
    else if (event.getClickCount() == 1) model.setOpen(row, !model.isOpen(row));
  }

  /**
   * Changes only what is otherwise than in the row that it showed before: most rows are places of
   * one kind, and a style or a child that comes and goes costs a look at all style sheets.
   */
  private final class Cell extends RowCell<AuditRow> {
    private final Label arrow = whole("arrow");
    private final Label text = wide("title");
    private final Label detail = whole("name");
    private final Label count = whole("count");
    private final HBox line = new HBox(arrow, text, detail, count);
    private final Tooltip tip = new Tooltip();
    private Optional<Boolean> ofPlace = Optional.empty();
    private int level = -1;

    Cell() {
      line.getStyleClass().add("line");
      setOnClicked(AuditList.this::clicked);
    }

    @Override
    protected void show(AuditRow row) {
      lookLike(row);
      switch (row) {
        case AuditRow.Group one -> show(one.group());
        case AuditRow.Post one -> show(one);
        case AuditRow.Place one -> show(one.finding());
      }
      tip.setText(text.getText());
      if (getGraphic() == null) {
        setGraphic(line);
        setTooltip(tip);
      }
    }

    private void lookLike(AuditRow row) {
      boolean place = row instanceof AuditRow.Place;
      if (!ofPlace.equals(Optional.of(place))) {
        ofPlace = Optional.of(place);
        text.getStyleClass().setAll("label", place ? "number" : "title");
      }
      boolean group = row instanceof AuditRow.Group;
      Problem.Severity severity = row.group().severity();
      detail.pseudoClassStateChanged(FAULT, group && severity == Problem.Severity.FAULT);
      detail.pseudoClassStateChanged(DOUBT, group && severity == Problem.Severity.DOUBT);
      arrow.setText(
          switch (row) {
            case AuditRow.Group one -> one.open() ? "▾" : "▸";
            case AuditRow.Post one -> one.open() ? "▾" : "▸";
            case AuditRow.Place _ -> "";
          });
      if (level != level(row)) {
        level = level(row);
        line.setPadding(new Insets(0, 0, 0, INDENT * level));
      }
    }

    private void show(FindingGroup group) {
      text.setText(FindingWords.title(words, group));
      String severity = words.say("form.severity." + small(group.severity()));
      detail.setText(group.isPart() ? "" : severity);
      count.setText(words.say("search.count", group.findings().size()));
      setAccessibleText(
          words.say(
              "audit.spoken", text.getText(), severity, group.findings().size(), group.fixable()));
    }

    private void show(AuditRow.Post row) {
      String file = row.path().substring(row.path().lastIndexOf('/') + 1);
      text.setText(row.title().isEmpty() ? file : row.title());
      detail.setText("");
      count.setText(words.say("search.count", row.count()));
      setAccessibleText(words.say("search.spoken", text.getText(), row.count()));
    }

    private void show(AuditFinding finding) {
      Problem problem = finding.problem();
      text.setText(words.say(problem.key(), problem.args().toArray()));
      detail.setText("");
      count.setText(words.say("audit.line", finding.line() + 1));
      setAccessibleText(words.say("search.spoken-line", finding.line() + 1, text.getText()));
    }
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
