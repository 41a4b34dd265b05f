package genko.jekyll.site;

import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.TimeText;
import genko.jekyll.site.BlogPost.Stop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one document in the blog's zone, and remembers one that Jekyll would give up
 * at. Ruby reads many more forms; of one that is neither read nor surely refused nothing is said.
 */
final class DocumentDates {
  private static final Pattern LOOSE =
      Pattern.compile(
          "\\s*(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "(?:[Tt\\s]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?\\s*([AaPp][Mm])?.*)?",
          Pattern.DOTALL);

  private final ZoneId zone;
  private Optional<Stop> stop = Optional.empty();

  DocumentDates(ZoneId zone) {
    this.zone = zone;
  }

  boolean stopped() {
    return stop.isPresent();
  }

  Optional<Stop> stop() {
    return stop;
  }

  /** The moment that a front matter's {@code value} is, if it is one. */
  Optional<ZonedDateTime> read(@Nullable Object value) {
    if (value instanceof ZonedDateTime time) return Optional.of(time.withZoneSameInstant(zone));
    if (value instanceof LocalDate day) return Optional.of(day.atStartOfDay(zone));
    String text = RubyValues.text(value);
    Optional<PostDate> date = PostDate.parse(text);
    // Values with a time and seconds are typed already, so that this one is local to the blog.
    if (date.isPresent()) return date.map(one -> one.instant(true, zone).atZone(zone));
    Matcher loose = LOOSE.matcher(text);
    if (loose.matches()) return loose(loose, text);
    Optional<ZonedDateTime> named = TimeText.named(text, zone);
    if (named.isPresent()) return named.map(time -> time.withZoneSameInstant(zone));
    if (text.isBlank()) stop = Optional.of(new Stop(Stop.Kind.DATE, text));
    return Optional.empty();
  }

  private Optional<ZonedDateTime> loose(Matcher date, String text) {
    int month = number(date, 2);
    int day = number(date, 3);
    int hour = number(date, 4);
    boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!exists || hour > 24 || number(date, 5) > 59 || number(date, 6) > 60) {
      stop = Optional.of(new Stop(Stop.Kind.DATE, text));
      return Optional.empty();
    }
    boolean afternoon =
        date.group(7) != null && Character.toLowerCase(date.group(7).charAt(0)) == 'p';
    int shown = date.group(7) == null ? hour % 24 : hour % 12 + (afternoon ? 12 : 0);
    LocalDate on = LocalDate.of(number(date, 1), month, 1).plusDays(day - 1L);
    LocalTime at = LocalTime.of(shown, number(date, 5), Math.min(59, number(date, 6)));
    return Optional.of(LocalDateTime.of(on, at).atZone(zone));
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /** The day that a file's name begins with; its year may have two digits. */
  Optional<ZonedDateTime> ofName(String day) {
    String[] parts = day.split("-", -1);
    int year = Integer.parseInt(parts[0]);
    if (parts[0].length() == 2) year += year < 69 ? 2000 : 1900;
    int month = Integer.parseInt(parts[1]);
    int date = Integer.parseInt(parts[2]);
    if (month < 1 || month > 12 || date < 1 || date > 31) {
      stop = Optional.of(new Stop(Stop.Kind.DATE, day));
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, 1).plusDays(date - 1L).atStartOfDay(zone));
  }
}
