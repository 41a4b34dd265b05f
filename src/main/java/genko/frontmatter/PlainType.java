package genko.frontmatter;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain scalar is to Jekyll, which reads it through SafeYAML (transform.rb: integer, float,
 * nil, boolean, date, in this order).
 */
enum PlainType {
  TEXT,
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  NOTHING;

  private static final Pattern INTEGER_FORM =
      Pattern.compile("[-+]?(?:0|[1-9][0-9]*)|0[0-7]+|0[xX][0-9a-fA-F]+|0[bB][01]+");
  private static final Pattern FLOAT_FORM =
      Pattern.compile(
          "[-+]?(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Pattern DATE_FORM =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}"
              + "|\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d*)?"
              + "\\s*(?:Z|[-+]\\d{1,2}(?::?\\d{2})?)?");
  private static final Set<String> NOTHINGS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of(
          "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE", "no", "No", "NO", "off",
          "Off", "OFF", "false", "False", "FALSE");

  /**
   * What YAML 1.1 reads as something else though SafeYAML does not: merge, default, symbols, y and
   * n.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile("[yYnN=]|<<|:.*|[-+]?0o?[0-9][0-9_,]*|\\d{4}-\\d{1,2}-\\d{1,2}.*");

  private static final int LONGEST = 400;

  /** What Jekyll reads in the plain scalar {@code text}. */
  static PlainType of(String text) {
    if (NOTHINGS.contains(text)) return NOTHING;
    if (BOOLEANS.contains(text)) return BOOLEAN;
    if (text.length() > LONGEST) return TEXT;
    char first = text.charAt(0);
    boolean numeric = first >= '0' && first <= '9' || "+-.".indexOf(first) >= 0;
    if (!numeric && first != '_' && first != ',') return TEXT;
    if (INTEGER_FORM.matcher(text.replaceAll("[_,]", "")).matches()) return INTEGER;
    if (FLOAT_FORM.matcher(text).matches()) return NUMBER;
    return DATE_FORM.matcher(text).matches() ? DATE : TEXT;
  }

  /** Whether every reader of YAML takes the plain scalar {@code text} as text. */
  static boolean isSurelyText(String text) {
    return of(text) == TEXT && (text.length() > LONGEST || !ELSEWHERE.matcher(text).matches());
  }

  Field.Kind kind() {
    return switch (this) {
      case TEXT -> Field.Kind.TEXT;
      case INTEGER -> Field.Kind.INTEGER;
      case NUMBER -> Field.Kind.NUMBER;
      case BOOLEAN -> Field.Kind.BOOLEAN;
      case DATE -> Field.Kind.DATE;
      case NOTHING -> Field.Kind.EMPTY;
    };
  }
}
