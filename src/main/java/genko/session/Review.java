package genko.session;

import genko.check.Checks;
import genko.check.Finding;
import genko.jekyll.ReadingTime;
import genko.post.Post;
import genko.text.LineEnds;
import java.time.Instant;
import java.util.List;

/**
 * What is looked through in a pause of the typing: how long the body is, in minutes and in
 * characters that are not white space, how its lines end, what is doubtful about the post. A pure
 * function of the post, computed on a worker.
 */
public record Review(
    Post post, ReadingTime length, int characters, LineEnds lineEnds, List<Finding> findings) {
  /** Looks through {@code post}, saved under {@code fileName}, or under none when that is empty. */
  public static Review of(Post post, String fileName, Instant now) {
    String body = post.body();
    return new Review(
        post,
        ReadingTime.of(body),
        (int) body.codePoints().filter(point -> !Character.isWhitespace(point)).count(),
        LineEnds.of(post.text()),
        Checks.of(post.text(), post.head(), fileName, now));
  }

  public Review {
    findings = List.copyOf(findings);
  }

  /** Whether this is about {@code other}'s very text, so that its offsets hold there. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOf(Post other) {
    return post.text() == other.text();
  }
}
