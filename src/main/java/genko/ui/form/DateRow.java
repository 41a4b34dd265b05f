package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.FieldEdit;
import genko.jekyll.rules.PostDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of a date, shown as it is written. The writer's own time stands beside it when the two
 * differ. A date that Jekyll would not read is not written.
 */
final class DateRow extends EntryRow {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xx", Locale.ROOT);

  DateRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
  }

  static boolean suits(Field field) {
    boolean named = field.key().equals(UsualField.DATE.key());
    return named || field.kind() == Kind.DATE && PostDate.parse(field.text()).isPresent();
  }

  @Override
  String read(Field field) {
    return field.text();
  }

  @Override
  FieldEdit write(String text) {
    if (text.isBlank()) return refused("form.date-empty");
    Optional<PostDate> date = PostDate.parse(text);
    if (date.isEmpty()) return refused("form.date-unfinished");
    if (!date.get().exists()) return refused("form.date-no-such-day");
    return form().head().set(field(), text.strip());
  }

  /** The date that is shown, or else the one that is written. */
  Optional<PostDate> date() {
    return PostDate.parse(shown()).or(() -> PostDate.parse(field().text()));
  }

  /** Puts {@code day} in place of the day, and keeps the time, the offset and the form. */
  void choose(LocalDate day) {
    ZoneId zone = form().hints().site();
    PostDate next =
        date()
            .map(date -> date.with(day.atTime(date.local().toLocalTime()), zone))
            .orElseGet(() -> PostDate.of(form().hints().now().with(day)));
    type(next.written());
  }

  /** Puts the present moment, in the form and the offset that the date has. */
  void chooseNow() {
    ZonedDateTime now = form().hints().now();
    type(date().map(date -> date.at(now, quoted())).orElseGet(() -> PostDate.of(now)).written());
  }

  /** The same instant in the writer's time, when that reads otherwise than what is written. */
  Optional<String> localTime() {
    return date()
        .filter(PostDate::timed)
        .flatMap(
            date -> {
              ZoneId zone = form().hints().clock().getZone();
              ZonedDateTime here = date.instant(quoted(), form().hints().site()).atZone(zone);
              if (here.toLocalDateTime().equals(date.local())) return Optional.empty();
              return Optional.of(form().words().say("form.local-time", LOCAL.format(here)));
            });
  }

  private boolean quoted() {
    return field().style() == Style.DOUBLE || field().style() == Style.SINGLE;
  }
}
