package genko.session;

import genko.check.Checks;
import genko.check.Finding;
import genko.jekyll.ReadingTime;
import genko.markdown.Document;
import genko.markdown.Markdown;
import genko.post.Post;
import genko.text.LineEnds;
import java.time.Instant;
import java.util.List;

/**
 * What is read from one state of a post: the body as Markdown, how long it is, what is wrong with
 * it. A pure function of the post, computed on a worker.
 */
public record Reading(
    Post post, Document body, ReadingTime length, LineEnds lineEnds, List<Finding> findings) {
  /** Reads {@code post}, saved under {@code fileName}, or under none when that is empty. */
  public static Reading of(Post post, String fileName, Instant now) {
    String body = post.body();
    return new Reading(
        post,
        Markdown.parse(body),
        ReadingTime.of(body),
        LineEnds.of(post.text()),
        Checks.of(post.text(), post.head(), fileName, now));
  }

  /** Whether this was read from {@code other}'s very text, so that its offsets hold there. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOf(Post other) {
    return post.text() == other.text();
  }

  public Reading {
    findings = List.copyOf(findings);
  }
}
