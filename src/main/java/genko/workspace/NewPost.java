package genko.workspace;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.post.Post;
import genko.workspace.habit.BlogHabits;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A new post in the format of its kind of blog: its usual fields, and no body. */
public final class NewPost {
  private NewPost() {}

  /**
   * A post of the blog {@code site}, near the one at {@code near}, of {@code now}: as the blog's
   * own template has it, else as {@code habits} have it, else as is usual for its kind.
   */
  public static Post in(BlogSite site, String near, ZonedDateTime now, BlogHabits habits) {
    String made = site.newPost(now, near);
    boolean template = !made.equals(site.kind().newPost(now));
    String head = template ? made : habits.head().map(habit -> habit.newHead(now)).orElse(made);
    return Post.of(habits.rules().apply(head), site.dialect());
  }

  /** A post of {@code kind} without a title, of {@code now}. */
  public static Post of(BlogKind kind, ZonedDateTime now) {
    Clock clock = Clock.fixed(now.toInstant(), now.getZone());
    return Post.of(kind.newPost(now), kind.site(Optional.empty(), clock).dialect());
  }
}
