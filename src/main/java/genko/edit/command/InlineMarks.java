package genko.edit.command;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marks around words: puts them on the selection, line by line, or on the word at the caret, and
 * takes them off again where all of it bears them. What stands is asked of the Markdown parser;
 * marks that it does not read yet, such as a pair with nothing in between, are looked for in the
 * text.
 */
enum InlineMarks {
  BOLD("**", NodeKind.STRONG),
  ITALIC("*", NodeKind.EMPHASIS),
  STRIKE("~~", NodeKind.STRIKE),
  CODE("`", NodeKind.CODE);

  /** The stars of what is bold and italic. */
  private static final int BOTH = 3;

  private final String mark;
  private final NodeKind kind;

  InlineMarks(String mark, NodeKind kind) {
    this.mark = mark;
    this.kind = kind;
  }

  Optional<Transaction> toggle(Post post) {
    LineRange lines = LineRange.of(post);
    if (Fences.touches(post, lines)) return Optional.empty();
    if (post.selection().span().isEmpty()) return toggleAtCaret(post);
    List<Portion> portions = new ArrayList<>();
    for (int line = lines.first(); line <= lines.last(); line++) {
      portion(post, line, post.selection().span()).ifPresent(portions::add);
    }
    if (portions.isEmpty()) return Optional.empty();
    boolean off = portions.stream().allMatch(Portion::isMarked);
    EditBuilder edit = EditBuilder.of(post);
    for (Portion portion : portions) {
      if (off) portion.unmark(edit);
      else if (!portion.isMarked() && !portion.mark(edit)) return Optional.empty();
    }
    return selecting(edit, post, portions);
  }

  private static Optional<Transaction> selecting(
      EditBuilder edit, Post post, List<Portion> portions) {
    ChangeSet made = edit.changes();
    int from = made.map(portions.getFirst().words.from(), Side.AFTER);
    int to = Math.max(from, made.map(portions.getLast().words.to(), Side.BEFORE));
    boolean forth = post.selection().anchor() <= post.selection().caret();
    return edit.selecting(forth ? new Selection(from, to) : new Selection(to, from));
  }

  private Optional<Transaction> toggleAtCaret(Post post) {
    int caret = post.selection().caret();
    Text text = post.text();
    int line = text.lineAt(caret);
    LinePrefix opening = LinePrefix.of(text, line);
    if (caret < opening.content() || caret > text.lineEnd(line)) return Optional.empty();
    EditBuilder edit = EditBuilder.of(post);
    Portion here = new Portion(post, opening, Span.at(caret));
    Optional<Transaction> leaving = leave(post, here);
    if (leaving.isPresent()) return leaving;
    if (here.isMarked()) {
      here.unmark(edit);
      return edit.following();
    }
    int start = text.lineStart(line);
    Optional<Span> word = CaretWord.of(text.line(line), caret - start);
    if (word.isEmpty() || word.get().from() + start < opening.content()) {
      boolean between = here.run(caret, -1) > 0 || here.run(caret, 1) > 0;
      if (between || !here.mark(edit)) return Optional.empty();
      return edit.selecting(Selection.at(caret + mark.length()));
    }
    Portion portion = new Portion(post, opening, word.get().shift(start));
    if (portion.isMarked()) {
      portion.unmark(edit);
      return edit.following();
    }
    if (!portion.mark(edit)) return Optional.empty();
    boolean atEnd = caret >= portion.words.to();
    return edit.selecting(
        Selection.at(edit.changes().map(caret, atEnd ? Side.BEFORE : Side.AFTER)));
  }

