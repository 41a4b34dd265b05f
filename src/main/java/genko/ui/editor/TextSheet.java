package genko.ui.editor;

import genko.words.Words;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * How the text lies on its sheet: the column in the middle, the size of its letters, and what is
 * laid over it. What lies over the text is laid out after it and places itself by it.
 */
public final class TextSheet extends Region {
  private static final double MARGIN = 24;
  private static final double NUMBERED_MARGIN = 72;
  private static final double SCROLL_BAR = 14;

  private final PostArea area;
  private final VirtualizedScrollPane<PostArea> scroll;
  private final Typewriter typewriter;
  private final ParagraphFocus veil;
  private final CaretNote note;
  private @Nullable LineNumbers numbers;
  private boolean numbered;
  private double size = 16;
  private double columns = 40;

  /** Whether the lines may have been measured while no window gave them their looks. */
  private boolean stale;

  TextSheet(PostArea area) {
    this.area = area;
    scroll = new VirtualizedScrollPane<>(area);
    typewriter = new Typewriter(area);
    veil = new ParagraphFocus(area);
    note = new CaretNote(area);
    getChildren().addAll(scroll, typewriter, veil, note);
    sceneProperty().subscribe(this::comeIn);
  }

  private void comeIn(@Nullable Scene scene) {
    if (scene == null) return;
    stale = true;
    requestLayout();
  }

  /** The size of the text in pixels. */
  public void setFontSize(double pixels) {
    size = pixels;
    area.setStyle("-fx-font-size: " + pixels + "px;");
    requestLayout();
  }

  /** The widest line, in full-width characters. */
  public void setColumns(double count) {
    columns = count;
    requestLayout();
  }

  /** Dims all but the paragraph of the caret. */
  public void setFocusMode(boolean on) {
    veil.setOn(on);
  }

  /** Keeps the line of the caret at half the height. */
  public void setTypewriter(boolean on) {
    typewriter.setOn(on);
  }

  /** Shows the numbers of lines beside the text. */
  public void setNumbered(boolean on) {
    numbered = on;
    if (numbers != null) numbers.setOn(on);
    requestLayout();
  }

  /** Says {@code sentence} below the line of the caret, until that leaves the line. */
  public void showNote(String sentence) {
    note.show(sentence);
  }

  /** Shows at headings that they fold, in {@code words}, and can number lines from now on. */
  void showFoldMarks(Words words, Folding folding, Supplier<LineMap> map) {
    FoldMarks marks = new FoldMarks(words, area, folding, map);
    numbers = new LineNumbers(area, map);
    numbers.setOn(numbered);
    getChildren().addAll(numbers, marks);
    addEventFilter(MouseEvent.MOUSE_MOVED, event -> marks.setPointed(true));
    addEventFilter(MouseEvent.MOUSE_EXITED, event -> marks.setPointed(false));
    addEventFilter(KeyEvent.KEY_TYPED, event -> marks.setPointed(false));
  }

  @Override
  protected void layoutChildren() {
    double margin = numbered ? NUMBERED_MARGIN : MARGIN;
    double side = Math.floor(Math.max(margin, (getWidth() - SCROLL_BAR - columns * size) / 2));
    // Above and below, the first and the last line have their room: text may reach the edges.
    Insets padding = new Insets(0, side, 0, side);
    if (!padding.equals(area.getPadding())) area.setPadding(padding);
    if (stale && getWidth() > 0) measureAnew();
    for (Node child : getChildren()) child.resizeRelocate(0, 0, getWidth(), getHeight());
    for (Node child : getChildren()) layOut((Region) child);
  }

  /**
   * Has all lines measured with the looks of the window. The flow of lines keeps the height of each
   * that it has measured at a width: a change of size or font in between, and back, goes unseen.
   */
  private void measureAnew() {
    stale = false;
    scroll.applyCss();
    scroll.resize(getWidth() + 1, getHeight());
    layOut(scroll);
  }

  /**
   * Lays {@code part} out here and now. JavaFX lays nothing out again that an exception went
   * through: one from the text would take the whole window with it, and ends here instead.
   */
  private static void layOut(Region part) {
    try {
      part.layout();
    } catch (RuntimeException failed) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
    }
  }
}
