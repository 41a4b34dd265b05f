package genko.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * Something the writer can set, by the key of its words. It takes effect at once; what it is where
 * nobody set it is its {@code usual} value.
 */
public sealed interface Setting {
  /** The key of its name. */
  String key();

  /** On or off. */
  record Toggle(String key, Property<Boolean> value, boolean usual) implements Setting {}

  /** One of some values, asked for when they are to be seen, whose names {@code name} gives. */
  record Choice<T>(
      String key, Property<T> value, Supplier<List<T>> values, T usual, Function<T, String> name)
      implements Setting {}

  /** A number between two others, both among them, in steps. */
  record Amount(
      String key, Property<Double> value, double least, double most, double step, double usual)
      implements Setting {}

  /** Something that the current post's blog is asked about; it can be turned while {@code open}. */
  record Permission(
      String key, ObservableBooleanValue state, Runnable turn, ObservableBooleanValue open)
      implements Setting {}

  /** What is set elsewhere; {@code button} is the key of the words on what opens that. */
  record Elsewhere(String key, String button, Runnable open) implements Setting {}

  /** What it is where nobody set it, in words; empty where that is nothing to be said. */
  default Optional<String> usualWords(Function<String, String> words) {
    return switch (this) {
      case Toggle toggle ->
          Optional.of(words.apply(toggle.usual() ? "settings.on" : "settings.off"));
      case Choice<?> choice -> Optional.of(usualName(choice));
      case Amount amount -> Optional.of(number(amount.usual()));
      case Permission _ -> Optional.of(words.apply("settings.off"));
      case Elsewhere _ -> Optional.empty();
    };
  }

  private static <T> String usualName(Choice<T> choice) {
    return choice.name().apply(choice.usual());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** Whether it is as if nobody had set it. */
  default ObservableValue<Boolean> isUsual() {
    return switch (this) {
      case Toggle toggle -> toggle.value().map(now -> now == toggle.usual());
      case Choice<?> choice -> choice.value().map(choice.usual()::equals);
      case Amount amount -> amount.value().map(now -> Math.abs(now - amount.usual()) < 1e-9);
      case Permission permission -> Bindings.not(permission.state());
      case Elsewhere _ -> Bindings.createBooleanBinding(() -> true);
    };
  }

  /** Sets it as if nobody had set it. */
  default void reset() {
    switch (this) {
      case Toggle toggle -> toggle.value().setValue(toggle.usual());
      case Choice<?> choice -> reset(choice);
      case Amount amount -> amount.value().setValue(amount.usual());
      case Permission permission -> {
        if (permission.state().get()) permission.turn().run();
      }
      case Elsewhere _ -> {}
    }
  }

  private static <T> void reset(Choice<T> choice) {
    choice.value().setValue(choice.usual());
  }
}