  /**
   * Leaves the marked words that {@code here} is the end of: the caret goes behind their mark.
   * White space before the mark, with which it would not end them, goes along.
   */
  private Optional<Transaction> leave(Post post, Portion here) {
    int caret = here.words.from();
    Optional<Integer> behind = here.behind();
    if (behind.isPresent())
      return Optional.of(EditBuilder.of(post).even(Selection.at(behind.get())));
    Text text = post.text();
    int from = caret;
    while (from > here.opening.content() && EditBuilder.isSpace(text.charAt(from - 1))) from--;
    int marks = here.run(caret, 1);
    if (from == caret || marks == 0 || here.enclosing() != null) return Optional.empty();
    String space = text.slice(from, caret);
    ChangeSet without = ChangeSet.of(new Span(from, caret), "");
    Post closed = post.apply(Transaction.of(post, Origin.FORMAT, without));
    behind = new Portion(closed, here.opening, Span.at(from)).behind();
    if (behind.isEmpty()) return Optional.empty();
    int end = behind.get() + space.length();
    return EditBuilder.of(post)
        .replace(from, caret, "")
        .insert(end, space)
        .selecting(Selection.at(end));
  }

  /** What of {@code selected} lies in the words of {@code line}, without white space around it. */
  private Optional<Portion> portion(Post post, int line, Span selected) {
    Text text = post.text();
    LinePrefix opening = LinePrefix.of(text, line);
    int from = Math.max(selected.from(), opening.content());
    int to = Math.min(selected.to(), text.lineEnd(line));
    while (from < to && EditBuilder.isSpace(text.charAt(from))) from++;
    while (to > from && EditBuilder.isSpace(text.charAt(to - 1))) to--;
    if (from >= to) return Optional.empty();
    return Optional.of(new Portion(post, opening, new Span(from, to)));
  }

  /** Words of one line that are marked or not. */
  private final class Portion {
    private final Text text;
    private final LinePrefix opening;
    private final List<Node> nodes;
    private Span words;

    Portion(Post post, LinePrefix opening, Span words) {
      this.text = post.text();
      this.opening = opening;
      this.words = words;
      this.nodes = InlineNodes.of(post, opening);
    }

    boolean isMarked() {
      return enclosing() != null || runs() > 0;
    }

    /** Where the mark ends that stands right behind the caret and closes words before it. */
    Optional<Integer> behind() {
      if (kind == NodeKind.STRONG || kind == NodeKind.EMPHASIS) {
        int both = run(words.from(), -1) + run(words.from(), 1);
        if (both == BOTH && run(words.from(), 1) > 0 && closesBoth()) return behindOneOfBoth();
      }
      Node node = enclosing();
      if (node == null) return Optional.empty();
      Span span = span(node);
      int width = width(node);
      String rest = text.slice(words.from(), span.to());
      if (words.from() == span.from() + width) return Optional.empty();
      boolean marks = rest.chars().allMatch(one -> "*_~`".indexOf(one) >= 0);
      boolean padding =
          kind == NodeKind.CODE && rest.length() == width + 1 && rest.charAt(0) == ' ';
      return marks || padding ? Optional.of(span.to()) : Optional.empty();
    }

    /** Whether the run of marks at the caret closes words that are bold and italic. */
    private boolean closesBoth() {
      int end = words.from() + run(words.from(), 1);
      return nodes.stream()
          .filter(node -> node.kind() == NodeKind.STRONG || node.kind() == NodeKind.EMPHASIS)
          .map(this::span)
          .anyMatch(span -> span.to() == end && span.from() < words.from() - BOTH);
    }

    /** Of three stars bold takes two and italic one, whichever is left first. */
    private Optional<Integer> behindOneOfBoth() {
      int left = run(words.from(), 1);
      boolean mine = left == BOTH || left == mark.length();
      return mine ? Optional.of(words.from() + mark.length()) : Optional.empty();
    }

    private Span span(Node node) {
      return node.span().shift(opening.content());
    }

    private @Nullable Node enclosing() {
      Node found = null;
      for (Node node : nodes) {
        if (node.kind() != kind || width(node) == 0) continue;
        Span span = span(node);
        boolean inside = span.contains(words);
        if (words.isEmpty()) inside = span.from() < words.from() && words.to() < span.to();
        if (inside) found = node;
      }
      return found;
    }

