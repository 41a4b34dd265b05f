package genko.ui.menu;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the writer can do from the menu or with a key. {@code id} names its words: {@code
 * menu.ID}, or a whole key where it holds a dot; {@code keys} may be null, and so may {@code
 * state}, which is whether it is on.
 */
public record Action(
    String id,
    KeyCombination keys,
    Runnable work,
    ObservableBooleanValue enabled,
    ObservableBooleanValue state)
    implements Menus.Entry {
  public Action(String id, KeyCombination keys, Runnable work, ObservableBooleanValue enabled) {
    this(id, keys, work, enabled, null);
  }

  /** What is on or off, and is turned to the other. */
  public static Action toggle(String id, KeyCombination keys, BooleanProperty state) {
    return new Action(id, keys, () -> state.set(!state.get()), Always.TRUE, state);
  }

  /** The key of its words. */
  public String key() {
    return id.contains(".") ? id : "menu." + id;
  }

  public void run() {
    if (enabled.get()) work.run();
  }
}
