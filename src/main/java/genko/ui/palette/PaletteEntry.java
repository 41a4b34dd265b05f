package genko.ui.palette;

import java.util.List;

/**
 * A line of the palette: what it says, the group it belongs to, its keys, every name by which it is
 * found, those names with the name of the group, what it is called elsewhere, and what it does. An
 * entry without an id is not remembered as used.
 */
public record PaletteEntry(
    String id,
    String label,
    String group,
    String keys,
    List<String> names,
    List<String> longNames,
    List<String> synonyms,
    Runnable work) {
  /** An entry of a list that is found by what it says alone. */
  public static PaletteEntry of(String label, String group, Runnable work) {
    return new PaletteEntry("", label, group, "", List.of(label), List.of(), List.of(), work);
  }
}
