package genko.kinds;

import genko.frontmatter.Yaml;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of {@value BlogKinds#CHOICE} in which a writer says of which kind a blog is. It is
 * written so that every other character of the file stays, and read back before it counts.
 */
public final class KindChoice {
  private static final String KEY = "kind";

  /** The line, with what is said in it and a comment after that. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(?<key>(?:kind|'kind'|\"kind\")[ \\t]*:)(?<gap>[ \\t]*)(?<value>[^\\r\\n#]*?)"
              + "(?<rest>[ \\t]*(?:#[^\\r\\n]*)?)(?<end>\\r\\n|\\r|\\n|\\z)");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  private KindChoice() {}

  /**
   * {@code file} with the kind {@code id}, or with none of it; empty where that cannot be done
   * without changing what else the file says.
   */
  public static Optional<String> in(String file, Optional<String> id) {
    Matcher line = LINE.matcher(file);
    String next;
    if (line.find()) next = file.substring(0, line.start()) + said(line, id) + after(file, line);
    else next = id.map(one -> appended(file, one)).orElse(file);
    return keeps(file, next, id) ? Optional.of(next) : Optional.empty();
  }

  private static String said(Matcher line, Optional<String> id) {
    if (id.isEmpty()) return "";
    String gap = line.group("gap").isEmpty() ? " " : line.group("gap");
    return line.group("key") + gap + id.get() + line.group("rest") + line.group("end");
  }

  private static String after(String file, Matcher line) {
    return file.substring(line.end());
  }

  private static String appended(String file, String id) {
    Matcher ends = LINE_END.matcher(file);
    String end = ends.find() ? ends.group() : "\n";
    boolean open = !file.isEmpty() && !file.endsWith("\n") && !file.endsWith("\r");
    return file + (open ? end : "") + KEY + ": " + id + end;
  }

  /** Whether {@code next} says what {@code file} says but for the kind, and that as wished. */
  private static boolean keeps(String file, String next, Optional<String> id) {
    Optional<Map<Object, @Nullable Object>> before = values(file);
    Optional<Map<Object, @Nullable Object>> after = values(next);
    if (before.isEmpty() || after.isEmpty()) return false;
    before.get().remove(KEY);
    id.ifPresent(one -> before.get().put(KEY, one));
    return before.equals(after);
  }

  private static Optional<Map<Object, @Nullable Object>> values(String file) {
    Yaml read = Yaml.of(file, ZoneOffset.UTC);
    if (read.fault().isPresent()) return Optional.empty();
    if (read.value() == null) return Optional.of(new LinkedHashMap<>());
    return read.value() instanceof Map<?, ?> map
        ? Optional.of(new LinkedHashMap<>(map))
        : Optional.empty();
  }
}
