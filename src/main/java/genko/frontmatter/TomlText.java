package genko.frontmatter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts and dates as TOML writes them. */
final class TomlText {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:([Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})"
              + "(?::(\\d{2})(\\.\\d{1,9})?)?[ \\t]*(Z|UTC|GMT|JST|[+-]\\d{2}:?\\d{2})?)?");

  private TomlText() {}

  /** In double quotes on one line: any text at all but halves of characters. */
  static String basic(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(unit -> escaped(out, (char) unit));
    return out.append('"').toString();
  }

  private static void escaped(StringBuilder out, char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        boolean hidden = unit < ' ' || unit == '\u007F' || unit == '\uFEFF';
        if (hidden) out.append("\\u%04X".formatted((int) unit));
        else out.append(unit);
      }
    }
  }

  /** In single quotes, where nothing is escaped; empty when that cannot hold {@code text}. */
  static Optional<String> literal(String text) {
    boolean fits = text.indexOf('\'') < 0 && text.chars().noneMatch(TomlText::isHidden);
    return fits ? Optional.of("'" + text + "'") : Optional.empty();
  }

  private static boolean isHidden(int unit) {
    return unit < ' ' && unit != '\t' || unit == '\u007F' || unit == '\uFEFF';
  }

  /** Between three single quotes, on lines that end in {@code end}, below them if so. */
  static Optional<String> literalLines(String text, boolean below, String end) {
    boolean fits =
        !text.contains("''")
            && !text.endsWith("'")
            && text.chars().noneMatch(unit -> unit != '\n' && isHidden(unit));
    String start = below || text.startsWith("\n") ? end : "";
    return fits ? Optional.of("'''" + start + text.replace("\n", end) + "'''") : Optional.empty();
  }

  /** The same between three double quotes, which hold any text. */
  static String lines(String text, boolean below, String end) {
    StringBuilder out = new StringBuilder("\"\"\"");
    if (below || text.startsWith("\n")) out.append(end);
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean bare = unit == '"' && at + 1 < text.length() && text.charAt(at + 1) != '"';
      if (unit == '\n') out.append(end);
      else if (bare || unit == '\t') out.append(unit);
      else escaped(out, unit);
    }
    return out.append("\"\"\"").toString();
  }

  /**
   * The date {@code value} as TOML writes it, with the letter or space between day and time that
   * {@code like} has; empty when it is none.
   */
  static Optional<String> date(String value, String like) {
    Matcher date = DATE.matcher(value.strip());
    if (!date.matches()) return Optional.empty();
    StringBuilder out = new StringBuilder(date.group(1));
    out.append('-').append(two(date.group(2))).append('-').append(two(date.group(3)));
    if (date.group(4) != null) {
      out.append(like.indexOf(' ') > 0 ? " " : like.indexOf('t') > 0 ? "t" : "T");
      out.append(two(date.group(5))).append(':').append(date.group(6)).append(':');
      out.append(date.group(7) == null ? "00" : date.group(7));
      if (date.group(8) != null) out.append(date.group(8));
      out.append(offset(date.group(9)));
    }
    String written = out.toString();
    return TomlScanner.plain(written).isPresent() ? Optional.of(written) : Optional.empty();
  }

  private static String two(String figures) {
    return figures.length() == 1 ? "0" + figures : figures;
  }

  private static String offset(String written) {
    if (written == null) return "";
    return switch (written) {
      case "Z", "UTC", "GMT" -> "Z";
      case "JST" -> "+09:00";
      default ->
          written.indexOf(':') > 0 ? written : written.substring(0, 3) + ":" + written.substring(3);
    };
  }
}
