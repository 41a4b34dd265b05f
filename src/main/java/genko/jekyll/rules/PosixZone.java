package genko.jekyll.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A zone as the C library reads the name that Jekyll hands it: that of a region, or a name of one's
 * own with what has to be <em>added</em> to get to Greenwich, so that {@code JST-9} is nine hours
 * ahead of it and {@code UTC+9} nine behind. The name of a summer time may follow, with its offset
 * and with the days on which it begins and ends, which are those of the United States when none are
 * said. Anything else is Greenwich itself.
 */
public final class PosixZone {
  private static final String NAME = "(<[A-Za-z0-9+-]+>|[A-Za-z]{3,})";
  private static final String OFFSET = "([+-]?)(\\d{1,2})(?::(\\d{1,2}))?(?::(\\d{1,2}))?";

  private static final Pattern POSIX =
      Pattern.compile(NAME + OFFSET + "(?:" + NAME + "(?:" + OFFSET + ")?((?:,.*)?))?");

  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();

  /** The zones with a summer time that were asked for, by their names. */
  private static final Map<String, ZoneId> SUMMERS = new ConcurrentHashMap<>();

  /** Both names of the zones that have any, by their identifiers. */
  private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

  private record Names(String standard, String summer) {}

  private PosixZone() {}

  /** What {@code name} means. */
  public static ZoneId of(String name) {
    String bare = name.startsWith(":") ? name.substring(1) : name;
    if (REGIONS.contains(bare)) return ZoneId.of(bare);
    String known = ZoneId.SHORT_IDS.getOrDefault(bare, "");
    if (known.startsWith("-")) return ZoneId.of(known);
    return posix(bare).orElse(ZoneOffset.UTC);
  }

  /** What clocks show for the zone at {@code time}, if it is one with a summer time of its own. */
  public static Optional<String> abbreviation(ZonedDateTime time) {
    ZoneId zone = time.getZone();
    return Optional.ofNullable(NAMES.get(zone.getId()))
        .map(
            names ->
                zone.getRules().isDaylightSavings(time.toInstant())
                    ? names.summer
                    : names.standard);
  }

  private static Optional<ZoneId> posix(String name) {
    Matcher posix = POSIX.matcher(name);
    if (!posix.matches()) return Optional.empty();
    try {
      ZoneOffset standard = offset(posix, 2);
      if (posix.group(6) == null) return Optional.of(standard);
      ZoneOffset summer =
          posix.group(8) == null
              ? ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + 3600)
              : offset(posix, 7);
      Names names = new Names(bare(posix.group(1)), bare(posix.group(6)));
      return SummerTime.of(posix.group(11))
          .<ZoneId>map(
              rules ->
                  SUMMERS.computeIfAbsent(
                      name, one -> registered(one, names, rules, standard, summer)))
          .or(() -> Optional.of(standard));
    } catch (DateTimeException _) {
      // Java knows no zone that is a day or more from Greenwich.
      return Optional.empty();
    }
  }

  private static ZoneId registered(
      String name, Names names, SummerTime rules, ZoneOffset standard, ZoneOffset summer) {
    ZoneId zone = SummerTimeZones.register(name, rules.between(standard, summer));
    NAMES.put(zone.getId(), names);
    return zone;
  }

  private static String bare(String name) {
    return name.startsWith("<") ? name.substring(1, name.length() - 1) : name;
  }

  /** The offset whose sign is {@code group}. */
  private static ZoneOffset offset(Matcher posix, int group) {
    int sign = "-".equals(posix.group(group)) ? 1 : -1;
    int minutes = number(posix.group(group + 1)) * 60 + number(posix.group(group + 2));
    return ZoneOffset.ofTotalSeconds(sign * (minutes * 60 + number(posix.group(group + 3))));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
