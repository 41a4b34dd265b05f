package genko.frontmatter;

import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.HashComments;
import genko.frontmatter.yaml.YamlLines;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a post: where it stands, its fields, what is wrong with it, and the edits
 * that change one field and nothing else. All spans are UTF-16 offsets in the whole text.
 *
 * <p>It is written in YAML, TOML or JSON (see {@link #format}). Reading never fails: when YAML
 * refuses the whole, each entry is read by itself, and a field that cannot be read is {@link
 * Field.Kind#BROKEN} with its raw text. Every edit is read back before it is handed out: the field
 * says what was asked for and every other field what it said before, or the edit is refused. The
 * value is immutable, and holds no more of the text than its front matter. YAML reads it once, when
 * it is made; what else is to be known of it follows from that reading. Long because it is the one
 * door to a head; each format, style and edit is a class behind it.
 */
public final class FrontMatter {
  private final String head;
  private final Optional<Delimiters> delimiters;
  private final String lineEnd;
  private final boolean sound;
  private final List<Field> fields;
  private final List<String> meanings;
  private final List<Problem> problems;
  private final @Nullable Text text;

  /** What was read; null where there is no front matter. */
  private final @Nullable ComposedYaml composed;

  private final Map<ZoneId, Yaml.Head> values = new ConcurrentHashMap<>();

  /** What mends what is wrong; null until it is asked for. */
  private @Nullable Map<Problem, List<QuickFix>> fixes;

  private final AtomicReference<Verified> verified = new AtomicReference<>();

  /** What {@code changes} were found to make of this when they were made sure of. */
  private record Verified(ChangeSet changes, FrontMatter after) {}

  private FrontMatter(
      String head,
      Optional<Delimiters> delimiters,
      String lineEnd,
      boolean sound,
      FieldReader.Result read,
      List<Problem> problems,
      @Nullable ComposedYaml composed,
      @Nullable Text text) {
    this.head = head;
    this.composed = composed;
    this.delimiters = delimiters;
    this.lineEnd = lineEnd;
    this.sound = sound;
    this.fields = List.copyOf(read.fields());
    this.meanings = read.meanings();
    this.problems = List.copyOf(problems);
    this.text = text;
  }

  /** The front matter of {@code text}, as Jekyll finds and reads it. */
  public static FrontMatter of(Text text) {
    Optional<Delimiters> found = Delimiters.find(text);
    if (found.isEmpty()) {
      FieldReader.Result none = new FieldReader.Result(List.of(), List.of());
      List<Problem> problems = Misplaced.problems(text);
      return new FrontMatter("", found, "", true, none, problems, null, text);
    }
    String head = text.slice(0, found.get().bodyStart());
    Span span = found.get().yaml();
    if (found.get().format() != HeadFormat.YAML) return ofSource(head, found.get());
    String yaml = head.substring(span.from(), span.to());
    ComposedYaml composed = ComposedYaml.of(yaml);
    List<Problem> problems = new ArrayList<>();
    Optional<FieldReader.Result> whole = FieldReader.of(composed, span.from());
    boolean nothing = YamlLines.skipComments(yaml, 0, yaml.length()) == yaml.length();
    FieldReader.Result read;
    if (whole.isPresent()) {
      read = whole.get();
    } else if (nothing) {
      read = new FieldReader.Result(List.of(), List.of());
    } else if (yaml.length() > ComposedYaml.MOST_UNITS) {
      read = new FieldReader.Result(List.of(), List.of());
      problems.add(Problem.of(Severity.FAULT, new Span(0, 3), "frontmatter.large"));
    } else {
      read = EntrySplitter.read(yaml, span.from());
      if (read.fields().stream().noneMatch(field -> field.problem().isPresent())) {
        problems.add(whole(composed, span));
      }
    }
    boolean sound = whole.isPresent() || nothing;
    List<Field> fields = new ArrayList<>(read.fields());
    List<Integer> ends = whole.isPresent() ? HashComments.nestedEnds(composed) : List.of();
    FieldDoubts doubts =
        new FieldDoubts(head, fields, ends.stream().map(at -> span.from() + at).toList());
    problems.addAll(doubts.find());
    problems.sort(Comparator.comparingInt(problem -> problem.span().from()));
    FieldReader.Result judged = new FieldReader.Result(fields, read.meanings());
    String lineEnd = LineEnds.of(head).usual();
    return new FrontMatter(
        head, found, lineEnd, sound, judged, List.copyOf(problems), composed, null);
  }

  /** That of a head in TOML or JSON. */
  private static FrontMatter ofSource(String head, Delimiters found) {
    boolean toml = found.format() == HeadFormat.TOML;
    Optional<Delimiters> at = Optional.of(found);
    String lineEnd = LineEnds.of(head).usual();
    if (head.length() > ComposedYaml.MOST_UNITS) {
      FieldReader.Result none = new FieldReader.Result(List.of(), List.of());
      Problem large = Problem.of(Severity.FAULT, new Span(0, 1), "frontmatter.large");
      return new FrontMatter(head, at, lineEnd, false, none, List.of(large), null, null);
    }
    HeadReading read =
        toml ? TomlReader.read(head, found.yaml()) : JsonReader.read(head, found.yaml());
    return new FrontMatter(
        head, at, lineEnd, read.isSound(), read.result(), read.problems(), null, null);
  }

  private static Problem whole(ComposedYaml composed, Span span) {
    int at = span.from() + composed.fault().map(ComposedYaml.Fault::at).orElse(0);
    String key = composed.fault().map(ComposedYaml.Fault::key).orElse("frontmatter.broken.noField");
    String word = composed.fault().map(ComposedYaml.Fault::word).orElse("");
    return Problem.of(Severity.FAULT, Span.at(Math.min(at, span.to())), key, word);
  }

  /**
   * The front matter of {@code after}, which {@code changes} made of this one's text. Changes to
   * the body alone cost nothing.
   */
  public FrontMatter after(ChangeSet changes, Text after) {
    if (changes.isEmpty()) return this;
    int from = changes.reach().from();
    boolean closed = exists() && head.charAt(head.length() - 1) == '\n';
    boolean inBody = closed && from >= bodyStart();
    return inBody ? this : known(changes).orElseGet(() -> of(after));
  }

  /** Remembers {@code after}, which {@code changes} make of this, until they are made. */
  void verified(ChangeSet changes, FrontMatter after) {
    verified.set(new Verified(changes, after));
  }

  private Optional<FrontMatter> known(ChangeSet changes) {
    Verified last = verified.getAndSet(null);
    return last != null && last.changes == changes ? Optional.of(last.after) : Optional.empty();
  }

  /** The values that Jekyll's templates get, in a blog of {@code zone}. */
  public Yaml.Head values(ZoneId zone) {
    if (format() != HeadFormat.YAML) {
      return values.computeIfAbsent(zone, in -> Yaml.head(this, in));
    }
    if (composed == null) return Yaml.Head.NONE;
    return values.computeIfAbsent(zone, in -> Yaml.head(composed, bodyStart(), in));
  }

  /** The language of this front matter, and of the one that a text without one would get. */
  public HeadFormat format() {
    return delimiters.map(Delimiters::format).orElse(HeadFormat.YAML);
  }

  public boolean exists() {
    return delimiters.isPresent();
  }

  /** From the start of the text to the end of the closing line, its line end included. */
  public Span span() {
    return new Span(0, head.length());
  }

  /** What stands between the delimiter lines; of JSON the braces and what they hold. */
  public Span yaml() {
    return delimiters.map(Delimiters::yaml).orElse(Span.at(0));
  }

  public int bodyStart() {
    return head.length();
  }

  /** The fields in the order of the file; of fields with the same key the last one counts. */
  public List<Field> fields() {
    return fields;
  }

  /** The field that counts under {@code key}. */
  public Optional<Field> field(String key) {
    return fields.reversed().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** What is wrong or doubtful, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }

  /** The obvious ways out of {@code problem}, which is one of {@link #problems}. */
  public List<QuickFix> fixes(Problem problem) {
    return fixes().getOrDefault(problem, List.of());
  }

  /** The problems that have an obvious way out, each with it: found out when first asked for. */
  public synchronized Map<Problem, List<QuickFix>> fixes() {
    Map<Problem, List<QuickFix>> known = fixes == null ? FieldFixes.of(this) : fixes;
    fixes = known;
    return known;
  }

  /** Makes the field {@code key} say {@code value}; adds it when there is none. */
  public FieldEdit set(String key, String value) {
    return field(key).map(field -> set(field, value)).orElseGet(() -> add(key, value));
  }

  /**
   * Makes {@code field}, which is one of {@link #fields}, say {@code value}, in the style it has.
   */
  public FieldEdit set(Field field, String value) {
    return edits().set(checked(field), value);
  }

  /**
   * Why the field {@code key} ought not to say {@code value}, though it can be written: it would
   * stop the build, or be of another kind than the field is.
   */
  public Optional<Problem> objection(String key, String value) {
    return InvalidValue.to(this, key, value);
  }

  /** Why the field {@code key} ought not to list {@code items}. */
  public Optional<Problem> objection(String key, List<String> items) {
    return InvalidValue.to(this, key, items);
  }

  /** Why {@code field} ought not to have the value that {@code yaml} says. */
  public Optional<Problem> objectionToYaml(Field field, String yaml) {
    return InvalidValue.toYaml(this, checked(field), yaml);
  }

  /** Makes the field {@code key} list {@code items}; adds it when there is none. */
  public FieldEdit setItems(String key, List<String> items) {
    return field(key).map(field -> setItems(field, items)).orElseGet(() -> addItems(key, items));
  }

  /** Makes {@code field} list {@code items}; the items that stay keep their bytes. */
  public FieldEdit setItems(Field field, List<String> items) {
    return edits().setItems(checked(field), items);
  }

  /**
   * Gives the field {@code key} the value that {@code yaml} says, in the language of the head,
   * written as it is.
   */
  public FieldEdit setYaml(String key, String yaml) {
    return field(key)
        .map(field -> setYaml(field, yaml))
        .orElseGet(() -> edits().addSource(key, yaml));
  }

  public FieldEdit setYaml(Field field, String yaml) {
    return edits().setSource(checked(field), yaml);
  }

  /** Adds a field at the place and in the style that the blog's order and habits give it. */
  public FieldEdit add(String key, String value) {
    return field(key).map(field -> set(field, value)).orElseGet(() -> edits().add(key, value));
  }

  /** Adds a field with a list. */
  public FieldEdit addItems(String key, List<String> items) {
    return field(key)
        .map(field -> setItems(field, items))
        .orElseGet(() -> edits().addItems(key, items));
  }

  /** Takes every field {@code key} away; comments above and behind them stay. */
  public FieldEdit remove(String key) {
    List<Field> all = fields.stream().filter(field -> field.key().equals(key)).toList();
    return edits().remove(all);
  }

  /** Takes {@code field} away; the comments above and behind it stay. */
  public FieldEdit remove(Field field) {
    return edits().remove(List.of(checked(field)));
  }

  /** Moves the field {@code key}, with the comment lines directly above it, to {@code index}. */
  public FieldEdit move(String key, int index) {
    return field(key).map(field -> move(field, index)).orElse(FieldEdit.nothing());
  }

  public FieldEdit move(Field field, int index) {
    return edits().move(checked(field), index);
  }

  /** Whether {@code field} is one of this front matter, and not of an earlier one. */
  public boolean has(Field field) {
    return field.index() < fields.size() && fields.get(field.index()).equals(field);
  }

  private HeadEdits edits() {
    return HeadEdits.of(this);
  }

  private Field checked(Field field) {
    if (!has(field)) {
      throw new IllegalArgumentException("not a field of this front matter: " + field.key());
    }
    return field;
  }

  /** The text up to the body. */
  String head() {
    return head;
  }

  /** The whole text when there is no front matter in it. */
  public Text text() {
    return text == null ? Text.of(head) : text;
  }

  /** What ends a new line. */
  String lineEnd() {
    return lineEnd.isEmpty() ? LineEnds.of(text()).usual() : lineEnd;
  }

  /** Whether YAML takes the front matter as a whole. */
  boolean isSound() {
    return sound;
  }

  String meaning(Field field) {
    return meanings.get(field.index());
  }

  /** The value that counts under each key. */
  Map<String, Field> winners() {
    Map<String, Field> winners = new HashMap<>();
    for (Field field : fields) winners.put(field.key(), field);
    return winners;
  }
}
