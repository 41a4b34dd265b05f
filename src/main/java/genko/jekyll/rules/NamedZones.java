package genko.jekyll.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of a zone in a date means to Ruby: a few are known, such as those of North America,
 * and the two of the zone that the date is read in. Any other, CEST or JST say, is believed to be
 * that zone too, whatever the date says.
 */
final class NamedZones {
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("UTC", 0),
          Map.entry("UT", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  /** The letters of the services: one an hour, eastwards from A and westwards from N. */
  private static final String EAST = "ABCDEFGHIKLM";

  private static final String WEST = "NOPQRSTUVWXY";
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private NamedZones() {}

  /** The offset that {@code name} means wherever it is read. */
  static Optional<ZoneOffset> of(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.equals("Z")) return Optional.of(ZoneOffset.UTC);
    if (upper.length() == 1) {
      int hours = EAST.indexOf(upper) + 1 - (WEST.indexOf(upper) + 1);
      return hours == 0 ? Optional.empty() : Optional.of(ZoneOffset.ofHours(hours));
    }
    return Optional.ofNullable(HOURS.get(upper)).map(ZoneOffset::ofHours);
  }

  /** The zone that {@code name} means in a date of {@code year} that is read in {@code local}. */
  static ZoneId in(String name, int year, ZoneId local) {
    Optional<ZoneOffset> known = of(name);
    if (known.isPresent()) return known.get();
    for (int month : new int[] {1, 7}) {
      var then = LocalDate.of(year, month, 1).atStartOfDay(local);
      if (NAME.format(then).equalsIgnoreCase(name)) return then.getOffset();
    }
    return local;
  }
}
