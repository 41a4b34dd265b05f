package genko.jekyll.liquid.value;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How values stand to one another. */
public final class Comparisons {
  private Comparisons() {}

  public static boolean isTrue(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  public static boolean isEqual(@Nullable Object left, @Nullable Object right) {
    if (left instanceof EmptyLiteral word) return isEmpty(right, word);
    if (right instanceof EmptyLiteral word) return isEmpty(left, word);
    if (left instanceof Number && right instanceof Number) {
      return order(left, right).orElse(1) == 0;
    }
    if (left instanceof ZonedDateTime one && right instanceof ZonedDateTime other) {
      return one.toInstant().equals(other.toInstant());
    }
    return left == null ? right == null : left.equals(right);
  }

  /** Nothing is blank to Liquid without Rails, and only texts, lists and maps can be empty. */
  private static boolean isEmpty(@Nullable Object value, EmptyLiteral word) {
    if (word == EmptyLiteral.BLANK) return false;
    return switch (value) {
      case String text -> text.isEmpty();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case null, default -> false;
    };
  }

  /** Below, at or above zero; empty for what has no order. */
  public static OptionalInt order(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      return OptionalInt.of(Long.compare(one, other));
    }
    if (left instanceof Number one && right instanceof Number other) {
      boolean exact = Double.isFinite(one.doubleValue()) && Double.isFinite(other.doubleValue());
      if (!exact) return OptionalInt.of(Double.compare(one.doubleValue(), other.doubleValue()));
      return OptionalInt.of(
          LiquidNumbers.decimal(LiquidNumbers.of(one))
              .compareTo(LiquidNumbers.decimal(LiquidNumbers.of(other))));
    }
    if (left instanceof String one && right instanceof String other) {
      return OptionalInt.of(texts(one, other));
    }
    if (left instanceof ZonedDateTime one && right instanceof ZonedDateTime other) {
      return OptionalInt.of(one.toInstant().compareTo(other.toInstant()));
    }
    if (left instanceof LocalDate one && right instanceof LocalDate other) {
      return OptionalInt.of(one.compareTo(other));
    }
    if (left instanceof List<?> one && right instanceof List<?> other) return lists(one, other);
    boolean same = left == null ? right == null : left.equals(right);
    return same ? OptionalInt.of(0) : OptionalInt.empty();
  }

  private static OptionalInt lists(List<?> one, List<?> other) {
    int both = Math.min(one.size(), other.size());
    for (int at = 0; at < both; at++) {
      OptionalInt order = order(one.get(at), other.get(at));
      if (order.orElse(1) != 0) return order;
    }
    return OptionalInt.of(Integer.compare(one.size(), other.size()));
  }

  /** By code point, as UTF-8 sorts. */
  public static int texts(String one, String other) {
    int both = Math.min(one.length(), other.length());
    for (int at = 0; at < both; at++) {
      char a = one.charAt(at);
      char b = other.charAt(at);
      if (a == b) continue;
      boolean surrogate = Character.isSurrogate(a) || Character.isSurrogate(b);
      if (!surrogate) return Character.compare(a, b);
      boolean both2 = Character.isSurrogate(a) && Character.isSurrogate(b);
      if (both2) return Character.compare(a, b);
      return Character.isSurrogate(a) ? 1 : -1;
    }
    return Integer.compare(one.length(), other.length());
  }

  /** The order of a sort; what has none ends the build. */
  public static Comparator<Object> sorting() {
    return (left, right) ->
        order(left, right)
            .orElseThrow(() -> new BuildAbort("liquid.compare", kind(left), kind(right)));
  }

  /** What a value is called in a message. */
  public static String kind(@Nullable Object value) {
    return switch (value) {
      case null -> "nil";
      case String text -> '"' + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + '"';
      case List<?> list -> "array";
      case Map<?, ?> map -> "hash";
      default -> ValueFormat.text(value, new RenderBudget(Limits.USUAL));
    };
  }
}
