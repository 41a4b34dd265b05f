package genko.jekyll.liquid.run;

import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.liquid.value.EmptyLiteral;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.jekyll.liquid.value.MarkupFragments;
import genko.jekyll.liquid.value.Range;
import genko.jekyll.liquid.value.RenderBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands for a value in a tag. */
public sealed interface Expression {
  @Nullable Object value(RenderContext run);

  record Literal(@Nullable Object value) implements Expression {
    @Override
    public @Nullable Object value(RenderContext run) {
      return value;
    }
  }

  /** Whole numbers between two expressions. */
  record Between(Expression from, Expression to) implements Expression {
    @Override
    public Object value(RenderContext run) {
      return new Range(bound(from.value(run)), bound(to.value(run)));
    }

    private static long bound(@Nullable Object value) {
      if (value == null || value instanceof String || value instanceof Long) {
        return LiquidNumbers.truncated(value);
      }
      return LiquidNumbers.index(value);
    }
  }

  /** A variable and the way from it to what it holds. */
  record Lookup(Expression name, List<Step> steps) implements Expression {
    @Override
    public @Nullable Object value(RenderContext run) {
      Object found = run.find(name.value(run));
      for (Step step : steps) {
        if (found == null) return null;
        found = step.of(DeferredText.made(found), run);
      }
      return found;
    }
  }

  /**
   * A key on the way.
   *
   * @param command whether {@code size}, {@code first} or {@code last} is asked of what has no such
   *     key
   */
  record Step(Expression key, boolean command) {
    @Nullable Object of(@Nullable Object holder, RenderContext run) {
      Object wanted = key.value(run);
      if (holder instanceof Map<?, ?> map && wanted != null && map.containsKey(wanted)) {
        return map.get(wanted);
      }
      if (holder instanceof List<?> list && !(list instanceof Range) && wanted instanceof Long at) {
        long index = at < 0 ? at + list.size() : at;
        return index >= 0 && index < list.size() ? list.get((int) index) : null;
      }
      return command && wanted instanceof String name ? asked(holder, name) : null;
    }

    private static @Nullable Object asked(@Nullable Object holder, String command) {
      return switch (command) {
        case "first" -> first(holder);
        case "last" -> last(holder);
        default -> size(holder);
      };
    }
  }

  /** The first member of a list, or of a map with its key. */
  static @Nullable Object first(@Nullable Object holder) {
    return switch (holder) {
      case List<?> list -> list.isEmpty() ? null : list.getFirst();
      case Map<?, ?> map -> {
        var entries = map.entrySet().iterator();
        if (!entries.hasNext()) yield null;
        Map.Entry<?, ?> entry = entries.next();
        List<Object> pair = new ArrayList<>();
        pair.add(entry.getKey());
        pair.add(entry.getValue());
        yield pair;
      }
      case null, default -> null;
    };
  }

  static @Nullable Object last(@Nullable Object holder) {
    return holder instanceof List<?> list && !list.isEmpty() ? list.getLast() : null;
  }

  /** How many characters, members or bytes; null for what has none. */
  static @Nullable Object size(@Nullable Object holder) {
    return switch (holder) {
      case String text -> (long) text.codePointCount(0, text.length());
      case List<?> list -> (long) list.size();
      case Map<?, ?> map -> (long) map.size();
      // Ruby's answer for a number is how many bytes it takes.
      case Long number -> 8L;
      case null, default -> null;
    };
  }

  Literal NIL = new Literal(null);
  Pattern WHOLE = Pattern.compile("-?[0-9]++");
  Pattern DECIMAL = Pattern.compile("-?[0-9][0-9.]++");

  /** Reads {@code markup}, which can be anything: what makes no sense is a variable of no name. */
  static Expression parse(String markup) {
    return parse(markup, 0);
  }

  private static Expression parse(String markup, int depth) {
    String text = markup.strip();
    switch (text) {
      case "", "nil", "null" -> {
        return NIL;
      }
      case "true" -> {
        return new Literal(true);
      }
      case "false" -> {
        return new Literal(false);
      }
      case "blank" -> {
        return new Literal(EmptyLiteral.BLANK);
      }
      case "empty" -> {
        return new Literal(EmptyLiteral.EMPTY);
      }
      default -> {}
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    if (text.length() > 1 && first == last && (first == '"' || first == '\'')) {
      return new Literal(text.substring(1, text.length() - 1));
    }
    if (WHOLE.matcher(text).matches())
      return new Literal(LiquidNumbers.value(LiquidNumbers.leading(text)));
    if (first == '(' && last == ')') {
      Optional<Expression> range = range(text, depth);
      if (range.isPresent()) return range.get();
    }
    if (DECIMAL.matcher(text).matches()) return new Literal(LiquidNumbers.leadingDecimal(text));
    return lookup(text, depth);
  }

  private static Optional<Expression> range(String text, int depth) {
    String inner = text.substring(1, text.length() - 1).strip();
    int dots = inner.lastIndexOf("..");
    if (dots <= 0 || dots + 2 >= inner.length() || depth > RenderBudget.NESTING)
      return Optional.empty();
    String from = inner.substring(0, dots).strip();
    String to = inner.substring(dots + 2).strip();
    boolean whole = from.chars().noneMatch(c -> MarkupFragments.isSpace((char) c));
    whole &= to.chars().noneMatch(c -> MarkupFragments.isSpace((char) c));
    if (!whole || from.isEmpty() || to.isEmpty()) return Optional.empty();
    return Optional.of(new Between(parse(from, depth + 1), parse(to, depth + 1)));
  }

  private static Expression lookup(String text, int depth) {
    Expression name = null;
    List<Step> steps = new ArrayList<>();
    int at = 0;
    int lastClose = text.lastIndexOf(']');
    while (at < text.length()) {
      boolean open = text.charAt(at) == '[' && lastClose > at + 1 && text.charAt(at + 1) != ']';
      int end;
      Expression key;
      boolean command = false;
      if (open) {
        end = text.indexOf(']', at) + 1;
        String inner = text.substring(at + 1, end - 1);
        key = depth > RenderBudget.NESTING ? NIL : parse(inner, depth + 1);
      } else {
        end = MarkupFragments.name(text, at);
        if (end < 0) {
          at++;
          continue;
        }
        if (end < text.length() && text.charAt(end) == '?') end++;
        String word = text.substring(at, end);
        key = new Literal(word);
        command = word.equals("size") || word.equals("first") || word.equals("last");
      }
      if (name == null) name = key;
      else steps.add(new Step(key, command));
      at = end;
    }
    return new Lookup(name == null ? NIL : name, List.copyOf(steps));
  }
}
