package genko.check;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.jekyll.rules.ReadingTime;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import java.util.List;
import java.util.Optional;

/**
 * A {@code reading_time} that is far from the counted one (see {@link ReadingTime}): off by more
 * than a minute and by more than a quarter, for people count at different speeds.
 */
final class ReadingTimes implements Check {
  private static final int LONGEST_FIGURE = 6;

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    Optional<Field> field = post.head().field("reading_time");
    if (field.isEmpty() || field.get().kind() != Kind.INTEGER) return;
    String text = field.get().text();
    boolean figure =
        text.length() <= LONGEST_FIGURE && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!figure) return;
    int written = Integer.parseInt(text);
    int counted = ReadingTime.of(post.units().substring(post.bodyStart())).minutes();
    int apart = Math.abs(written - counted);
    if (apart <= 1 || 4 * apart <= counted) return;
    List<QuickFix> fixes =
        post.certainFix(
            post.head().set(field.get(), Integer.toString(counted)).changes(),
            "check.fix.readingTime",
            counted);
    found.add(Severity.NOTE, field.get().valueSpan(), fixes, "check.readingTime", written, counted);
  }
}
