package genko.check;

import genko.markdown.EmphasisRule;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a block, or of a link in it, with the runs of marks in them and what pairs of these
 * were meant to emphasise: a run that touches what comes after it, and the next of its kind that
 * touches what comes before. Offsets are those of the text in which the nodes stand.
 */
final class EmphasisScope {
  /** Longer runs mean something else, such as a line that is drawn. */
  private static final int LONGEST_RUN = 3;

  /**
   * Marks that stand side by side.
   *
   * @param before the code point before them
   * @param after the one after them
   */
  record Run(char mark, Span span, int before, int after) {
    int length() {
      return span.length();
    }
  }

  /** What stands from one run to the next of its kind, both included. */
  record Pair(Run open, Run close) {
    Span span() {
      return new Span(open.span.from(), close.span.to());
    }

    Span inner() {
      return new Span(open.span.to(), close.span.from());
    }

    String marks() {
      return String.valueOf(open.mark).repeat(open.length());
    }

    /** Whether both runs may do what they are meant to. */
    boolean isAllowed(EmphasisRule rule) {
      return rule.opens(open.mark, open.before, open.after)
          && rule.closes(close.mark, close.before, close.after);
    }
  }

  private final String text;
  private final Span all;
  private final List<Span> marks = new ArrayList<>();
  private final List<Span> plain = new ArrayList<>();
  private final List<Node> links = new ArrayList<>();

  private EmphasisScope(String text, List<Node> words) {
    this.text = text;
    this.all = new Span(words.getFirst().span().from(), words.getLast().span().to());
  }

  /** The scopes in {@code node}, whose spans are offsets in {@code text}. */
  static List<EmphasisScope> of(String text, Node node) {
    List<EmphasisScope> out = new ArrayList<>();
    blocks(text, node, out);
    return out;
  }

  private static void blocks(String text, Node node, List<EmphasisScope> out) {
    List<Node> words = new ArrayList<>();
    for (Node child : node.children()) {
      if (child.traits().block()) blocks(text, child, out);
      else words.add(child);
    }
    add(text, words, out);
  }

  private static void add(String text, List<Node> words, List<EmphasisScope> out) {
    if (words.isEmpty()) return;
    EmphasisScope scope = new EmphasisScope(text, words);
    out.add(scope);
    for (Node word : words) scope.read(word);
    for (Node link : scope.links) add(text, link.children(), out);
  }

  private void read(Node node) {
    switch (node.kind()) {
      case TEXT -> text(node);
      case LINK -> links.add(node);
      case EMPHASIS, STRONG, STRIKE -> {
        if (node.children().isEmpty()) return;
        int from = node.children().getFirst().span().from();
        int to = node.children().getLast().span().to();
        marks.add(new Span(node.span().from(), Math.max(node.span().from(), from)));
        node.children().forEach(this::read);
        marks.add(new Span(Math.min(to, node.span().to()), node.span().to()));
      }
      default -> {
        // Code, tags, formulas and the like hold no marks.
      }
    }
  }

  /** Words as they stand in the text; those that stand there in another way are passed over. */
  private void text(Node node) {
    int at = node.span().from();
    String value = node.value();
    if (value.isEmpty() || at < 0 || node.span().to() > text.length()) return;
    boolean lineStart = false;
    int from = at;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      // What stands before a line of the block, and the first half of its end, are not of it.
      while (at < node.span().to()
          && text.charAt(at) != c
          && (lineStart || text.charAt(at) == '\r')) {
        plain(from, at);
        from = ++at;
      }
      if (at >= node.span().to() || text.charAt(at) != c) return;
      at++;
      lineStart = c == '\n';
    }
    plain(from, at);
  }

  private void plain(int from, int to) {
    if (from == to) return;
    plain.add(new Span(from, to));
    for (int at = from; at < to; at++) {
      if ("*_~".indexOf(text.charAt(at)) < 0) continue;
      int end = at + 1;
      while (end < to && text.charAt(end) == text.charAt(at)) end++;
      marks.add(new Span(at, end));
      at = end - 1;
    }
  }

  /** Whether the character at {@code at} is one of the words, and no markup. */
  boolean isPlain(int at) {
    return plain.stream().anyMatch(span -> span.from() <= at && at < span.to());
  }

  /** The links in it. */
  List<Node> links() {
    return links;
  }

  private List<Run> runs() {
    marks.sort(Comparator.comparingInt(Span::from));
    List<Run> out = new ArrayList<>();
    for (int i = 0; i < marks.size(); ) {
      Span first = marks.get(i++);
      if (first.isEmpty()) continue;
      char mark = text.charAt(first.from());
      int to = first.to();
      // One run may be several marks, of which some are used and some are not.
      while (i < marks.size()
          && (marks.get(i).isEmpty() || (marks.get(i).from() == to && text.charAt(to) == mark))) {
        to = Math.max(to, marks.get(i++).to());
      }
      int before = first.from() <= all.from() ? '\n' : text.codePointBefore(first.from());
      // Beside one that a backslash makes text, the other is meant as text too.
      if (before == mark) continue;
      int after = to >= all.to() ? '\n' : text.codePointAt(to);
      out.add(new Run(mark, new Span(first.from(), to), before, after));
    }
    return out;
  }

  /** The pairs that are meant, in the order of their ends. */
  List<Pair> pairs() {
    List<Pair> out = new ArrayList<>();
    Map<String, Run> open = new HashMap<>();
    for (Run run : runs()) {
      if (run.length() > LONGEST_RUN || (run.mark == '~' && run.length() != 2)) continue;
      String kind = run.mark + "" + run.length();
      Run before = open.get(kind);
      if (before != null && !EmphasisRule.isSpace(run.before)) {
        out.add(new Pair(before, run));
        open.remove(kind);
      } else if (!EmphasisRule.isSpace(run.after)) {
        open.put(kind, run);
      }
    }
    return out;
  }

  /** Whether {@code node}, or what stands in it, is emphasis of exactly {@code pair}'s kind. */
  static boolean isEmphasised(Node node, Span span, char mark, int length) {
    if (node.span().to() < span.from() || node.span().from() > span.to()) return false;
    NodeKind kind =
        mark == '~' ? NodeKind.STRIKE : length == 2 ? NodeKind.STRONG : NodeKind.EMPHASIS;
    if (node.span().equals(span)) {
      boolean both = length == 3 && (node.is(NodeKind.STRONG) || node.is(NodeKind.EMPHASIS));
      if (both || node.is(kind)) return true;
    }
    for (Node child : node.children()) if (isEmphasised(child, span, mark, length)) return true;
    return false;
  }
}
