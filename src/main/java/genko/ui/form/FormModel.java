package genko.ui.form;

import genko.check.Diagnostic;
import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.ReadingTime;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.post.Update;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The front matter of a session's post as rows, one a field, in the file's order: a function of the
 * post that keeps a row as long as its field can be shown in it. Whatever a row wants becomes a
 * transaction here, and comes back from the session as an update.
 */
final class FormModel {
  /** Nobody fills in a longer form, and a control for each of its fields takes too long. */
  static final int MOST_ROWS = 300;

  private final EditSession session;
  private final Words words;
  private final FormHints hints;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Diagnostic> elsewhere = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Optional<ReadingTime>> length =
      new SimpleObjectProperty<>(Optional.empty());
  private final Runnable ending;
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
  private List<Diagnostic> given = List.of();
  private Text givenOf = Text.EMPTY;
  private boolean drawing;
  private boolean stale;

  FormModel(EditSession session, Words words, FormHints hints) {
    this.session = session;
    this.words = words;
    this.hints = hints;
    editable.set(!session.isReadOnly());
    this.ending = session.observe(this::updated);
    hints.observeKind(this::draw);
    draw();
  }

  Words words() {
    return words;
  }

  FormHints hints() {
    return hints;
  }

  FrontMatter head() {
    return session.post().head();
  }

