package genko.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** What always holds. */
final class Always {
  static final ObservableBooleanValue TRUE = new ReadOnlyBooleanWrapper(true);

  private Always() {}
}
