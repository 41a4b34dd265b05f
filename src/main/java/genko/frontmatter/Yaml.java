package genko.frontmatter;

import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.YamlConstructor;
import genko.text.Problem.Severity;
import genko.text.Text;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What YAML says, as the values that Jekyll's templates get: null, {@link Boolean}, {@link Long},
 * {@link Double}, {@link String}, {@link List}, {@link Map} by String in the order of the text, a
 * {@link java.time.LocalDate} for a day alone and a {@link java.time.ZonedDateTime} in the blog's
 * zone for a day with a time. Plain values are typed as Jekyll's own reader types them; see {@link
 * PlainType}. Values are immutable and must not be written back: an edit starts from the text.
 *
 * <p>Never throws. Text that is too long, nests too deep, or says by aliases more than {@value
 * #MOST_VALUES} values is refused, so that what comes out can be walked.
 */
public record Yaml(@Nullable Object value, Optional<Fault> fault) {
  /** A file of more UTF-16 units is refused. */
  public static final int MOST_UNITS = 1 << 20;

  static final int MOST_VALUES = 200_000;

  /** Why it cannot be read: {@code line} counts from zero, {@code key} and {@code word} say it. */
  public record Fault(int line, String key, String word) {}

  /**
   * A front matter's values, empty when there is none; a fault when it is broken or no map. The
   * body begins at {@code bodyStart}.
   */
  public record Head(
      boolean exists, Map<String, Object> values, Optional<Fault> fault, int bodyStart) {
    /** That of a text without one. */
    public static final Head NONE = new Head(false, Map.of(), Optional.empty(), 0);
  }

  /** What the first document in {@code file} says. */
  public static Yaml of(String file, ZoneId zone) {
    return of(ComposedYaml.first(file, MOST_UNITS), zone);
  }

  /** The front matter of {@code text}. */
  public static Head head(Text text, ZoneId zone) {
    Optional<Delimiters> found = Delimiters.find(text);
    if (found.isEmpty()) return Head.NONE;
    if (found.get().format() != HeadFormat.YAML) return FrontMatter.of(text).values(zone);
    String yaml = text.slice(found.get().yaml());
    int bodyStart = found.get().bodyStart();
    return SimpleYaml.read(yaml, zone)
        .map(values -> new Head(true, values, Optional.empty(), bodyStart))
        .orElseGet(() -> head(ComposedYaml.of(yaml), bodyStart, zone));
  }

  static Head head(ComposedYaml composed, int bodyStart, ZoneId zone) {
    Yaml read = of(composed, zone);
    boolean map = read.value instanceof Map || read.value == null;
    Optional<Fault> fault =
        map ? read.fault : Optional.of(new Fault(1, "frontmatter.broken.noField", ""));
    return new Head(true, YamlConstructor.map(read.value), fault, bodyStart);
  }

  /** The values of the fields of a head in TOML or JSON; what is deeper is as it is written. */
  static Head head(FrontMatter head, ZoneId zone) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : head.fields()) {
      if (field.kind() == Field.Kind.BROKEN) continue;
      boolean plain = field.style() == Field.Style.PLAIN;
      Object scalar = plain ? plain(field.text(), zone) : field.text();
      values.put(field.key(), field.kind() == Field.Kind.LIST ? field.items() : scalar);
    }
    Optional<Fault> fault =
        head.problems().stream()
            .filter(problem -> problem.severity() == Severity.FAULT)
            .findFirst()
            .map(
                problem -> new Fault(head.text().lineAt(problem.span().from()), problem.key(), ""));
    return new Head(true, Collections.unmodifiableMap(values), fault, head.bodyStart());
  }

  private static Object plain(String text, ZoneId zone) {
    Object value = of(text, zone).value();
    return value == null ? "" : value;
  }

  private static Yaml of(ComposedYaml composed, ZoneId zone) {
    if (composed.fault().isPresent()) return refused(composed.yaml(), composed.fault().get());
    Node node = composed.node();
    if (node == null) return new Yaml(null, Optional.empty());
    if (YamlConstructor.size(node) > MOST_VALUES) {
      return refused(composed.yaml(), new ComposedYaml.Fault(0, "frontmatter.broken.aliases", ""));
    }
    return new Yaml(new YamlConstructor(zone).value(node), Optional.empty());
  }

  private static Yaml refused(String yaml, ComposedYaml.Fault fault) {
    int line = (int) yaml.substring(0, fault.at()).chars().filter(unit -> unit == '\n').count();
    return new Yaml(null, Optional.of(new Fault(line, fault.key(), fault.word())));
  }
}
