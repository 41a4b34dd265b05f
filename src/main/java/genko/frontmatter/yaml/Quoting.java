package genko.frontmatter.yaml;

import java.util.ArrayList;
import java.util.List;

/** Scalars on one line, each in the quotes of its style. */
public final class Quoting {
  private Quoting() {}

  /** Any text at all; what YAML forbids or folds is escaped, emoji and Japanese are not. */
  public static String inDouble(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        out.append(unit).append(text.charAt(++at));
      } else {
        escape(out, unit);
      }
    }
    return out.append('"').toString();
  }

  private static void escape(StringBuilder out, char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\0' -> out.append("\\0");
      case '\u0085' -> out.append("\\N");
      case '\u2028' -> out.append("\\L");
      case '\u2029' -> out.append("\\P");
      default -> {
        if (!ComposedYaml.isPrintable(unit) || unit == '\uFEFF') {
          out.append(
              unit < 0x100 ? "\\x%02X".formatted((int) unit) : "\\u%04X".formatted((int) unit));
        } else {
          out.append(unit);
        }
      }
    }
  }

  /** Whether single quotes can hold {@code text} on one line. */
  public static boolean fitsSingle(String text) {
    if (ComposedYaml.unprintable(text) >= 0) return false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (YamlLines.isBreak(unit) || unit == '\t' || unit == '\uFEFF') return false;
    }
    return true;
  }

  public static String inSingle(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * Whether {@code text} may stand without quotes, after a key or, if {@code inFlow}, in brackets.
   */
  public static boolean fitsPlain(String text, boolean inFlow) {
    if (text.isEmpty() || !fitsSingle(text)) return false;
    char first = text.charAt(0);
    if (",[]{}#&*!|>'\"%@`".indexOf(first) >= 0) return false;
    if ("-?:".indexOf(first) >= 0 && (text.length() == 1 || inFlow || text.charAt(1) == ' ')) {
      return false;
    }
    if (first == ' ' || text.endsWith(" ") || text.endsWith(":")) return false;
    if (text.contains(": ") || text.contains(" #")) return false;
    if (text.startsWith("---") || text.startsWith("...")) return false;
    return !inFlow || text.chars().noneMatch(unit -> ",[]{}?:".indexOf(unit) >= 0);
  }

  /** Quoted forms, the one that needs less escaping first: double quotes when they need none. */
  public static List<String> quoted(String text) {
    boolean plainInDouble = inDouble(text).length() == text.length() + 2;
    List<String> forms = new ArrayList<>();
    if (!plainInDouble && fitsSingle(text) && text.indexOf('\'') < 0) forms.add(inSingle(text));
    forms.add(inDouble(text));
    return forms;
  }
}
