package genko.edit.merge;

import genko.edit.merge.SequenceAlignment.Difference;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How two texts differ, for somebody who reads: line by line, and within lines that differ word by
 * word. In Japanese, which has no spaces, a word ends where one script becomes another. Costs
 * little more than the length of the texts; not for the JavaFX thread.
 */
public record Comparison(Text before, Text after, List<Hunk> hunks) {
  /** Beyond so many UTF-16 units no two lines are compared word by word. */
  private static final int MOST_UNITS = 40_000;

  /** Common words no longer than this, between words that differ, only make it harder to read. */
  private static final int SHORT = 2;

  public Comparison {
    hunks = List.copyOf(hunks);
  }

  /** Lines that differ: where they stand in both texts, and their words in the order of reading. */
  public record Hunk(Span before, Span after, List<Piece> pieces) {
    public Hunk {
      pieces = List.copyOf(pieces);
    }
  }

  /** A stretch of words. */
  public record Piece(Kind kind, String text) {}

  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  public static Comparison of(Text before, Text after) {
    List<Hunk> hunks = new ArrayList<>();
    for (Difference lines : SequenceAlignment.of(lines(before), lines(after))) {
      Span old = span(before, lines.fromBefore(), lines.toBefore());
      Span now = span(after, lines.fromAfter(), lines.toAfter());
      hunks.add(new Hunk(old, now, pieces(before.slice(old), after.slice(now))));
    }
    return new Comparison(before, after, hunks);
  }

  /** Every line with its line end; what follows the last line end is a line unless it is empty. */
  private static List<String> lines(Text text) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < text.lineCount(); line++) {
      int from = text.lineStart(line);
      if (from < text.length() || line == 0) lines.add(text.slice(from, end(text, line)));
    }
    return lines;
  }

  private static int end(Text text, int line) {
    return line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.length();
  }

  private static Span span(Text text, int from, int to) {
    int start = from < text.lineCount() ? text.lineStart(from) : text.length();
    return new Span(start, from == to ? start : end(text, to - 1));
  }

  /** What makes the hunk at {@code index} of the text after what it was in the text before. */
  public ChangeSet back(int index) {
    Hunk hunk = hunks.get(index);
    return ChangeSet.of(hunk.after(), before.slice(hunk.before()));
  }

  /** What makes the text after the text before. */
  public ChangeSet back() {
    List<Change> changes = new ArrayList<>();
    for (Hunk hunk : hunks) {
      changes.add(new Change(hunk.after(), before.slice(hunk.before())));
    }
    return ChangeSet.of(changes);
  }

  private static List<Piece> pieces(String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    if (before.length() + after.length() > MOST_UNITS) {
      add(pieces, Kind.REMOVED, before);
      add(pieces, Kind.ADDED, after);
      return pieces;
    }
    List<String> old = words(before);
    List<String> now = words(after);
    int at = 0;
    for (Difference words : SequenceAlignment.of(old, now)) {
      String same = String.join("", old.subList(at, words.fromBefore()));
      add(pieces, Kind.SAME, same);
      add(pieces, Kind.REMOVED, String.join("", old.subList(words.fromBefore(), words.toBefore())));
      add(pieces, Kind.ADDED, String.join("", now.subList(words.fromAfter(), words.toAfter())));
      at = words.toBefore();
    }
    add(pieces, Kind.SAME, String.join("", old.subList(at, old.size())));
    return smoothed(pieces);
  }

  private static void add(List<Piece> pieces, Kind kind, String text) {
    if (!text.isEmpty()) pieces.add(new Piece(kind, text));
  }

  /** Lets a short common word between two that differ belong to both of them. */
  private static List<Piece> smoothed(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>();
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      switch (piece.kind()) {
        case REMOVED -> removed.append(piece.text());
        case ADDED -> added.append(piece.text());
        case SAME -> {
          boolean inside = removed.length() > 0 && added.length() > 0 && replaces(pieces, at + 1);
          if (inside && piece.text().length() <= SHORT && !piece.text().contains("\n")) {
            removed.append(piece.text());
            added.append(piece.text());
          } else {
            flush(out, removed, added);
            out.add(piece);
          }
        }
      }
    }
    flush(out, removed, added);
    return out;
  }

  /** Whether words taken out and words put in stand at {@code at}. */
  private static boolean replaces(List<Piece> pieces, int at) {
    return at + 1 < pieces.size()
        && pieces.get(at).kind() == Kind.REMOVED
        && pieces.get(at + 1).kind() == Kind.ADDED;
  }

  private static void flush(List<Piece> out, StringBuilder removed, StringBuilder added) {
    add(out, Kind.REMOVED, removed.toString());
    add(out, Kind.ADDED, added.toString());
    removed.setLength(0);
    added.setLength(0);
  }

  /** What a character makes a word of; one of {@link #ALONE} is a word by itself. */
  private enum Letter {
    ALONE,
    SPACE,
    HAN,
    HIRAGANA,
    KATAKANA,
    OTHER,
    /** Goes on with whatever stands before it. */
    MARK
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    Letter last = Letter.ALONE;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      Letter letter = letter(point);
      if (letter == Letter.MARK) letter = last;
      boolean edge = letter != last || letter == Letter.ALONE && letter(point) != Letter.MARK;
      if (edge && at > from) {
        words.add(text.substring(from, at));
        from = at;
      }
      last = letter;
      at += Character.charCount(point);
    }
    if (from < text.length()) words.add(text.substring(from));
    return words;
  }

  private static Letter letter(int point) {
    int type = Character.getType(point);
    boolean joins = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (joins || point == 0x200D || point == 'ー' || point == 'ｰ') return Letter.MARK;
    if (point == 0xFE0F || point == 0xFF9E || point == 0xFF9F) return Letter.MARK;
    if (point == '々' || point == '〆' || point == '〇') return Letter.HAN;
    if (point == ' ' || point == '\t' || point == '\u3000') return Letter.SPACE;
    if (!Character.isLetterOrDigit(point) && point != '_') return Letter.ALONE;
    return switch (UnicodeScript.of(point)) {
      case HAN -> Letter.HAN;
      case HIRAGANA -> Letter.HIRAGANA;
      case KATAKANA -> Letter.KATAKANA;
      default -> Letter.OTHER;
    };
  }
}
