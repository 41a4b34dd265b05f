package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What goes wrong in front matter without a word: what YAML takes, but not as it was meant. Each
 * field gets its gravest problem.
 */
final class Doubts {
  private static final Set<String> COMMENTLESS =
      Set.of("title", "author", "excerpt", "description", "subtitle", "summary");

  private final String head;
  private final List<Field> fields;
  private final List<Problem> problems = new ArrayList<>();

  /** Replaces fields in {@code fields} by the same with their problems. */
  Doubts(String head, List<Field> fields) {
    this.head = head;
    this.fields = fields;
  }

  List<Problem> find() {
    Map<String, Integer> last = new HashMap<>();
    for (Field field : fields) last.put(field.key(), field.index());
    for (Field field : List.copyOf(fields)) {
      field.problem().ifPresent(problems::add);
      if (field.kind() == Kind.BROKEN || field.key().isEmpty()) continue;
      if (last.get(field.key()) != field.index()) {
        report(field, Severity.DOUBT, field.keySpan(), "frontmatter.duplicate", field.key());
      }
      if (field.key().charAt(0) == '\uFEFF') {
        Span mark = new Span(field.keySpan().from(), field.keySpan().from() + 1);
        report(field, Severity.DOUBT, mark, "frontmatter.bom");
      }
      switch (field.kind()) {
        case EMPTY -> empty(field);
        case LIST -> items(field);
        case TEXT -> text(field);
        case INTEGER, NUMBER, BOOLEAN, DATE -> typed(field);
        case YAML, BROKEN -> {}
      }
    }
    return problems;
  }

  private void report(Field field, Severity severity, Span span, String key, Object... args) {
    Problem problem = Problem.of(severity, span, key, args);
    problems.add(problem);
    fields.set(field.index(), fields.get(field.index()).with(problem));
  }

  private void empty(Field field) {
    if (field.key().equals("date")) {
      report(field, Severity.FAULT, field.keySpan(), "frontmatter.date.empty");
    }
    Span cut = cut(field);
    if (COMMENTLESS.contains(field.key()) && cut != null) {
      report(field, Severity.DOUBT, cut, "frontmatter.cut");
    }
  }

  private void typed(Field field) {
    if (field.style() == Style.PLAIN && Kinds.TEXTS.contains(field.key())) {
      String key = "frontmatter.type." + field.kind().name().toLowerCase(Locale.ROOT);
      report(field, Severity.DOUBT, field.valueSpan(), key, field.text());
    }
    if (field.kind() == Kind.DATE
        && Kinds.DATES.contains(field.key())
        && !Calendar.exists(field.text())) {
      report(field, Severity.DOUBT, field.valueSpan(), "frontmatter.date.calendar", field.text());
    }
    if (field.key().equals("date") && !Calendar.isReadable(field.text())) {
      report(field, Severity.FAULT, field.valueSpan(), "frontmatter.date.invalid", field.text());
    }
    if (field.key().equals("published") && field.kind() != Kind.BOOLEAN) {
      report(field, Severity.DOUBT, field.valueSpan(), "frontmatter.published", field.text());
    }
  }

  private void text(Field field) {
    String text = field.text();
    Span cut = field.style() == Style.PLAIN ? cut(field) : null;
    if (cut != null && COMMENTLESS.contains(field.key())) {
      report(field, Severity.DOUBT, cut, "frontmatter.cut");
    }
    if (field.key().equals("date") && !Calendar.isReadable(text)) {
      report(field, Severity.FAULT, field.valueSpan(), "frontmatter.date.invalid", text);
    }
    if (field.key().equals("published")) {
      report(field, Severity.DOUBT, field.valueSpan(), "frontmatter.published", text);
    }
    if (field.key().equals("permalink") && text.isEmpty()) {
      report(field, Severity.FAULT, field.valueSpan(), "frontmatter.permalink.empty");
    }
    boolean commas = text.indexOf(',') >= 0 || text.indexOf('、') >= 0 || text.indexOf('，') >= 0;
    if (Kinds.PLURALS.contains(field.key()) && commas) {
      report(field, Severity.DOUBT, field.valueSpan(), "frontmatter.commas", text);
    }
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean pair =
          Character.isHighSurrogate(unit)
              && at + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(at + 1));
      if (pair) {
        at++;
      } else if (Character.isSurrogate(unit)) {
        report(field, Severity.FAULT, field.valueSpan(), "frontmatter.surrogate");
        break;
      }
    }
  }

  private void items(Field field) {
    if (!Kinds.PLURALS.contains(field.key())) return;
    for (int i = 0; i < field.items().size(); i++) {
      Span span = field.itemSpans().get(i);
      if (span.isEmpty() || "\"'".indexOf(head.charAt(span.from())) >= 0) continue;
      PlainType type = PlainType.of(field.items().get(i));
      if (type == PlainType.BOOLEAN || type == PlainType.NOTHING || type == PlainType.DATE) {
        report(field, Severity.DOUBT, span, "frontmatter.type.item", field.items().get(i));
      } else if (type != PlainType.TEXT) {
        report(field, Severity.NOTE, span, "frontmatter.type.item", field.items().get(i));
      }
    }
  }

  /** The comment behind the value, which may have been meant as part of it. */
  private Span cut(Field field) {
    int from = field.valueSpan().to();
    int end = Lines.end(head, from);
    int comment = Lines.skipBlanks(head, from, end);
    boolean is = comment > from && comment < end && head.charAt(comment) == '#';
    return is ? new Span(comment, Lines.stripped(head, comment, end)) : null;
  }
}
