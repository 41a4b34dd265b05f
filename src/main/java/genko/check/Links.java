package genko.check;

import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links that lead nowhere or have no words to click, and images without a text for those who cannot
 * see them (WCAG 2.2, 1.1.1 and 2.4.4). Only the inline form in one line.
 */
final class Links implements Check {
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)(!?)\\[([^\\[\\]\\n\\r]*+)\\]\\(([^()\\n\\r]*+)\\)");

  @Override
  public void look(Subject post, Findings found) {
    Matcher link = LINK.matcher(post.prose()).region(post.bodyStart(), post.prose().length());
    while (link.find() && !found.isFull()) {
      Span span = new Span(link.start(), link.end());
      boolean image = !link.group(1).isEmpty();
      if (link.group(3).isBlank()) {
        String key = image ? "check.image.nowhere" : "check.link.nowhere";
        found.add(Severity.NOTE, span, List.of(), key);
      } else if (link.group(2).isBlank()) {
        String key = image ? "check.image.alt" : "check.link.text";
        found.add(Severity.NOTE, span, List.of(), key);
      }
    }
  }
}
