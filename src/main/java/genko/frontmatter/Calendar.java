package genko.frontmatter;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which dates Ruby reads, and which of them it reads as another day than they say. */
final class Calendar {
  private static final Pattern DAY = Pattern.compile("\\s*(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private static final Pattern MONTH =
      Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
  private static final Pattern BARE_NUMBER = Pattern.compile("\\s*\\d{1,5}(?:-\\d{1,2})?\\s*");
  private static final Pattern TIME =
      Pattern.compile("(?:[Tt]|\\s+)(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");

  /** A day as it is said in Japanese, or with other marks between its figures. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(\\d{4})\\s*[年/.-]\\s*(\\d{1,2})\\s*[月/.-]\\s*(\\d{1,2})日?"
              + "(?:[T\\s]*(\\d{1,2})\\s*[時:]\\s*(?:(\\d{1,2})分?)?)?");

  private static final String SAMPLE = "2026-01-31 09:00:00 +0900";

  private Calendar() {}

  /**
   * Whether Time.parse, which Jekyll asks, finds a date at all. It takes much; only what it surely
   * refuses counts here.
   */
  static boolean isReadable(String date) {
    Matcher day = DAY.matcher(date);
    if (day.lookingAt()) {
      boolean month = isWithin(day.group(2), 1, 12);
      return month && isWithin(day.group(3), 1, 31) && isTime(date.substring(day.end()));
    }
    if (BARE_NUMBER.matcher(date).matches() || date.indexOf('年') >= 0) return false;
    boolean digits = date.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
    return digits || MONTH.matcher(date).find();
  }

  /** Whether no hour, minute or second in {@code rest}, what stands behind a day, is too large. */
  private static boolean isTime(String rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.lookingAt()) return true;
    String second = time.group(3) == null ? "0" : time.group(3);
    if (time.group(1).equals("24")) {
      return isWithin(time.group(2), 0, 0) && isWithin(second, 0, 0);
    }
    return isWithin(time.group(1), 0, 23)
        && isWithin(time.group(2), 0, 59)
        && isWithin(second, 0, 60);
  }

  private static boolean isWithin(String figures, int least, int most) {
    int number = Integer.parseInt(figures);
    return least <= number && number <= most;
  }

  /**
   * The date that {@code text} may have been meant as, in a form that Ruby reads; else a sample.
   */
  static String likely(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher spoken = SPOKEN.matcher(plain);
    if (!spoken.find()) return SAMPLE;
    String day = spoken.group(1) + "-" + two(spoken.group(2)) + "-" + two(spoken.group(3));
    String time = "";
    if (spoken.group(4) != null) {
      String minute = spoken.group(5) == null ? "00" : spoken.group(5);
      time = " " + two(spoken.group(4)) + ":" + two(minute);
    }
    if (isReadable(day + time) && exists(day)) return day + time;
    return isReadable(day) && exists(day) ? day : SAMPLE;
  }

  private static String two(String figures) {
    return figures.length() == 1 ? "0" + figures : figures;
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
