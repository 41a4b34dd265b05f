package genko.workspace;

import genko.workspace.WritingGoal.Unit;
import genko.workspace.save.OpenPost;
import genko.workspace.settings.Goals;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * The goals of the posts. They are kept by path and beside the posts, never in them; the goal of a
 * post that lies nowhere yet goes along when it is saved.
 */
public final class WritingGoals {
  /** Who has more goals than that has forgotten the others. */
  private static final int MOST_KEPT = 1000;

  private final Map<String, WritingGoal> kept = new HashMap<>();

  /** What was set since the start, empty for a goal that was taken away. */
  private final Map<OpenPost, Optional<WritingGoal>> set = new WeakHashMap<>();

  public Optional<WritingGoal> of(OpenPost post) {
    Optional<WritingGoal> now = set.get(post);
    return now != null ? now : post.path().map(WritingGoals::key).map(kept::get);
  }

  public void set(OpenPost post, WritingGoal goal) {
    set.put(post, Optional.of(goal));
  }

  /** Takes the goal of {@code post} away. */
  public void remove(OpenPost post) {
    set.put(post, Optional.empty());
  }

  public void restore(Goals goals) {
    goals.characters().forEach((path, amount) -> kept.put(path, WritingGoal.characters(amount)));
    goals.words().forEach((path, amount) -> kept.put(path, WritingGoal.words(amount)));
  }

  /** What is to be kept until the next start. */
  public Goals goals() {
    Map<String, WritingGoal> all = new HashMap<>();
    if (kept.size() <= MOST_KEPT) all.putAll(kept);
    set.forEach((post, goal) -> post.path().ifPresent(path -> put(all, key(path), goal)));
    return new Goals(amounts(all, Unit.CHARACTERS), amounts(all, Unit.WORDS));
  }

  private static void put(Map<String, WritingGoal> all, String path, Optional<WritingGoal> goal) {
    goal.ifPresentOrElse(one -> all.put(path, one), () -> all.remove(path));
  }

  private static Map<String, Integer> amounts(Map<String, WritingGoal> all, Unit unit) {
    Map<String, Integer> amounts = new HashMap<>();
    all.forEach(
        (path, goal) -> {
          if (goal.unit() == unit) amounts.put(path, goal.amount());
        });
    return amounts;
  }

  private static String key(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
