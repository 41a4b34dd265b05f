package genko.jekyll.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a summer time begins and ends each year, as POSIX writes it: {@code ,M3.5.0,M10.5.0/3} from
 * the last Sunday of March at two to that of October at three, {@code ,J60,J300} from the 60th day
 * on, the 29th of February not counted, and {@code ,59,299} with it, the first of January being 0.
 */
record SummerTime(Turn begin, Turn end) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private static final SummerTime USUAL =
      new SummerTime(new Turn("M3.2.0", 2 * 3600), new Turn("M11.1.0", 2 * 3600));

  private static final Pattern TURN =
      Pattern.compile(
          ",(M(?:0?[1-9]|1[0-2])\\.[1-5]\\.[0-6]|J?\\d{1,3})"
              + "(?:/([+-]?)(\\d{1,3})(?::(\\d{1,2}))?(?::(\\d{1,2}))?)?");

  /** A day of each year, and the second of it, which may lie before or after that very day. */
  record Turn(String day, int second) {
    LocalDateTime in(int year) {
      return date(year).atStartOfDay().plusSeconds(second);
    }

    private LocalDate date(int year) {
      if (day.startsWith("M")) return weekday(year);
      boolean leaps = !day.startsWith("J");
      int number = Integer.parseInt(leaps ? day : day.substring(1));
      LocalDate first = LocalDate.of(year, 1, 1);
      if (leaps) return first.plusDays(number);
      boolean skips = number >= 60 && first.isLeapYear();
      return first.plusDays(number - (skips ? 0 : 1));
    }

    private LocalDate weekday(int year) {
      String[] parts = day.substring(1).split("\\.", -1);
      int week = Integer.parseInt(parts[1]);
      int from = Integer.parseInt(parts[2]);
      DayOfWeek weekday = from == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(from);
      LocalDate first = YearMonth.of(year, Integer.parseInt(parts[0])).atDay(1);
      return week == 5
          ? first.with(TemporalAdjusters.lastInMonth(weekday))
          : first.with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
    }
  }

  /** What {@code rule} says; that of the United States for none; empty for what is no rule. */
  static Optional<SummerTime> of(String rule) {
    if (rule.isEmpty()) return Optional.of(USUAL);
    Matcher turn = TURN.matcher(rule);
    if (!turn.lookingAt()) return Optional.empty();
    Turn begin = turn(turn);
    turn.region(turn.end(), rule.length());
    return Optional.of(new SummerTime(begin, turn.lookingAt() ? turn(turn) : USUAL.end));
  }

  private static Turn turn(Matcher turn) {
    if (turn.group(3) == null) return new Turn(turn.group(1), 2 * 3600);
    int second = number(turn, 3) * 3600 + number(turn, 4) * 60 + number(turn, 5);
    return new Turn(turn.group(1), turn.group(2).equals("-") ? -second : second);
  }

  private static int number(Matcher turn, int group) {
    return turn.group(group) == null ? 0 : Integer.parseInt(turn.group(group));
  }

  /** The rules of a zone that is at {@code standard}, and at {@code summer} in summer. */
  ZoneRules between(ZoneOffset standard, ZoneOffset summer) {
    List<ZoneOffsetTransition> all = new ArrayList<>();
    if (!standard.equals(summer)) {
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        all.add(ZoneOffsetTransition.of(begin.in(year), standard, summer));
        all.add(ZoneOffsetTransition.of(end.in(year), summer, standard));
      }
      all.sort(Comparator.comparing(ZoneOffsetTransition::getInstant));
    }
    // Where the year begins in summer, the first turn ends one that has no beginning.
    if (!all.isEmpty() && all.getFirst().getOffsetBefore().equals(summer)) all.removeFirst();
    return ZoneRules.of(standard, standard, List.of(), all, List.of());
  }
}
