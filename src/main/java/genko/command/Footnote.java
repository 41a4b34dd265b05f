package genko.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A footnote's mark at the caret and its definition at the end of the body, or neither. */
final class Footnote {
  private static final Pattern MARK = Pattern.compile("\\[\\^([\\w-]+)\\]");
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[\\^([\\w-]+)\\]:.*");

  private Footnote() {}

  static Optional<Transaction> toggle(Post post) {
    Text text = post.text();
    int at = post.selection().span().to();
    int line = text.lineAt(at);
    at = Math.min(at, text.lineEnd(line));
    Opening opening = Opening.of(text, line);
    String words = text.line(line);
    boolean nowhere = at < opening.content() || DEFINITION.matcher(words).matches();
    if (nowhere || Fences.isInside(post, line)) return Optional.empty();
    Matcher marks = MARK.matcher(words);
    while (marks.find()) {
      int from = opening.from() + marks.start();
      int to = opening.from() + marks.end();
      if (from < at && at <= to) return remove(post, from, to, marks.group(1));
    }
    return add(post, at);
  }

  private static Optional<Transaction> add(Post post, int at) {
    Text text = post.text();
    Set<String> taken = new HashSet<>();
    Matcher marks = MARK.matcher(post.body());
    while (marks.find()) taken.add(marks.group(1));
    int number = 1;
    while (taken.contains(Integer.toString(number))) number++;
    String mark = "[^" + number + "]";
    int last = text.lineCount() - 1;
    while (last > text.lineAt(at) && Edit.isBlankLine(text, last)) last--;
    String end = Edit.lineEnd(text, last);
    boolean follows = DEFINITION.matcher(text.line(last)).matches();
    int below = text.lineEnd(last);
    String note = (follows ? end : end + end) + mark + ": ";
    Edit edit = Edit.of(post).insert(at, mark).insert(below, note);
    return edit.selecting(Selection.at(below + mark.length() + note.length()));
  }

  /** Takes away the mark, and the definition when no other mark needs it. */
  private static Optional<Transaction> remove(Post post, int from, int to, String name) {
    Text text = post.text();
    Edit edit = Edit.of(post).delete(from, to);
    int first = text.lineAt(post.bodyStart());
    int uses = 0;
    int defined = -1;
    for (int line = first; line < text.lineCount(); line++) {
      String words = text.line(line);
      Matcher definition = DEFINITION.matcher(words);
      if (definition.matches() && definition.group(1).equals(name)) defined = line;
      Matcher marks = MARK.matcher(words);
      while (marks.find()) if (marks.group(1).equals(name)) uses++;
    }
    if (defined < 0 || uses != 2) return edit.following();
    int last = defined;
    while (last + 1 < text.lineCount() && isIndented(text, last + 1)) last++;
    boolean lonely =
        defined > first
            && Edit.isBlankLine(text, defined - 1)
            && (last + 1 >= text.lineCount() || Edit.isBlankLine(text, last + 1));
    int start = lonely && defined - 1 > first ? defined - 2 : defined - 1;
    int cut = start < first ? text.lineStart(defined) : text.lineEnd(start);
    int end = text.lineEnd(last);
    boolean inItself = cut <= from && to <= end;
    if (inItself) return Edit.of(post).delete(cut, end).following();
    return edit.delete(cut, end).following();
  }

  private static boolean isIndented(Text text, int line) {
    int from = text.lineStart(line);
    int to = text.lineEnd(line);
    boolean blank = Edit.isBlank(text, from, to);
    return !blank && (text.charAt(from) == '\t' || text.slice(from, to).startsWith("    "));
  }
}
