package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.NumberNotes;
import genko.frontmatter.yaml.PlainType;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Why a value ought not to be written into a field, though YAML would take it: it would stop the
 * build, or the field is of a kind that forbids it. The sentence says what would do instead.
 */
final class InvalidValue {
  /** One value to every blog and theme, so that a list is a slip. */
  private static final Set<String> SINGLE =
      Set.of(
          "title",
          "subtitle",
          "excerpt",
          "description",
          "summary",
          "layout",
          "slug",
          "permalink",
          "published",
          "lang");

  private final String key;
  private final Optional<Field> field;
  private final Span span;
  private final boolean yaml;

  private InvalidValue(FrontMatter head, String key) {
    this.key = key;
    this.field = head.field(key);
    this.yaml = head.format() == HeadFormat.YAML;
    this.span = field.map(Field::valueSpan).orElse(Span.at(head.yaml().to()));
  }

  /** Why the field {@code key} of {@code head} ought not to say {@code value}. */
  static Optional<Problem> to(FrontMatter head, String key, String value) {
    return new InvalidValue(head, key).toText(value);
  }

  /** Why the field {@code key} of {@code head} ought not to list {@code items}. */
  static Optional<Problem> to(FrontMatter head, String key, List<String> items) {
    return new InvalidValue(head, key).toItems(items);
  }

  private Kind kind() {
    return field.map(Field::kind).orElse(Kind.EMPTY);
  }

  private Optional<Problem> because(String reason, Object... args) {
    return Optional.of(Problem.of(Severity.FAULT, span, "frontmatter.value." + reason, args));
  }

  /** Why {@code field} ought not to have the value that {@code yaml} says. */
  static Optional<Problem> toYaml(FrontMatter head, Field field, String yaml) {
    boolean text = ComposedYaml.of(yaml).node() instanceof ScalarNode;
    return text && isMany(field)
        ? new InvalidValue(head, field.key()).because("many", field.key())
        : Optional.empty();
  }

  /** Whether the value holds values of its own; an alias may. */
  private static boolean isMany(Field field) {
    return field.kind() == Kind.YAML
        && !(ComposedYaml.of(field.raw()).node() instanceof ScalarNode);
  }

  private Optional<Problem> toText(String value) {
    if (field.filter(InvalidValue::isMany).isPresent()) return because("map", key);
    boolean dated = Kinds.DATES.contains(key) && !value.isEmpty() || key.equals("date");
    boolean switched = key.equals("published") && !value.isEmpty();
    if (dated || isDatedNow()) return toDate(value);
    if (switched || kind() == Kind.BOOLEAN) {
      boolean word = yaml || value.equals("true") || value.equals("false");
      return word && PlainType.of(value) == PlainType.BOOLEAN
          ? Optional.empty()
          : because("switch", value);
    }
    if (key.equals("permalink") && value.isEmpty()) return because("permalink");
    return isNumberNow() && !isNumber(value)
        ? because("number", value, field.orElseThrow().text())
        : Optional.empty();
  }

  private boolean isDatedNow() {
    return kind() == Kind.DATE && !Kinds.TEXTS.contains(key);
  }

  /** A number that shows otherwise than it is written was hardly meant as one. */
  private boolean isNumberNow() {
    boolean number = kind() == Kind.INTEGER || kind() == Kind.NUMBER;
    return number
        && !Kinds.TEXTS.contains(key)
        && NumberNotes.of(field.orElseThrow().text()).isEmpty();
  }

  private static boolean isNumber(String value) {
    PlainType type = PlainType.of(value);
    return type == PlainType.INTEGER || type == PlainType.NUMBER;
  }

  private Optional<Problem> toDate(String value) {
    boolean ascii = value.chars().allMatch(unit -> unit < 0x80);
    boolean readable = ascii && !value.isBlank() && Calendar.isReadable(value);
    if (!readable) return because("date", value, Calendar.likely(value));
    return Calendar.exists(value) ? Optional.empty() : because("day", value);
  }

  private Optional<Problem> toItems(List<String> items) {
    if (field.filter(InvalidValue::isMany).isPresent()) return because("map", key);
    boolean dated = Kinds.DATES.contains(key) || isDatedNow();
    boolean single = SINGLE.contains(key) || kind() == Kind.BOOLEAN || isNumberNow();
    return dated || single ? because("single", key, String.join(", ", items)) : Optional.empty();
  }
}
