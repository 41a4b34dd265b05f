package genko.workspace.page;

import genko.frontmatter.FrontMatter;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.workspace.position.BlogPosition;
import java.util.function.Supplier;

/**
 * How an open post is published: by the blog as it was last seen, with the front matter that it has
 * now. Follows the post from state to state; one worker at a time uses it.
 */
public final class PostPublication {
  private final Supplier<BlogPosition> position;
  private BlogPosition of;
  private FrontMatter head;
  private PublishedPost edition;
  private RenderedBody body;

  /** Of a post that is where {@code position}, asked by the worker, says. */
  public PostPublication(Supplier<BlogPosition> position) {
    this.position = position;
  }

  /** Where the post was when it was last followed. */
  BlogPosition position() {
    return of;
  }

  /** The post with the front matter that it last had; the same value while that stays. */
  PublishedPost edition() {
    return edition;
  }

  /** The body with its Liquid run. */
  RenderedBody follow(ParsedPost from) {
    BlogPosition now = position.get();
    FrontMatter newest = from.post().head();
    boolean moved = of == null || !now.isSame(of);
    // An edit of the body leaves the front matter the very value that it was.
    if (moved || newest != head) edition = now.edition(from.post());
    if (moved) body = null;
    of = now;
    head = newest;
    body = RenderedBody.of(from.post().text(), from.post().bodyStart(), from.body(), edition, body);
    return body;
  }
}
