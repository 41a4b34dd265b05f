package genko.ui.status;

import genko.ui.input.LateTip;
import genko.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;

/** How far the post at hand is on the way to its goal; nothing when it has none. */
final class GoalLabel extends Hyperlink {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  /** A label that does {@code onClick} to change the goal. */
  GoalLabel(Words words, ObservableValue<GoalProgress> progress, Runnable onClick) {
    getStyleClass().add("goal");
    LateTip.set(this, words.say("status.goal.tip"));
    setOnAction(event -> onClick.run());
    progress.subscribe(this::show);
  }

  private void show(GoalProgress now) {
    setText(now.text());
    setAccessibleText(now.spoken());
    setVisited(false);
    pseudoClassStateChanged(REACHED, now.reached());
  }
}
