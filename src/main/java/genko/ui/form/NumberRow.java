package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.frontmatter.FieldEdit;
import genko.jekyll.rules.ReadingTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of a whole number, written in the digits that were typed. */
final class NumberRow extends EntryRow {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern FULL_WIDTH = Pattern.compile("[０-９]");

  NumberRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
  }

  /** A number in quotes stays the text that it is, but for the reading time. */
  static boolean suits(Field field) {
    boolean number = WHOLE.matcher(field.text()).matches();
    if (field.kind() == Kind.INTEGER) return number;
    boolean counted = field.key().equals(UsualField.READING_TIME.key());
    return counted && (field.kind() == Kind.EMPTY || field.kind() == Kind.TEXT && number);
  }

  boolean isReadingTime() {
    return key().equals(UsualField.READING_TIME.key());
  }

  @Override
  String read(Field field) {
    return field.text();
  }

  @Override
  FieldEdit write(String text) {
    String digits =
        FULL_WIDTH
            .matcher(text.strip())
            .replaceAll(digit -> String.valueOf((char) (digit.group().charAt(0) - '０' + '0')));
    if (!WHOLE.matcher(digits).matches()) return refused("form.not-a-number");
    return form().head().set(field(), digits);
  }

  /** Counts on by {@code by} from the number that is shown, or from the one written. */
  void step(int by) {
    String from = WHOLE.matcher(shown()).matches() ? shown() : field().text();
    long number = WHOLE.matcher(from).matches() ? Long.parseLong(from) : 0;
    long least = isReadingTime() ? 1 : Long.MIN_VALUE;
    type(Long.toString(Math.max(least, number + by)));
  }

  /** The minutes counted from the body, for the reading time. */
  Optional<Integer> counted() {
    return form()
        .lengthProperty()
        .get()
        .filter(length -> isReadingTime())
        .map(ReadingTime::minutes);
  }

  /** Whether that is another number than the one here. */
  boolean differsFromCount() {
    return counted().filter(minutes -> !shown().equals(Integer.toString(minutes))).isPresent();
  }

  /** Takes over the minutes counted from the body. */
  void takeCount() {
    counted().ifPresent(minutes -> type(Integer.toString(minutes)));
  }

  /** How the body is counted, and what that gave. */
  String rule() {
    return form()
        .lengthProperty()
        .get()
        .map(
            length ->
                form()
                    .words()
                    .say(
                        "jekyll.reading-time.rule",
                        ReadingTime.JAPANESE_PER_MINUTE,
                        ReadingTime.WORDS_PER_MINUTE,
                        length.japanese(),
                        length.latin()))
        .orElse("");
  }
}
