package genko.check;

import genko.frontmatter.Field;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Characters that nobody types on purpose: U+FFFD and halves of a surrogate pair, which stand for
 * text that is lost; characters without width; bidirectional controls, which can make a text look
 * like another (CVE-2021-42574); control characters; and the no-break space in Japanese, which
 * comes with text that is pasted from a page. Joiners in emoji and in scripts that need them, and
 * direction controls in a line with right-to-left letters, are at home there.
 *
 * <p>A run of them is one finding. Each can be taken out alone, or all of its kind at once.
 */
final class StrayCharacters implements Check {
  /** The most changes that one fix makes. */
  private static final int MOST_AT_ONCE = 50_000;

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    Map<Kind, List<Span>> runs = new Reading(post.units()).runs();
    runs.forEach((kind, spans) -> look(post, kind, spans, found));
  }

  private static void look(CheckedPost post, Kind kind, List<Span> runs, DiagnosticList found) {
    List<QuickFix> all = List.of();
    if (runs.size() > 1 && runs.size() <= MOST_AT_ONCE) {
      List<Change> changes = runs.stream().map(run -> change(post.units(), kind, run)).toList();
      all = post.fix(ChangeSet.of(changes), kind.fixAll, runs.size());
    }
    DiagnosticList ofKind = new DiagnosticList();
    for (Span run : runs) {
      if (ofKind.isFull()) break;
      ChangeSet one = ChangeSet.of(List.of(change(post.units(), kind, run)));
      boolean title = kind == Kind.BROKEN && endsTitle(post, run);
      String label = title ? "check.fix.broken" : kind.fix;
      // Where a character broke, another one is missing: that is for the writer to see to.
      List<QuickFix> own = kind == Kind.BROKEN ? post.fix(one, label) : post.certainFix(one, label);
      List<QuickFix> fixes = new ArrayList<>(own);
      fixes.addAll(all);
      int point = post.units().codePointAt(run.from());
      Object name = String.format(Locale.ROOT, "U+%04X", point);
      ofKind.add(kind.severity, run, fixes, title ? "check.character.title" : kind.key, name);
    }
    ofKind.list().forEach(finding -> found.add(finding.problem(), finding.fixes()));
  }

  private static Change change(String units, Kind kind, Span run) {
    if (kind != Kind.NO_BREAK) return new Change(run, "");
    boolean apart = run.from() > 0 && !isSpace(units.charAt(run.from() - 1));
    boolean needed = apart && run.to() < units.length() && !isSpace(units.charAt(run.to()));
    return new Change(run, needed ? " " : "");
  }

  private static boolean endsTitle(CheckedPost post, Span run) {
    Optional<Field> title = post.head().field("title");
    if (title.isEmpty() || !title.get().valueSpan().contains(run)) return false;
    String rest = post.units().substring(run.to(), title.get().valueSpan().to());
    return rest.isBlank() || rest.equals("\"") || rest.equals("'");
  }

  static boolean isJapanese(int point) {
    return point >= 0x3040 && point < 0x3100 || Character.isIdeographic(point);
  }

  /** The text, a character after the other, with what its line is written in. */
  private static final class Reading {
    private final String units;
    private int lineEnd = -1;
    private boolean japanese;
    private boolean rightToLeft;

    Reading(String units) {
      this.units = units;
    }

    Map<Kind, List<Span>> runs() {
      Map<Kind, List<Span>> runs = new EnumMap<>(Kind.class);
      int at = 0;
      char[] all = units.toCharArray();
      while (at < all.length) {
        if (isPlain(all[at])) {
          at++;
          continue;
        }
        int from = at;
        Kind kind = kind(at);
        at += Character.charCount(units.codePointAt(at));
        if (kind == Kind.ORDINARY) continue;
        while (at < units.length() && kind(at) == kind) {
          at += Character.charCount(units.codePointAt(at));
        }
        runs.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Span(from, at));
      }
      return runs;
    }

    /** What nearly all of a text is. */
    private static boolean isPlain(char unit) {
      return unit >= ' ' && unit < 0x7F || unit >= 0x3000 && unit < 0xD800;
    }

    private Kind kind(int at) {
      char unit = units.charAt(at);
      if (isPlain(unit)) return Kind.ORDINARY;
      return switch (unit) {
        case '\t', '\n', '\r' -> Kind.ORDINARY;
        case '\u00A0' -> lineAt(at).japanese ? Kind.NO_BREAK : Kind.ORDINARY;
        case '\u00AD', '\u180E', '\u200B', '\u2060' -> Kind.NO_WIDTH;
        // At the very start it is the file's mark of its encoding.
        case '\uFEFF' -> at == 0 ? Kind.ORDINARY : Kind.NO_WIDTH;
        case '\u200C', '\u200D' -> joins(at) ? Kind.ORDINARY : Kind.NO_WIDTH;
        case '\u061C', '\u200E', '\u200F' ->
            lineAt(at).rightToLeft ? Kind.ORDINARY : Kind.DIRECTION;
        case '\u202A', '\u202B', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069' ->
            lineAt(at).rightToLeft ? Kind.ORDINARY : Kind.DIRECTION;
        case '\u202D', '\u202E' -> Kind.DIRECTION;
        case '\u2028', '\u2029' -> Kind.CONTROL;
        case '\uFFFD' -> Kind.BROKEN;
        default -> {
          if (unit < 0xA0) yield Kind.CONTROL;
          if (!Character.isSurrogate(unit)) yield Kind.ORDINARY;
          boolean whole = Character.isSupplementaryCodePoint(units.codePointAt(at));
          yield whole ? Kind.ORDINARY : Kind.BROKEN;
        }
      };
    }

    /**
     * Whether a joiner stands between emoji or beside letters of a script that has a use for it.
     */
    private boolean joins(int at) {
      return at > 0 && takesJoiner(units.codePointBefore(at))
          || at + 1 < units.length() && takesJoiner(units.codePointAt(at + 1));
    }

    private static boolean takesJoiner(int point) {
      if (point == 0xFE0F || point >= 0x1F000 && point < 0x20000) return true;
      if (point >= 0x2190 && point < 0x2C00) return true;
      return Character.isLetter(point) && point >= 0x0590 && point < 0x1100
          || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Looks at the whole line of {@code at}, once. */
    private Reading lineAt(int at) {
      if (at < lineEnd) return this;
      int from = units.lastIndexOf('\n', at) + 1;
      lineEnd = units.indexOf('\n', at);
      if (lineEnd < 0) lineEnd = units.length();
      japanese = false;
      rightToLeft = false;
      int point;
      for (int i = from; i < lineEnd; i += Character.charCount(point)) {
        point = units.codePointAt(i);
        japanese |= isJapanese(point);
        rightToLeft |= isRightToLeft(point);
      }
      return this;
    }

    private static boolean isRightToLeft(int point) {
      int direction = Character.getDirectionality(point);
      return Character.isLetter(point)
          && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || unit == '\u00A0';
  }

  private enum Kind {
    ORDINARY(Severity.NOTE, "", "", ""),
    BROKEN(Severity.DOUBT, "check.character.broken", "check.fix.character", "check.fix.characters"),
    NO_WIDTH(
        Severity.DOUBT, "check.character.noWidth", "check.fix.character", "check.fix.characters"),
    DIRECTION(
        Severity.DOUBT, "check.character.direction", "check.fix.character", "check.fix.characters"),
    CONTROL(
        Severity.DOUBT, "check.character.control", "check.fix.character", "check.fix.characters"),
    NO_BREAK(Severity.NOTE, "check.character.noBreak", "check.fix.space", "check.fix.spaces");

    private final Severity severity;
    private final String key;
    private final String fix;
    private final String fixAll;

    Kind(Severity severity, String key, String fix, String fixAll) {
      this.severity = severity;
      this.key = key;
      this.fix = fix;
      this.fixAll = fixAll;
    }
  }
}
