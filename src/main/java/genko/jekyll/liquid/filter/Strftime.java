package genko.jekyll.liquid.filter;

import genko.jekyll.rules.PosixZone;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in a format of Ruby's {@code strftime}. What is no directive stands as it is. */
final class Strftime {
  private static final int WIDEST = 1000;

  private final ZonedDateTime time;
  private final StringBuilder out = new StringBuilder();

  private Strftime(ZonedDateTime time) {
    this.time = time;
  }

  static String format(ZonedDateTime time, String format) {
    Strftime made = new Strftime(time);
    made.format(format);
    return made.out.toString();
  }

  private void format(String format) {
    int at = 0;
    while (at < format.length()) {
      if (format.charAt(at) != '%') {
        out.append(format.charAt(at++));
        continue;
      }
      int end = at + 1;
      String flags = "";
      while (end < format.length() && "-_0^#:".indexOf(format.charAt(end)) >= 0) {
        flags += format.charAt(end++);
        if (flags.length() > 9) break;
      }
      int digits = end;
      while (end < format.length() && format.charAt(end) >= '0' && format.charAt(end) <= '9') end++;
      String width = format.substring(digits, end);
      boolean sane = end < format.length() && width.length() < 5;
      int wide = sane && !width.isEmpty() ? Integer.parseInt(width) : -1;
      String made = sane && wide <= WIDEST ? directive(format.charAt(end), flags, wide) : null;
      if (made == null) {
        out.append('%');
        at++;
      } else {
        out.append(made);
        at = end + 1;
      }
    }
  }

  private @Nullable String directive(char directive, String flags, int width) {
    return switch (directive) {
      case 'Y' -> number(time.getYear(), time.getYear() < 0 ? 5 : 4, '0', flags, width);
      case 'C' -> number(Math.floorDiv(time.getYear(), 100), 2, '0', flags, width);
      case 'y' -> number(Math.floorMod(time.getYear(), 100), 2, '0', flags, width);
      case 'm' -> number(time.getMonthValue(), 2, '0', flags, width);
      case 'd' -> number(time.getDayOfMonth(), 2, '0', flags, width);
      case 'e' -> number(time.getDayOfMonth(), 2, ' ', flags, width);
      case 'j' -> number(time.getDayOfYear(), 3, '0', flags, width);
      case 'H' -> number(time.getHour(), 2, '0', flags, width);
      case 'k' -> number(time.getHour(), 2, ' ', flags, width);
      case 'I' -> number(hour12(), 2, '0', flags, width);
      case 'l' -> number(hour12(), 2, ' ', flags, width);
      case 'M' -> number(time.getMinute(), 2, '0', flags, width);
      case 'S' -> number(time.getSecond(), 2, '0', flags, width);
      case 's' -> number(time.toEpochSecond(), 1, '0', flags, width);
      case 'u' -> number(time.getDayOfWeek().getValue(), 1, '0', flags, width);
      case 'w' -> number(time.getDayOfWeek().getValue() % 7, 1, '0', flags, width);
      case 'G' -> number(time.get(IsoFields.WEEK_BASED_YEAR), 4, '0', flags, width);
      case 'g' -> number(time.get(IsoFields.WEEK_BASED_YEAR) % 100, 2, '0', flags, width);
      case 'V' -> number(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0', flags, width);
      case 'U' -> number(week(DayOfWeek.SUNDAY), 2, '0', flags, width);
      case 'W' -> number(week(DayOfWeek.MONDAY), 2, '0', flags, width);
      case 'L' -> fraction(width < 0 ? 3 : width);
      case 'N' -> fraction(width < 0 ? 9 : width);
      case 'A' ->
          text(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), flags, width);
      case 'a' ->
          text(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), flags, width);
      case 'B' ->
          text(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), flags, width);
      case 'b', 'h' ->
          text(time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), flags, width);
      case 'p' -> {
        String half = time.getHour() < 12 ? "AM" : "PM";
        yield text(
            flags.contains("#") ? half.toLowerCase(Locale.ROOT) : half,
            flags.replace("#", ""),
            width);
      }
      case 'P' -> text(time.getHour() < 12 ? "am" : "pm", flags, width);
      case 'Z' -> {
        String zone = zone();
        boolean lower = flags.contains("#");
        yield text(lower ? zone.toLowerCase(Locale.ROOT) : zone, flags.replace("#", ""), width);
      }
      case 'z' -> text(offset(flags), "", width);
      case 'c' -> text(format(time, "%a %b %e %H:%M:%S %Y"), flags, width);
      case 'D', 'x' -> text(format(time, "%m/%d/%y"), flags, width);
      case 'F' -> text(format(time, "%Y-%m-%d"), flags, width);
      case 'T', 'X' -> text(format(time, "%H:%M:%S"), flags, width);
      case 'R' -> text(format(time, "%H:%M"), flags, width);
      case 'r' -> text(format(time, "%I:%M:%S %p"), flags, width);
      case 'v' -> text(format(time, "%e-%^b-%Y"), flags, width);
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      default -> null;
    };
  }

  private int hour12() {
    int hour = time.getHour() % 12;
    return hour == 0 ? 12 : hour;
  }

  private int week(DayOfWeek first) {
    int day = time.getDayOfYear() - 1;
    int since = Math.floorMod(time.getDayOfWeek().getValue() - first.getValue(), 7);
    return (day + 7 - since) / 7;
  }

  private String fraction(int digits) {
    String nanos = String.format(Locale.ROOT, "%09d", time.get(ChronoField.NANO_OF_SECOND));
    return digits <= 9 ? nanos.substring(0, digits) : nanos + "0".repeat(digits - 9);
  }

  private String zone() {
    Optional<String> own = PosixZone.abbreviation(time);
    if (own.isPresent()) return own.get();
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    if (name.equals("Z")) return "UTC";
    return time.getZone() instanceof ZoneOffset ? "" : name;
  }

  private String offset(String flags) {
    int seconds = time.getOffset().getTotalSeconds();
    String sign = seconds < 0 ? "-" : "+";
    int minutes = Math.abs(seconds) / 60;
    long colons = flags.chars().filter(c -> c == ':').count();
    String out = sign + twoDigits(minutes / 60);
    out += (colons > 0 ? ":" : "") + twoDigits(minutes % 60);
    return colons > 1 ? out + ":00" : out;
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }

  private static String number(long value, int usual, char pad, String flags, int width) {
    if (flags.contains("-")) return Long.toString(value);
    char filling = flags.contains("0") ? '0' : flags.contains("_") ? ' ' : pad;
    String digits = Long.toString(Math.abs(value));
    int wide = (width < 0 ? usual : width) - (value < 0 ? 1 : 0);
    String padded = String.valueOf(filling).repeat(Math.max(0, wide - digits.length())) + digits;
    return value < 0 ? "-" + padded : padded;
  }

  private static String text(String text, String flags, int width) {
    boolean upper = flags.contains("^") || flags.contains("#");
    String shown = upper ? text.toUpperCase(Locale.ROOT) : text;
    String filling = flags.contains("0") ? "0" : " ";
    return filling.repeat(Math.max(0, width - shown.length())) + shown;
  }
}
