package genko.workspace.page;

import genko.markdown.Document;
import genko.post.Post;
import genko.text.Change;
import genko.text.Text;

/**
 * What is read from one state of a post at every edit: the body as Markdown. A pure function of the
 * post, computed on a worker. What may wait for a pause in the typing is {@link Diagnostics}.
 */
public record ParsedPost(Post post, Document body) {
  public static ParsedPost of(Post post) {
    return new ParsedPost(post, post.dialect().parse(post.text(), post.bodyStart()));
  }

  /** The same, at the cost of what changed since {@code before}, an earlier state of the post. */
  public static ParsedPost of(Post post, ParsedPost before) {
    if (!before.body.dialect().equals(post.dialect())) return of(post);
    Text old = before.post.text();
    Text text = post.text();
    int oldStart = before.post.bodyStart();
    int start = post.bodyStart();
    Change change = old.changeTo(text);
    if (change.span().from() >= oldStart && start == oldStart) {
      Change inBody = new Change(change.span().shift(-start), change.inserted());
      return new ParsedPost(post, before.body.edit(text, start, inBody));
    }
    boolean inHead = change.span().to() <= oldStart && start == oldStart + change.growth();
    return inHead ? new ParsedPost(post, before.body.moved(text, start)) : of(post);
  }

  /** Whether this was read from {@code other}'s very text, so that its offsets hold there. */
  public boolean isOf(Post other) {
    return post.text() == other.text();
  }
}
