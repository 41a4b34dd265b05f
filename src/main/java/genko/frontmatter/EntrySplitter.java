package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.ComposedYaml.Fault;
import genko.frontmatter.yaml.HashComments;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter that YAML refuses as a whole, read entry by entry: a line at the indentation of the
 * first key begins an entry, deeper lines and those of an unindented list belong to the one above.
 * Each is composed alone, so that a fault stays with the entry that has it.
 */
final class EntrySplitter {
  static final Pattern FIRST_LINE =
      Pattern.compile(
          "[ \\t]*(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'"
              + "|[^\\s:：#\\[\\]{},&*!|>'\"%@`-][^:：\\n\\r]*?)[ \\t]*(：|:)(.*)",
          Pattern.DOTALL);

  private static final int LONGEST_KEY = 200;
  private static final Pattern ANCHOR = Pattern.compile("&[^\\s,\\[\\]{}]+");

  private final String yaml;
  private final int base;
  private final List<Field> fields = new ArrayList<>();
  private final List<String> meanings = new ArrayList<>();

  private EntrySplitter(String yaml, int base) {
    this.yaml = yaml;
    this.base = base;
  }

  static FieldReader.Result read(String yaml, int base) {
    EntrySplitter entries = new EntrySplitter(yaml, base);
    for (Span span : entries.split()) entries.add(span);
    return new FieldReader.Result(entries.fields, entries.meanings);
  }

  private List<Span> split() {
    List<Span> spans = new ArrayList<>();
    int indent = -1;
    int from = -1;
    for (int line = 0; line < yaml.length(); line = YamlLines.next(yaml, line)) {
      if (YamlLines.isBlankLine(yaml, line) || YamlLines.isCommentLine(yaml, line)) continue;
      int width = YamlLines.skipBlanks(yaml, line, yaml.length()) - line;
      if (indent < 0) indent = width;
      boolean inner = from >= 0 && (width > indent || continues(line + width));
      if (inner) continue;
      if (from >= 0) spans.add(new Span(from, YamlLines.trimmed(yaml, from, line)));
      from = line;
    }
    if (from >= 0) spans.add(new Span(from, YamlLines.trimmed(yaml, from, yaml.length())));
    return spans;
  }

  /** Whether the line that begins at {@code at} may only go on with the entry above it. */
  private boolean continues(int at) {
    char unit = yaml.charAt(at);
    if (unit == ']' || unit == '}') return true;
    if (unit != '-') return false;
    int next = at + 1;
    return next == yaml.length()
        || YamlLines.isBlank(yaml.charAt(next))
        || YamlLines.isBreak(yaml.charAt(next));
  }

  private void add(Span span) {
    String entry = yaml.substring(span.from(), span.to());
    ComposedYaml composed = ComposedYaml.of(entry);
    Optional<FieldReader.Result> read = FieldReader.of(composed, base + span.from());
    if (read.isPresent() && read.get().fields().size() == 1) {
      Field field = read.get().fields().getFirst();
      int end = YamlLines.next(yaml, Math.min(field.valueSpan().to() - base, yaml.length()));
      add(withLines(field, new Span(span.from(), end)), read.get().meanings().getFirst());
      return;
    }
    Fault fault = composed.fault().orElseGet(() -> new Fault(0, "frontmatter.broken.noField", ""));
    boolean alias = fault.key().equals("frontmatter.broken.alias") && ANCHOR.matcher(yaml).find();
    Field field = broken(entry, span, alias ? Kind.YAML : Kind.BROKEN);
    add(alias ? field : field.with(problem(fault, field, entry, span)), entry);
  }

  private Problem problem(Fault fault, Field field, String entry, Span span) {
    Optional<HashComments.Unclosed> hash = HashComments.unclosed(field.raw());
    int value = entry.length() - field.raw().length();
    int fell = hash.map(it -> value + it.at()).orElse(fault.at());
    int at = Math.clamp(base + span.from() + fell, base + span.from(), base + span.to());
    int width = at < base + span.to() ? Character.charCount(yaml.codePointAt(at - base)) : 0;
    String reason = hash.isPresent() ? "frontmatter.broken.hash" : reason(fault, field);
    return Problem.of(Severity.FAULT, new Span(at, at + width), reason, fault.word());
  }

  private static String reason(Fault fault, Field field) {
    if (field.raw().startsWith("<<<<<<<") && field.key().isEmpty()) return "frontmatter.conflict";
    return fault.key();
  }

  private void add(Field field, String meaning) {
    fields.add(field.at(fields.size()));
    meanings.add(meaning);
  }

  private Field withLines(Field field, Span lines) {
    return new Field(
        field.index(),
        field.key(),
        field.keySpan(),
        field.valueSpan(),
        field.afterColon(),
        lines.shift(base),
        field.kind(),
        field.text(),
        field.items(),
        field.itemSpans(),
        field.raw(),
        field.style(),
        field.problem());
  }

  private Field broken(String entry, Span span, Kind kind) {
    int firstEnd = YamlLines.end(entry, 0);
    Matcher matcher = FIRST_LINE.matcher(entry).region(0, firstEnd);
    int blanks = YamlLines.skipBlanks(entry, 0, entry.length());
    boolean keyed = matcher.lookingAt() && matcher.end(1) - matcher.start(1) <= LONGEST_KEY;
    Span keySpan = keyed ? new Span(matcher.start(1), matcher.end(1)) : Span.at(blanks);
    int afterColon = keyed ? matcher.end(2) : blanks;
    int from = afterColon;
    while (from < entry.length() && isGap(entry.charAt(from))) from++;
    int valueFrom = from;
    Span value = new Span(valueFrom, Math.max(valueFrom, entry.length()));
    int at = base + span.from();
    String raw = entry.substring(value.from(), value.to());
    return new Field(
        0,
        keyed ? unquoted(entry.substring(keySpan.from(), keySpan.to())) : "",
        keySpan.shift(at),
        value.shift(at),
        afterColon + at,
        new Span(span.from(), YamlLines.next(yaml, span.to())).shift(base),
        kind,
        raw,
        List.of(),
        List.of(),
        raw,
        Style.NONE,
        Optional.empty());
  }

  private static boolean isGap(char unit) {
    return YamlLines.isBlank(unit) || YamlLines.isBreak(unit) || unit == '\u3000';
  }

  private static String unquoted(String key) {
    boolean quoted = key.length() >= 2 && (key.charAt(0) == '"' || key.charAt(0) == '\'');
    return quoted ? key.substring(1, key.length() - 1) : key;
  }
}
