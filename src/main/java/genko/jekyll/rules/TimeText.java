package genko.jekyll.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a text says it in any of the forms that Ruby takes for one: what it is made of is
 * looked for wherever in the text it stands.
 */
public final class TimeText {
  private static final Pattern ISO =
      Pattern.compile("(-?\\d{4,6})[-/](\\d{1,2})[-/](\\d{1,2})(?![\\d])");
  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
  private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+$");
  private static final Pattern MONTH_DAY = Pattern.compile("^[\\s.-]*(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d:+])(?<!\\s-)(\\d{4})(?![\\d:])");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?(?:\\s*([ap])m\\b)?");
  private static final Pattern ZONE =
      Pattern.compile("\\s*(?:([+-]\\d{1,2}(?::?\\d{2})?)|([a-z]+)(?![a-z+-]))");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 200;

  private TimeText() {}

  /**
   * The time that {@code text}, in small letters, says; what it leaves out is that of {@code
   * today}, and the zone {@code local}.
   *
   * @throws DateTimeException if there is no such time
   */
  public static Optional<ZonedDateTime> read(String text, LocalDate today, ZoneId local) {
    Matcher clock = CLOCK.matcher(text);
    boolean timed = clock.find();
    Optional<LocalDate> date = date(text, today);
    if (date.isEmpty() && !timed) return Optional.empty();
    LocalTime time = timed ? time(clock) : LocalTime.MIDNIGHT;
    LocalDate day = date.orElse(today);
    ZoneId zone = timed ? zone(text, clock.end(), day.getYear(), local) : local;
    ZonedDateTime found = day.atTime(time).atZone(zone);
    ZonedDateTime here = found.withZoneSameInstant(local);
    return Optional.of(here.getOffset().equals(found.getOffset()) ? here : found);
  }

  /** The time that {@code text} says, if that names the month by its English name, and the year. */
  public static Optional<ZonedDateTime> named(String text, ZoneId local) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) return Optional.empty();
    boolean named = MONTH.matcher(lower).find() && YEAR.matcher(lower).find();
    try {
      return named ? read(lower, LocalDate.EPOCH, local) : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
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

  private static ZoneId zone(String text, int from, int year, ZoneId local) {
    Matcher said = ZONE.matcher(text).region(from, text.length());
    if (!said.lookingAt()) return local;
    if (said.group(2) != null) return NamedZones.in(said.group(2), year, local);
    String digits = said.group(1).substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, digits.length() % 2 == 0 ? 2 : 1));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int sign = said.group(1).charAt(0) == '-' ? -1 : 1;
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
