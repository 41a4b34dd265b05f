package genko.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The numbers of the lines in sight, beside the text, as the file counts them: the front matter and
 * what is folded away count too.
 */
final class LineNumbers extends Pane {
  /** Between a number and the text, where the signs of folding stand. */
  private static final double GAP = 28;

  private static final double ABOVE_FIRST = 24;

  private final PostArea area;
  private final Supplier<LineMap> map;
  private final List<Label> numbers = new ArrayList<>();

  LineNumbers(PostArea area, Supplier<LineMap> map) {
    this.area = area;
    this.map = map;
    getStyleClass().add("line-numbers");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    area.getVisibleParagraphs().addChangeObserver(change -> follow());
    area.estimatedScrollYProperty().addListener((value, before, after) -> follow());
  }

  void setOn(boolean on) {
    setVisible(on);
    requestLayout();
  }

  private void follow() {
    if (isVisible()) requestLayout();
  }

  /** Runs after the area has been laid out, which stands before this among its siblings. */
  @Override
  protected void layoutChildren() {
    int used = 0;
    LineMap now = map.get();
    boolean drawn = area.getParagraphs().size() == now.lineCount();
    if (isVisible() && drawn && getScene() != null) {
      for (int i = 0; i < area.getVisibleParagraphs().size(); i++) {
        int line = area.visibleParToAllParIndex(i);
        Label number = number(used++);
        number.setText(Integer.toString(now.lineOf(line) + 1));
        place(number, centre(line, i));
      }
    }
    while (numbers.size() > used) getChildren().remove(numbers.removeLast());
  }

  private Label number(int index) {
    if (index == numbers.size()) {
      Label number = new Label();
      number.getStyleClass().add("line-number");
      numbers.add(number);
      getChildren().add(number);
    }
    return numbers.get(index);
  }

  private void place(Label number, double centre) {
    // Styled at once: the next frame already shows it.
    number.applyCss();
    number.autosize();
    double x = area.getPadding().getLeft() - GAP - number.getWidth();
    number.relocate(Math.rint(Math.max(0, x)), Math.rint(centre - number.getHeight() / 2));
  }

  /** The middle of the first row of {@code line}, in this. */
  private double centre(int line, int visible) {
    int at = area.getAbsolutePosition(line, 0);
    Optional<Bounds> first =
        area.getParagraphLength(line) == 0
            ? Optional.empty()
            : area.getCharacterBoundsOnScreen(at, at + 1);
    if (first.isPresent()) return screenToLocal(first.get()).getCenterY();
    Bounds empty = screenToLocal(area.getVisibleParagraphBoundsOnScreen(visible));
    if (line == area.getParagraphs().size() - 1) {
      return empty.getMinY() + (line == 0 ? ABOVE_FIRST : 0) + 14;
    }
    return line == 0 ? (empty.getMinY() + ABOVE_FIRST + empty.getMaxY()) / 2 : empty.getCenterY();
  }
}
