package genko.ui.status;

import genko.words.Words;
import java.util.OptionalInt;

/** How far a post is on the way to its goal, as it is read and as it is spoken. */
public record GoalProgress(String text, String spoken, boolean reached) {
  static final GoalProgress NONE = new GoalProgress("", "", false);

  static GoalProgress of(OptionalInt goal, int characters, Words words) {
    if (goal.isEmpty()) return NONE;
    int wanted = goal.getAsInt();
    int percent = (int) (100L * characters / wanted);
    boolean reached = characters >= wanted;
    return new GoalProgress(
        (reached ? "✓ " : "") + words.say("status.goal", characters, wanted),
        words.say("status.goal.spoken", characters, wanted, percent),
        reached);
  }
}
