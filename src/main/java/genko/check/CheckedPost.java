package genko.check;

import genko.frontmatter.FrontMatter;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The post that is looked at. {@code units} is its text in one piece, {@code lines} are those of
 * the body, and {@code prose} is the text with front matter, code and comments hidden (see {@link
 * Prose}); offsets are the same in all of them.
 */
record CheckedPost(
    Text text,
    String units,
    FrontMatter head,
    LineSpans lines,
    String prose,
    String fileName,
    Instant now,
    ZoneId site) {
  static CheckedPost of(Text text, FrontMatter head, String fileName, Instant now, ZoneId site) {
    String units = text.toString();
    LineSpans lines = LineSpans.of(units, head.bodyStart());
    return new CheckedPost(text, units, head, lines, Prose.of(units, lines), fileName, now, site);
  }

  int bodyStart() {
    return head.bodyStart();
  }

  String prose(Span span) {
    return prose.substring(span.from(), span.to());
  }

  /** The line of prose without its line end and the white space after it. */
  String line(int line) {
    return prose.substring(lines.from(line), lines.to(line)).stripTrailing();
  }

  Span lineSpan(int line) {
    return new Span(lines.from(line), lines.to(line));
  }

  /** Whether the line is blank or there is no such line. */
  boolean isBlank(int line) {
    if (line < 0 || line >= lines.count()) return true;
    for (int at = lines.from(line); at < lines.to(line); at++) {
      if (!Character.isWhitespace(units.charAt(at))) return false;
    }
    return true;
  }

  /** {@code changes} as the only way out, or none when it would break what works. */
  List<QuickFix> fix(ChangeSet changes, String labelKey, Object... args) {
    boolean works = !changes.isEmpty() && isSafe(changes);
    return works ? List.of(new QuickFix(labelKey, List.of(args), changes)) : List.of();
  }

  /** {@code changes} as the only way out, with which no writer can disagree. */
  List<QuickFix> certainFix(ChangeSet changes, String labelKey, Object... args) {
    return fix(changes, labelKey, args).stream().map(QuickFix::asCertain).toList();
  }

  /**
   * Whether {@code changes} add no fault: what is taken out may have kept two braces apart, or a
   * line of the front matter from meaning something else.
   */
  boolean isSafe(ChangeSet changes) {
    boolean inHead = !head.exists() || changes.reach().from() < bodyStart();
    if (!inHead && !nearsBraces(changes)) return true;
    Text after = changes.apply(text);
    FrontMatter headAfter = inHead ? head.after(changes, after) : head;
    if (inHead && faults(headAfter) > faults(head)) return false;
    if (inHead && !nearsBraces(changes) && readsSame(headAfter, after)) return true;
    int broken = LiquidCheck.faults(after.toString(), headAfter);
    return broken == 0 || broken <= LiquidCheck.faults(units, head);
  }

  /** Whether a body without a change is read with {@code other} as with the head that is there. */
  private boolean readsSame(FrontMatter other, Text after) {
    return other.exists() == head.exists()
        && LiquidCheck.isRendered(other) == LiquidCheck.isRendered(head)
        && after.length() - other.bodyStart() == units.length() - bodyStart();
  }

  /** Whether Liquid may read something else after {@code changes}. */
  boolean nearsBraces(ChangeSet changes) {
    return changes.changes().stream().anyMatch(this::isNearBrace);
  }

  private boolean isNearBrace(Change change) {
    int to = Math.min(units.length(), change.span().to() + 2);
    for (int at = Math.max(0, change.span().from() - 2); at < to; at++) {
      if ("{%}".indexOf(units.charAt(at)) >= 0) return true;
    }
    return false;
  }

  private static long faults(FrontMatter head) {
    return head.problems().stream().map(Problem::severity).filter(Severity.FAULT::equals).count();
  }
}
