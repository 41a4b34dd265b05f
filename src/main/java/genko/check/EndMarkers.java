package genko.check;

import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line such as {@code ---END---}, by which a text generator says that it is done, and which a
 * reader would see. Often the text before it stands behind it once more, flattened or cut; then all
 * from the first marker on can go.
 */
final class EndMarkers implements Check {
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*(?:(-{2,}|={2,}|\\*{3,}) ?(?:END|EOF|END OF [A-Z]{2,12}|終わり|おわり) ?\\1"
              + "|\\[(?:END|EOF)]|<END>|</s>|<\\|(?:endoftext|im_end|eot_id)\\|>)\\s*");
  private static final int LONGEST = 40;

  /** The share of a text that must be in the one before it to make it a repetition. */
  private static final double MOST_OF_IT = 0.8;

  private static final int SHINGLE = 8;

  /** How many shingles are compared, about. */
  private static final int SAMPLES = 20_000;

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    List<Integer> markers = markers(post);
    if (markers.isEmpty()) return;
    LineSpans lines = post.lines();
    int first = markers.getFirst();
    if (isAllRepeated(post, markers)) {
      int from = afterText(post, first);
      ChangeSet cut = ChangeSet.of(new Span(from, post.units().length()), "");
      List<QuickFix> fixes = post.fix(cut, "check.fix.rest");
      found.add(Severity.DOUBT, post.lineSpan(first), fixes, "check.marker.repeated");
      return;
    }
    for (int marker : markers) {
      Span line = new Span(lines.from(marker), lines.next(marker));
      List<QuickFix> fixes = post.fix(ChangeSet.of(line, ""), "check.fix.line");
      found.add(Severity.DOUBT, post.lineSpan(marker), fixes, "check.marker");
    }
  }

  /** The lines that are markers, in order; none that is code. */
  static List<Integer> markers(CheckedPost post) {
    List<Integer> markers = new ArrayList<>();
    LineSpans lines = post.lines();
    for (int line = 0; line < lines.count(); line++) {
      int length = lines.to(line) - lines.from(line);
      if (length < 4 || length > LONGEST || !mayBegin(post, lines.from(line))) continue;
      boolean is = MARKER.matcher(post.prose()).region(lines.from(line), lines.to(line)).matches();
      if (is) markers.add(line);
    }
    return markers;
  }

  private static boolean mayBegin(CheckedPost post, int at) {
    char first = post.prose().charAt(at);
    return "-=*[<".indexOf(first) >= 0 || first <= ' ';
  }

  /** Where the text before {@code marker} ends, its line end included. */
  private static int afterText(CheckedPost post, int marker) {
    int line = marker;
    while (line > 0 && post.isBlank(line - 1)) line--;
    return post.lines().from(line);
  }

  private static boolean isAllRepeated(CheckedPost post, List<Integer> markers) {
    LineSpans lines = post.lines();
    String before = squeezed(post.units(), post.bodyStart(), lines.from(markers.getFirst()));
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < markers.size(); i++) {
      boolean last = i + 1 == markers.size();
      int to = last ? post.units().length() : lines.from(markers.get(i + 1));
      rest.append(squeezed(post.units(), lines.next(markers.get(i)), to));
    }
    return !rest.isEmpty() && isIn(before, rest.toString());
  }

  /** The characters without white space, in which the two copies differ. */
  private static String squeezed(String units, int from, int to) {
    StringBuilder squeezed = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(units.charAt(at))) squeezed.append(units.charAt(at));
    }
    return squeezed.toString();
  }

  /** Whether most of {@code copy} is somewhere in {@code whole}, by runs of a few characters. */
  private static boolean isIn(String whole, String copy) {
    if (copy.length() < SHINGLE) return whole.contains(copy);
    int step = 1 + Math.max(whole.length(), copy.length()) / SAMPLES;
    Set<Integer> known = new HashSet<>();
    for (int at = 0; at + SHINGLE <= whole.length(); at++) {
      int hash = shingle(whole, at);
      if (Math.floorMod(hash, step) == 0) known.add(hash);
    }
    int all = 0;
    int shared = 0;
    for (int at = 0; at + SHINGLE <= copy.length(); at++) {
      int hash = shingle(copy, at);
      if (Math.floorMod(hash, step) != 0) continue;
      all++;
      if (known.contains(hash)) shared++;
    }
    return all > 0 && shared >= MOST_OF_IT * all;
  }

  private static int shingle(String text, int from) {
    int hash = 7;
    for (int at = from; at < from + SHINGLE; at++) hash = 31 * hash + text.charAt(at);
    return hash * 0x9E3779B1 >>> 1;
  }
}
