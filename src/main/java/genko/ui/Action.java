package genko.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the writer can do from the menu or with a key. {@code id} names its words: {@code
 * menu.ID}, or a whole key where it holds a dot; {@code keys} may be null.
 */
record Action(String id, KeyCombination keys, Runnable work, ObservableBooleanValue enabled) {
  /** The key of its words. */
  String key() {
    return id.contains(".") ? id : "menu." + id;
  }

  void run() {
    if (enabled.get()) work.run();
  }
}