    /** The length of the marks at both ends of {@code node}; 0 when it is written otherwise. */
    private int width(Node node) {
      Span span = span(node);
      int width = kind == NodeKind.CODE ? run('`', span.from(), 1) : mark.length();
      if (span.length() < 2 * width || width == 0) return 0;
      String first = text.slice(span.from(), span.from() + width);
      String last = text.slice(span.to() - width, span.to());
      boolean known = "*_~`".indexOf(first.charAt(0)) >= 0;
      return known && first.equals(last) ? width : 0;
    }

    /** How many marks of this kind stand just outside the words on both sides. */
    private int runs() {
      int before = run(words.from(), -1);
      int after = run(words.to(), 1);
      int run = Math.min(before, after);
      return switch (InlineMarks.this) {
        case BOLD, STRIKE -> run >= 2 ? 2 : 0;
        case ITALIC -> run == 1 || run == 3 ? 1 : 0;
        case CODE -> before == after ? run : 0;
      };
    }

    int run(int at, int step) {
      return run(mark.charAt(0), at, step);
    }

    private int run(char unit, int at, int step) {
      int count = 0;
      int next = step > 0 ? at : at - 1;
      while (next >= opening.content() && next < text.length() && text.charAt(next) == unit) {
        count++;
        next += step;
      }
      return count;
    }

    void unmark(EditBuilder edit) {
      Node node = enclosing();
      if (node == null) {
        int run = runs();
        edit.delete(words.from() - run, words.from()).delete(words.to(), words.to() + run);
        return;
      }
      Span span = span(node);
      int width = width(node);
      boolean padded =
          width > 1
              && kind == NodeKind.CODE
              && span.length() > 2 * width + 2
              && text.charAt(span.from() + width) == ' '
              && text.charAt(span.to() - width - 1) == ' ';
      int cut = padded ? width + 1 : width;
      edit.delete(span.from(), span.from() + cut).delete(span.to() - cut, span.to());
    }

    /** Puts the marks on; whether that makes sense here. */
    boolean mark(EditBuilder edit) {
      if (!grow()) return false;
      String before = mark;
      String after = mark;
      if (kind == NodeKind.CODE) {
        String code = text.slice(words);
        before = "`".repeat(longestRun(code) + 1);
        after = before;
        if (code.startsWith("`") || code.endsWith("`")) {
          before += " ";
          after = " " + after;
        }
      }
      edit.insert(words.from(), before);
      if (kind != NodeKind.CODE) {
        for (Node node : nodes) {
          Span span = span(node);
          int width = width(node);
          if (node.kind() != kind || width == 0 || !words.contains(span)) continue;
          edit.delete(span.from(), span.from() + width).delete(span.to() - width, span.to());
        }
      }
      edit.insert(words.to(), after);
      return true;
    }

    /** Takes in the whole of what the words hold a part of; whether they may bear marks at all. */
    private boolean grow() {
      boolean grown = true;
      while (grown) {
        grown = false;
        for (Node node : nodes) {
          Span span = span(node);
          boolean literal = node.kind() == NodeKind.CODE || node.kind() == NodeKind.MATH;
          boolean inside = span.from() < words.from() && words.to() < span.to();
          if (literal && inside && span.contains(words)) return false;
          boolean apart = span.to() <= words.from() || words.to() <= span.from();
          boolean whole = words.contains(span) || (holds(node, words) && !literal);
          if (apart || whole) continue;
          words = new Span(Math.min(span.from(), words.from()), Math.max(span.to(), words.to()));
          grown = true;
        }
      }
      return true;
    }

    /** Whether {@code part} lies in the words of {@code node}, and not in its marks or address. */
    private boolean holds(Node node, Span part) {
      if (node.children().isEmpty()) return false;
      Span first = span(node.children().getFirst());
      Span last = span(node.children().getLast());
      return first.from() <= part.from() && part.to() <= last.to();
    }
  }

  /** The length of the longest run of backticks in {@code code}. */
  static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int at = 0; at < code.length(); at++) {
      run = code.charAt(at) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
