package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A row of yes or no, written with the word of the pair that stands there. */
final class SwitchRow extends Row {
  private static final Map<String, String> OPPOSITES =
      Map.of("true", "false", "false", "true", "yes", "no", "no", "yes", "on", "off", "off", "on");

  private final ReadOnlyBooleanWrapper on;

  SwitchRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
    on = new ReadOnlyBooleanWrapper(isOn(field));
  }

  ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  void set(boolean wanted) {
    if (wanted == on.get() || !isThere()) return;
    form().dispatch(form().head().set(field(), opposite(field().text())).changes(), "");
  }

  private static boolean isOn(Field field) {
    return switch (field.text().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      default -> false;
    };
  }

  /** The other word of the pair, in capitals where this one is: {@code Yes} becomes {@code No}. */
  private static String opposite(String word) {
    String other = OPPOSITES.getOrDefault(word.toLowerCase(Locale.ROOT), "true");
    if (word.equals(word.toUpperCase(Locale.ROOT))) return other.toUpperCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(word.charAt(0));
    return capital ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other;
  }

  @Override
  boolean tolerates(Field next) {
    return next.kind() == Kind.BOOLEAN;
  }

  @Override
  void refresh(Field before) {
    on.set(isOn(field()));
  }
}
