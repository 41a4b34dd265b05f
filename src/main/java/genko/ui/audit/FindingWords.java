package genko.ui.audit;

import genko.text.Problem;
import genko.words.Words;
import genko.workspace.audit.FindingGroup;

/** What kinds of findings are called. */
final class FindingWords {
  private FindingWords() {}

  /** A name of its own, or what each of its findings says, or what the first of them does. */
  static String title(Words words, FindingGroup group) {
    if (group.isPart()) return group.about().getFirst() + " → " + group.about().getLast();
    Problem first = group.findings().getFirst().problem();
    String sentence = words.say(first.key(), first.args().toArray());
    return words.find("audit.kind." + group.rule()).orElse(sentence);
  }
}
