package genko.workspace.audit;

import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Failed;
import genko.workspace.blog.BlogChoices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds a word to those of the writer in the section {@code check} of {@code .genko.yml}. Nothing
 * else in that file changes; what cannot be added so is refused.
 */
public enum OwnSpelling {
  /** Written so, whatever most posts do. */
  WORDS("words"),
  /** Left as it is. */
  LEAVE("leave");

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+");
  private static final Pattern SECTION = Pattern.compile("(?m)^check:[ \\t]*(?:#.*)?$");

  private final String key;

  OwnSpelling(String key) {
    this.key = key;
  }

  /** {@code yaml} with {@code word} in it; empty where that is not a change of this alone. */
  public Optional<String> add(String yaml, String word) {
    AuditRules before = AuditRules.of(yaml);
    if (in(before).contains(word)) return Optional.of(yaml);
    if (!before.mistakes().isEmpty()) return Optional.empty();
    return edits(yaml, word).stream()
        .filter(next -> isRight(before, AuditRules.of(next), word))
        .findFirst();
  }

  private Set<String> in(AuditRules rules) {
    return this == WORDS ? rules.words() : rules.leave();
  }

  private boolean isRight(AuditRules before, AuditRules after, String word) {
    Set<String> wanted = new HashSet<>(in(before));
    wanted.add(word);
    boolean others =
        this == WORDS ? before.leave().equals(after.leave()) : before.words().equals(after.words());
    return others
        && in(after).equals(wanted)
        && after.mistakes().isEmpty()
        && before.severities().equals(after.severities())
        && before.paragraph() == after.paragraph()
        && before.futureDays() == after.futureDays();
  }

  /** What may be the file with the word in it; which of them is right is found by reading it. */
  private List<String> edits(String yaml, String word) {
    String item = PLAIN.matcher(word).matches() ? word : '"' + word.replace("\"", "\\\"") + '"';
    String end = yaml.contains("\r\n") ? "\r\n" : "\n";
    List<String> edits = new ArrayList<>();
    Matcher flow = Pattern.compile("(?m)^[ \\t]+" + key + ":[ \\t]*\\[([^\\]]*)\\]").matcher(yaml);
    while (flow.find()) {
      String between = flow.group(1).isBlank() ? "" : ", ";
      edits.add(inserted(yaml, flow.end(1), between + item));
    }
    Matcher block =
        Pattern.compile("(?m)^[ \\t]+" + key + ":[ \\t]*\\R(?:([ \\t]*- ).*(?:\\R|\\z))+")
            .matcher(yaml);
    while (block.find()) {
      boolean closed = block.group().endsWith("\n");
      String line = (closed ? "" : end) + block.group(1) + item + (closed ? end : "");
      edits.add(inserted(yaml, block.end(), line));
    }
    Matcher section = SECTION.matcher(yaml);
    if (section.find()) {
      edits.add(inserted(yaml, section.end(), end + "  " + key + ": [" + item + "]"));
    }
    String gap = yaml.isEmpty() || yaml.endsWith("\n") ? "" : end;
    edits.add(yaml + gap + "check:" + end + "  " + key + ": [" + item + "]" + end);
    return edits;
  }

  private static String inserted(String text, int at, String more) {
    return text.substring(0, at) + more + text.substring(at);
  }

  /** Adds {@code word} to the file of the blog in {@code root}; why not, if not. A worker's. */
  public Optional<Failed> write(Path root, PostFiles files, String word) {
    return BlogChoices.change(root, files, "audit.own.refused", text -> add(text, word));
  }
}
