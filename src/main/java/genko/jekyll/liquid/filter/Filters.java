package genko.jekyll.liquid.filter;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The filters by name: those of Liquid 4, and Jekyll's, which take the place of some of them. One
 * is made when it is first asked for, since to make them all takes longer than most templates.
 */
final class Filters {
  private static final Map<String, Optional<Filter>> KNOWN = new ConcurrentHashMap<>();

  /** Names that nobody has are remembered too, but not without end. */
  private static final int MOST = 500;

  private Filters() {}

  /** The filter, if anybody has it. */
  static Optional<Filter> get(String name) {
    Optional<Filter> known = KNOWN.get(name);
    if (known == null) {
      known = Optional.ofNullable(find(name));
      if (KNOWN.size() < MOST) KNOWN.put(name, known);
    }
    return known;
  }

  private static @Nullable Filter find(String name) {
    Filter found = JekyllFilters.named(name);
    if (found == null) found = JekyllListFilters.named(name);
    if (found == null) found = DateFilters.named(name);
    if (found == null) found = TextFilters.named(name);
    if (found == null) found = ListFilters.named(name);
    return found == null ? NumberFilters.named(name) : found;
  }
}
