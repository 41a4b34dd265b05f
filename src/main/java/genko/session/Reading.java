package genko.session;

import genko.markdown.Document;
import genko.markdown.Markdown;
import genko.post.Post;

/**
 * What is read from one state of a post at every edit: the body as Markdown. A pure function of the
 * post, computed on a worker. What may wait for a pause in the typing is {@link Review}.
 */
public record Reading(Post post, Document body) {
  public static Reading of(Post post) {
    return new Reading(post, Markdown.parse(post.body()));
  }

  /** Whether this was read from {@code other}'s very text, so that its offsets hold there. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOf(Post other) {
    return post.text() == other.text();
  }
}
