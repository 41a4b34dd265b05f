package genko.ui.form;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * The form's rows, which scroll up and down. JavaFX's own pane keeps a picture of all that is in
 * sight, paints that anew whenever something in it changes, and lets go of it only when memory is
 * short, be the tab closed long ago; here there is none.
 */
final class FormScroll extends ScrollPane {
  FormScroll(Node content) {
    super(content);
    getStyleClass().add("form-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    keepNoPicture(this);
  }

  /** Has {@code pane} paint its content as it is, from its next skin on. */
  static void keepNoPicture(ScrollPane pane) {
    pane.skinProperty()
        .addListener(
            (skin, before, now) -> {
              @Nullable Node viewport = pane.lookup(".viewport");
              if (viewport != null) viewport.setCache(false);
            });
  }
}
