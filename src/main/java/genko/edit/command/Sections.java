package genko.edit.command;

import genko.markdown.Document;
import genko.markdown.Outline;
import genko.markdown.Outline.Chapter;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The sections of a post's body: a heading with everything below it up to the next heading of its
 * level or a higher one, so that sections lie in sections. A heading inside a quote, a list or HTML
 * makes none. Offsets are those of the post's text.
 *
 * <p>A move takes the words of a section along and leaves the white space between sections where it
 * stands, so that the last line keeps its end, or goes on having none.
 */
public final class Sections {
  /** A section: the level of its heading, its lines, and those of the heading. */
  public record Section(int level, Span span, Span heading) {}

  private static final int DEEPEST = 6;

  private Sections() {}

  /** The sections of {@code post}, in the order of their headings. */
  public static List<Section> of(Post post) {
    return of(post.dialect().parse(post.text(), post.bodyStart()), post.bodyStart());
  }

  /** The sections of {@code body}, which begins at {@code start} of its post. */
  public static List<Section> of(Document body, int start) {
    List<Section> sections = new ArrayList<>();
    int[] ends = new int[DEEPEST + 1];
    Arrays.fill(ends, body.length());
    for (Chapter chapter : Outline.chapters(body).reversed()) {
      int level = Math.clamp(chapter.level(), 1, DEEPEST);
      Span span = new Span(chapter.begin(), ends[level]);
      sections.add(new Section(level, span.shift(start), chapter.heading().shift(start)));
      Arrays.fill(ends, level, DEEPEST + 1, span.from());
    }
    return List.copyOf(sections.reversed());
  }

  /** The section at the caret goes before the one above it, or out of its own up to the next. */
  static Optional<Transaction> moveUp(Post post) {
    return move(post, post.selection().caret(), Sections::above);
  }

  /** The section at the caret goes behind the one below it, or into the next after its own. */
  static Optional<Transaction> moveDown(Post post) {
    return move(post, post.selection().caret(), Sections::below);
  }

  /** The innermost section at {@code offset} goes one step up. */
  public static Optional<Transaction> moveUp(Post post, int offset) {
    return move(post, offset, Sections::above);
  }

  /** The innermost section at {@code offset} goes one step down. */
  public static Optional<Transaction> moveDown(Post post, int offset) {
    return move(post, offset, Sections::below);
  }

  private static Optional<Transaction> move(
      Post post, int offset, BiFunction<List<Section>, Section, Optional<Integer>> target) {
    List<Section> sections = of(post);
    return sections.stream()
        .filter(one -> one.span().from() <= offset)
        .reduce((outer, inner) -> inner)
        .flatMap(one -> target.apply(sections, one).flatMap(to -> move(post, sections, one, to)));
  }

  /**
   * The section whose heading begins at {@code from} goes to where the one at {@code to} begins, or
   * to the end of the text. No edit when there is no such section, or it lies there already.
   */
  public static Optional<Transaction> move(Post post, int from, int to) {
    List<Section> sections = of(post);
    return sections.stream()
        .filter(one -> one.span().from() == from)
        .findFirst()
        .flatMap(one -> move(post, sections, one, to));
  }

  private static Optional<Section> before(List<Section> sections, Section one) {
    return sections.stream().filter(o -> o.span().to() == one.span().from()).findFirst();
  }

  private static Optional<Section> parent(List<Section> sections, Section one) {
    return sections.stream()
        .filter(o -> o.span().from() < one.span().from() && o.span().contains(one.span()))
        .reduce((a, b) -> b);
  }

  private static Optional<Integer> above(List<Section> sections, Section one) {
    Optional<Section> before = before(sections, one);
    if (before.isPresent()) return before.map(section -> section.span().from());
    return parent(sections, one)
        .filter(section -> before(sections, section).isPresent())
        .map(section -> section.span().from());
  }

