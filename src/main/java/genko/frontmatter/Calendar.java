package genko.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a day exists: Ruby takes 30 February for 1 March without a word. */
final class Calendar {
  private static final Pattern DAY = Pattern.compile("\\s*(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private Calendar() {}

  static boolean exists(String date) {
    Matcher matcher = DAY.matcher(date);
    if (!matcher.lookingAt()) return false;
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
