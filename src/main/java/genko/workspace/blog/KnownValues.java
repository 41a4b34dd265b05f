package genko.workspace.blog;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The values that other posts of a blog or a folder have in their front matter, by key, the most
 * usual first. Only keys whose values come back in other posts count, so neither titles nor dates.
 */
public record KnownValues(Map<String, List<Value>> byKey) {
  /** A value with the number of posts that have it. */
  public record Value(String text, int posts) {}

  public static final KnownValues NONE = new KnownValues(Map.of());

  private static final int MOST_VALUES = 300;
  private static final int LONGEST = 100;
  private static final char UNREAD = '\uFFFD';
  private static final Set<String> UNIQUE =
      Set.of("title", "date", "excerpt", "reading_time", "slug", "permalink", "description");

  public KnownValues {
    byKey = Map.copyOf(byKey);
  }

  /** What posts that say {@code all} have, each as {@link #said} has it. */
  static KnownValues of(Collection<Map<String, List<String>>> all) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Map<String, List<String>> said : all) {
      said.forEach((key, values) -> values.forEach(value -> count(counts, key, value)));
    }
    Map<String, List<Value>> byKey = new HashMap<>();
    counts.forEach((key, values) -> byKey.put(key, usual(values)));
    return new KnownValues(byKey);
  }

  private static void count(Map<String, Map<String, Integer>> counts, String key, String value) {
    counts.computeIfAbsent(key, any -> new HashMap<>()).merge(value, 1, Integer::sum);
  }

  /** What {@code head} says that may come back, by key. */
  static Map<String, List<String>> said(FrontMatter head) {
    Map<String, List<String>> said = new HashMap<>();
    for (Field field : head.fields()) {
      List<String> values = field.items();
      if (values.isEmpty() && field.kind() == Field.Kind.TEXT) values = List.of(field.text());
      put(said, field.key(), values);
    }
    return said;
  }

  /** The same of a head that a blog has read into {@code values}. */
  static Map<String, List<String>> said(Map<String, Object> values) {
    Map<String, List<String>> said = new HashMap<>();
    values.forEach((key, value) -> put(said, key, texts(key, value)));
    return said;
  }

  private static void put(Map<String, List<String>> said, String key, List<String> values) {
    if (UNIQUE.contains(key)) return;
    // What is not in UTF-8 is read as a blog reads it, which makes no words of it.
    List<String> words =
        new HashSet<>(values)
            .stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .filter(value -> value.indexOf(UNREAD) < 0)
                .toList();
    if (!words.isEmpty()) said.put(key, words);
  }

  /** The texts that a value is or lists; none where it holds values of its own. */
  private static List<String> texts(String key, Object value) {
    if (value instanceof String text) {
      boolean plural = key.equals("tags") || key.equals("categories");
      return plural ? List.of(text.split("[ \\t\\n\\x0B\\f\\r]+", -1)) : List.of(text);
    }
    boolean flat =
        value instanceof List<?> list
            && list.stream().noneMatch(item -> item instanceof List || item instanceof Map);
    if (!flat) return List.of();
    return ((List<?>) value).stream().filter(Objects::nonNull).map(Object::toString).toList();
  }

  private static List<Value> usual(Map<String, Integer> counts) {
    Comparator<Map.Entry<String, Integer>> often = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .sorted(often.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_VALUES)
        .map(entry -> new Value(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The values of {@code key}; none where no post has it. */
  public List<String> of(String key) {
    return counted(key).stream().map(Value::text).toList();
  }

  /** The same with their posts. */
  public List<Value> counted(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** How many posts have {@code value} for {@code key}. */
  public int posts(String key, String value) {
    return counted(key).stream()
        .filter(one -> one.text().equals(value))
        .mapToInt(Value::posts)
        .sum();
  }
}