  private static Optional<Integer> below(List<Section> sections, Section one) {
    int end = one.span().to();
    Optional<Section> next = sections.stream().filter(o -> o.span().from() == end).findFirst();
    if (next.isEmpty()) return Optional.empty();
    Section after = next.get();
    boolean leaves = parent(sections, one).filter(own -> own.span().to() == end).isPresent();
    if (!leaves) return Optional.of(after.span().to());
    return sections.stream()
        .filter(o -> o.span().from() > end)
        .map(o -> Math.min(o.span().from(), after.span().to()))
        .findFirst()
        .or(() -> Optional.of(after.span().to()));
  }

  private static Optional<Transaction> move(
      Post post, List<Section> sections, Section one, int to) {
    boolean border =
        to == post.text().length() || sections.stream().anyMatch(o -> o.span().from() == to);
    if (!border || one.span().touches(to)) return Optional.empty();
    Swap swap =
        to > one.span().to()
            ? new Swap(post, one.span(), new Span(one.span().to(), to), false)
            : new Swap(post, new Span(to, one.span().from()), one.span(), true);
    Transaction plain = swap.edit(false);
    if (swap.isSeparated()) return Optional.of(plain);
    // Without a blank line before it, a heading may belong to what it comes to stand below.
    boolean whole = of(post.apply(plain)).size() == sections.size();
    return Optional.of(whole ? plain : swap.edit(true));
  }

  /** Two stretches of lines that change places; the lower one moves up, or the upper one down. */
  private record Swap(Post post, Span upper, Span lower, boolean up) {
    Transaction edit(boolean separated) {
      Text text = post.text();
      int upperEnd = wordsEnd(upper);
      int lowerEnd = wordsEnd(lower);
      String gap = text.slice(upperEnd, upper.to());
      if (separated && !isBlank(upperEnd, upper.to())) gap += end();
      boolean above = separated && !isBlankBefore();
      EditBuilder edit = EditBuilder.of(post);
      if (above) edit.insert(upper.from(), end());
      if (up) {
        edit.insert(upper.from(), text.slice(lower.from(), lowerEnd) + gap);
        edit.delete(upperEnd, lowerEnd);
      } else {
        edit.delete(upper.from(), upper.to());
        edit.insert(lowerEnd, gap + text.slice(upper.from(), upperEnd));
      }
      boolean open = lower.to() < text.length() && !isBlank(lowerEnd, lower.to());
      if (separated && open) edit.insert(lower.to(), end());
      int start = upper.from() + (above ? end().length() : 0);
      int down = start + lowerEnd - lower.from() + gap.length();
      return edit.even(selection(up ? start : down, edit.changes()));
    }

    /** The selection goes along with the section that it is in. */
    private Selection selection(int start, ChangeSet changes) {
      Span moved = up ? lower : upper;
      Selection before = post.selection();
      if (!moved.contains(before.span())) return before.map(changes);
      int last = wordsEnd(moved);
      return new Selection(
          start + Math.min(before.anchor(), last) - moved.from(),
          start + Math.min(before.caret(), last) - moved.from());
    }

    /** Whether blank lines stand at all the seams, so that no heading can be taken for text. */
    boolean isSeparated() {
      boolean last = lower.to() == post.text().length();
      return isBlankBefore()
          && isBlank(wordsEnd(upper), upper.to())
          && (last || isBlank(wordsEnd(lower), lower.to()));
    }

    private boolean isBlankBefore() {
      int from = upper.from();
      if (from == post.bodyStart()) return true;
      Text text = post.text();
      return EditBuilder.isBlankLine(text, text.lineAt(from) - 1);
    }

    /** Whether a blank line stands between the offsets, which follow the words of a line. */
    private boolean isBlank(int from, int to) {
      return post.text().lineAt(to) - post.text().lineAt(from) > 1;
    }

    private int wordsEnd(Span span) {
      Text text = post.text();
      int line = text.lineAt(span.to());
      if (text.lineStart(line) == span.to()) line--;
      while (EditBuilder.isBlankLine(text, line)) line--;
      return text.lineEnd(line);
    }

    private String end() {
      return EditBuilder.lineEnd(post.text(), post.text().lineAt(upper.from()));
    }
  }
}
