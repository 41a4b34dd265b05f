package genko.frontmatter.yaml;

import genko.frontmatter.Field;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain scalar is to Jekyll, which reads it through SafeYAML (transform.rb: integer, float,
 * nil, boolean, date, in this order).
 */
public enum PlainType {
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
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++(?:\\.[0-9_]*)?"
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

  // As Ruby's Psych tells them apart (scalar_scanner.rb), which some Jekylls read with.
  private static final Pattern PSYCH_INTEGER =
      Pattern.compile(
          "[-+]?(?:0b[01_,]+|0[0-7_,]+|0|[1-9](?:[0-9]|,[0-9]|_[0-9])*+|0x[0-9a-fA-F_,]+)"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}");
  private static final Pattern PSYCH_FLOAT =
      Pattern.compile(
          "[-+]?(?:[0-9][0-9_,]*)?\\.[0-9]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\\.[0-9_]*"
              + "|[-+]?\\.(?i:inf)|\\.(?i:nan)");
  private static final Pattern PSYCH_DATE =
      Pattern.compile(
          "\\d{4}-(?:1[012]|0?\\d)-(?:[12]\\d|3[01]|0?\\d)"
              + "|-?\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d*)?"
              + "(?:\\s*(?:Z|[-+]\\d{1,2}:?(?:\\d\\d)?))?");

  private static final int LONGEST = 400;

  /** What Jekyll reads in the plain scalar {@code text}. */
  public static PlainType of(String text) {
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

  /** What Ruby's own reader, which some versions of Jekyll use, reads in it. */
  private static PlainType inPsych(String text) {
    if (NOTHINGS.contains(text)) return NOTHING;
    if (BOOLEANS.contains(text)) return BOOLEAN;
    if (text.length() > LONGEST) return TEXT;
    if (PSYCH_DATE.matcher(text).matches()) return DATE;
    if (PSYCH_INTEGER.matcher(text).matches()) return INTEGER;
    return PSYCH_FLOAT.matcher(text).matches() ? NUMBER : TEXT;
  }

  /**
   * Whether the plain scalars {@code one} and {@code other} are of one type to Ruby: to both of the
   * readers that it has, or as dates to one of them, for the other makes a text of a day such as
   * 2024-3-1.
   */
  public static boolean areAlike(String one, String other) {
    PlainType psych = inPsych(one);
    if (psych != inPsych(other) || one.startsWith(":") != other.startsWith(":")) return false;
    return psych == DATE || of(one) == of(other);
  }

  /** Whether every reader of YAML takes the plain scalar {@code text} as text. */
  public static boolean isSurelyText(String text) {
    return of(text) == TEXT && (text.length() > LONGEST || !ELSEWHERE.matcher(text).matches());
  }

  public Field.Kind kind() {
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
