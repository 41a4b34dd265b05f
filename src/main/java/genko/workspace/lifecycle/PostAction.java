package genko.workspace.lifecycle;

import genko.blog.PublicationGoal;
import java.util.Arrays;
import java.util.List;
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
  DELETE,
  /** Its address has changed, and what led to the old one is to lead on. */
  READDRESS;

  /** Those that a writer begins. */
  public static final List<PostAction> BEGUN =
      Arrays.stream(values()).filter(action -> action != READDRESS).toList();

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
    return this != HIDE && this != DELETE && this != READDRESS;
  }

  /** What it is called in keys of sentences and in commands. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
