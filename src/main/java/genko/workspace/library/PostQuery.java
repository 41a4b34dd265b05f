package genko.workspace.library;

import genko.edit.find.FuzzyMatch;
import genko.storage.git.GitState;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which posts of a list are wanted, and in what order. Words narrow by any part of title, file,
 * categories and tags; case, width, and hiragana or katakana make no difference, and each word must
 * be found. A condition that is empty holds for every post.
 *
 * @param problem the rule of a kind of problem that was found in the post
 */
public record PostQuery(
    String words,
    Optional<Integer> year,
    Optional<String> category,
    Optional<String> tag,
    Optional<String> author,
    Optional<PostState> state,
    Optional<GitState> git,
    Optional<String> problem,
    Sort sort) {
  public static final PostQuery ALL =
      new PostQuery(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Sort.NEWEST);

  /** The orders of a list. */
  public enum Sort {
    NEWEST,
    OLDEST,
    TITLE,
    /** By when the files were written, the last one first. */
    CHANGED;

    /** Whether posts of one month stand together. */
    public boolean isByDate() {
      return this == NEWEST || this == OLDEST;
    }
  }

  public PostQuery withWords(String typed) {
    return new PostQuery(typed, year, category, tag, author, state, git, problem, sort);
  }

  public PostQuery withSort(Sort order) {
    return new PostQuery(words, year, category, tag, author, state, git, problem, order);
  }

  public PostQuery withYear(Optional<Integer> only) {
    return new PostQuery(words, only, category, tag, author, state, git, problem, sort);
  }

  public PostQuery withCategory(Optional<String> only) {
    return new PostQuery(words, year, only, tag, author, state, git, problem, sort);
  }

  public PostQuery withTag(Optional<String> only) {
    return new PostQuery(words, year, category, only, author, state, git, problem, sort);
  }

  public PostQuery withAuthor(Optional<String> only) {
    return new PostQuery(words, year, category, tag, only, state, git, problem, sort);
  }

  public PostQuery withState(Optional<PostState> only) {
    return new PostQuery(words, year, category, tag, author, only, git, problem, sort);
  }

  public PostQuery withGit(Optional<GitState> only) {
    return new PostQuery(words, year, category, tag, author, state, only, problem, sort);
  }

  public PostQuery withProblem(Optional<String> only) {
    return new PostQuery(words, year, category, tag, author, state, git, only, sort);
  }

  /** Whether fewer posts than all may be wanted. */
  public boolean narrows() {
    return !words.isBlank() || isFiltered();
  }

  /** Whether anything but words is asked for. */
  public boolean isFiltered() {
    return Stream.of(year, category, tag, author, state, git, problem)
        .anyMatch(Optional::isPresent);
  }

  /** Those of {@code all} that are wanted, in order; {@code marks} are of them. */
  public List<PostEntry> of(List<PostEntry> all, PostMarks marks) {
    List<String> parts =
        Stream.of(FuzzyMatch.plain(words).split("\\s+", -1)).filter(one -> !one.isEmpty()).toList();
    return all.stream()
        .filter(entry -> holds(entry, marks))
        .filter(entry -> parts.isEmpty() || has(entry, parts))
        .map(entry -> new Keyed(entry, entry.time(), key(entry)))
        .sorted(order())
        .map(Keyed::entry)
        .toList();
  }

  /** What posts are ordered by, made once for each and not whenever two are compared. */
  private record Keyed(PostEntry entry, Instant time, String title) {
    String path() {
      return entry.path();
    }
  }

  private boolean holds(PostEntry entry, PostMarks marks) {
    boolean unsaved = state.equals(Optional.of(PostState.UNSAVED));
    return (unsaved ? marks.isUnsaved(entry) : holds(state, entry.state()))
        && holds(git, marks.git(entry).orElse(null))
        && problem.filter(rule -> !marks.problems(entry).contains(rule)).isEmpty()
        && holds(year, entry.date().map(ZonedDateTime::getYear).orElse(null))
        && among(category, entry.categories())
        && among(tag, entry.tags())
        && among(author, entry.authors());
  }

  private static <T> boolean holds(Optional<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private static boolean among(Optional<String> wanted, List<String> values) {
    return wanted.isEmpty() || values.contains(wanted.get());
  }

  private static boolean has(PostEntry entry, List<String> parts) {
    String plain =
        FuzzyMatch.plain(
            String.join(
                "\n",
                entry.title(),
                entry.path(),
                String.join("\n", entry.categories()),
                String.join("\n", entry.tags())));
    return parts.stream().allMatch(plain::contains);
  }

  private String key(PostEntry entry) {
    return sort == Sort.TITLE ? entry.title().toLowerCase(Locale.ROOT) : "";
  }

  private Comparator<Keyed> order() {
    Comparator<Keyed> byPath = Comparator.comparing(Keyed::path);
    Comparator<Keyed> byTime = Comparator.comparing(Keyed::time);
    return switch (sort) {
      case NEWEST -> byTime.thenComparing(byPath).reversed();
      case OLDEST -> byTime.thenComparing(byPath);
      case TITLE -> Comparator.comparing(Keyed::title).thenComparing(byPath);
      case CHANGED ->
          Comparator.comparingLong((Keyed one) -> -one.entry.file().modified())
              .thenComparing(byPath);
    };
  }
}
