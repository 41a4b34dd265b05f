package genko.ui.input;

import genko.text.SizeLimit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

/**
 * What may be pasted into a field: JavaFX lays a field out as one text, and stands still for that
 * when it is large. What is refused is told by an event that goes up to the window.
 */
public final class FieldPaste {
  /** In UTF-16 units. */
  static final int MOST = 1 << 20;

  private FieldPaste() {}

  /** Whether the clipboard's text fits into {@code control}; tells of it when it does not. */
  public static boolean fits(TextInputControl control) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String text = clipboard.hasString() ? clipboard.getString() : null;
    if (text == null || text.length() <= MOST) return true;
    control.fireEvent(new Refused(SizeLimit.bytes(text)));
    return false;
  }

  /** A field of one line. */
  public static final class Field extends TextField {
    public Field() {
      this("");
    }

    public Field(String text) {
      super(text);
    }

    @Override
    public void paste() {
      if (fits(this)) super.paste();
    }
  }

  /** A field of several lines. */
  public static final class Area extends TextArea {
    public Area(String text) {
      super(text);
    }

    @Override
    public void paste() {
      if (fits(this)) super.paste();
    }
  }

  /** Says that so many bytes were not put in. */
  public static final class Refused extends Event {
    private static final long serialVersionUID = 1L;

    public static final EventType<Refused> ANY = new EventType<>(Event.ANY, "PASTE_REFUSED");

    private final long bytes;

    Refused(long bytes) {
      super(ANY);
      this.bytes = bytes;
    }

    public long bytes() {
      return bytes;
    }
  }
}
