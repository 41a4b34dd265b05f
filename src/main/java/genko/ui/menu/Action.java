package genko.ui.menu;

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

  /** The key of its words. */
  public String key() {
    return id.contains(".") ? id : "menu." + id;
  }

  public void run() {
    if (enabled.get()) work.run();
  }
}
