package genko.jekyll.liquid.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Liquid's filters reckon with them: whole ones, and others as decimals that are exact
 * until they become a value again. A whole number beyond 64 bits becomes a {@code Double}.
 */
public final class LiquidNumbers {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]++\\.[0-9]++");
  private static final Pattern LEADING = Pattern.compile("\\s*+([+-]?[0-9]++(?:_[0-9]++)*+)");
  private static final Pattern WHOLE = Pattern.compile("\\s*+[+-]?[0-9]++(?:_[0-9]++)*+\\s*+");
  private static final Pattern LEADING_DECIMAL =
      Pattern.compile("\\s*+([+-]?[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]{1,3})?)");

  /** Longer numbers are cut to so many digits: none means anything by then. */
  private static final int DIGITS = 400;

  public enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    MODULO
  }

  private LiquidNumbers() {}

  /** A {@code Long}, or a {@code BigDecimal}. */
  public static Number of(@Nullable Object value) {
    return switch (value) {
      case Double number -> finite(number);
      case Float number -> finite(number.doubleValue());
      case BigDecimal number -> number;
      case BigInteger number -> whole(number);
      case Number number -> number.longValue();
      case String text -> {
        String stripped = text.strip();
        boolean decimal = stripped.length() < DIGITS && DECIMAL.matcher(stripped).matches();
        yield decimal ? new BigDecimal(stripped) : leading(text);
      }
      case null, default -> 0L;
    };
  }

  private static BigDecimal finite(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new BuildAbort(
          "liquid.number", ValueFormat.text(number, new RenderBudget(Limits.USUAL)));
    }
    return new BigDecimal(Double.toString(number));
  }

  public static Number whole(BigInteger number) {
    return number.bitLength() < 64 ? number.longValue() : new BigDecimal(number);
  }

  /** The whole number that {@code text} begins with, or zero. */
  public static Number leading(String text) {
    Matcher digits = LEADING.matcher(text);
    if (!digits.lookingAt()) return 0L;
    String found = digits.group(1).replace("_", "");
    return whole(new BigInteger(found.substring(0, Math.min(found.length(), DIGITS))));
  }

  /** The decimal that {@code text} begins with, or zero. */
  public static double leadingDecimal(String text) {
    Matcher digits = LEADING_DECIMAL.matcher(text);
    return digits.lookingAt() ? Double.parseDouble(digits.group(1)) : 0;
  }

  /** What {@code to_i} of any value that has it is. */
  public static long truncated(@Nullable Object value) {
    return switch (value) {
      case Number number -> number.longValue();
      case String text -> leading(text).longValue();
      case null, default -> 0;
    };
  }

  /** A count or a place, which only a whole number can be. */
  public static int index(@Nullable Object value) {
    long whole;
    if (value instanceof Long || value instanceof Integer) {
      whole = ((Number) value).longValue();
    } else {
      String text = ValueFormat.text(value, new RenderBudget(Limits.USUAL));
      if (!WHOLE.matcher(text).matches()) throw new BuildAbort("liquid.whole", text);
      whole = leading(text).longValue();
    }
    return Math.clamp(whole, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
  }

  /** As a value: a {@code Long} or a {@code Double}. */
  public static Object value(Number number) {
    return number instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : number;
  }

  public static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
  }

  public static Object apply(Operation operation, @Nullable Object left, @Nullable Object right) {
    Number a = of(left);
    Number b = of(right);
    if (a instanceof Long one && b instanceof Long other)
      return value(whole(operation, one, other));
    // Only among whole numbers is that a fault.
    if (operation == Operation.DIVIDED_BY && decimal(b).signum() == 0) {
      return decimal(a).signum() / 0.0;
    }
    return value(exact(operation, decimal(a), decimal(b)));
  }

  private static Number whole(Operation operation, long a, long b) {
    return switch (operation) {
      case PLUS -> whole(BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
      case MINUS -> whole(BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
      case TIMES -> whole(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
      case DIVIDED_BY -> Math.floorDiv(a, divisor(b));
      case MODULO -> Math.floorMod(a, divisor(b));
    };
  }

  private static long divisor(long number) {
    if (number == 0) throw new BuildAbort("liquid.zero");
    return number;
  }

  private static BigDecimal exact(Operation operation, BigDecimal a, BigDecimal b) {
    MathContext precision = MathContext.DECIMAL128;
    return switch (operation) {
      case PLUS -> a.add(b, precision);
      case MINUS -> a.subtract(b, precision);
      case TIMES -> a.multiply(b, precision);
      case DIVIDED_BY -> a.divide(b, precision);
      case MODULO -> {
        BigDecimal quotient = a.divide(divisor(b), precision).setScale(0, RoundingMode.FLOOR);
        yield a.subtract(b.multiply(quotient), precision);
      }
    };
  }

  private static BigDecimal divisor(BigDecimal number) {
    if (number.signum() == 0) throw new BuildAbort("liquid.zero");
    return number;
  }
}
