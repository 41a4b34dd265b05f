package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.HashComments;
import genko.frontmatter.yaml.Quoting;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The obvious way out of each problem, for those that have one. */
final class FieldFixes {
  /** Each mend is read back: of a text that is broken all over, only the first faults get one. */
  private static final int MOST = 5000;

  private final FrontMatter head;

  /** What only brings out what is written; what decides about its meaning is not certain. */
  private static final Set<String> CERTAIN = Set.of("bom", "colon", "tab");

  /** Values that are no YAML as they stand, and a text in quotes: these are certain too. */
  private static final Set<String> BROKEN =
      Set.of(
          "frontmatter.broken.colon",
          "frontmatter.broken.alias",
          "frontmatter.broken.anchor",
          "frontmatter.broken.start");

  private final Map<Problem, List<QuickFix>> fixes = new HashMap<>();

  private FieldFixes(FrontMatter head) {
    this.head = head;
  }

  static Map<Problem, List<QuickFix>> of(FrontMatter head) {
    FieldFixes found = new FieldFixes(head);
    int most = Math.max(1, MOST / Math.max(1, head.fields().size()));
    head.problems().stream().limit(most).forEach(found::mend);
    return Collections.unmodifiableMap(found.fixes);
  }

  private void mend(Problem problem) {
    if (problem.key().equals("frontmatter.late")) {
      put(problem, "late", ChangeSet.of(problem.span(), ""));
      return;
    }
    Optional<Field> at = head.fields().stream().filter(field -> holds(field, problem)).findFirst();
    if (at.isEmpty()) return;
    Field field = at.get();
    if (head.format() != HeadFormat.YAML) {
      String label = problem.key().equals("frontmatter.source.again") ? "remove" : "quote";
      SourceEdits edits =
          head.format() == HeadFormat.TOML ? new TomlEdits(head) : new JsonEdits(head);
      add(problem, label, edits.mend(field, problem));
      return;
    }
    switch (problem.key()) {
      case "frontmatter.duplicate" -> add(problem, "remove", head.remove(field));
      case "frontmatter.date.empty", "frontmatter.permalink.empty" ->
          add(problem, "remove", head.remove(field));
      case "frontmatter.bom" -> add(problem, "bom", ChangeSet.of(problem.span(), ""));
      case "frontmatter.cut" -> cut(problem, field);
      case "frontmatter.published" -> published(problem, field);
      case "frontmatter.commas" -> commas(problem, field);
      case "frontmatter.type.item", "frontmatter.type.time", "frontmatter.type.figures" -> {
        String word = String.valueOf(problem.args().getFirst());
        add(problem, "quote", ChangeSet.of(problem.span(), Quoting.inDouble(word)));
      }
      default -> {
        if (field.kind() == Kind.BROKEN) {
          broken(problem, field);
        } else if (problem.key().startsWith("frontmatter.type.")) {
          String quoted = Quoting.inDouble(field.text());
          add(problem, "quote", ChangeSet.of(field.valueSpan(), quoted));
        }
      }
    }
  }

  private static boolean holds(Field field, Problem problem) {
    return field.lines().contains(problem.span());
  }

  private void add(Problem problem, String label, FieldEdit edit) {
    if (edit instanceof FieldEdit.Done done && !done.changes().isEmpty()) {
      put(problem, label, done.changes());
    }
  }

  private void add(Problem problem, String label, ChangeSet changes) {
    if (new VerifiedEdit(head).after(changes) != null) {
      put(problem, label, changes);
    }
  }

  private void put(Problem problem, String label, ChangeSet changes) {
    boolean quotes = label.equals("quote") && BROKEN.contains(problem.key());
    boolean certain = quotes || CERTAIN.contains(label);
    QuickFix fix = new QuickFix("frontmatter.mend." + label, problem.args(), changes, certain);
    fixes.computeIfAbsent(problem, any -> new ArrayList<>()).add(fix);
  }

  private void cut(Problem problem, Field field) {
    String text = head.head();
    String comment = text.substring(problem.span().from(), problem.span().to());
    if (field.kind() == Kind.LIST && field.style() == Style.FLOW) {
      lostInFlow(problem, field, comment);
      return;
    }
    if (field.kind() == Kind.YAML) {
      nested(problem, comment);
      return;
    }
    int item = itemBefore(field, problem.span().from());
    Span value = item < 0 ? field.valueSpan() : field.itemSpans().get(item);
    String said = item < 0 ? field.text() : field.items().get(item);
    int end = problem.span().from() + HashComments.lengthOfValue(comment);
    add(problem, "quote", joined(value, said, problem.span().from(), end));
  }

  /** {@code value}, which says {@code said}, and what follows up to {@code end}, as one value. */
  private ChangeSet joined(Span value, String said, int comment, int end) {
    String text = head.head();
    int from = value.isEmpty() ? comment : value.from();
    boolean quoted = !value.isEmpty() && "\"'".indexOf(text.charAt(from)) >= 0;
    String whole = quoted ? said + text.substring(value.to(), end) : text.substring(from, end);
    return ChangeSet.of(new Span(from, end), Quoting.inDouble(whole));
  }

