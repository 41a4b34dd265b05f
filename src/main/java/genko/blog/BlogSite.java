package genko.blog;

import genko.markdown.Dialect;
import genko.text.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One blog with what its configuration says, or the place of a post that lies in none. A value: two
 * are equal when they take every post alike.
 */
public interface BlogSite {
  BlogKind kind();

  /** The Markdown of its posts. */
  Dialect dialect();

  /** The zone in which a date without one is read. */
  ZoneId zone();

  /** Where its posts lie. */
  PostPlaces places();

  /**
   * What becomes of {@code post} when the blog is published at {@code now}; empty where nothing is
   * known, or the kind finds it out in another way.
   */
  Optional<PublicationStatus> publication(PlacedPost post, Instant now);

  /** What is wrong with {@code post} by the rules of its kind alone. */
  List<Problem> problems(PlacedPost post);
}
