package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the edits of TOML and JSON have in common: a value has one place, and whatever is written
 * takes exactly that place.
 */
abstract class SourceEdits implements HeadEdits {
  final FrontMatter before;
  final String head;
  final VerifiedEdit trial;

  SourceEdits(FrontMatter before) {
    this.before = before;
    this.head = before.head();
    this.trial = new VerifiedEdit(before);
  }

  /** The ways to write {@code value} in place of {@code field}'s, the most fitting first. */
  abstract List<String> instead(Field field, String value);

  /** The ways to write {@code value} under {@code key} where nothing is yet. */
  abstract List<String> fresh(String key, String value);

  /** A string on one line that says {@code text}. */
  abstract String quoted(String text);

  abstract String item(Style usual, String item);

  /** What reads {@code source} from its beginning. */
  abstract SourceScanner scanner(String source);

  /** The value that all of {@code source} is. */
  final SourceValue parse(String source) throws SourceFault {
    SourceScanner scanner = scanner(source);
    SourceValue value = scanner.value(0);
    if (scanner.at < source.length()) throw scanner.fault(scanner.at, "broken.after");
    return value;
  }

  /** Inserts a field whose value is one of {@code forms}. */
  abstract FieldEdit add(String key, List<String> forms, BiPredicate<FrontMatter, Field> wanted);

  /** Whether {@code field} says {@code value}, as a date perhaps in the form of the language. */
  boolean says(Field field, String value) {
    return field.isScalar() && field.text().equals(value);
  }

  final String list(List<String> items) {
    return "[" + String.join(", ", items.stream().map(this::quoted).toList()) + "]";
  }

  @Override
  public final FieldEdit set(Field field, String value) {
    if (says(field, value)) return FieldEdit.nothing();
    List<String> forms = new ArrayList<>();
    if (field.isScalar() && field.kind() != Kind.EMPTY) forms.addAll(instead(field, value));
    forms.addAll(fresh(field.key(), value));
    return write(field, forms, (after, now) -> says(now, value));
  }

  private FieldEdit write(Field field, List<String> forms, BiPredicate<FrontMatter, Field> wanted) {
    return trial.change(field, forms.stream().map(raw -> put(field, raw)).toList(), wanted);
  }

  private ChangeSet put(Field field, String raw) {
    Span value = field.valueSpan();
    boolean tight = field.kind() == Kind.BROKEN && value.from() == field.afterColon();
    return ChangeSet.of(value, tight ? " " + raw : raw);
  }

  @Override
  public final FieldEdit setItems(Field field, List<String> items) {
    List<String> wanted = List.copyOf(items);
    if (field.kind() == Kind.LIST && field.items().equals(wanted)) return FieldEdit.nothing();
    List<ChangeSet> candidates = new ArrayList<>();
    boolean both = !field.items().isEmpty() && !wanted.isEmpty();
    if (field.kind() == Kind.LIST && both) {
      candidates.addAll(FlowList.rewrite(head, field, wanted, this::item));
    }
    candidates.add(put(field, list(wanted)));
    return trial.change(
        field, candidates, (after, now) -> now.kind() == Kind.LIST && now.items().equals(wanted));
  }

  @Override
  public final FieldEdit setSource(Field field, String source) {
    if (source.equals(field.raw())) return FieldEdit.nothing();
    String value = source.strip();
    if (value.equals(field.raw())) return FieldEdit.nothing();
    return meant(value, field.valueSpan(), wanted -> write(field, List.of(own(value)), wanted));
  }

  @Override
  public final FieldEdit addSource(String key, String source) {
    String value = source.strip();
    Span end = Span.at(before.yaml().to());
    return meant(value, end, wanted -> add(key, List.of(own(value)), wanted));
  }

  private interface Writing {
    FieldEdit write(BiPredicate<FrontMatter, Field> wanted);
  }

  /** Refuses what is no value; else {@code writing} makes sure that it means what it did alone. */
  private FieldEdit meant(String value, Span where, Writing writing) {
    try {
      String meaning = parse(value).meaning();
      return writing.write((after, now) -> after.meaning(now).equals(meaning));
    } catch (SourceFault fault) {
      return new FieldEdit.Refused(Problem.of(Severity.FAULT, where, fault.key(), value));
    }
  }

  /** {@code source} with the line ends of the head. */
  private String own(String source) {
    return source.replaceAll("\r\n|\r|\n", before.lineEnd());
  }

  @Override
  public final FieldEdit add(String key, String value) {
    return add(key, fresh(key, value), (after, now) -> says(now, value));
  }

  @Override
  public final FieldEdit addItems(String key, List<String> items) {
    List<String> wanted = List.copyOf(items);
    return add(key, List.of(list(wanted)), (after, now) -> now.items().equals(wanted));
  }

  /** Makes sure of {@code changes} that bring a field {@code key} to the place {@code index}. */
  final Optional<FieldEdit> added(
      ChangeSet changes, int index, String key, BiPredicate<FrontMatter, Field> wanted) {
    FrontMatter after = trial.after(changes);
    if (after == null || !trial.othersStay(after, -1, index)) return Optional.empty();
    Field now = after.fields().get(index);
    return now.key().equals(key) && wanted.test(after, now)
        ? Optional.of(new FieldEdit.Done(changes))
        : Optional.empty();
  }

  /** The change to what stands in {@code span}, without what both have in common at their ends. */
  final ChangeSet between(Span span, String now) {
    Change change = Change.between(head.substring(span.from(), span.to()), now);
    return ChangeSet.of(change.span().shift(span.from()), change.inserted());
  }

  /** The ways out of {@code problem}: a field that is given twice goes, a bare text is quoted. */
  final FieldEdit mend(Field field, Problem problem) {
    if (problem.key().equals("frontmatter.source.again")) return remove(List.of(field));
    boolean text = field.kind() == Kind.BROKEN && !field.key().isEmpty() && !field.raw().isEmpty();
    if (!text || "[{\"'".indexOf(field.raw().charAt(0)) >= 0) return FieldEdit.nothing();
    return set(field, field.raw());
  }
}
