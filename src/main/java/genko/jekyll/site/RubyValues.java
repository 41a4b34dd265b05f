package genko.jekyll.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Ruby makes of values of unknown type, where Jekyll leaves that to Ruby. */
public final class RubyValues {
  private static final int DEEPEST = 50;

  private RubyValues() {}

  /** All but nil and false. */
  public static boolean isTruthy(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  /** The text of {@code value}, unless it is nil or false. */
  public static Optional<String> truthyText(@Nullable Object value) {
    return Optional.ofNullable(value).filter(RubyValues::isTruthy).map(Object::toString);
  }

  /** The map that {@code value} is; an empty one when it is none. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  /** {@code value} as text; "" for what is not there. */
  public static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The items of a list as text, or the one text that {@code value} is. */
  public static List<String> strings(@Nullable Object value) {
    if (value == null) return List.of();
    if (!(value instanceof List<?> list)) return List.of(text(value));
    List<String> items = new ArrayList<>();
    for (Object item : list) {
      if (item != null) items.add(text(item));
    }
    return items;
  }

  /** The words of {@code text}, cut at ASCII white space alone: 、 and a full-width space stay. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[ \\t\\n\\x0B\\f\\r]+", -1)) {
      if (!word.isEmpty()) words.add(word);
    }
    return words;
  }

  static String trimSlashes(String path) {
    return path.replaceAll("^(?:\\./|/)++|/+$", "");
  }

  /** {@code under} with what {@code over} says; maps in both are merged, nil says nothing. */
  static Map<String, Object> merge(Map<String, Object> under, Map<String, Object> over) {
    return merge(under, over, 0);
  }

  private static Map<String, Object> merge(
      Map<String, Object> under, Map<String, Object> over, int depth) {
    Map<String, Object> merged = new LinkedHashMap<>(under);
    over.forEach(
        (key, value) -> {
          Object old = merged.get(key);
          boolean both = old instanceof Map && value instanceof Map && depth < DEEPEST;
          if (both) merged.put(key, merge(map(old), map(value), depth + 1));
          else if (value != null || !merged.containsKey(key)) merged.put(key, value);
        });
    return Collections.unmodifiableMap(merged);
  }
}