  /** The characters of {@code span} in the post. */
  String text(Span span) {
    return session.post().text().slice(span);
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /** Problems of the front matter that belong to no row. */
  ObservableList<Diagnostic> elsewhere() {
    return elsewhere;
  }

  /** Whether the post has a front matter. */
  ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  /** How long the body takes to read, once it is counted. */
  ObjectProperty<Optional<ReadingTime>> lengthProperty() {
    return length;
  }

  /** Whether anything may be changed. */
  ReadOnlyBooleanProperty editableProperty() {
    return editable.getReadOnlyProperty();
  }

  /** Looks again whether the session takes edits. */
  void lookAgain() {
    editable.set(!session.isReadOnly());
  }

  /** Ends the form's interest in its session. */
  void end() {
    ending.run();
  }

  void undo() {
    session.undo();
  }

  void redo() {
    session.redo();
  }

  private void updated(Update update) {
    FrontMatter before = update.before().head();
    if (before == update.after().head()) return;
    given = given.stream().map(advice -> moved(advice, update.edit().changes())).toList();
    draw();
  }

  private static Diagnostic moved(Diagnostic advice, ChangeSet changes) {
    Problem problem = advice.problem();
    Span span = changes.map(problem.span());
    if (span.equals(problem.span())) return advice;
    return new Diagnostic(
        new Problem(span, problem.severity(), problem.key(), problem.args()), advice.fixes());
  }

  /** Draws again what waited for a row to be left. */
  void settle() {
    draw();
  }

  /** A row that goes away may be left by it, and ask to draw in the midst of drawing. */
  private void draw() {
    stale = true;
    if (drawing) return;
    drawing = true;
    try {
      while (stale) {
        stale = false;
        drawOnce();
      }
    } finally {
      drawing = false;
    }
  }

  private void drawOnce() {
    FrontMatter head = head();
    List<Row> next = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    List<Field> fields = head.fields();
    for (Field field : fields.subList(0, Math.min(fields.size(), MOST_ROWS))) {
      int nth = seen.merge(field.key(), 1, Integer::sum);
      Optional<Row> old =
          rows.stream().filter(row -> row.isFor(field, nth) && row.keeps(field)).findFirst();
      old.ifPresent(row -> row.update(field));
      next.add(old.orElseGet(() -> Row.of(this, field, nth)));
    }
    present.set(head.exists());
    arrange(next);
    spread();
  }

  /** Turns the list of rows into {@code next} without touching a row that stays where it is. */
  private void arrange(List<Row> next) {
    rows.removeIf(row -> !next.contains(row));
    for (int place = 0; place < next.size(); place++) {
      Row row = next.get(place);
      if (place < rows.size() && rows.get(place) == row) continue;
      rows.remove(row);
      rows.add(place, row);
    }
  }

  /**
   * Takes what others found in {@code text}, the post's own or an earlier one; problems outside the
   * front matter are passed over.
   */
  void advise(List<Diagnostic> found, Text text) {
    given = List.copyOf(found);
    givenOf = text;
    spread();
  }

  private void spread() {
    FrontMatter head = head();
    List<Diagnostic> all = new ArrayList<>();
    for (Problem problem : head.problems()) {
      hints
          .kind()
          .told(problem)
          .ifPresent(told -> all.add(new Diagnostic(told, head.fixes(problem))));
    }
    for (Diagnostic advice : given) {
      boolean inside = advice.problem().span().to() <= head.bodyStart() && head.exists();
      if (inside && all.stream().noneMatch(other -> repeats(advice, other))) all.add(advice);
    }
    List<Diagnostic> left = new ArrayList<>(all);
    int fields = head.fields().size();
    if (fields > MOST_ROWS) {
      int others = fields - MOST_ROWS;
      Span at = head.fields().get(MOST_ROWS).lines();
      Problem many = Problem.of(Severity.NOTE, at, "form.too-many", MOST_ROWS, others);
      left.addFirst(new Diagnostic(many, List.of()));
    }
    for (Row row : rows) {
      List<Diagnostic> own = all.stream().filter(advice -> concerns(advice, row)).toList();
      row.advise(own);
      left.removeAll(own);
    }
    List<Diagnostic> shown = left.subList(0, Math.min(left.size(), MOST_ROWS));
    if (!elsewhere.equals(shown)) elsewhere.setAll(shown);
  }

  /** Whether both tell of one thing, whatever they offer. */
  private static boolean repeats(Diagnostic one, Diagnostic other) {
    return one.problem().key().equals(other.problem().key())
        && one.problem().span().equals(other.problem().span());
  }

  private static boolean concerns(Diagnostic advice, Row row) {
    Span span = advice.problem().span();
    Span lines = row.field().lines();
    return lines.from() <= span.from() && span.from() < Math.max(lines.to(), lines.from() + 1);
  }

  /** The row whose lines {@code span} touches first. */
  Optional<Row> rowAt(Span span) {
    return rows.stream()
        .filter(
            row -> {
              Span lines = row.field().lines();
              return span.from() < lines.to() && lines.from() <= span.to();
            })
        .findFirst();
  }

  Optional<Row> row(String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  void dispatch(ChangeSet changes, String series) {
    if (changes.isEmpty()) return;
    session.dispatch(Transaction.of(session.post(), Origin.FORM, changes).in(series));
  }

  /** Takes the way out {@code fix} as a step of its own, unless it is of an earlier text. */
  void mend(QuickFix fix) {
    boolean own = head().fixes().values().stream().anyMatch(fixes -> fixes.contains(fix));
    if (!own && givenOf != session.post().text()) return;
    session.dispatch(Transaction.of(session.post(), Origin.FIX, fix.changes()));
  }

  void remove(Row row) {
    if (row.isThere()) dispatch(head().remove(row.field()).changes(), "");
  }

  /** Moves {@code row} to stand at {@code place} among the rows. */
  void move(Row row, int place) {
    int last = rows.size() - 1;
    int to = Math.clamp(place, 0, last);
    if (row.isThere() && to != row.field().index())
      dispatch(head().move(row.field(), to).changes(), "");
  }

  /** The keys that a post of its kind may have and this one has not: the usual ones first. */
  List<String> missing() {
    return Stream.concat(hints.kind().usualFields().stream(), hints.kind().otherFields().stream())
        .filter(key -> row(key).isEmpty())
        .toList();
  }

  /** Why no field {@code key} can be added. */
  Optional<String> refusesKey(String key) {
    String name = key.strip();
    if (name.isEmpty()) return Optional.of(words.say("form.name-empty"));
    if (row(name).isPresent()) return Optional.of(words.say("form.name-taken", name));
    return newField(head(), name)
        .refusal()
        .map(problem -> words.say(problem.key(), problem.args().toArray()));
  }

  /** Adds a field {@code key} with the value that it usually begins with. */
  void add(String key) {
    dispatch(newField(head(), key.strip()).changes(), "");
  }

  private FieldEdit newField(FrontMatter head, String key) {
    return switch (key) {
      case "categories", "tags", "topics", "aliases" -> head.addItems(key, List.of());
      case "emoji" -> head.add(key, "📝");
      case "type" -> head.add(key, "tech");
      case "draft" -> head.add(key, "true");
      case "private", "slide", "ignorePublish" -> head.add(key, "false");
      case "date", "publishDate", "expiryDate", "lastmod", "published_at", "updated" ->
          head.add(key, PostDate.of(hints.now()).written());
      case "reading_time" ->
          head.add(key, Integer.toString(length.get().map(ReadingTime::minutes).orElse(1)));
      case "layout" -> head.add(key, hints.known(key).stream().findFirst().orElse("post"));
      case "published" -> head.add(key, hints.kind().id().equals("zenn") ? "false" : "true");
      default -> head.add(key, "");
    };
  }

  /** Gives the post the fields that posts of its kind usually have, as one step. */
  void addUsual() {
    Post post = session.post();
    Text text = post.text();
    FrontMatter head = post.head();
    ChangeSet all = ChangeSet.EMPTY;
    for (String usual : hints.kind().usualFields()) {
      if (head.field(usual).isPresent()) continue;
      ChangeSet changes = newField(head, usual).changes();
      text = changes.apply(text);
      head = FrontMatter.of(text);
      all = all.compose(changes);
    }
    dispatch(all, "");
  }
}
