package genko.check;

import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of the body, from 1 to 6; {@code marks} is the span of what says its level: the number
 * signs, or the line drawn under it. {@code line} counts from zero at the body's start.
 */
record BodyHeading(int line, int level, Span marks, boolean underlined) {
  private static final Pattern SIGNS = Pattern.compile("(#{1,6})[ \\t]");
  private static final Pattern RULE = Pattern.compile("(=+|-+)[ \\t]*");

  /** The headings of {@code post} in order; those in lists and quotes are not of its structure. */
  static List<BodyHeading> of(CheckedPost post) {
    List<BodyHeading> headings = new ArrayList<>();
    LineSpans lines = post.lines();
    for (int line = 0; line < lines.count(); line++) {
      int from = lines.from(line);
      int to = lines.to(line);
      if (from == to) continue;
      char first = post.prose().charAt(from);
      if (first == '#') {
        Matcher signs = SIGNS.matcher(post.prose()).region(from, to);
        if (!signs.lookingAt()) continue;
        Span marks = new Span(from, signs.end(1));
        headings.add(new BodyHeading(line, marks.length(), marks, false));
      } else if ((first == '=' || first == '-') && !post.isBlank(line - 1)) {
        boolean alone = post.isBlank(line - 2);
        if (alone && RULE.matcher(post.prose()).region(from, to).matches()) {
          headings.add(new BodyHeading(line - 1, first == '=' ? 1 : 2, new Span(from, to), true));
        }
      }
    }
    return headings;
  }
}
