package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of a front matter in TOML or JSON: its fields, beside each what it means, and the
 * faults, in the order of the text. Grows while it is read.
 */
final class HeadReading {
  private final String head;
  private final List<Field> fields = new ArrayList<>();
  private final List<String> meanings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  HeadReading(String head) {
    this.head = head;
  }

  List<Field> fields() {
    return fields;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether the language takes the whole. */
  boolean isSound() {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.FAULT);
  }

  FieldReader.Result result() {
    return new FieldReader.Result(List.copyOf(fields), List.copyOf(meanings));
  }

  void add(String key, Span keySpan, int afterMark, Span lines, SourceValue value) {
    String raw = head.substring(value.span().from(), value.span().to());
    Field field = value.field(fields.size(), key, keySpan, afterMark, lines, raw);
    if (!keys.add(key)) {
      Problem again = Problem.of(Severity.FAULT, keySpan, "frontmatter.source.again", key);
      problems.add(again);
      field = field.with(again);
    }
    fields.add(field);
    meanings.add(value.meaning());
  }

  /** A line that cannot be read: its raw value, and why. */
  void broken(String key, Span keySpan, int afterMark, Span value, Span lines, SourceFault fault) {
    int at = Math.clamp(fault.at(), lines.from(), Math.max(lines.from(), lines.to()));
    Problem problem = Problem.of(Severity.FAULT, Span.at(at), fault.key(), character(fault.at()));
    String raw = head.substring(value.from(), value.to());
    problems.add(problem);
    meanings.add("broken:" + raw);
    fields.add(
        new Field(
            fields.size(),
            key,
            keySpan,
            value,
            afterMark,
            lines,
            Kind.BROKEN,
            raw,
            List.of(),
            List.of(),
            raw,
            Style.NONE,
            Optional.of(problem)));
  }

  void fault(SourceFault fault) {
    int at = Math.min(fault.at(), head.length());
    problems.add(Problem.of(Severity.FAULT, Span.at(at), fault.key(), character(at)));
  }

  private String character(int at) {
    if (at >= head.length()) return "";
    int point = head.codePointAt(at);
    return point < ' ' || point == 0x7f ? "U+%04X".formatted(point) : Character.toString(point);
  }
}
