package genko.workspace.page;

import genko.frontmatter.FrontMatter;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.workspace.position.BlogPosition;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an open post is published: by the blog as it was last seen, with the front matter that it has
 * now. Follows the post from state to state; one worker at a time uses it.
 */
public final class PostPublication {
  private final Supplier<BlogPosition> position;

  /** What was followed last; null until something is. */
  private @Nullable BlogPosition of;

  private @Nullable FrontMatter head;
  private @Nullable PublishedPost edition;
  private @Nullable RenderedBody body;

  /** Of a post that is where {@code position}, asked by the worker, says. */
  public PostPublication(Supplier<BlogPosition> position) {
    this.position = position;
  }

  /** Where the post was when it was last followed; to be asked after that. */
  BlogPosition position() {
    return Objects.requireNonNull(of, "nothing was followed");
  }

  /** The post with the front matter that it last had; the same value while that stays. */
  PublishedPost edition() {
    return Objects.requireNonNull(edition, "nothing was followed");
  }

  /** The body with its Liquid run. */
  RenderedBody follow(ParsedPost from) {
    BlogPosition now = position.get();
    FrontMatter newest = from.post().head();
    boolean moved = of == null || !now.isSame(of);
    PublishedPost current = edition;
    // An edit of the body leaves the front matter the very value that it was.
    if (current == null || moved || newest != head) current = now.edition(from.post());
    RenderedBody before = moved ? null : body;
    RenderedBody after =
        RenderedBody.of(from.post().text(), from.post().bodyStart(), from.body(), current, before);
    of = now;
    head = newest;
    edition = current;
    body = after;
    return after;
  }
}
