package genko.ui.form;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form's small pictures, and buttons that show nothing else and so say what they are. */
final class Icons {
  static final Feather DOUBT = Feather.ALERT_TRIANGLE;

  private Icons() {}

  static FontIcon of(Feather picture) {
    FontIcon icon = new FontIcon(picture);
    icon.getStyleClass().add("form-icon");
    return icon;
  }

  /** A button out of the order of Tab: each has a key or a neighbour that does the same. */
  static Button button(Feather picture, String says, Runnable action) {
    Button button = new Button(null, of(picture));
    button.getStyleClass().addAll("form-button", "flat");
    button.setAccessibleRole(AccessibleRole.BUTTON);
    button.setAccessibleText(says);
    button.setTooltip(new Tooltip(says));
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }
}
