package genko.ui.notice;

import genko.ui.notice.NoticeBar.Choice;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/**
 * The bars above everything: what concerns the program and not one post. One a topic, the newest
 * last; each can be closed.
 */
public final class ProgramNotices extends VBox {
  private final Words words;

  public ProgramNotices(Words words) {
    this.words = words;
  }

  /** Says {@code sentence} in the place of what was said about {@code topic}. */
  public void show(String topic, boolean bad, String sentence, Choice... choices) {
    dismiss(topic);
    List<Choice> all = new ArrayList<>(List.of(choices));
    all.add(new Choice(words.say("notice.close"), () -> {}));
    getChildren().add(new NoticeBar(topic, bad, sentence, all, () -> dismiss(topic)));
  }

  /** Says nothing about {@code topic} any more. */
  public void dismiss(String topic) {
    getChildren()
        .removeIf(node -> node instanceof NoticeBar notice && notice.topic().equals(topic));
  }
}
