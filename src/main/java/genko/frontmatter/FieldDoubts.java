package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.HashComments;
import genko.frontmatter.yaml.NumberNotes;
import genko.frontmatter.yaml.PlainType;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What goes wrong in front matter without a word: what YAML takes, but not as it was meant. Each
 * field gets its gravest problem.
 */
final class FieldDoubts {
  private static final Set<String> COMMENTLESS =
      Set.of("title", "author", "excerpt", "description", "subtitle", "summary");

  private final String head;
  private final List<Field> fields;
  private final List<Integer> nestedEnds;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Replaces fields in {@code fields} by the same with their problems; {@code nestedEnds} are the
   * offsets where the values inside of others end.
   */
  FieldDoubts(String head, List<Field> fields, List<Integer> nestedEnds) {
    this.head = head;
    this.fields = fields;
    this.nestedEnds = nestedEnds;
  }

  List<Problem> find() {
    Map<String, Integer> last = new HashMap<>();
    for (Field field : fields) last.put(field.key(), field.index());
    for (Field field : List.copyOf(fields)) {
      field.problem().ifPresent(problems::add);
      if (field.kind() == Kind.BROKEN || field.key().isEmpty()) continue;
      if (!Objects.equals(last.get(field.key()), field.index())) {
        report(field, Severity.DOUBT, field.keySpan(), "frontmatter.duplicate", field.key());
      }
      if (field.key().charAt(0) == '\uFEFF') {
        Span mark = new Span(field.keySpan().from(), field.keySpan().from() + 1);
        report(field, Severity.DOUBT, mark, "frontmatter.bom");
      }
      if (field.key().equals("categories") && !isRead(field.kind())) {
        report(field, Severity.FAULT, field.keySpan(), "frontmatter.broken.categories");
      }
      switch (field.kind()) {
        case EMPTY -> empty(field);
        case LIST -> items(field);
        case TEXT -> text(field);
        case INTEGER, NUMBER, BOOLEAN, DATE -> typed(field);
        case YAML -> nested(field);
        case BROKEN -> {}
      }
    }
    return problems;
  }

  /** Whether Jekyll can make categories of such a value; of any other it reads no head at all. */
  private static boolean isRead(Kind kind) {
    return switch (kind) {
      case INTEGER, NUMBER, BOOLEAN, DATE -> false;
      default -> true;
    };
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
    cut(field, COMMENTLESS.contains(field.key()));
  }

  /** Reports the comment behind the value, any or only one that looks like a part of the value. */
  private void cut(Field field, boolean any) {
    HashComments.behind(head, field.valueSpan().to())
        .filter(comment -> any || HashComments.isMeant(head, comment))
        .ifPresent(comment -> report(field, Severity.DOUBT, comment, "frontmatter.cut"));
  }

  private void nested(Field field) {
    Span value = field.lines();
    for (int end : nestedEnds) {
      if (value.from() <= end && end < value.to()) report(field, HashComments.behind(head, end));
    }
  }

  private void typed(Field field) {
    if (field.style() == Style.PLAIN && Kinds.TEXTS.contains(field.key())) {
      String key = "frontmatter.type." + field.kind().name().toLowerCase(Locale.ROOT);
      report(field, Severity.DOUBT, field.valueSpan(), key, field.text());
    } else {
      number(field, field.valueSpan(), field.text());
    }
    if (COMMENTLESS.contains(field.key())) cut(field, true);
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
    boolean plain = field.style() == Style.PLAIN;
    boolean block = field.style() == Style.LITERAL || field.style() == Style.FOLDED;
    if (!block) cut(field, plain && COMMENTLESS.contains(field.key()));
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
    boolean plural = Kinds.PLURALS.contains(field.key());
    lostItem(field, -1);
    for (int i = 0; i < field.items().size(); i++) {
      Span span = field.itemSpans().get(i);
      lostItem(field, i);
      if (span.isEmpty() || "\"'".indexOf(head.charAt(span.from())) >= 0) continue;
      String item = field.items().get(i);
      PlainType type = PlainType.of(item);
      if (!plural) {
        number(field, span, item);
      } else if (type == PlainType.BOOLEAN || type == PlainType.NOTHING || type == PlainType.DATE) {
        report(field, Severity.DOUBT, span, "frontmatter.type.item", item);
      } else if (type != PlainType.TEXT) {
        report(field, Severity.NOTE, span, "frontmatter.type.item", item);
      }
    }
  }

  /**
   * A comment behind the item {@code index} that looks like an item, or like a part of this one.
   */
  private void lostItem(Field field, int index) {
    List<Span> spans = field.itemSpans();
    if (field.style() != Style.FLOW) {
      if (index < 0) return;
      report(field, HashComments.behind(head, spans.get(index).to()));
      return;
    }
    int from = index < 0 ? field.valueSpan().from() : spans.get(index).to();
    int to = index + 1 < spans.size() ? spans.get(index + 1).from() : field.valueSpan().to();
    report(field, HashComments.inFlow(head, from, to));
  }

  private void report(Field field, Optional<Span> comment) {
    comment
        .filter(one -> HashComments.isMeant(head, one))
        .ifPresent(one -> report(field, Severity.DOUBT, one, "frontmatter.cut"));
  }

  /** A plain number that is another one than its figures say, or was not meant as one. */
  private void number(Field field, Span span, String text) {
    PlainType type = PlainType.of(text);
    if (type != PlainType.INTEGER && type != PlainType.NUMBER) return;
    Optional<NumberNotes> figures = NumberNotes.of(text);
    figures.ifPresent(read -> report(field, Severity.NOTE, span, read.key(), text, read.value()));
  }
}
