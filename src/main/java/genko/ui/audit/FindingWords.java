package genko.ui.audit;

import genko.text.Problem;
import genko.words.Words;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FindingGroup;
import genko.workspace.library.PostProblems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** Which of these kinds were found in which posts of {@code checked}. */
  static PostProblems problems(Words words, AuditTasks.Outcome.Checked checked) {
    Map<String, String> titles = new HashMap<>();
    Map<String, Set<String>> rules = new HashMap<>();
    for (FindingGroup group : checked.groups()) {
      titles.put(group.rule(), title(words, group));
      for (AuditFinding one : group.findings()) {
        rules.computeIfAbsent(one.path(), path -> new HashSet<>()).add(group.rule());
      }
    }
    Path root = checked.result().scope().folder().root();
    return new PostProblems(Optional.of(root), titles, rules);
  }
}
