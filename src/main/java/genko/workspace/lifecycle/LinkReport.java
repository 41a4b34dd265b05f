package genko.workspace.lifecycle;

import genko.workspace.step.PostFix;
import java.util.List;
import java.util.Optional;

/**
 * The links of other posts that a plan breaks.
 *
 * @param links each of them, post by post
 * @param fixes what would have those lead on that can; a post each
 */
public record LinkReport(List<Link> links, List<PostFix> fixes) {
  public static final LinkReport NONE = new LinkReport(List.of(), List.of());

  public LinkReport {
    links = List.copyOf(links);
    fixes = List.copyOf(fixes);
  }

  /**
   * A link.
   *
   * @param path of the post, from the blog's root
   * @param line counted from zero
   * @param target as it is written
   * @param then what it would be; empty where there is nothing that it could lead to
   */
  public record Link(String path, int line, String target, Optional<String> then) {}

  /** In how many posts they are. */
  public int posts() {
    return (int) links.stream().map(Link::path).distinct().count();
  }

  /** How many can lead on. */
  public int mendable() {
    return (int) links.stream().filter(link -> link.then().isPresent()).count();
  }
}
