package genko.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/**
 * What an area answers to a screen reader: its text as it is shown, where caret and selection are,
 * and its lines, in offsets of the shown text. A line is a paragraph, however it is wrapped.
 *
 * <p>Nothing is gathered before it is asked for: a key costs a word to whoever listens, and the
 * text is put together once for all the questions about one state of it.
 */
final class AccessibleText {
  private final CodeArea area;
  private final Consumer<AccessibleAttribute> listener;
  private @Nullable String text;

  /** Answers for {@code area}, and tells {@code listener} which answers have changed. */
  AccessibleText(CodeArea area, Consumer<AccessibleAttribute> listener) {
    this.area = area;
    this.listener = listener;
    area.plainTextChanges().subscribe(change -> changed());
    area.caretPositionProperty()
        .addListener(caret -> listener.accept(AccessibleAttribute.CARET_OFFSET));
    area.selectionProperty()
        .addListener(
            selection -> {
              listener.accept(AccessibleAttribute.SELECTION_START);
              listener.accept(AccessibleAttribute.SELECTION_END);
            });
  }

  private void changed() {
    text = null;
    listener.accept(AccessibleAttribute.TEXT);
  }

  private String text() {
    if (text == null) text = area.getText();
    return text;
  }

  /** The answer to {@code attribute}; empty when the area has none of its own. */
  Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
    return Optional.ofNullable(
        switch (attribute) {
          case TEXT -> text();
          case EDITABLE -> area.isEditable();
          case CARET_OFFSET -> area.getCaretPosition();
          case SELECTION_START -> area.getSelection().getStart();
          case SELECTION_END -> area.getSelection().getEnd();
          case LINE_FOR_OFFSET -> line((Integer) parameters[0]);
          case LINE_START -> start((Integer) parameters[0]);
          case LINE_END -> end((Integer) parameters[0]);
          case OFFSET_AT_POINT -> offset((Point2D) parameters[0]);
          case BOUNDS_FOR_RANGE -> bounds((Integer) parameters[0], (Integer) parameters[1]);
          default -> null;
        });
  }

  private Integer line(int offset) {
    return area.offsetToPosition(Math.clamp(offset, 0, area.getLength()), Bias.Forward).getMajor();
  }

  private @Nullable Integer start(int line) {
    return isLine(line) ? area.getAbsolutePosition(line, 0) : null;
  }

  private @Nullable Integer end(int line) {
    return isLine(line) ? area.getAbsolutePosition(line, area.getParagraphLength(line)) : null;
  }

  private boolean isLine(int line) {
    return line >= 0 && line < area.getParagraphs().size();
  }

  private @Nullable Integer offset(Point2D screen) {
    Point2D local = area.screenToLocal(screen);
    return local == null ? null : area.hit(local.getX(), local.getY()).getInsertionIndex();
  }

  private Bounds @Nullable [] bounds(int from, int to) {
    int start = Math.clamp(from, 0, area.getLength());
    int end = Math.clamp(to + 1, start, area.getLength());
    return area.getCharacterBoundsOnScreen(start, end)
        .map(bounds -> new Bounds[] {bounds})
        .orElse(null);
  }
}
