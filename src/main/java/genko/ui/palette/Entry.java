package genko.ui.palette;

import java.util.List;

/**
 * A line of the palette: what it says, the group it belongs to, its keys, every name by which it is
 * found, and what it does. An entry without an id is not remembered as used.
 */
public record Entry(
    String id, String label, String group, String keys, List<String> names, Runnable work) {
  /** An entry of a list that is found by what it says alone. */
  public static Entry of(String label, String group, Runnable work) {
    return new Entry("", label, group, "", List.of(label), work);
  }
}
