package genko.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import genko.workspace.settings.ThemeChoice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Light or dark: as the system has it, or as the writer says. The colours are in the style sheet of
 * the whole program, so that windows with a scene of their own have them, as dialogs and pop-ups.
 */
public final class Theme {
  private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  /** Held here alone: the platform lives longer than a window. */
  private final InvalidationListener systemChanged = system -> follow();

  public Theme() {
    choice.addListener((value, before, after) -> follow());
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(systemChanged));
    dark.addListener((value, before, after) -> apply());
    follow();
    apply();
  }

  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** From light to dark or back, whatever the system has. */
  public void toggle() {
    choice.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  private void follow() {
    boolean system = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    dark.set(choice.get() == ThemeChoice.DARK || choice.get() == ThemeChoice.SYSTEM && system);
  }

  private void apply() {
    Application.setUserAgentStylesheet(styleSheet());
  }

  /** Primer's style sheet with Genko's colours in it, as an address. */
  private String styleSheet() {
    String primer = (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    String css =
        "@import \"%s\";\n@import \"%s\";\n"
            .formatted(asset(primer), asset("/genko/assets/styles/" + name() + ".css"));
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private String name() {
    return dark.get() ? "dark" : "light";
  }

  private static String asset(String path) {
    return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
  }
}
