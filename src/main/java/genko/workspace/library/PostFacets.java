package genko.workspace.library;

import genko.storage.git.GitState;
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
 *
 * @param git none where the posts lie in no repository
 * @param problems the rules of what was found
 * @param posts how many there are
 */
public record PostFacets(
    List<Count<Integer>> years,
    List<Count<String>> categories,
    List<Count<String>> tags,
    List<Count<String>> authors,
    List<Count<PostState>> states,
    List<Count<GitState>> git,
    List<Count<String>> problems,
    int posts) {
  public static final PostFacets NONE =
      new PostFacets(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

  private static final int MOST = 2000;

  /** A value and the number of posts that have it. */
  public record Count<T>(T value, int posts) {}

  /** Of {@code entries}, whose {@code marks} these are. */
  public static PostFacets of(List<PostEntry> entries, PostMarks marks) {
    List<Count<Integer>> years =
        counts(entries, one -> one.date().map(ZonedDateTime::getYear).stream().toList());
    List<Count<PostState>> states = counts(entries, one -> states(one, marks));
    List<Count<GitState>> git = counts(entries, one -> marks.git(one).stream().toList());
    return new PostFacets(
        years.stream().sorted(Comparator.comparing(Count<Integer>::value).reversed()).toList(),
        often(counts(entries, PostEntry::categories)),
        often(counts(entries, PostEntry::tags)),
        often(counts(entries, PostEntry::authors)),
        states.stream().sorted(Comparator.comparing(Count::value)).toList(),
        git.stream().sorted(Comparator.comparing(Count::value)).toList(),
        often(counts(entries, marks::problems)),
        entries.size());
  }

  private static List<PostState> states(PostEntry entry, PostMarks marks) {
    return marks.isUnsaved(entry)
        ? List.of(entry.state(), PostState.UNSAVED)
        : List.of(entry.state());
  }

  /** Whether {@code counts} tell some posts from others. */
  public boolean tellApart(List<? extends Count<?>> counts) {
    return counts.size() > 1 || counts.stream().anyMatch(one -> one.posts() < posts);
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
