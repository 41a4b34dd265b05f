package genko.frontmatter.yaml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain number that templates show otherwise than it is written: a time of day is a count of
 * seconds, a leading zero means octal or goes, and so does a zero at the end of a fraction. {@code
 * key} names the sentence that says so, {@code value} is what Jekyll makes of it.
 */
public record NumberNotes(String key, String value) {
  private static final Pattern TIME = Pattern.compile("([0-9]+):([0-5]?[0-9])(?::([0-5]?[0-9]))?");
  private static final Pattern LOSSY =
      Pattern.compile("[-+]?(?:0[0-9_]+(?:\\.[0-9]*)?|[0-9]+\\.[0-9]+0)");

  /** What becomes of the plain number {@code text}; empty where it shows as it is written. */
  public static Optional<NumberNotes> of(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches() && text.length() < 12) {
      long seconds = Long.parseLong(time.group(1)) * 3600 + Long.parseLong(time.group(2)) * 60;
      if (time.group(3) != null) seconds += Long.parseLong(time.group(3));
      return Optional.of(new NumberNotes("frontmatter.type.time", Long.toString(seconds)));
    }
    if (!LOSSY.matcher(text).matches()) return Optional.empty();
    return Optional.of(
        new NumberNotes("frontmatter.type.figures", shown(YamlConstructor.number(text))));
  }

  private static String shown(Object number) {
    if (!(number instanceof Double fraction)) return String.valueOf(number);
    String plain = BigDecimal.valueOf(fraction).toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }
}
