package genko.check;

import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A body that breaks off in the middle of a sentence, as one does that was cut at a limit: its last
 * block is a paragraph with sentences in Japanese, and ends in a letter. What follows a marker of
 * the end (see {@link EndMarkers}) is no part of it. A signature is too short, and a list, table or
 * quote needs no full stop.
 */
final class CutText implements Check {
  private static final Pattern NO_PARAGRAPH =
      Pattern.compile("(?:[-+*>|#:<\\[!=`~]|\\{[:%{]|\\d+[.)]|\\s|\uFFFC).*", Pattern.DOTALL);
  private static final int SHORTEST = 15;
  private static final int SHOWN = 10;

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    List<Integer> markers = EndMarkers.markers(post);
    int last = (markers.isEmpty() ? post.lines().count() : markers.getFirst()) - 1;
    while (last >= 0 && post.isBlank(last)) last--;
    int first = last;
    while (first > 0 && !post.isBlank(first - 1)) first--;
    if (last < 0) return;
    LineSpans lines = post.lines();
    if (NO_PARAGRAPH.matcher(post.prose()).region(lines.from(first), lines.to(first)).matches()) {
      return;
    }
    String paragraph = post.prose(new Span(lines.from(first), lines.to(last))).strip();
    int point = paragraph.isEmpty() ? 0 : paragraph.codePointBefore(paragraph.length());
    boolean letter = StrayCharacters.isJapanese(point) && Character.isLetter(point);
    boolean sentences = paragraph.indexOf('。') >= 0 || paragraph.indexOf('．') >= 0;
    if (paragraph.length() < SHORTEST || !sentences || !(letter || point == '、')) return;
    int to = lines.from(last) + post.line(last).length();
    int from = Math.max(lines.from(last), to - SHOWN);
    if (Character.isLowSurrogate(post.units().charAt(from))) from++;
    Object end = post.units().substring(from, to);
    found.add(Severity.NOTE, new Span(from, to), List.of(), "check.cut", end);
  }
}
