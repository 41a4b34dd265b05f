package genko.workspace.library;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * By what the posts of a list can be told apart, each value with how many posts have it: years from
 * the last, states in their order, the others from the most frequent.
 */
public record PostFacets(
    List<Count<Integer>> years,
    List<Count<String>> categories,
    List<Count<String>> tags,
    List<Count<String>> authors,
    List<Count<PostState>> states) {
  public static final PostFacets NONE =
      new PostFacets(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final int MOST = 2000;

  /** A value and the number of posts that have it. */
  public record Count<T>(T value, int posts) {}

  public static PostFacets of(List<PostEntry> entries) {
    List<Count<Integer>> years =
        counts(entries, one -> one.date().map(ZonedDateTime::getYear).stream().toList());
    List<Count<PostState>> states = counts(entries, one -> List.of(one.state()));
    return new PostFacets(
        years.stream().sorted(Comparator.comparing(Count<Integer>::value).reversed()).toList(),
        often(counts(entries, PostEntry::categories)),
        often(counts(entries, PostEntry::tags)),
        often(counts(entries, PostEntry::authors)),
        states.stream().sorted(Comparator.comparing(Count::value)).toList());
  }

  private static <T> List<Count<T>> counts(
      List<PostEntry> entries, Function<PostEntry, Collection<T>> values) {
    Map<T, Integer> counts = new HashMap<>();
    for (PostEntry entry : entries) {
      for (T value : values.apply(entry)) counts.merge(value, 1, Integer::sum);
    }
    List<Count<T>> all = new ArrayList<>();
    counts.forEach((value, posts) -> all.add(new Count<>(value, posts)));
    return all;
  }

  private static List<Count<String>> often(List<Count<String>> counts) {
    return counts.stream()
        .sorted(
            Comparator.comparingInt((Count<String> one) -> -one.posts())
                .thenComparing(Count::value))
        .limit(MOST)
        .toList();
  }
}
