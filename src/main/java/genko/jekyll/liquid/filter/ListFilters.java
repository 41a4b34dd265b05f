package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BudgetExceeded;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.Range;
import genko.jekyll.liquid.value.RenderBudget;
import genko.jekyll.liquid.value.ValueFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Liquid's filters of lists. What is no list is a list of itself. */
final class ListFilters {
  private ListFilters() {}

  /** The filter of that name, or null. */
  static @Nullable Filter named(String name) {
    return switch (name) {
      case "size" -> new Filter(0, 0, (run, input, with) -> size(input));
      case "first" -> new Filter(0, 0, (run, input, with) -> Expression.first(input));
      case "last" -> new Filter(0, 0, (run, input, with) -> Expression.last(input));
      case "join" -> new Filter(0, 1, ListFilters::join);
      case "reverse" -> new Filter(0, 0, (run, input, with) -> items(run, input).reversed());
      case "uniq" -> new Filter(0, 1, ListFilters::uniq);
      case "compact" -> new Filter(0, 1, ListFilters::compact);
      case "map" -> new Filter(1, 1, ListFilters::map);
      case "concat" -> new Filter(1, 1, ListFilters::concat);
      case "sort_natural" -> new Filter(0, 1, ListFilters::sortNatural);
      case "default" -> new Filter(0, 2, (run, input, with) -> orDefault(input, with));
      default -> null;
    };
  }

  private static Object size(@Nullable Object input) {
    Object size = Expression.size(input);
    return size == null ? 0L : size;
  }

  /** The members, those of lists within too; each costs a step. */
  static List<Object> items(RenderContext run, @Nullable Object input) {
    List<Object> items = new ArrayList<>();
    switch (input) {
      case null -> {}
      case List<?> list -> flatten(run, list, items, 0);
      default -> items.add(input);
    }
    return items;
  }

  private static void flatten(RenderContext run, List<?> list, List<Object> items, int depth) {
    if (depth > RenderBudget.NESTING) throw new BudgetExceeded();
    run.budget().check(list.size());
    for (Object item : list) {
      run.budget().spend();
      if (item instanceof List<?> inner && !(inner instanceof Range)) {
        flatten(run, inner, items, depth + 1);
      } else {
        items.add(item);
      }
      run.budget().check(items.size());
    }
  }

  private static Object join(RenderContext run, @Nullable Object input, List<Object> with) {
    String glue = with.isEmpty() ? " " : ValueFormat.text(with.getFirst(), run.budget());
    return ValueFormat.join(items(run, input), glue, run.budget());
  }

  /** What {@code item} holds under {@code property}; only a map and a text can be asked. */
  private static @Nullable Object property(@Nullable Object item, @Nullable Object property) {
    return switch (item) {
      case Map<?, ?> map -> property == null ? null : map.get(property);
      case String text -> property instanceof String part && text.contains(part) ? part : null;
      case List<?> list -> throw new BuildAbort("liquid.property", String.valueOf(property));
      case Long number -> throw new BuildAbort("liquid.property", String.valueOf(property));
      case null, default -> null;
    };
  }

  private static Object uniq(RenderContext run, @Nullable Object input, List<Object> with) {
    List<Object> items = items(run, input);
    if (with.isEmpty() || with.getFirst() == null)
      return new ArrayList<>(new LinkedHashSet<>(items));
    Set<Object> seen = new HashSet<>();
    return kept(items, item -> seen.add(property(item, with.getFirst())));
  }

  private static Object compact(RenderContext run, @Nullable Object input, List<Object> with) {
    List<Object> items = items(run, input);
    if (with.isEmpty() || with.getFirst() == null) return kept(items, item -> item != null);
    return kept(items, item -> property(item, with.getFirst()) != null);
  }

  private static List<Object> kept(List<Object> items, Predicate<Object> fits) {
    List<Object> kept = new ArrayList<>();
    for (Object item : items) if (fits.test(item)) kept.add(item);
    return kept;
  }

  private static Object map(RenderContext run, @Nullable Object input, List<Object> with) {
    Object property = with.getFirst();
    List<Object> found = new ArrayList<>();
    for (Object item : items(run, input)) {
      found.add("to_liquid".equals(property) ? item : property(item, property));
    }
    return found;
  }

  private static Object concat(RenderContext run, @Nullable Object input, List<Object> with) {
    if (!(with.getFirst() instanceof List<?> more)) throw new BuildAbort("liquid.list", "concat");
    List<Object> items = items(run, input);
    run.budget().check((long) items.size() + more.size());
    run.budget().spend(more.size());
    items.addAll(more);
    return items;
  }

  private static Object sortNatural(RenderContext run, @Nullable Object input, List<Object> with) {
    Object property = with.isEmpty() ? null : with.getFirst();
    List<Object> items = items(run, input);
    Comparator<Object> order =
        Comparator.nullsLast(
            (left, right) ->
                foldedOrder(
                    ValueFormat.text(left, run.budget()), ValueFormat.text(right, run.budget())));
    if (property == null) items.sort(order);
    else
      items.sort(
          (left, right) -> order.compare(property(left, property), property(right, property)));
    return items;
  }

  /** Without regard to the case of ASCII letters. */
  private static int foldedOrder(String left, String right) {
    return Comparisons.texts(folded(left), folded(right));
  }

  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int at = 0; at < out.length(); at++) {
      char c = out.charAt(at);
      if (c >= 'A' && c <= 'Z') out.setCharAt(at, (char) (c + 32));
    }
    return out.toString();
  }

  private static @Nullable Object orDefault(@Nullable Object input, List<Object> with) {
    boolean empty = input instanceof String text && text.isEmpty();
    empty |= input instanceof List<?> list && list.isEmpty();
    empty |= input instanceof Map<?, ?> map && map.isEmpty();
    if (Comparisons.isTrue(input) && !empty) return input;
    return with.isEmpty() ? "" : with.getFirst();
  }
}
