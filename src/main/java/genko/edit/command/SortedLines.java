package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.math.BigInteger;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts the selected lines, or the list around the caret, as a Japanese dictionary does; 第2章 comes
 * before 第10章. What is nested goes with its item, blank lines and the numbers of a list stay where
 * they are. Not for tables, nor across the edge of code.
 */
final class SortedLines {
  private static final Pattern NUMBER = Pattern.compile("\\d+", Pattern.UNICODE_CHARACTER_CLASS);

  private SortedLines() {}

  /** Lines that stay together: an item with what is nested in it, or a single line. */
  private record Unit(LinePrefix opening, boolean blank, Key key, List<String> lines) {}

  static Optional<Transaction> sort(Post post) {
    LineRange lines = LineRange.of(post);
    if (lines.count() == 1) lines = listAround(post, lines.first());
    if (lines.count() == 1 || cutsCode(post, lines)) return Optional.empty();
    Text text = post.text();
    for (int line = lines.first(); line <= lines.last(); line++) {
      if (Table.isRow(text, line)) return Optional.empty();
    }
    List<Unit> units = units(text, lines);
    Iterator<Unit> sorted =
        units.stream()
            .filter(unit -> !unit.blank)
            .sorted(Comparator.comparing(Unit::key))
            .toList()
            .iterator();
    List<String> out = new ArrayList<>();
    for (Unit slot : units) {
      out.addAll(slot.blank ? slot.lines : numbered(sorted.next(), slot));
    }
    return written(post, lines, out);
  }

  private static Optional<Transaction> written(Post post, LineRange lines, List<String> contents) {
    Text text = post.text();
    int from = text.lineStart(lines.first());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < contents.size(); i++) {
      out.append(contents.get(i));
      if (i + 1 < contents.size()) out.append(text.lineBreak(lines.first() + i));
    }
    EditBuilder edit =
        EditBuilder.of(post).replace(from, text.lineEnd(lines.last()), out.toString());
    return edit.selecting(new Selection(from, from + out.length()));
  }

  private static boolean cutsCode(Post post, LineRange lines) {
    Optional<LineRange> first = Fences.around(post, lines.first());
    Optional<LineRange> last = Fences.around(post, lines.last());
    if (!first.equals(last)) return true;
    if (first.isPresent()) {
      return first.get().first() == lines.first() || first.get().last() == lines.last();
    }
    for (int line = lines.first(); line <= lines.last(); line++) {
      if (Fences.isInside(post, line)) return true;
    }
    return false;
  }

  /** The lines of the list that {@code line} belongs to; the line alone when it is in none. */
  private static LineRange listAround(Post post, int line) {
    Text text = post.text();
    LineRange alone = new LineRange(line, line);
    if (!LinePrefix.of(text, line).isItem() || Fences.isInside(post, line)) return alone;
    int depth = LinePrefix.of(text, line).depth();
    int top = text.lineAt(post.bodyStart());
    int first = line;
    int last = line;
    while (first > top && belongs(text, first - 1, depth)) first--;
    while (last + 1 < text.lineCount() && belongs(text, last + 1, depth)) last++;
    return new LineRange(first, last);
  }

  private static boolean belongs(Text text, int line, int depth) {
    if (EditBuilder.isBlankLine(text, line)) return false;
    LinePrefix opening = LinePrefix.of(text, line);
    return opening.depth() > depth || opening.depth() == depth && opening.isItem();
  }

  private static List<Unit> units(Text text, LineRange lines) {
    LinePrefix head = LinePrefix.of(text, lines.first());
    List<Unit> units = new ArrayList<>();
    for (int line = lines.first(); line <= lines.last(); line++) {
      String words = text.line(line);
      LinePrefix opening = LinePrefix.of(text, line);
      boolean blank = EditBuilder.isBlankLine(text, line);
      boolean nested = !blank && head.isItem() && opening.depth() > head.depth();
      if (nested && !units.isEmpty() && !units.getLast().blank) {
        units.getLast().lines.add(words);
      } else {
        Key key = Key.of(text.slice(opening.content(), text.lineEnd(line)).strip());
        units.add(new Unit(opening, blank, key, new ArrayList<>(List.of(words))));
      }
    }
    return units;
  }

  /** The lines of {@code unit}, with the number of {@code slot} where both are numbered. */
  private static List<String> numbered(Unit unit, Unit slot) {
    if (!unit.opening.isNumbered() || !slot.opening.isNumbered()) return unit.lines;
    String first = unit.lines.getFirst();
    int from = unit.opening.marker() - unit.opening.from();
    int to = from + unit.opening.digits();
    List<String> out = new ArrayList<>(unit.lines);
    out.set(0, first.substring(0, from) + slot.opening.number() + first.substring(to));
    return out;
  }

  /**
   * What lines are ordered by: their words between numbers, as a dictionary has them, and the
   * numbers by their value.
   */
  private record Key(List<String> words, List<BigInteger> numbers) implements Comparable<Key> {
    private static final Collator DICTIONARY = Collator.getInstance(Locale.JAPANESE);

    static Key of(String line) {
      List<String> words = new ArrayList<>();
      List<BigInteger> numbers = new ArrayList<>();
      Matcher number = NUMBER.matcher(line);
      int from = 0;
      while (number.find()) {
        words.add(line.substring(from, number.start()));
        numbers.add(new BigInteger(number.group()));
        from = number.end();
      }
      words.add(line.substring(from));
      return new Key(words, numbers);
    }

    @Override
    public int compareTo(Key other) {
      int count = Math.min(words.size(), other.words.size());
      for (int i = 0; i < count; i++) {
        int order = DICTIONARY.compare(words.get(i), other.words.get(i));
        if (order == 0 && i + 1 < count) order = numbers.get(i).compareTo(other.numbers.get(i));
        if (order != 0) return order;
      }
      return Integer.compare(words.size(), other.words.size());
    }
  }
}
