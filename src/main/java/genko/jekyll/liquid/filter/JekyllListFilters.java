package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Condition;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.EmptyLiteral;
import genko.jekyll.liquid.value.KeyValuePairs;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.jekyll.liquid.value.Range;
import genko.jekyll.liquid.value.ValueFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of lists that Jekyll adds to Liquid, and {@code sort}, which it has otherwise. */
final class JekyllListFilters {
  private static final Pattern INTEGER = Pattern.compile("\\s*+-?[0-9]++\\s*+");
  private static final Pattern DECIMAL =
      Pattern.compile("\\s*+-?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)\\s*+");

  private JekyllListFilters() {}

  /** The filter of that name, or null. */
  static @Nullable Filter named(String name) {
    return switch (name) {
      case "where" -> new Filter(2, 2, JekyllListFilters::where);
      case "find" -> new Filter(2, 2, JekyllListFilters::find);
      case "where_exp" -> new Filter(2, 2, JekyllListFilters::whereExp);
      case "find_exp" -> new Filter(2, 2, JekyllListFilters::findExp);
      case "group_by" -> new Filter(1, 1, JekyllListFilters::groupBy);
      case "group_by_exp" -> new Filter(2, 2, JekyllListFilters::groupByExp);
      case "sort" -> new Filter(0, 2, JekyllListFilters::sort);
      case "push" -> new Filter(1, 1, (run, input, with) -> pushed(run, input, with, false));
      case "unshift" -> new Filter(1, 1, (run, input, with) -> pushed(run, input, with, true));
      case "pop" -> new Filter(0, 1, (run, input, with) -> cut(input, with, false));
      case "shift" -> new Filter(0, 1, (run, input, with) -> cut(input, with, true));
      case "sample" -> new Filter(0, 1, JekyllListFilters::sample);
      default -> null;
    };
  }

  /** The members of a list, or the values of a map; null for what has neither. */
  private static @Nullable List<?> members(@Nullable Object input) {
    return switch (input) {
      case Map<?, ?> map -> new ArrayList<>(map.values());
      case List<?> list -> list;
      case null, default -> null;
    };
  }

  private static Predicate<Object> has(RenderContext run, List<Object> with) {
    String property = ValueFormat.text(with.get(0), run.budget());
    String[] keys = keys(property);
    Object target = with.get(1);
    String wanted = target == null ? "" : ValueFormat.text(target, run.budget());
    return item -> {
      run.budget().spend();
      return fits(run, property(run, item, property, keys), target, wanted);
    };
  }

  private static boolean isAsked(List<Object> with) {
    boolean list = with.get(1) instanceof List<?> || with.get(1) instanceof Map<?, ?>;
    return Comparisons.isTrue(with.get(0)) && !list;
  }

  private static @Nullable Object where(
      RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members = members(input);
    if (members == null || !isAsked(with)) return input;
    return kept(members, has(run, with));
  }

  private static @Nullable Object find(
      RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members = members(input);
    if (members == null || !isAsked(with)) return input;
    return first(members, has(run, with));
  }

  private static List<Object> kept(List<?> members, Predicate<Object> fits) {
    List<Object> kept = new ArrayList<>();
    for (Object item : members) if (fits.test(item)) kept.add(item);
    return kept;
  }

  private static @Nullable Object first(List<?> members, Predicate<Object> fits) {
    for (Object item : members) if (fits.test(item)) return item;
    return null;
  }

  /** Whether a property is the target, or a list that holds it, as text. */
  private static boolean fits(
      RenderContext run, @Nullable Object property, @Nullable Object target, String wanted) {
    if (target == null) return property == null;
    if (target instanceof EmptyLiteral) {
      boolean joined = property == null || property instanceof List<?>;
      return "".equals(property)
          || joined
              && ValueFormat.join(ListFilters.items(run, property), "", run.budget()).isEmpty();
    }
    if (property instanceof List<?> list) {
      for (Object item : list) if (ValueFormat.text(item, run.budget()).equals(wanted)) return true;
      return false;
    }
    return property != null && ValueFormat.text(property, run.budget()).equals(wanted);
  }

  private static String[] keys(String property) {
    return property.split("\\.", -1);
  }

  private static @Nullable Object property(
      RenderContext run, @Nullable Object item, String property) {
    return property(run, item, property, keys(property));
  }

  /** What an item has under a name, or under names joined by dots; text that is a number is one. */
  private static @Nullable Object property(
      RenderContext run, @Nullable Object item, String property, String[] keys) {
    Object found = item;
    for (String key : keys) {
      found =
          switch (found) {
            case Map<?, ?> map -> map.get(key);
            case String text -> text.contains(key) ? key : null;
            case List<?> list -> throw new BuildAbort("liquid.property", property);
            case null -> null;
            default -> throw new BuildAbort("liquid.property", property);
          };
    }
    if (found instanceof Long || found instanceof List<?> || found instanceof Map<?, ?>)
      return found;
    // A list of thousands of posts is asked for what few of them have.
    if (found == null) return null;
    String text = ValueFormat.text(found, run.budget());
    if (!mayBeNumber(text)) return found;
    if (INTEGER.matcher(text).matches()) return LiquidNumbers.value(LiquidNumbers.leading(text));
    if (DECIMAL.matcher(text).matches())
      return LiquidNumbers.leadingDecimal(text.replaceFirst("^(\\s*-?)\\.", "$10."));
    return found;
  }

  private static boolean mayBeNumber(String text) {
    return !text.isEmpty() && text.charAt(0) <= '9';
  }

