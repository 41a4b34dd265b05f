package genko.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the writer can do from the menu or with a key. {@code id} names its words: {@code
 * menu.ID}; {@code keys} may be null.
 */
record Action(String id, KeyCombination keys, Runnable work, ObservableBooleanValue enabled) {
  void run() {
    if (enabled.get()) work.run();
  }
}
