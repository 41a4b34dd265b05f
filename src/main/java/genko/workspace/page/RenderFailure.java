package genko.workspace.page;

import genko.async.TimeBudget;
import genko.post.Post;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What keeps a post from being read or printed; what was read and printed before stays. */
public sealed interface RenderFailure {
  /** It takes too long. */
  record Late() implements RenderFailure {}

  /** Something went wrong that never should. */
  record Broken(String what) implements RenderFailure {}

  /** Longer than this nothing is worth waiting for. */
  Duration LIMIT = Duration.ofSeconds(2);

  /** More UTF-16 units than this are not read: the tree of them takes all of the memory. */
  int LONGEST = 3 << 20;

  /** What came of some work: its result, or else the trouble. */
  record Outcome<T>(Optional<T> result, Optional<RenderFailure> trouble) {}

  /** Reads {@code post} by {@code work} within the limit, unless it is too long. */
  static <T> Outcome<T> read(Post post, Supplier<T> work) {
    if (post.text().length() <= LONGEST) return watch(work);
    return new Outcome<>(Optional.empty(), Optional.of(new Late()));
  }

  /** Does {@code work} within the limit. */
  static <T> Outcome<T> watch(Supplier<T> work) {
    try {
      return new Outcome<>(Optional.of(TimeBudget.within(LIMIT, work)), Optional.empty());
    } catch (TimeBudget.Lost late) {
      return new Outcome<>(Optional.empty(), Optional.of(new Late()));
    } catch (RuntimeException | StackOverflowError broken) {
      // The last net: no reader of ours gets so deep, but Sass, Liquid and jsoup are not all ours.
      String what = broken.getClass().getSimpleName();
      return new Outcome<>(Optional.empty(), Optional.of(new Broken(what)));
    }
  }
}
