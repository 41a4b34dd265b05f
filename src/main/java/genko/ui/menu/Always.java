package genko.ui.menu;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** What always holds. */
public final class Always {
  public static final ObservableBooleanValue TRUE = new ReadOnlyBooleanWrapper(true);

  private Always() {}
}