  private static Predicate<Object> holds(RenderContext run, List<Object> with) {
    String variable = ValueFormat.text(with.get(0), run.budget());
    String text = ValueFormat.text(with.get(1), run.budget());
    Condition condition;
    try {
      condition = ConditionMarkup.strictCondition(text);
    } catch (StrictMarkup.Unfit unfit) {
      throw new BuildAbort("liquid.syntax", text);
    }
    return item -> {
      run.budget().spend();
      run.set(variable, item);
      return condition.holds(run);
    };
  }

  private static @Nullable Object whereExp(
      RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members = members(input);
    if (members == null) return input;
    Predicate<Object> holds = holds(run, with);
    return run.inScope(() -> kept(members, holds));
  }

  private static @Nullable Object findExp(
      RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members = members(input);
    if (members == null) return input;
    Predicate<Object> holds = holds(run, with);
    return run.inScope(() -> first(members, holds));
  }

  private static @Nullable Object groupBy(
      RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members =
        input instanceof Map<?, ?> map ? KeyValuePairs.of(map, run.budget()) : members(input);
    if (members == null) return input;
    String property = ValueFormat.text(with.getFirst(), run.budget());
    Map<Object, List<Object>> groups = new LinkedHashMap<>();
    for (Object item : members) {
      run.budget().spend();
      String name = ValueFormat.text(property(run, item, property), run.budget());
      groups.computeIfAbsent(name, key -> new ArrayList<>()).add(item);
    }
    return listed(groups);
  }

  private static @Nullable Object groupByExp(
      RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members =
        input instanceof Map<?, ?> map ? KeyValuePairs.of(map, run.budget()) : members(input);
    if (members == null) return input;
    String variable = ValueFormat.text(with.get(0), run.budget());
    FilteredValue value = FilterMarkup.piped(ValueFormat.text(with.get(1), run.budget()));
    Map<Object, List<Object>> groups = new LinkedHashMap<>();
    run.scoped(
        () -> {
          for (Object item : members) {
            run.budget().spend();
            run.set(variable, item);
            groups.computeIfAbsent(value.value(run), key -> new ArrayList<>()).add(item);
          }
        });
    return listed(groups);
  }

  private static List<Object> listed(Map<Object, List<Object>> groups) {
    List<Object> listed = new ArrayList<>();
    groups.forEach(
        (name, items) -> {
          Map<String, Object> group = new LinkedHashMap<>();
          group.put("name", name);
          group.put("items", items);
          group.put("size", (long) items.size());
          listed.add(group);
        });
    return listed;
  }

  private static Object sort(RenderContext run, @Nullable Object input, List<Object> with) {
    List<?> members =
        input instanceof Map<?, ?> map ? KeyValuePairs.of(map, run.budget()) : members(input);
    if (members == null) throw new BuildAbort("liquid.list", "sort");
    run.budget().check(members.size());
    run.budget().spend(members.size() * 8L);
    List<Object> sorted = new ArrayList<>(members);
    if (with.isEmpty() || with.getFirst() == null) {
      sorted.sort(Comparisons.sorting());
      return sorted;
    }
    Object nulls = with.size() > 1 ? with.get(1) : "first";
    boolean first = "first".equals(nulls);
    if (!first && !"last".equals(nulls))
      throw new BuildAbort("liquid.nils", Comparisons.kind(nulls));
    String property = ValueFormat.text(with.getFirst(), run.budget());
    record Keyed(@Nullable Object key, @Nullable Object item) {}
    List<Keyed> keyed = new ArrayList<>();
    for (Object item : sorted) keyed.add(new Keyed(property(run, item, property), item));
    Comparator<Object> order =
        (left, right) -> {
          OptionalInt known = Comparisons.order(left, right);
          if (known.isPresent()) return known.getAsInt();
          return Comparisons.texts(
              ValueFormat.text(left, run.budget()), ValueFormat.text(right, run.budget()));
        };
    Comparator<Object> whole = first ? Comparator.nullsFirst(order) : Comparator.nullsLast(order);
    keyed.sort(Comparator.comparing(Keyed::key, whole));
    return new ArrayList<>(keyed.stream().map(Keyed::item).toList());
  }

  private static @Nullable Object pushed(
      RenderContext run, @Nullable Object input, List<Object> with, boolean atStart) {
    if (!(input instanceof List<?> list) || list instanceof Range) return input;
    run.budget().check(list.size());
    run.budget().spend(list.size() / 16);
    List<Object> more = new ArrayList<>(list);
    more.add(atStart ? 0 : more.size(), with.getFirst());
    return more;
  }

  private static @Nullable Object cut(@Nullable Object input, List<Object> with, boolean atStart) {
    if (!(input instanceof List<?> list) || list instanceof Range) return input;
    int count = with.isEmpty() ? 1 : LiquidNumbers.index(with.getFirst());
    if (count < 0) throw new BuildAbort("liquid.whole", Integer.toString(count));
    int kept = Math.max(0, list.size() - count);
    return atStart ? list.subList(list.size() - kept, list.size()) : list.subList(0, kept);
  }

  /** Jekyll draws lots; a preview that changed at each key would not be one, so it is the first. */
  private static @Nullable Object sample(
      RenderContext run, @Nullable Object input, List<Object> with) {
    if (!(input instanceof List<?> list) || list instanceof Range) return input;
    if (with.isEmpty() || Long.valueOf(1).equals(with.getFirst())) return Expression.first(list);
    return list.subList(0, Math.clamp(LiquidNumbers.index(with.getFirst()), 0, list.size()));
  }
}
