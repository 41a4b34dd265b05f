package genko.ui.editor;

import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The signs of folding over the text: before a heading one to fold it, which shows while the mouse
 * moves, and behind one that is folded how much is left out. While nothing is folded and somebody
 * types there is nothing to place, so that a key costs nothing here.
 */
final class FoldMarks extends Pane {
  private static final double GAP = 8;
  private static final double SIGN = 20;

  private final Words words;
  private final PostArea area;
  private final Folding folding;
  private final Supplier<LineMap> map;
  private final List<Button> signs = new ArrayList<>();
  private boolean pointed;

  FoldMarks(Words words, PostArea area, Folding folding, Supplier<LineMap> map) {
    this.words = words;
    this.area = area;
    this.folding = folding;
    this.map = map;
    getStyleClass().add("fold-marks");
    setPickOnBounds(false);
    setManaged(false);
    folding.setOnChange(this::requestLayout);
    area.getVisibleParagraphs().addChangeObserver(change -> follow());
    area.estimatedScrollYProperty().addListener((value, before, after) -> follow());
  }

  /** Whether the writer's hand is on the mouse. */
  void setPointed(boolean pointed) {
    if (this.pointed == pointed) return;
    this.pointed = pointed;
    requestLayout();
  }

  private void follow() {
    if (pointed || !folding.folded().isEmpty() || !signs.isEmpty()) requestLayout();
  }

  /** Runs after the area has been laid out, which stands before this among its siblings. */
  @Override
  protected void layoutChildren() {
    int used = 0;
    LineMap now = map.get();
    boolean drawn = area.getParagraphs().size() == now.lineCount();
    boolean any = pointed || !folding.folded().isEmpty();
    if (drawn && any && getScene() != null && !area.getVisibleParagraphs().isEmpty()) {
      int first = now.lineOf(area.firstVisibleParToAllParIndex());
      int last = now.lineOf(area.lastVisibleParToAllParIndex());
      for (Fold fold : folding.known().all()) {
        if (fold.line() < first || fold.line() > last) continue;
        if (now.folds().hiding(fold.line()).isEmpty()) used = place(fold, now, used);
      }
    }
    while (signs.size() > used) getChildren().remove(signs.removeLast());
  }

  private int place(Fold fold, LineMap now, int used) {
    Optional<Fold> folded = now.folds().at(fold.line());
    if (folded.isEmpty() && !pointed) return used;
    int line = now.folds().shown(fold.line()) - now.top();
    int length = area.getParagraphLength(line);
    if (length == 0) return used;
    Optional<Bounds> start = bounds(line, 0);
    int next = used;
    if (start.isPresent()) {
      Button sign = sign(next++);
      boolean open = folded.isEmpty();
      show(sign, fold, open, "", open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      double x = start.get().getMinX() - SIGN - GAP / 2;
      put(sign, Math.max(0, x), start.get().getCenterY(), SIGN);
    }
    Optional<Bounds> end = folded.isPresent() ? bounds(line, length - 1) : Optional.empty();
    if (end.isPresent()) {
      Button rest = sign(next++);
      show(rest, fold, false, words.say("editor.fold.rest", folded.get().count()), null);
      put(rest, end.get().getMaxX() + GAP, end.get().getCenterY(), USE_COMPUTED_SIZE);
    }
    return next;
  }

  private Optional<Bounds> bounds(int line, int column) {
    int at = area.getAbsolutePosition(line, column);
    return area.getCharacterBoundsOnScreen(at, at + 1).map(this::screenToLocal);
  }

  private Button sign(int index) {
    if (index == signs.size()) {
      Button sign = new Button();
      sign.getStyleClass().setAll("fold-mark");
      sign.setFocusTraversable(false);
      sign.setTooltip(new Tooltip());
      signs.add(sign);
      getChildren().add(sign);
    }
    return signs.get(index);
  }

  private void show(Button sign, Fold fold, boolean open, String text, @Nullable Feather picture) {
    String said = words.say(open ? "editor.fold.close" : "editor.fold.open", fold.count());
    sign.setText(text);
    if (picture == null) sign.setGraphic(null);
    else if (!(sign.getGraphic() instanceof FontIcon icon) || icon.getIconCode() != picture) {
      sign.setGraphic(new FontIcon(picture));
    }
    sign.setAccessibleText(said);
    sign.getTooltip().setText(said);
    sign.setOnAction(event -> folding.toggle(fold));
  }

  private static void put(Button sign, double x, double centre, double size) {
    // Styled at once: the next frame already shows it.
    sign.applyCss();
    sign.setPrefSize(size, size);
    sign.autosize();
    sign.relocate(Math.rint(x), Math.rint(centre - sign.getHeight() / 2));
  }
}
