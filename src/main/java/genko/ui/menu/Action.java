package genko.ui.menu;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something the writer can do from the menu or with a key. {@code id} names its words: {@code
 * menu.ID}, or a whole key where it holds a dot; {@code binding} has its keys, or null where it has
 * none, and {@code state} is whether it is on, null where it is neither.
 */
public record Action(
    String id,
    ObservableValue<@Nullable KeyCombination> binding,
    Runnable work,
    ObservableBooleanValue enabled,
    @Nullable ObservableBooleanValue state)
    implements Menus.Entry {
  Action(
      String id,
      ObservableValue<@Nullable KeyCombination> binding,
      Runnable work,
      ObservableBooleanValue enabled) {
    this(id, binding, work, enabled, null);
  }

  /** The keys that it is on now. */
  public Optional<KeyCombination> keys() {
    return Optional.ofNullable(binding.getValue());
  }

  /** The key of its words. */
  public String key() {
    return id.contains(".") ? id : "menu." + id;
  }

  public void run() {
    if (enabled.get()) work.run();
  }
}
