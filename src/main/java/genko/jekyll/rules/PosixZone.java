package genko.jekyll.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A zone as the C library reads the name that Jekyll hands it: that of a region, or a name of one's
 * own with what has to be <em>added</em> to get to Greenwich, so that {@code JST-9} is nine hours
 * ahead of it and {@code UTC+9} nine behind. Anything else is Greenwich itself. A summer time that
 * follows the offset is not kept.
 */
public final class PosixZone {
  private static final Pattern POSIX =
      Pattern.compile(
          "(?:<[A-Za-z0-9+-]+>|[A-Za-z]{3,})([+-]?)(\\d{1,2})(?::(\\d{1,2}))?(?::(\\d{1,2}))?"
              + "(?:<[A-Za-z0-9+-]+>.*|[A-Za-z]{3,}.*)?");

  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();

  private PosixZone() {}

  /** What {@code name} means. */
  public static ZoneId of(String name) {
    String bare = name.startsWith(":") ? name.substring(1) : name;
    if (REGIONS.contains(bare)) return ZoneId.of(bare);
    String known = ZoneId.SHORT_IDS.getOrDefault(bare, "");
    if (known.startsWith("-")) return ZoneId.of(known);
    return offset(bare).orElse(ZoneOffset.UTC);
  }

  private static Optional<ZoneId> offset(String name) {
    Matcher posix = POSIX.matcher(name);
    if (!posix.matches()) return Optional.empty();
    int sign = posix.group(1).equals("-") ? 1 : -1;
    int hours = Integer.parseInt(posix.group(2));
    int seconds = hours * 3600 + number(posix.group(3)) * 60 + number(posix.group(4));
    try {
      return Optional.of(ZoneOffset.ofTotalSeconds(sign * seconds));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
