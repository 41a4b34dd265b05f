package genko.ui.tab;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.workspace.blog.Blogs;
import genko.workspace.save.OpenPost;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class PostBlogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);

  private final Deque<Runnable> held = new ArrayDeque<>();
  private final OpenPost open = OpenPost.untitled(Post.of("一\n", Kramdown.JEKYLL), CLOCK);
  private final PostBlog blog =
      new PostBlog(open, new Blogs(CLOCK, TaskRunner.of(held::add, Runnable::run)));

  @Test
  void aBlogIsBeingReadUntilItIsKnownAndNotWhenItIsLookedAtAgain() {
    blog.look();
    assertThat(blog.readingProperty().get()).isTrue();
    assertThat(blog.isSettled()).isFalse();
    held.remove().run();
    assertThat(blog.readingProperty().get()).isFalse();
    assertThat(blog.isSettled()).isTrue();
    blog.look();
    assertThat(blog.readingProperty().get()).isFalse();
  }
}
