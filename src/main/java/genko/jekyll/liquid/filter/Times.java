package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.value.LiquidNumbers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as a filter takes them: a time, a count of seconds, {@code now}, or a text that says one.
 */
final class Times {
  private static final Pattern ISO =
      Pattern.compile("(-?\\d{4,6})[-/](\\d{1,2})[-/](\\d{1,2})(?![\\d])");
  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
  private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+$");
  private static final Pattern MONTH_DAY = Pattern.compile("^[\\s.-]*(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d:])(\\d{4})(?![\\d:])");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?(?:\\s*([ap])m\\b)?");
  private static final Pattern ZONE =
      Pattern.compile("\\s*(z\\b|utc|gmt|jst|[+-]\\d{1,2}(?::?\\d{2})?)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, ZoneOffset> NAMED =
      Map.of(
          "z", ZoneOffset.UTC,
          "utc", ZoneOffset.UTC,
          "gmt", ZoneOffset.UTC,
          "jst", ZoneOffset.ofHours(9));
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
      return read(text, host);
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static Optional<ZonedDateTime> read(String text, Host host) {
    LocalDate today = LocalDate.ofInstant(host.now(), host.zone());
    Matcher clock = CLOCK.matcher(text);
    boolean timed = clock.find();
    Optional<LocalDate> date = date(text, today);
    if (date.isEmpty() && !timed) return Optional.empty();
    LocalTime time = timed ? time(clock) : LocalTime.MIDNIGHT;
    ZoneId zone = host.zone();
    if (timed) {
      Matcher said = ZONE.matcher(text).region(clock.end(), text.length());
      if (said.lookingAt()) zone = zone(said.group(1));
    }
    ZonedDateTime found = date.orElse(today).atTime(time).atZone(zone);
    ZonedDateTime here = found.withZoneSameInstant(host.zone());
    return Optional.of(here.getOffset().equals(found.getOffset()) ? here : found);
  }

  private static LocalTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    if ("p".equals(clock.group(5)) && hour < 12) hour += 12;
    if ("a".equals(clock.group(5)) && hour == 12) hour = 0;
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    String fraction = clock.group(4) == null ? "" : clock.group(4);
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(hour, Integer.parseInt(clock.group(2)), second, nanos);
  }

  private static ZoneId zone(String said) {
    ZoneOffset named = NAMED.get(said);
    if (named != null) return named;
    String digits = said.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, digits.length() % 2 == 0 ? 2 : 1));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int sign = said.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static Optional<LocalDate> date(String text, LocalDate today) {
    for (Pattern pattern : List.of(ISO, COMPACT)) {
      Matcher numbers = pattern.matcher(text);
      if (!numbers.find()) continue;
      int day = Integer.parseInt(numbers.group(3));
      if (day < 1 || day > 31) return Optional.empty();
      int month = Integer.parseInt(numbers.group(2));
      // A day past the month's end runs on into the next.
      return Optional.of(
          LocalDate.of(Integer.parseInt(numbers.group(1)), month, 1).plusDays(day - 1L));
    }
    Matcher month = MONTH.matcher(text);
    if (!month.find()) return Optional.empty();
    Matcher before = DAY_MONTH.matcher(text.substring(0, month.start()));
    Matcher after = MONTH_DAY.matcher(text.substring(month.end()));
    int day = before.find() ? number(before) : after.find() ? number(after) : 1;
    Matcher year = YEAR.matcher(text);
    int number = MONTHS.indexOf(month.group(1)) + 1;
    return Optional.of(LocalDate.of(year.find() ? number(year) : today.getYear(), number, day));
  }

  private static int number(Matcher found) {
    return Integer.parseInt(found.group(1));
  }
}
