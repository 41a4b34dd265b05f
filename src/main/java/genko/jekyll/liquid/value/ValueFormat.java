package genko.jekyll.liquid.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as Ruby writes them, in which Jekyll runs: as text, for inspection, and as JSON. Made
 * through a {@link RenderBudget}, since a value can hold itself many times over.
 */
public final class ValueFormat {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss ")
          .appendOffset("+HHMM", "+0000")
          .toFormatter(Locale.ROOT);

  private ValueFormat() {}

  /** As an output shows it: lists joined, nothing for null. */
  public static String output(@Nullable Object value, RenderBudget budget) {
    if (value instanceof String text) return text;
    if (value instanceof List<?> list && !(list instanceof Range)) return join(list, "", budget);
    return text(value, budget);
  }

  /** As a text, which a list and a map are only for inspection. */
  public static String text(@Nullable Object value, RenderBudget budget) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case Double number -> number(number);
      case Float number -> number(number.doubleValue());
      case BigDecimal number -> number(number.doubleValue());
      case ZonedDateTime time -> time(time);
      case LocalDate date -> date.toString();
      case Range range -> range.toString();
      case Collection<?> list -> inspect(list, budget);
      case Map<?, ?> map -> inspect(map, budget);
      default -> value.toString();
    };
  }

  private static String time(ZonedDateTime time) {
    return TIME.format(time);
  }

  /** The members as text, those of lists within lists too. */
  public static String join(Collection<?> list, String glue, RenderBudget budget) {
    StringBuilder out = new StringBuilder();
    join(list, glue, budget, out, true, 0);
    return out.toString();
  }

  /** Whether the first member is still to come. */
  private static boolean join(
      Collection<?> list,
      String glue,
      RenderBudget budget,
      StringBuilder out,
      boolean begins,
      int in) {
    if (in > RenderBudget.NESTING) throw new BudgetExceeded();
    boolean first = begins;
    for (Object item : list) {
      budget.spend();
      if (item instanceof List<?> inner && !(inner instanceof Range)) {
        first = join(inner, glue, budget, out, first, in + 1);
        continue;
      }
      if (!first) out.append(glue);
      first = false;
      out.append(text(item, budget));
      budget.check(out.length());
    }
    return first;
  }

  public static String inspect(@Nullable Object value, RenderBudget budget) {
    StringBuilder out = new StringBuilder();
    write(value, false, budget, out, 0);
    return out.toString();
  }

  public static String json(@Nullable Object value, RenderBudget budget) {
    StringBuilder out = new StringBuilder();
    write(value, true, budget, out, 0);
    return out.toString();
  }

  private static void write(
      @Nullable Object value, boolean json, RenderBudget budget, StringBuilder out, int in) {
    if (in > RenderBudget.NESTING) throw new BudgetExceeded();
    budget.spend();
    switch (value) {
      case null -> out.append(json ? "null" : "nil");
      case String text -> quote(text, json, out);
      case Map<?, ?> map -> {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (!first) out.append(json ? "," : ", ");
          first = false;
          if (json) quote(text(entry.getKey(), budget), true, out);
          else write(entry.getKey(), false, budget, out, in + 1);
          out.append(json ? ":" : "=>");
          write(entry.getValue(), json, budget, out, in + 1);
        }
        out.append('}');
      }
      case Range range -> {
        if (json) quote(range.toString(), true, out);
        else out.append(range);
      }
      case Collection<?> list -> {
        out.append('[');
        boolean first = true;
        for (Object item : list) {
          if (!first) out.append(json ? "," : ", ");
          first = false;
          write(item, json, budget, out, in + 1);
        }
        out.append(']');
      }
      case Boolean flag -> out.append(flag);
      case Number number -> out.append(text(number, budget));
      default -> {
        if (json) quote(text(value, budget), true, out);
        else out.append(text(value, budget));
      }
    }
    budget.check(out.length());
  }

  private static void quote(String text, boolean json, StringBuilder out) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (!json && c == '#' && (next == '{' || next == '$' || next == '@')) out.append("\\#");
          else if (!json && c == 0x1b) out.append("\\e");
          else if (!json && c == 7) out.append("\\a");
          else if (!json && c == 11) out.append("\\v");
          else if (json && c < ' ') out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          else if (c < ' ' || !json && c == 127)
            out.append(String.format(Locale.ROOT, "\\x%02X", (int) c));
          else out.append(c);
        }
      }
    }
    out.append('"');
  }

  private static String number(double number) {
    if (Double.isNaN(number)) return "NaN";
    if (Double.isInfinite(number)) return number > 0 ? "Infinity" : "-Infinity";
    if (number == 0) return 1 / number < 0 ? "-0.0" : "0.0";
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= -4 && exponent < 16) {
      String plain = exact.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = exact.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? digits.substring(1) : "0";
    String sign = number < 0 ? "-" : "";
    String power =
        String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    return sign + digits.charAt(0) + "." + fraction + power;
  }
}
