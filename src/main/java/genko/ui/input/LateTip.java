package genko.ui.input;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tip that is made when the mouse first comes over what it explains: each is a window of its own,
 * and most are never seen.
 */
public final class LateTip implements EventHandler<MouseEvent> {
  private final Control control;
  private final Supplier<Tooltip> maker;

  private LateTip(Control control, Supplier<Tooltip> maker) {
    this.control = control;
    this.maker = maker;
  }

  /** Explains {@code control} by {@code text}; a screen reader has it at once. */
  public static void set(Control control, String text) {
    control.setAccessibleHelp(text);
    set(control, () -> new Tooltip(text));
  }

  /** Explains {@code control} by what {@code maker} makes. */
  public static void set(Control control, Supplier<Tooltip> maker) {
    control.addEventFilter(MouseEvent.MOUSE_ENTERED, new LateTip(control, maker));
  }

  /** The move that brought the mouse here reaches the tip, which is what begins its waiting. */
  @Override
  public void handle(MouseEvent entered) {
    control.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
    control.setTooltip(maker.get());
  }
}
