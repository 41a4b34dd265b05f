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
  private static final String NAMES = "audit.kind.";

  /** What a kind of blog says of front matter in words of its own is the same kind of problem. */
  private static final String OF_KINDS = "^kind\\.(?=frontmatter\\.)";

  private FindingWords() {}

  /** The name of a kind; of a word that is written in two ways both of these. */
  static String title(Words words, FindingGroup group) {
    if (group.isPart()) return group.about().getFirst() + " → " + group.about().getLast();
    Problem first = group.findings().getFirst().problem();
    String sentence = words.say(first.key(), first.args().toArray());
    return words
        .find(NAMES + group.rule())
        .or(() -> words.find(NAMES + group.rule().replaceFirst(OF_KINDS, "")))
        .orElse(sentence);
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