  /** Joins a comment inside of a map to the value before it in its line. */
  private void nested(Problem problem, String comment) {
    String text = head.head();
    int at = problem.span().from();
    int line = YamlLines.start(text, at);
    int colon = text.indexOf(": ", line);
    int dash = text.indexOf("- ", line);
    int mark = colon >= 0 && colon < at ? colon : dash;
    if (mark < 0 || mark >= at) return;
    int from = YamlLines.skipBlanks(text, mark + 1, at);
    ComposedYaml value = ComposedYaml.of(text.substring(from, at));
    String said = value.node() instanceof ScalarNode scalar ? scalar.getValue() : "";
    Span span = new Span(from, YamlLines.stripped(text, from, at));
    add(problem, "quote", joined(span, said, at, at + HashComments.lengthOfValue(comment)));
  }

  /** The item of a list that ends last before {@code at}; -1 for none. */
  private static int itemBefore(Field field, int at) {
    int found = -1;
    for (int i = 0; i < field.itemSpans().size(); i++) {
      if (field.itemSpans().get(i).to() <= at) found = i;
    }
    return found;
  }

  /** What a comment among brackets took is an item of its own, or the rest of the one before. */
  private void lostInFlow(Problem problem, Field field, String comment) {
    String text = head.head();
    int from = problem.span().from();
    int comma = comment.indexOf(',');
    int length = comma < 0 ? HashComments.lengthOfValue(comment) : comma;
    int item = itemBefore(field, from);
    boolean own = item < 0 || text.substring(field.itemSpans().get(item).to(), from).contains(",");
    if (!own) {
      Span value = field.itemSpans().get(item);
      add(problem, "quote", joined(value, field.items().get(item), from, from + length));
      return;
    }
    int next = YamlLines.skipComments(text, YamlLines.end(text, from), text.length());
    boolean last = next == text.length() || text.charAt(next) == ']';
    String quoted = Quoting.inDouble(comment.substring(0, length).strip());
    String end = comma < 0 && !last ? "," : "";
    add(problem, "quote", ChangeSet.of(new Span(from, from + length), quoted + end));
  }

  private void published(Problem problem, Field field) {
    String text = field.text().strip();
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      String plain = text.equalsIgnoreCase("true") ? "true" : "false";
      add(problem, "unquote", ChangeSet.of(field.valueSpan(), plain));
    }
  }

  private void commas(Problem problem, Field field) {
    List<String> items = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(field.text(), ",、，");
    while (words.hasMoreTokens()) {
      String item = words.nextToken().strip();
      if (!item.isEmpty()) items.add(item);
    }
    add(problem, "list", ChangeSet.of(field.valueSpan(), FlowList.fresh(items)));
  }

  private void broken(Problem problem, Field field) {
    if (field.key().isEmpty()) return;
    String text = head.head();
    Optional<HashComments.Unclosed> hash = HashComments.unclosed(field.raw());
    if (hash.isPresent()) {
      ChangeSet quoted = ChangeSet.of(field.valueSpan(), hash.get().mended());
      if (tryOut(problem, field, "quote", quoted)) return;
    }
    int colon = field.afterColon() - 1;
    String gap = text.substring(field.afterColon(), field.valueSpan().from());
    boolean wide = text.charAt(colon) == '：' || gap.indexOf('\u3000') >= 0 || gap.isEmpty();
    Span name = new Span(colon, field.valueSpan().from());
    if (wide
        && !field.raw().isEmpty()
        && tryOut(problem, field, "colon", ChangeSet.of(name, ": "))) {
      return;
    }
    Optional<ChangeSet> tabs = untabbed(field);
    if (tabs.isPresent() && tryOut(problem, field, "tab", tabs.get())) return;
    if (field.raw().chars().anyMatch(unit -> YamlLines.isBreak((char) unit))) return;
    String quoted = Quoting.inDouble(bare(field.raw()));
    tryOut(
        problem,
        field,
        "quote",
        ChangeSet.of(new Span(colon, field.valueSpan().to()), ": " + quoted));
  }

  /** What {@code raw} was to say, with the quotes of a try to quote it taken away. */
  private static String bare(String raw) {
    if (raw.isEmpty()) return raw;
    char quote = raw.charAt(0);
    if (quote != '"' && quote != '\'') return raw;
    boolean closed = raw.length() > 1 && raw.charAt(raw.length() - 1) == quote;
    String inner = raw.substring(1, closed ? raw.length() - 1 : raw.length());
    return quote == '"' ? inner.replace("\\\"", "\"") : inner.replace("''", "'");
  }

  /** Two spaces for each tab that indents a line of the field. */
  private Optional<ChangeSet> untabbed(Field field) {
    String text = head.head();
    List<Change> changes = new ArrayList<>();
    Span lines = field.lines();
    for (int line = lines.from(); line < lines.to(); line = YamlLines.next(text, line)) {
      int end = YamlLines.skipBlanks(text, line, lines.to());
      String indent = text.substring(line, end);
      if (indent.indexOf('\t') >= 0) {
        changes.add(new Change(new Span(line, end), indent.replace("\t", "  ")));
      }
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(ChangeSet.of(changes));
  }

  private boolean tryOut(Problem problem, Field field, String label, ChangeSet changes) {
    FrontMatter after = new VerifiedEdit(head).after(changes);
    boolean mended =
        after != null
            && after.fields().size() > field.index()
            && after.fields().get(field.index()).key().equals(field.key())
            && after.fields().get(field.index()).kind() != Kind.BROKEN;
    if (mended) put(problem, label, changes);
    return mended;
  }
}
