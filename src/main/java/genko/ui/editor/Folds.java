package genko.ui.editor;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.ChangeSet.Side;
import genko.text.LineEnds;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The folds of a text in the order of their lines, an immutable value. Those that are folded lie
 * apart from each other; those that only could be may lie in one another.
 */
record Folds(List<Fold> all) {
  static final Folds NONE = new Folds(List.of());

  Folds {
    all = List.copyOf(all);
  }

  static Folds of(List<Fold> folds) {
    return new Folds(folds.stream().sorted(Comparator.comparingInt(Fold::line)).toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many lines are left out. */
  int hidden() {
    int hidden = 0;
    for (Fold fold : all) hidden += fold.count();
    return hidden;
  }

  /** The fold that leaves {@code line} out. */
  Optional<Fold> hiding(int line) {
    for (Fold fold : all) {
      if (fold.line() >= line) break;
      if (fold.hides(line)) return Optional.of(fold);
    }
    return Optional.empty();
  }

  /** The fold of {@code line}, which itself stays in sight. */
  Optional<Fold> at(int line) {
    return all.stream().filter(fold -> fold.line() == line).findFirst();
  }

  /** The number of lines in sight above {@code line}, or above its fold when it is left out. */
  int shown(int line) {
    int above = 0;
    for (Fold fold : all) {
      if (fold.line() >= line) break;
      if (fold.hides(line)) return fold.line() - above;
      above += fold.count();
    }
    return line - above;
  }

  /** The line that has {@code shown} lines in sight above it. */
  int line(int shown) {
    int line = shown;
    for (Fold fold : all) {
      if (fold.line() >= line) break;
      line += fold.count();
    }
    return line;
  }

  /** With {@code fold}, in place of those that lie in it. */
  Folds with(Fold fold) {
    List<Fold> folds = new ArrayList<>(all);
    folds.removeIf(other -> other.line() >= fold.line() && other.line() <= fold.last());
    folds.add(fold);
    return of(folds);
  }

  Folds without(Predicate<Fold> gone) {
    return all.stream().noneMatch(gone)
        ? this
        : new Folds(all.stream().filter(gone.negate()).toList());
  }

  /** Those whose hidden lines {@code changes} of {@code text} reach into. */
  List<Fold> touched(Text text, ChangeSet changes) {
    if (all.isEmpty() || changes.isEmpty()) return List.of();
    List<Fold> touched = new ArrayList<>();
    for (Fold fold : all) {
      Span span = fold.span(text);
      for (Change change : changes.changes()) {
        if (!reaches(change, span, text.lineStart(fold.line()))) continue;
        touched.add(fold);
        break;
      }
    }
    return touched;
  }

  /** Whether {@code change} reaches what is hidden, or puts a line between it and its heading. */
  private static boolean reaches(Change change, Span hidden, int start) {
    Span span = change.span();
    if (span.from() > hidden.to()) return false;
    if (span.to() > hidden.from()) return true;
    String inserted = change.inserted();
    boolean line = LineEnds.isIn(inserted);
    return line && span.from() > start;
  }

  /** Where the folds stand after {@code changes} took {@code before} to {@code after}. */
  Folds moved(Text before, ChangeSet changes, Text after) {
    if (all.isEmpty() || changes.isEmpty()) return this;
    int first = before.lineAt(changes.reach().from());
    int last = before.lineAt(changes.reach().to());
    int growth = after.lineCount() - before.lineCount();
    if (growth == 0 && first == last) return this;
    List<Fold> moved = new ArrayList<>(all.size());
    for (Fold fold : all) {
      boolean apart = fold.last() < first || fold.line() > last;
      int from = move(fold.line(), first, last, growth, before, changes, after);
      int to = move(fold.last(), first, last, growth, before, changes, after);
      if (apart || to > from) moved.add(new Fold(from, to));
    }
    return of(moved);
  }

  private static int move(
      int line, int first, int last, int growth, Text before, ChangeSet changes, Text after) {
    if (line < first) return line;
    if (line > last) return line + growth;
    return after.lineAt(changes.map(before.lineEnd(line), Side.AFTER));
  }
}
