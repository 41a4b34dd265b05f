package genko.kinds;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.Yaml;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the configuration of a Hugo blog says: keys in small letters, tables as maps. */
record HugoConfig(Map<String, Object> values) {
  static final HugoConfig NONE = new HugoConfig(Map.of());

  private static final List<String> STEMS =
      List.of("hugo", "config", "config/_default/hugo", "config/_default/config");

  private static final Pattern HEAD =
      Pattern.compile("\\ufeff?(\\+\\+\\+|---)[ \\t]*\\r?\\n(.*?)\\r?\\n\\1", Pattern.DOTALL);

  /** The files of configuration, in the order in which Hugo looks for them. */
  static Optional<String> file(BlogFolder folder) {
    for (String stem : STEMS) {
      for (String end : List.of(".toml", ".yaml", ".yml", ".json")) {
        if (folder.look(stem + end).isPresent()) return Optional.of(stem + end);
      }
    }
    return Optional.empty();
  }

  static HugoConfig read(BlogFolder folder) {
    return file(folder).map(name -> parse(name, OtherKind.read(folder, name))).orElse(NONE);
  }

  /** What the head of the page {@code text} says, in the same form. */
  static HugoConfig ofHead(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) return NONE;
    return parse(head.group(1).equals("+++") ? "head.toml" : "head.yaml", head.group(2));
  }

  private static HugoConfig parse(String name, String text) {
    if (!name.endsWith(".toml")) {
      // JSON is YAML too.
      Object value = Yaml.of(text, ZoneOffset.UTC).value();
      return new HugoConfig(value instanceof Map<?, ?> map ? small(map) : Map.of());
    }
    FrontMatter head = FrontMatter.of(Text.of("+++\n" + text + "\n+++\n"));
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : head.fields()) {
      if (field.kind() == Field.Kind.BROKEN || field.key().isEmpty()) continue;
      Object value = field.kind() == Field.Kind.LIST ? field.items() : field.text();
      boolean plain = field.kind() == Field.Kind.BOOLEAN;
      put(values, List.of(field.key().split("\\.", -1)), plain ? value.equals("true") : value);
    }
    return new HugoConfig(values);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> values, List<String> path, Object value) {
    String key = path.getFirst().toLowerCase(Locale.ROOT);
    if (path.size() == 1) {
      values.put(key, value);
    } else if (values.computeIfAbsent(key, any -> new LinkedHashMap<>()) instanceof Map<?, ?> in) {
      put((Map<String, Object>) in, path.subList(1, path.size()), value);
    }
  }

  private static Map<String, Object> small(Map<?, ?> map) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            values.put(
                String.valueOf(key).toLowerCase(Locale.ROOT),
                value instanceof Map<?, ?> inner ? small(inner) : String.valueOf(value)));
    return values;
  }

  String text(String key, String usual) {
    Object value = values.get(key);
    return value == null || value instanceof Map ? usual : value.toString();
  }

  boolean isTrue(String key) {
    return text(key, "false").equals("true");
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> map(String key) {
    return values.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** The folder of contents, without a slash at its end. */
  String contents() {
    return WrittenAddress.withoutEnd(text("contentdir", "content"));
  }

  /** The zone in which a date without offset is read. */
  ZoneId zone() {
    try {
      return ZoneId.of(text("timezone", "UTC"));
    } catch (DateTimeException none) {
      return ZoneOffset.UTC;
    }
  }
}
