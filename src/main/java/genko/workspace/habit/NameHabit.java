package genko.workspace.habit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the files of a blog's newest posts are called: {@code 2025-11-17-3-slug.md}.
 *
 * @param dated whether the name begins with the day
 * @param number what stands between the day and the slug
 * @param digits how many digits the number has at least
 * @param latin whether slugs are of Latin letters, whatever the title is written in
 * @param extension of the file, without the dot
 */
public record NameHabit(
    int posts, boolean dated, Numbering number, int digits, boolean latin, String extension) {
  /** A number in a name. */
  public enum Numbering {
    NONE,
    /** Which of the day's posts it is. */
    COUNT,
    /** The hour, or the hour and the minute, of the post's date. */
    HOUR,
    HOUR_AND_MINUTE
  }

  private static final Pattern DATED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(?:(\\d{1,4})-)?(.+)\\.([^.]+)");
  private static final Pattern PLAIN = Pattern.compile("(.+)\\.([^.]+)");
  private static final Pattern LATIN = Pattern.compile("[\\x20-\\x7E]+");
  private static final int HOURS = 24;
  private static final int HOUR_DIGITS = 2;
  private static final int MINUTE_DIGITS = 4;
  private static final int MINUTES = 60;

  /** How names of {@code posts}, the newest first, are made; empty where they are too few. */
  public static Optional<NameHabit> of(List<WrittenPost> posts) {
    if (posts.size() < HeadHabit.FEWEST) return Optional.empty();
    List<String> names = posts.stream().map(WrittenPost::name).toList();
    boolean dated = isMost(names.stream().filter(name -> DATED.matcher(name).matches()), names);
    List<String> numbers = names.stream().map(NameHabit::number).filter(s -> !s.isEmpty()).toList();
    boolean numbered = dated && 2 * numbers.size() > names.size();
    int digits = numbered ? numbers.stream().mapToInt(String::length).min().orElse(1) : 0;
    boolean latin = isMost(names.stream().filter(name -> LATIN.matcher(name).matches()), names);
    String extension =
        HeadHabit.usual(names, NameHabit::extension).orElse("md").toLowerCase(Locale.ROOT);
    Numbering number = numbered ? Numbering.COUNT : Numbering.NONE;
    if (numbered && numbers.stream().allMatch(NameHabit::isTime))
      number = Numbering.HOUR_AND_MINUTE;
    else if (numbered && digits == HOUR_DIGITS && numbers.stream().allMatch(NameHabit::isHour)) {
      number = Numbering.HOUR;
    }
    return Optional.of(new NameHabit(names.size(), dated, number, digits, latin, extension));
  }

  private static boolean isMost(Stream<String> some, List<String> all) {
    return 2 * some.count() > all.size();
  }

  private static String number(String name) {
    Matcher parts = DATED.matcher(name);
    return parts.matches() && parts.group(2) != null ? parts.group(2) : "";
  }

  private static Optional<String> extension(String name) {
    Matcher parts = PLAIN.matcher(name);
    return parts.matches() ? Optional.of(parts.group(2)) : Optional.empty();
  }

  private static boolean isTime(String number) {
    int value = Integer.parseInt(number);
    return number.length() == MINUTE_DIGITS && value / 100 < HOURS && value % 100 < MINUTES;
  }

  private static boolean isHour(String number) {
    return number.length() == HOUR_DIGITS && Integer.parseInt(number) < HOURS;
  }

  /**
   * The name of a post of {@code when}, in the blog's zone, called {@code slug} in addresses.
   *
   * @param taken the names of the files that lie where it is to lie
   */
  public String name(LocalDateTime when, String slug, Collection<String> taken) {
    String end = slug + "." + extension;
    if (!dated) return end;
    String day = DateTimeFormatter.ISO_LOCAL_DATE.format(when.toLocalDate());
    return switch (number) {
      case NONE -> day + "-" + end;
      case COUNT -> day + "-" + padded(next(when.toLocalDate(), taken)) + "-" + end;
      case HOUR -> day + "-" + padded(when.getHour()) + "-" + end;
      case HOUR_AND_MINUTE ->
          day + "-" + padded(when.getHour() * 100 + when.getMinute()) + "-" + end;
    };
  }

  /** The form of the names, for people to read. */
  String pattern() {
    String middle =
        switch (number) {
          case NONE -> "";
          case COUNT -> "N".repeat(Math.max(1, digits)) + "-";
          case HOUR -> "HH-";
          case HOUR_AND_MINUTE -> "HHMM-";
        };
    return (dated ? "YYYY-MM-DD-" + middle : "") + "slug." + extension;
  }

  /** Whether {@code name} is of that form. */
  boolean fits(String name) {
    boolean numbered = !number(name).isEmpty();
    return DATED.matcher(name).matches() == dated
        && numbered == (number != Numbering.NONE)
        && LATIN.matcher(name).matches() == latin
        && extension(name).filter(one -> one.equalsIgnoreCase(extension)).isPresent();
  }

  private String padded(int value) {
    return String.format(Locale.ROOT, "%0" + Math.max(1, digits) + "d", value);
  }

  /** The number after the greatest of the day. */
  private static int next(LocalDate day, Collection<String> taken) {
    String start = DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    return 1
        + taken.stream()
            .filter(name -> name.startsWith(start))
            .map(NameHabit::number)
            .filter(number -> !number.isEmpty())
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
  }
}
