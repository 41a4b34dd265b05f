package genko.frontmatter.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Nodes as values. A node that aliases repeat is one value, however often it stands there; one that
 * contains itself says nothing where it does.
 */
public final class YamlConstructor {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|\\s+)(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d*))?"
              + "\\s*(Z|[-+]\\d{1,2}(?::?\\d{2})?)?");

  private final ZoneId zone;
  private final IdentityHashMap<Node, Object> known = new IdentityHashMap<>();

  public YamlConstructor(ZoneId zone) {
    this.zone = zone;
  }

  /** How many values {@code node} says with its aliases followed; no more than an int can tell. */
  public static int size(Node node) {
    return (int) Math.min(Integer.MAX_VALUE, size(node, new IdentityHashMap<>()));
  }

  private static long size(Node node, IdentityHashMap<Node, Long> sizes) {
    Long known = sizes.putIfAbsent(node, 1L);
    if (known != null) return known;
    long size = 1;
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) size += size(item, sizes);
    } else if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        size += size(entry.getKeyNode(), sizes) + size(entry.getValueNode(), sizes);
      }
    }
    long most = Math.min(size, Integer.MAX_VALUE);
    sizes.put(node, most);
    return most;
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  public @Nullable Object value(Node node) {
    if (node instanceof ScalarNode scalar) return scalar(scalar);
    if (known.containsKey(node)) return known.get(node);
    known.put(node, null);
    Object value =
        switch (node) {
          case SequenceNode list -> list(list);
          case MappingNode map -> map(map);
          default -> null;
        };
    known.put(node, value);
    return value;
  }

  private List<Object> list(SequenceNode list) {
    List<Object> items = new ArrayList<>();
    for (Node item : list.getValue()) items.add(value(item));
    return Collections.unmodifiableList(items);
  }

  private Map<String, Object> map(MappingNode map) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (NodeTuple entry : map.getValue()) {
      Object value = value(entry.getValueNode());
      boolean merges = isPlain(entry.getKeyNode(), "<<");
      if (merges && value instanceof Map<?, ?> merged) {
        values.putAll(map(merged));
      } else if (merges && value instanceof List<?> all) {
        for (Object one : all.reversed()) values.putAll(map(one));
      } else {
        values.put(key(entry.getKeyNode()), value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static boolean isPlain(Node node, String text) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().equals(text);
  }

  private String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : String.valueOf(value(node));
  }

  private @Nullable Object scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    return scalar.getScalarStyle() == ScalarStyle.PLAIN ? plain(text) : text;
  }

  /** What the plain scalar {@code text} says. */
  public @Nullable Object plain(String text) {
    return switch (PlainType.of(text)) {
      case TEXT -> text;
      case NOTHING -> null;
      case BOOLEAN -> isTrue(text);
      case INTEGER -> integer(text);
      case NUMBER -> fraction(text);
      case DATE -> date(text);
    };
  }

  private static boolean isTrue(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("yes") || lower.equals("on") || lower.equals("true");
  }

  private static Object integer(String text) {
    String digits = text.replaceAll("[_,]", "").toLowerCase(Locale.ROOT);
    try {
      if (digits.startsWith("0x")) return Long.parseLong(digits.substring(2), 16);
      if (digits.startsWith("0b")) return Long.parseLong(digits.substring(2), 2);
      if (digits.length() > 1 && digits.charAt(0) == '0') return Long.parseLong(digits, 8);
      return Long.parseLong(digits);
    } catch (NumberFormatException _) {
      // Beyond a long it is shown as it stands.
      return text;
    }
  }

  /** What the plain number {@code text} is. */
  static Object number(String text) {
    return PlainType.of(text) == PlainType.INTEGER ? integer(text) : fraction(text);
  }

  private static Object fraction(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    double sign = digits.startsWith("-") ? -1 : 1;
    String bare = digits.replaceFirst("^[-+]", "");
    if (bare.equals(".inf")) return sign * Double.POSITIVE_INFINITY;
    if (bare.equals(".nan")) return Double.NaN;
    double number = 0;
    for (String part : bare.split(":", -1)) number = number * 60 + Double.parseDouble(part);
    return sign * number;
  }

  private Object date(String text) {
    Matcher time = TIME.matcher(text);
    try {
      if (!time.matches()) return LocalDate.parse(text);
      LocalDateTime local =
          LocalDateTime.of(
              number(time, 1),
              number(time, 2),
              number(time, 3),
              number(time, 4),
              number(time, 5),
              number(time, 6),
              nanos(time.group(7)));
      return ZonedDateTime.of(local, offset(time.group(8))).withZoneSameInstant(zone);
    } catch (DateTimeException _) {
      return text;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  /** A time that names no offset is one of Greenwich. */
  private static ZoneOffset offset(String text) {
    if (text == null || text.equals("Z")) return ZoneOffset.UTC;
    String digits = text.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int sign = text.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
