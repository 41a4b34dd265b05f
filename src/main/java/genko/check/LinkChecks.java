package genko.check;

import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.List;

/**
 * Links that lead nowhere or have no words to click, and images without a text for those who cannot
 * see them (WCAG 2.2, 1.1.1 and 2.4.4). Only the inline form in one line.
 */
final class LinkChecks implements Check {
  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    String prose = post.prose();
    int middle = prose.indexOf("](", post.bodyStart());
    for (; middle >= 0 && !found.isFull(); middle = prose.indexOf("](", middle + 2)) {
      int open = openingBefore(prose, middle);
      int close = closingAfter(prose, middle + 2);
      if (open < 0 || close < 0 || isEscaped(prose, open)) continue;
      boolean image = open > 0 && prose.charAt(open - 1) == '!' && !isEscaped(prose, open - 1);
      Span span = new Span(image ? open - 1 : open, close + 1);
      if (prose.substring(middle + 2, close).isBlank()) {
        String key = image ? "check.image.nowhere" : "check.link.nowhere";
        found.add(Severity.NOTE, span, List.of(), key);
      } else if (prose.substring(open + 1, middle).isBlank()) {
        String key = image ? "check.image.alt" : "check.link.text";
        found.add(Severity.NOTE, span, List.of(), key);
      }
    }
  }

  /** The bracket that opens a text without brackets in it; -1 when there is none in the line. */
  private static int openingBefore(String prose, int end) {
    int at = end - 1;
    while (at >= 0 && "[]\n\r".indexOf(prose.charAt(at)) < 0) at--;
    return at >= 0 && prose.charAt(at) == '[' ? at : -1;
  }

  /** The parenthesis that closes an address without parentheses in it; -1 as above. */
  private static int closingAfter(String prose, int start) {
    int at = start;
    while (at < prose.length() && "()\n\r".indexOf(prose.charAt(at)) < 0) at++;
    return at < prose.length() && prose.charAt(at) == ')' ? at : -1;
  }

  private static boolean isEscaped(String prose, int at) {
    return at > 0 && prose.charAt(at - 1) == '\\';
  }
}
