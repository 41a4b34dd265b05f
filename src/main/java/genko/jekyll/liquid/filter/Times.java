package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.jekyll.rules.TimeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times as a filter takes them: a time, a count of seconds, {@code now}, or a text that says one.
 */
final class Times {
  private static final int LONGEST = 200;

  private Times() {}

  /** The time that {@code value} means, if it means one. */
  static Optional<ZonedDateTime> of(@Nullable Object value, Host host) {
    return switch (value) {
      case ZonedDateTime time -> Optional.of(time);
      case LocalDate date -> Optional.of(date.atStartOfDay(host.zone()));
      case Long seconds -> at(seconds, host.zone());
      case String text -> parse(text.toLowerCase(Locale.ROOT), host);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<ZonedDateTime> at(long seconds, ZoneId zone) {
    try {
      return Optional.of(Instant.ofEpochSecond(seconds).atZone(zone));
    } catch (DateTimeException farAway) {
      return Optional.empty();
    }
  }

  private static Optional<ZonedDateTime> parse(String text, Host host) {
    if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
    if (text.equals("now") || text.equals("today"))
      return Optional.of(host.now().atZone(host.zone()));
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return at(LiquidNumbers.leading(text).longValue(), host.zone());
    }
    try {
      LocalDate today = LocalDate.ofInstant(host.now(), host.zone());
      return TimeText.read(text, today, host.zone());
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }
}
