package genko.workspace.notice;

import genko.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a writer is told about a post, or about the program: one sentence with what can be done. A
 * newer notice of the same topic takes the place of an older one. A window shows it as a bar; each
 * choice closes it.
 *
 * @param bad whether something will go wrong, as opposed to something that is good to know
 */
public record Notice(String topic, boolean bad, String sentence, List<Choice> choices) {
  public Notice {
    choices = List.copyOf(choices);
  }

  /** One thing that can be done about it. */
  public record Choice(String label, Runnable work) {
    /** To have read it. */
    public static Choice close(Words words) {
      return new Choice(words.say("notice.close"), () -> {});
    }
  }

  /** A notice that can be closed too, after what else can be done. */
  public static Notice closable(
      Words words, String topic, boolean bad, String sentence, Choice... choices) {
    List<Choice> all = new ArrayList<>(List.of(choices));
    all.add(Choice.close(words));
    return new Notice(topic, bad, sentence, all);
  }
}
