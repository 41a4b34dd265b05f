package genko.jekyll.liquid.run;

import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.liquid.value.EmptyLiteral;
import genko.jekyll.liquid.value.Range;
import genko.jekyll.liquid.value.ValueFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons joined by {@code and} and {@code or}, from left to right without precedence: the
 * first that decides ends it.
 *
 * @param operator the comparison, or null for whether {@code left} is true
 * @param and whether {@code next} is joined by {@code and}
 * @param next the comparison after this one, or null
 */
public record Condition(
    Expression left,
    @Nullable String operator,
    Expression right,
    boolean and,
    @Nullable Condition next) {
  public static final Condition ALWAYS = of(new Expression.Literal(true));

  public static Condition of(Expression left) {
    return new Condition(left, null, Expression.NIL, false, null);
  }

  public static Condition of(Expression left, String operator, Expression right) {
    return new Condition(left, operator, right, false, null);
  }

  public Condition joined(boolean byAnd, Condition other) {
    return new Condition(left, operator, right, byAnd, other);
  }

  public boolean holds(RenderContext run) {
    Condition at = this;
    while (true) {
      run.budget().spend();
      boolean result = at.isTrue(run);
      if (at.next == null || result != at.and) return result;
      at = at.next;
    }
  }

  private boolean isTrue(RenderContext run) {
    Object a = left.value(run);
    if (operator == null) return Comparisons.isTrue(a);
    a = DeferredText.made(a);
    Object b = DeferredText.made(right.value(run));
    return switch (operator) {
      case "==" -> Comparisons.isEqual(a, b);
      case "!=", "<>" -> !Comparisons.isEqual(a, b);
      case "contains" -> contains(run, a, b);
      case "<" -> order(a, b) && Comparisons.order(a, b).orElseThrow() < 0;
      case ">" -> order(a, b) && Comparisons.order(a, b).orElseThrow() > 0;
      case "<=" -> order(a, b) && Comparisons.order(a, b).orElseThrow() <= 0;
      case ">=" -> order(a, b) && Comparisons.order(a, b).orElseThrow() >= 0;
      default -> throw new BuildAbort("liquid.operator", operator);
    };
  }

  /** Whether the two can be put in order; two that cannot but seem so end the build. */
  private static boolean order(@Nullable Object a, @Nullable Object b) {
    if (!hasOrder(a) || !hasOrder(b)) return false;
    if (Comparisons.order(a, b).isEmpty()) {
      throw new BuildAbort("liquid.compare", Comparisons.kind(a), Comparisons.kind(b));
    }
    return true;
  }

  private static boolean hasOrder(@Nullable Object value) {
    return value != null
        && !(value instanceof Boolean)
        && !(value instanceof Map<?, ?>)
        && !(value instanceof List<?>)
        && !(value instanceof EmptyLiteral);
  }

  private static boolean contains(
      RenderContext run, @Nullable Object holder, @Nullable Object wanted) {
    if (!Comparisons.isTrue(holder) || !Comparisons.isTrue(wanted)) return false;
    return switch (holder) {
      case String text -> text.contains(ValueFormat.text(wanted, run.budget()));
      case Map<?, ?> map -> map.containsKey(wanted);
      case List<?> list -> {
        run.budget().spend(list instanceof Range ? 1 : list.size());
        yield list instanceof Range range ? holds(range, wanted) : holds(list, wanted);
      }
      case null, default -> false;
    };
  }

  private static boolean holds(List<?> list, @Nullable Object wanted) {
    for (Object item : list) if (Comparisons.isEqual(item, wanted)) return true;
    return false;
  }

  private static boolean holds(Range range, @Nullable Object wanted) {
    if (range.isEmpty() || !(wanted instanceof Number number)) return false;
    double at = number.doubleValue();
    return at >= range.get(0) && at <= range.get(range.size() - 1);
  }
}
