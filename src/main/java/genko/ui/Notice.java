package genko.ui;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A bar above a post that says what concerns it, in one sentence with what can be done. The choices
 * are buttons; each closes the bar.
 */
public final class Notice extends HBox {
  /** One thing that can be done about it. */
  public record Choice(String label, Runnable work) {}

  private final String topic;

  /** A notice about {@code topic}; a newer one of the same topic takes its place. */
  public Notice(String topic, boolean bad, String sentence, List<Choice> choices, Runnable close) {
    this.topic = topic;
    getStyleClass().add("notice");
    if (bad) getStyleClass().add("bad");
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().add(label);
    for (Choice choice : choices) {
      Button button = new Button(choice.label());
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            close.run();
            choice.work().run();
          });
      getChildren().add(button);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(sentence);
  }

  String topic() {
    return topic;
  }
}
