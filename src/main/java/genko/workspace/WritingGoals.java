package genko.workspace;

import genko.workspace.save.OpenPost;
import genko.workspace.settings.Goals;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.WeakHashMap;

/**
 * The goals of the posts, in characters. They are kept by path and beside the posts, never in them;
 * the goal of a post that lies nowhere yet goes along when it is saved.
 */
public final class WritingGoals {
  /** Who has more goals than that has forgotten the others. */
  private static final int MOST_KEPT = 1000;

  private final Map<String, Integer> kept = new HashMap<>();

  /** What was set since the start, 0 for a goal that was taken away. */
  private final Map<OpenPost, Integer> set = new WeakHashMap<>();

  public OptionalInt of(OpenPost post) {
    Integer goal = set.get(post);
    if (goal == null) goal = post.path().map(WritingGoals::key).map(kept::get).orElse(0);
    return goal == null || goal == 0 ? OptionalInt.empty() : OptionalInt.of(goal);
  }

  /** Sets the goal of {@code post}; 0 takes it away. */
  public void set(OpenPost post, int characters) {
    if (characters < 0 || characters > Goals.MOST) {
      throw new IllegalArgumentException("no goal: " + characters);
    }
    set.put(post, characters);
  }

  public void restore(Goals goals) {
    kept.putAll(goals.characters());
  }

  /** What is to be kept until the next start. */
  public Goals goals() {
    Map<String, Integer> out = new HashMap<>();
    if (kept.size() <= MOST_KEPT) out.putAll(kept);
    set.forEach((post, goal) -> post.path().ifPresent(path -> out.put(key(path), goal)));
    out.values().removeIf(goal -> goal == 0);
    return new Goals(out);
  }

  private static String key(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
