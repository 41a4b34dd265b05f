package genko.workspace.lifecycle;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.step.PostFix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The links that a plan breaks.
 *
 * @param links each of them, file by file
 * @param texts what those files hold, by their paths from the blog's root
 */
public record LinkReport(List<Link> links, Map<String, Text> texts) {
  public static final LinkReport NONE = new LinkReport(List.of(), Map.of());

  private static final String RULE = "links";

  public LinkReport {
    links = List.copyOf(links);
    texts = Map.copyOf(texts);
  }

  /** Where a link begins: in which file and at which offset. */
  public record Place(String path, int offset) {}

  /**
   * A link.
   *
   * @param path of the file, from the blog's root
   * @param line counted from zero
   * @param said what that line says
   * @param span of the target in the file
   * @param target as it is written
   * @param then what it would be; empty where there is nothing that it could lead to
   */
  public record Link(
      String path, int line, String said, Span span, String target, Optional<String> then) {
    public Place place() {
      return new Place(path, span.from());
    }
  }

  /** In how many files they are. */
  public int files() {
    return (int) links.stream().map(Link::path).distinct().count();
  }

  /** How many can lead on. */
  public int mendable() {
    return (int) links.stream().filter(link -> link.then().isPresent()).count();
  }

  /** What would have those lead on that can; a file each. */
  public List<PostFix> fixes() {
    return fixes(link -> true);
  }

  /** What would have those of the {@code chosen} lead on that can; a file each. */
  public List<PostFix> fixes(Predicate<Link> chosen) {
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    for (Link link : links) {
      if (link.then().isEmpty() || !chosen.test(link)) continue;
      if (link.then().get().equals(link.target())) continue;
      changes
          .computeIfAbsent(link.path(), path -> new ArrayList<>())
          .add(new Change(link.span(), link.then().get()));
    }
    List<PostFix> fixes = new ArrayList<>();
    changes.forEach(
        (path, all) -> {
          Text text = texts.getOrDefault(path, Text.EMPTY);
          fixes.add(PostFix.of(path, text, new ChangeSet(all), Map.of(RULE, all.size())));
        });
    return fixes;
  }
}
