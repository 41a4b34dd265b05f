package genko.ui.status;

import genko.markdown.Counts;
import genko.words.Words;
import genko.workspace.WritingGoal;
import java.util.Optional;

/** How far a post is on the way to its goal, as it is read and as it is spoken. */
public record GoalProgress(String text, String spoken, boolean reached) {
  static final GoalProgress NONE = new GoalProgress("", "", false);

  static GoalProgress of(Optional<WritingGoal> goal, Counts counts, Words words) {
    return goal.map(wanted -> of(wanted, counts, words)).orElse(NONE);
  }

  private static GoalProgress of(WritingGoal goal, Counts counts, Words words) {
    int done = goal.reached(counts);
    int wanted = goal.amount();
    int percent = (int) (100L * done / wanted);
    boolean reached = done >= wanted;
    String key = "status.goal" + unit(goal, counts);
    return new GoalProgress(
        (reached ? "✓ " : "") + words.say(key, done, wanted),
        words.say(key + ".spoken", done, wanted, percent),
        reached);
  }

  private static String unit(WritingGoal goal, Counts counts) {
    if (goal.unit() == WritingGoal.Unit.CHARACTERS) return "";
    return goal.isMixed(counts) ? ".mixed" : ".words";
  }
}
