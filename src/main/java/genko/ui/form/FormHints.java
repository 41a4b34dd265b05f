package genko.ui.form;

import genko.blog.BlogKind;
import genko.kinds.BlogKinds;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** What a form knows of the world around its post: asked anew each time, so it may change. */
public interface FormHints {
  /**
   * The values that the blog's other posts have for the field {@code key}, the most usual first.
   */
  List<String> known(String key);

  /** How many of them have {@code value} for it. */
  default int posts(String key, String value) {
    return 0;
  }

  /** The kind of blog that the post is of. */
  default BlogKind kind() {
    return BlogKinds.JEKYLL;
  }

  /** Whether it is a post, which may be given a front matter. */
  default boolean isPost() {
    return true;
  }

  /** Calls {@code observer} when the kind is another. */
  default void observeKind(Runnable observer) {}

  /** The time now, in the writer's zone. */
  Clock clock();

  /**
   * The zone in which the blog reads a date that states no offset, and in which it has its days.
   */
  ZoneId site();

  /** The time now as the blog has it: what goes into a post. */
  default ZonedDateTime now() {
    return ZonedDateTime.now(clock().withZone(site())).withNano(0);
  }

  /** Hints for a post that stands alone. */
  static FormHints alone(Clock clock) {
    return new FormHints() {
      @Override
      public List<String> known(String key) {
        return List.of();
      }

      @Override
      public Clock clock() {
        return clock;
      }

      @Override
      public ZoneId site() {
        return clock.getZone();
      }
    };
  }
}
