package genko.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which dates Ruby reads, and which of them it reads as another day than they say. */
final class Calendar {
  private static final Pattern DAY = Pattern.compile("\\s*(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private static final Pattern MONTH =
      Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
  private static final Pattern BARE_NUMBER = Pattern.compile("\\s*\\d{1,5}\\s*");

  private Calendar() {}

  /**
   * Whether Time.parse, which Jekyll asks, finds a date at all. It takes much; only what it surely
   * refuses counts here.
   */
  static boolean isReadable(String date) {
    Matcher day = DAY.matcher(date);
    if (day.lookingAt()) return Integer.parseInt(day.group(2)) <= 12;
    if (BARE_NUMBER.matcher(date).matches() || date.indexOf('年') >= 0) return false;
    boolean digits = date.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
    return digits || MONTH.matcher(date).find();
  }

  /** Whether the day exists: 30 February is 1 March to Ruby, without a word. */
  static boolean exists(String date) {
    Matcher matcher = DAY.matcher(date);
    if (!matcher.lookingAt()) return true;
    try {
      LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
