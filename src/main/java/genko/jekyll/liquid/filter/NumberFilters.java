package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.jekyll.liquid.value.LiquidNumbers.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Filters that reckon. */
final class NumberFilters {
  /** No number has more places than it makes sense to round to. */
  private static final int PLACES = 300;

  private NumberFilters() {}

  /** The filter of that name, or null. */
  static @Nullable Filter named(String name) {
    return switch (name) {
      case "plus" -> reckon(Operation.PLUS);
      case "minus" -> reckon(Operation.MINUS);
      case "times" -> reckon(Operation.TIMES);
      case "divided_by" -> reckon(Operation.DIVIDED_BY);
      case "modulo" -> reckon(Operation.MODULO);
      case "abs" -> new Filter(0, 0, (run, input, with) -> abs(LiquidNumbers.of(input)));
      case "ceil" -> new Filter(0, 0, (run, input, with) -> whole(input, RoundingMode.CEILING));
      case "floor" -> new Filter(0, 0, (run, input, with) -> whole(input, RoundingMode.FLOOR));
      case "round" ->
          new Filter(
              0, 1, (run, input, with) -> round(input, with.isEmpty() ? 0L : with.getFirst()));
      case "at_least" ->
          new Filter(1, 1, (run, input, with) -> bounded(input, with.getFirst(), -1));
      case "at_most" -> new Filter(1, 1, (run, input, with) -> bounded(input, with.getFirst(), 1));
      case "to_integer" -> new Filter(0, 0, (run, input, with) -> integer(input));
      default -> null;
    };
  }

  private static Filter reckon(Operation operation) {
    return new Filter(
        1, 1, (run, input, with) -> LiquidNumbers.apply(operation, input, with.getFirst()));
  }

  private static Object abs(Number number) {
    if (number instanceof BigDecimal decimal) return decimal.abs().doubleValue();
    return Math.abs(number.longValue());
  }

  private static Object whole(@Nullable Object input, RoundingMode mode) {
    Number number = LiquidNumbers.of(input);
    return number instanceof BigDecimal decimal
        ? LiquidNumbers.value(LiquidNumbers.whole(decimal.setScale(0, mode).toBigInteger()))
        : number;
  }

  private static Object round(@Nullable Object input, @Nullable Object places) {
    Number number = LiquidNumbers.of(input);
    long digits = Math.clamp(LiquidNumbers.of(places).longValue(), -PLACES, PLACES);
    BigDecimal rounded = LiquidNumbers.decimal(number).setScale((int) digits, RoundingMode.HALF_UP);
    if (number instanceof BigDecimal && digits > 0) return rounded.doubleValue();
    return LiquidNumbers.value(LiquidNumbers.whole(rounded.toBigInteger()));
  }

  private static Object bounded(@Nullable Object input, @Nullable Object bound, int side) {
    Number number = LiquidNumbers.of(input);
    Number limit = LiquidNumbers.of(bound);
    int order = LiquidNumbers.decimal(number).compareTo(LiquidNumbers.decimal(limit));
    return LiquidNumbers.value(order * side > 0 ? limit : number);
  }

  private static Object integer(@Nullable Object input) {
    if (input instanceof Boolean flag) return flag ? 1L : 0L;
    boolean known = input == null || input instanceof Number || input instanceof String;
    if (!known) throw new BuildAbort("liquid.whole", Comparisons.kind(input));
    return LiquidNumbers.truncated(input);
  }
}
