package genko.ui.palette;

import genko.edit.find.FuzzyMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the palette offers for what is typed: the entries that answer to it, best first, and those
 * used last before the others. What begins with a mark such as {@code :} asks a list of its own.
 */
final class PaletteMatches {
  private static final int REMEMBERED = 30;

  /** More than any likeness. */
  private static final int BEHIND = 100_000;

  /** By how much a name that begins so is more than a word of another editor that does. */
  private static final int LESS = 500;

  private final Supplier<List<PaletteEntry>> entries;
  private final Map<Character, Function<String, List<PaletteEntry>>> lists = new HashMap<>();
  private final List<String> used = new ArrayList<>();

  PaletteMatches(Supplier<List<PaletteEntry>> entries) {
    this.entries = entries;
  }

  /** What is typed after {@code mark} asks {@code list}. */
  void addList(char mark, Function<String, List<PaletteEntry>> list) {
    lists.put(mark, list);
  }

  /** The ids of what was used, the last first. */
  List<String> used() {
    return List.copyOf(used);
  }

  void setUsed(List<String> ids) {
    used.clear();
    used.addAll(ids.subList(0, Math.min(REMEMBERED, ids.size())));
  }

  void use(PaletteEntry entry) {
    if (entry.id().isEmpty()) return;
    used.remove(entry.id());
    used.addFirst(entry.id());
    if (used.size() > REMEMBERED) used.removeLast();
  }

  List<PaletteEntry> of(String typed) {
    String plain = FuzzyMatch.plain(typed);
    Function<String, List<PaletteEntry>> list = plain.isEmpty() ? null : lists.get(plain.charAt(0));
    if (list != null) return list.apply(plain.substring(1).strip());
    return best(plain, entries.get());
  }

  /** Those of {@code entries} that answer to {@code typed}, best first. */
  List<PaletteEntry> best(String typed, List<PaletteEntry> entries) {
    record Rated(PaletteEntry entry, int likeness, int used) {}
    Comparator<Rated> order =
        Comparator.comparingInt((Rated one) -> -one.likeness).thenComparingInt(Rated::used);
    return entries.stream()
        .flatMap(
            entry ->
                likeness(typed, entry).stream().map(like -> new Rated(entry, like, rank(entry))))
        .sorted(order)
        .map(Rated::entry)
        .toList();
  }

  /**
   * By its own names, by what it is called elsewhere, or less well by those with the name of its
   * group before them.
   */
  private static Optional<Integer> likeness(String typed, PaletteEntry entry) {
    Optional<Integer> own = nearest(typed, entry.names());
    Optional<Integer> other =
        nearest(typed, entry.synonyms())
            .filter(like -> like >= FuzzyMatch.WHOLE)
            .map(like -> like - LESS);
    Optional<Integer> best = Stream.of(own, other).flatMap(Optional::stream).max(Integer::compare);
    return best.isPresent() ? best : nearest(typed, entry.longNames()).map(like -> like - BEHIND);
  }

  private static Optional<Integer> nearest(String typed, List<String> names) {
    return names.stream()
        .flatMap(name -> FuzzyMatch.of(typed, name).stream())
        .max(Comparator.naturalOrder());
  }

  private int rank(PaletteEntry entry) {
    int at = used.indexOf(entry.id());
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
