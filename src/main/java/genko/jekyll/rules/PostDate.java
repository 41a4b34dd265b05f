package genko.jekyll.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a front matter writes it: {@code written} is the text without quotes, {@code local} the
 * day and time that it shows, {@code offset} the offset that it states, if it states one. A text
 * with another day or time keeps its form: separators, seconds, padding, and the offset as written.
 *
 * <p>Which instant a date without offset means depends on its quotes and on the site's time zone,
 * as Jekyll and its YAML reader have it: a plain one with seconds is UTC, every other is local to
 * the site, and so is one with the name of a zone that Ruby does not know. A day past the month's
 * end runs on into the next month, as it does there.
 */
public record PostDate(
    String written, LocalDateTime local, Optional<ZoneOffset> offset, boolean timed) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})"
              + "(?:([Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
              + "(?:([ \\t]*)(Z|UT|[A-Z]{3,5}|[+-]\\d{1,2}(?::?\\d{2})?))?)?");
  private static final DateTimeFormatter NEW =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z", Locale.ROOT);

  /** The date that {@code text} states, in any of the forms Jekyll reads as one. */
  public static Optional<PostDate> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) return Optional.empty();
    int month = Integer.parseInt(form.group(3));
    int day = Integer.parseInt(form.group(4));
    boolean timed = form.group(6) != null;
    int hour = timed ? Integer.parseInt(form.group(6)) : 0;
    int minute = timed ? Integer.parseInt(form.group(7)) : 0;
    int second = form.group(8) == null ? 0 : Integer.parseInt(form.group(8));
    boolean sane = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!sane || hour > 23 || minute > 59 || second > 59) return Optional.empty();
    Optional<ZoneOffset> offset = Optional.ofNullable(form.group(11)).flatMap(PostDate::offset);
    boolean named = form.group(11) != null && Character.isLetter(form.group(11).charAt(0));
    if (form.group(11) != null && offset.isEmpty() && !named) return Optional.empty();
    LocalDate date = LocalDate.of(Integer.parseInt(form.group(1)), month, 1).plusDays(day - 1L);
    LocalTime time = LocalTime.of(hour, minute, second, nanos(form.group(9)));
    return Optional.of(new PostDate(text, date.atTime(time), offset, timed));
  }

  /** A new date in the blog's form, which always states its offset. */
  public static PostDate of(ZonedDateTime when) {
    return parse(NEW.format(when)).orElseThrow();
  }

  /** The zone in which this date is read; {@code quoted} says whether its YAML value is. */
  public ZoneId zone(boolean quoted, ZoneId site) {
    if (offset.isPresent()) return offset.get();
    String name = form().group(11);
    if (name != null) return NamedZones.in(name, local.getYear(), site);
    return quoted || !hasSeconds() ? site : ZoneOffset.UTC;
  }

  /** The instant that Jekyll takes this date for. */
  public Instant instant(boolean quoted, ZoneId site) {
    return local.atZone(zone(quoted, site)).toInstant();
  }

  /** Whether the day as written exists: 30 February does not, and means 1 March. */
  public boolean exists() {
    Matcher form = form();
    return Integer.parseInt(form.group(4)) == local.getDayOfMonth();
  }

  /**
   * This date showing {@code when} instead, in the offset that it has. Where its form is too short
   * for {@code when}, the time is added, and with it the offset of {@code zone}, because a date
   * with seconds and no offset is read in another zone than one without.
   */
  public PostDate with(LocalDateTime when, ZoneId zone) {
    if (when.equals(local)) return this;
    Matcher form = form();
    boolean padded = form.group(3).length() == 2 && form.group(4).length() == 2;
    String between = form.group(2);
    StringBuilder text = new StringBuilder();
    text.append(pad(when.getYear(), 4)).append(between);
    text.append(pad(when.getMonthValue(), padded ? 2 : 1)).append(between);
    text.append(pad(when.getDayOfMonth(), padded ? 2 : 1));
    boolean wantsTime = timed || !when.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (!wantsTime) return reparse(form, text);
    boolean wantsSeconds = hasSeconds() || !timed || when.getSecond() != 0;
    text.append(timed ? form.group(5) : " ");
    text.append(pad(when.getHour(), timed ? form.group(6).length() : 2));
    text.append(':').append(pad(when.getMinute(), 2));
    if (wantsSeconds) text.append(':').append(pad(when.getSecond(), 2));
    if (timed && form.group(9) != null) {
      text.append('.')
          .append(pad(when.get(ChronoField.NANO_OF_SECOND), 9), 0, form.group(9).length());
    }
    if (form.group(11) != null) {
      text.append(form.group(10)).append(form.group(11));
    } else if (wantsSeconds && !hasSeconds()) {
      text.append(' ').append(basic(zone.getRules().getOffset(when)));
    }
    return reparse(form, text);
  }

  /** This date showing {@code instant}, in its own offset, or in {@code zone} if it states none. */
  public PostDate with(Instant instant, ZoneId zone) {
    return with(
        LocalDateTime.ofInstant(instant, offset.map(ZoneId.class::cast).orElse(zone)), zone);
  }

  /**
   * This date showing the moment {@code now}, which is in the site's zone, no finer than it is
   * written: a day alone stays one. {@code quoted} says whether its YAML value is. A time that
   * would be read in another zone than the site's gets the offset that it lacks.
   */
  public PostDate at(ZonedDateTime now, boolean quoted) {
    if (!timed) return with(now.toLocalDate().atStartOfDay(), now.getZone());
    ZonedDateTime then = hasSeconds() ? now : now.truncatedTo(ChronoUnit.MINUTES);
    if (offset.isPresent()) return with(then.toInstant(), now.getZone());
    PostDate there = with(then.toLocalDateTime(), now.getZone());
    ZoneOffset read = zone(quoted, now.getZone()).getRules().getOffset(now.toInstant());
    return read.equals(now.getOffset()) ? there : there.withOffset(now.getOffset());
  }

  /** This date with the same day and time in another offset; one without a time gets midnight. */
  public PostDate withOffset(ZoneOffset other) {
    if (offset.equals(Optional.of(other))) return this;
    Matcher form = form();
    StringBuilder text = new StringBuilder();
    if (!timed) {
      text.append(form.group()).append(" 00:00:00 ").append(basic(other));
      return reparse(form, text);
    }
    String old = form.group(11);
    text.append(form.group(), 0, old == null ? form.group().length() : form.start(10));
    boolean spaced = old == null ? !form.group(5).equalsIgnoreCase("T") : !form.group(10).isEmpty();
    boolean colon = old == null ? !spaced : old.indexOf(':') > 0;
    // A word such as UTC states one offset only, so another one is written in figures.
    text.append(spaced ? form.group(10) == null ? " " : form.group(10) : "");
    text.append(
        colon ? basic(other).substring(0, 3) + ':' + basic(other).substring(3) : basic(other));
    return reparse(form, text);
  }

  private boolean hasSeconds() {
    return form().group(8) != null;
  }

  private Matcher form() {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) throw new IllegalArgumentException("no date: " + written);
    return form;
  }

  /** {@code text} in the white space that surrounds this date. */
  private PostDate reparse(Matcher form, CharSequence text) {
    return parse(written.replace(form.group(), text)).orElseThrow();
  }

  private static String pad(int number, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", number);
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static String basic(ZoneOffset offset) {
    return DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(offset);
  }

  private static Optional<ZoneOffset> offset(String text) {
    if (Character.isLetter(text.charAt(0))) return NamedZones.of(text);
    String digits = text.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int all = hours * 60 + minutes;
    if (minutes > 59 || all > 18 * 60) return Optional.empty();
    return Optional.of(ZoneOffset.ofTotalSeconds((text.charAt(0) == '-' ? -60 : 60) * all));
  }
}
