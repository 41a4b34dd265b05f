package genko.ui.preview;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/**
 * The reader's hand on the page: it clicks for as long as the release of a mouse button goes
 * through the view, and for one thing alone. A click that a script makes up finds no hand.
 */
final class TrustedClicks implements EventDispatcher {
  private final EventDispatcher usual;
  private boolean clicks;

  private TrustedClicks(EventDispatcher usual) {
    this.usual = usual;
  }

  static TrustedClicks on(Node view) {
    TrustedClicks hand = new TrustedClicks(view.getEventDispatcher());
    view.setEventDispatcher(hand);
    return hand;
  }

  @Override
  public Event dispatchEvent(Event event, EventDispatchChain tail) {
    if (event.getEventType() != MouseEvent.MOUSE_RELEASED) return usual.dispatchEvent(event, tail);
    clicks = true;
    try {
      return usual.dispatchEvent(event, tail);
    } finally {
      clicks = false;
    }
  }

  boolean clicks() {
    return clicks;
  }

  /** Whether the reader clicks, which counts once. */
  boolean takeClick() {
    boolean taken = clicks;
    clicks = false;
    return taken;
  }
}
