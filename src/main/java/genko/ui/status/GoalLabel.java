package genko.ui.status;

import genko.words.Words;
import genko.workspace.WritingGoals;
import genko.workspace.save.OpenPost;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/** How far the post at hand is on the way to its goal; nothing when it has none. */
public final class GoalLabel extends Hyperlink {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final Words words;
  private final WritingGoals goals;

  /** A label that does {@code onClick} to change the goal. */
  public GoalLabel(Words words, WritingGoals goals, Runnable onClick) {
    this.words = words;
    this.goals = goals;
    getStyleClass().add("goal");
    setTooltip(new Tooltip(words.say("status.goal.tip")));
    setOnAction(event -> onClick.run());
  }

  /** Shows how far {@code post} is with {@code characters}; nothing when there is no post. */
  public void show(OpenPost post, int characters) {
    OptionalInt goal = post == null ? OptionalInt.empty() : goals.of(post);
    if (goal.isEmpty()) {
      setText("");
      setAccessibleText("");
      return;
    }
    int wanted = goal.getAsInt();
    int percent = (int) (100L * characters / wanted);
    boolean reached = characters >= wanted;
    setText((reached ? "✓ " : "") + words.say("status.goal", characters, wanted));
    setAccessibleText(words.say("status.goal.spoken", characters, wanted, percent));
    setVisited(false);
    pseudoClassStateChanged(REACHED, reached);
  }
}
