package genko.search;

import genko.edit.find.SearchLimit;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is to be replaced in the posts of a blog, as the writer has chosen it from what was seen.
 *
 * @param with takes the place of each hit
 * @param chosen the posts that are meant
 */
public record ReplacementPlan(BlogQuery query, String with, Map<Path, Choice> chosen) {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * What was chosen of a post.
   *
   * @param count how many hits it had
   * @param text which text of the post was seen, as {@link BlogSearch.PostLines#text} has it
   * @param left the lines that stay as they are, counted from zero
   */
  public record Choice(int count, OptionalInt text, Set<Integer> left) {
    public Choice {
      left = Set.copyOf(left);
    }
  }

  public ReplacementPlan {
    chosen = Map.copyOf(chosen);
  }

  /** What becomes of {@code text}; empty when it is not that from which was chosen. */
  public Optional<ChangeSet> changes(Path post, Text text) {
    Choice choice = chosen.get(post);
    if (choice == null) return Optional.empty();
    List<Span> places = MatchedLine.places(text, query, SearchLimit.after(LIMIT, () -> false));
    boolean seen =
        choice.text().isEmpty() || choice.text().getAsInt() == text.toString().hashCode();
    if (!seen || places.size() != choice.count()) return Optional.empty();
    List<Change> changes =
        places.stream()
            .filter(place -> !choice.left().contains(text.lineAt(place.from())))
            .map(place -> new Change(place, with))
            .filter(change -> !change.inserted().equals(text.slice(change.span())))
            .toList();
    return Optional.of(new ChangeSet(changes));
  }
}
