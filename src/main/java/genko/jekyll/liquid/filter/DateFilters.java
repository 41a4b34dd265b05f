package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.ValueFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters that show a time; Jekyll's own show it in the blog's zone. */
final class DateFilters {
  private DateFilters() {}

  /** The filter of that name, or null. */
  static @Nullable Filter named(String name) {
    return switch (name) {
      case "date" -> new Filter(1, 1, DateFilters::date);
      case "date_to_xmlschema" ->
          new Filter(0, 0, (run, input, with) -> shown(run, input, "%Y-%m-%dT%H:%M:%S%:z"));
      case "date_to_rfc822" ->
          new Filter(0, 0, (run, input, with) -> shown(run, input, "%a, %d %b %Y %H:%M:%S %z"));
      case "date_to_string" ->
          new Filter(0, 2, (run, input, with) -> words(run, input, "%b", with));
      case "date_to_long_string" ->
          new Filter(0, 2, (run, input, with) -> words(run, input, "%B", with));
      default -> null;
    };
  }

  private static @Nullable Object date(
      RenderContext run, @Nullable Object input, List<Object> with) {
    String format = ValueFormat.text(with.getFirst(), run.budget());
    if (format.isEmpty()) return input;
    Optional<ZonedDateTime> time = Times.of(input, run.host());
    return time.isEmpty() ? input : Strftime.format(time.get(), format);
  }

  private static @Nullable Object shown(RenderContext run, @Nullable Object input, String format) {
    if (ValueFormat.text(input, run.budget()).isEmpty()) return input;
    return Strftime.format(local(run, input), format);
  }

  private static ZonedDateTime local(RenderContext run, @Nullable Object input) {
    ZonedDateTime time =
        Times.of(input, run.host())
            .orElseThrow(() -> new BuildAbort("liquid.date", Comparisons.kind(input)));
    return input instanceof LocalDate ? time : time.withZoneSameInstant(run.host().zone());
  }

  private static @Nullable Object words(
      RenderContext run, @Nullable Object input, String month, List<Object> with) {
    if (ValueFormat.text(input, run.budget()).isEmpty()) return input;
    ZonedDateTime time = local(run, input);
    boolean ordinal = !with.isEmpty() && "ordinal".equals(with.getFirst());
    if (!ordinal) return Strftime.format(time, "%d " + month + " %Y");
    int day = time.getDayOfMonth();
    boolean american = with.size() > 1 && "US".equals(with.get(1));
    String format =
        american
            ? month + " " + day + ordinal(day) + ", %Y"
            : day + ordinal(day) + " " + month + " %Y";
    return Strftime.format(time, format);
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) return "th";
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
