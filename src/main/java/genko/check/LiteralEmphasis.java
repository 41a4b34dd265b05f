package genko.check;

import genko.check.EmphasisScope.Pair;
import genko.markdown.Document;
import genko.markdown.EmphasisRule;
import genko.markdown.FootnoteDefinition;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks that are meant to emphasise and stay marks, because of CommonMark's rule of where emphasis
 * may begin and end (its section 6.2, "left-flanking delimiter run"), which was not made for text
 * without spaces: the end in {@code **「重要」**です} touches a bracket within and a letter without. Each
 * way out has been tried: after it the words are emphasised.
 */
public final class LiteralEmphasis {
  /** So many characters are read to try ways out; what comes later is said without any. */
  private static final int MOST_READ = 3_000_000;

  private final Text text;
  private final int bodyStart;
  private final Document body;
  private final EmphasisRule rule;
  private final DiagnosticList found = new DiagnosticList();
  private int read;

  private LiteralEmphasis(Text text, int bodyStart, Document body, EmphasisRule rule) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.body = body;
    this.rule = rule;
  }

  /**
   * What is found in {@code body}, which begins at {@code bodyStart} of {@code text}; nothing in a
   * dialect that has another rule.
   */
  public static List<Diagnostic> of(Text text, int bodyStart, Document body) {
    Optional<EmphasisRule> rule = body.dialect().emphasis();
    if (rule.isEmpty()) return List.of();
    LiteralEmphasis check = new LiteralEmphasis(text, bodyStart, body, rule.get());
    for (int i = 0; i < body.count() && !check.found.isFull(); i++) check.passage(i);
    return List.copyOf(check.found.list());
  }

  private void passage(int index) {
    String words = body.text(index);
    // Most passages have no marks at all.
    if (!words.contains("*") && !words.contains("_") && !words.contains("~~")) return;
    int start = body.start(index);
    List<Node> nodes = new ArrayList<>(body.passage(index).nodes());
    body.passage(index).footnotes().stream().map(FootnoteDefinition::content).forEach(nodes::add);
    for (Node node : nodes) {
      for (EmphasisScope scope : EmphasisScope.of(words, node)) look(scope, node, words, start);
    }
  }

  private void look(EmphasisScope scope, Node node, String words, int start) {
    List<Pair> literal = new ArrayList<>();
    for (Pair pair : scope.pairs()) {
      boolean works =
          EmphasisScope.isEmphasised(node, pair.span(), pair.open().mark(), pair.open().length());
      if (!works && isMeant(pair, words)) literal.add(pair);
    }
    List<EmphasisFix> ways = new ArrayList<>();
    List<Pair> first = literal.stream().filter(pair -> !pair.isAllowed(rule)).toList();
    if (first.isEmpty()) return;
    for (Pair pair : literal) {
      // Marks that are right themselves may have been used up by those that are not.
      List<EmphasisFix> mine =
          pair.isAllowed(rule) ? ways : EmphasisFix.of(pair, scope, words, rule);
      if (!pair.isAllowed(rule)) ways.addAll(mine);
      List<QuickFix> fixes = new ArrayList<>();
      for (EmphasisFix way : mine) {
        if (fixes.size() < 3) fix(way, pair, start).ifPresent(fixes::add);
      }
      Span place = pair.span().shift(bodyStart + start);
      found.add(Severity.DOUBT, place, fixes, "check.emphasis.literal", pair.marks());
    }
  }

  /** Whether a pair looks like emphasis, and not like a sum, a name or a footnote's asterisk. */
  private static boolean isMeant(Pair pair, String words) {
    String inner = words.substring(pair.inner().from(), pair.inner().to());
    if (inner.isBlank() || inner.contains("\n\n")) return false;
    boolean wide = inner.codePoints().anyMatch(point -> point > 0xff);
    boolean asciiBeside = isWord(pair.open().before()) || isWord(pair.close().after());
    boolean always = pair.open().length() > 1 && pair.open().mark() != '_';
    return always ? inner.codePoints().anyMatch(Character::isLetter) : wide && !asciiBeside;
  }

  private static boolean isWord(int point) {
    return point < 128 && Character.isLetterOrDigit(point);
  }

  /** What {@code way} does, if {@code pair} is emphasised after it. */
  private Optional<QuickFix> fix(EmphasisFix way, Pair pair, int start) {
    Change change = Change.of(way.from() + start, way.to() + start, way.inserted());
    Span place = pair.span().shift(start);
    ChangeSet changes = ChangeSet.of(change.span().shift(bodyStart), change.inserted());
    if (read > MOST_READ) return Optional.empty();
    Text after = changes.apply(text);
    Document other = body.edit(after, bodyStart, change);
    int index = other.at(change.span().from());
    read += other.passage(index).length() + 500;
    boolean own = change.span().from() <= place.from() && place.to() <= change.span().to();
    int growth = place.from() >= change.span().to() ? change.growth() : 0;
    Span now = own ? way.result().shift(start) : place.shift(growth);
    boolean works =
        way.tags() && own
            ? hasTags(other, now)
            : isEmphasised(other, now, pair.open().mark(), pair.open().length());
    return works
        ? Optional.of(new QuickFix(way.labelKey(), way.arguments(), changes))
        : Optional.empty();
  }

  private static List<Node> nodes(Document document, Span place) {
    int index = document.at(place.from());
    List<Node> out = new ArrayList<>(document.passage(index).nodes());
    document.passage(index).footnotes().forEach(note -> out.add(note.content()));
    out.replaceAll(node -> node.shift(document.start(index)));
    return out;
  }

  private static boolean isEmphasised(Document document, Span place, char mark, int length) {
    return nodes(document, place).stream()
        .anyMatch(node -> EmphasisScope.isEmphasised(node, place, mark, length));
  }

  /** Whether tags stand at both ends of {@code place}. */
  private static boolean hasTags(Document document, Span place) {
    List<Node> all = nodes(document, place);
    return all.stream().anyMatch(node -> hasTag(node, place.from(), true))
        && all.stream().anyMatch(node -> hasTag(node, place.to(), false));
  }

  private static boolean hasTag(Node node, int at, boolean starts) {
    if (node.is(NodeKind.RAW)) return at == (starts ? node.span().from() : node.span().to());
    return node.span().touches(at)
        && node.children().stream().anyMatch(child -> hasTag(child, at, starts));
  }
}
