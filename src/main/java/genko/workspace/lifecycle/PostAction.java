package genko.workspace.lifecycle;

import genko.blog.PublicationGoal;
import java.util.Locale;
import java.util.Optional;

/** What can be done with the file of a post. */
public enum PostAction {
  PUBLISH(PublicationGoal.PUBLISH),
  SCHEDULE(PublicationGoal.SCHEDULE),
  DRAFT(PublicationGoal.DRAFT),
  HIDE(PublicationGoal.HIDE),
  RENAME,
  DUPLICATE,
  DELETE;

  private final Optional<PublicationGoal> goal;

  PostAction() {
    goal = Optional.empty();
  }

  PostAction(PublicationGoal goal) {
    this.goal = Optional.of(goal);
  }

  /** What becomes of the post when its blog is built; empty where that stays. */
  public Optional<PublicationGoal> goal() {
    return goal;
  }

  /** Whether the writer says what the file is called. */
  public boolean isNamed() {
    return this != HIDE && this != DELETE;
  }

  /** What it is called in keys of sentences and in commands. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
