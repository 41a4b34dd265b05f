package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Span;
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
    LinePrefix opening = LinePrefix.of(text, line);
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
    while (last > text.lineAt(at) && EditBuilder.isBlankLine(text, last)) last--;
    String end = EditBuilder.lineEnd(text, last);
    boolean follows = isDefinition(text.line(last));
    int below = text.lineEnd(last);
    String note = (follows ? end : end + end) + mark + ": ";
    EditBuilder edit = EditBuilder.of(post).insert(at, mark).insert(below, note);
    return edit.selecting(Selection.at(below + mark.length() + note.length()));
  }

  /** Goes from the end of a footnote back to behind its mark, where one goes on writing. */
  static Optional<Transaction> leave(Post post) {
    Text text = post.text();
    int caret = post.selection().caret();
    int line = text.lineAt(caret);
    Matcher definition = DEFINITION.matcher(text.line(line));
    boolean end = post.selection().span().isEmpty() && caret == text.lineEnd(line);
    if (!end || !definition.matches() || Fences.isInside(post, line)) return Optional.empty();
    String mark = "[^" + definition.group(1) + "]";
    int start = post.bodyStart();
    String body = post.body();
    int at = body.indexOf(mark);
    while (at >= 0 && isDefinition(text, start + at)) at = body.indexOf(mark, at + 1);
    if (at < 0) return Optional.empty();
    return Optional.of(EditBuilder.of(post).even(Selection.at(start + at + mark.length())));
  }

  /** The same where nothing is written yet, and out of a mark, in which no line may end. */
  static Optional<Transaction> leaveEmpty(Post post) {
    Text text = post.text();
    Span span = post.selection().span();
    int line = text.lineAt(span.from());
    String words = text.line(line);
    Matcher definition = DEFINITION.matcher(words);
    if (definition.matches() && words.substring(definition.end(1) + 2).isBlank()) {
      return leave(post);
    }
    if (Fences.isInside(post, line)) return Optional.empty();
    Matcher marks = MARK.matcher(words);
    while (marks.find()) {
      int from = text.lineStart(line) + marks.start();
      int to = text.lineStart(line) + marks.end();
      boolean inside = from < span.from() && span.to() < to;
      if (inside) return Optional.of(EditBuilder.of(post).even(Selection.at(to)));
    }
    return Optional.empty();
  }

  private static boolean isDefinition(Text text, int at) {
    int line = text.lineAt(at);
    Matcher definition = DEFINITION.matcher(text.line(line));
    return definition.matches() && at - text.lineStart(line) < definition.start(1);
  }

  /** Takes away the mark, and the definition when no other mark needs it. */
  private static Optional<Transaction> remove(Post post, int from, int to, String name) {
    Text text = post.text();
    EditBuilder edit = EditBuilder.of(post).delete(from, to);
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
            && EditBuilder.isBlankLine(text, defined - 1)
            && (last + 1 >= text.lineCount() || EditBuilder.isBlankLine(text, last + 1));
    int start = lonely && defined - 1 > first ? defined - 2 : defined - 1;
    int cut = start < first ? text.lineStart(defined) : text.lineEnd(start);
    int end = text.lineEnd(last);
    boolean inItself = cut <= from && to <= end;
    if (inItself) return EditBuilder.of(post).delete(cut, end).following();
    return edit.delete(cut, end).following();
  }

  /** Whether {@code line} begins a definition. */
  static boolean isDefinition(String line) {
    return DEFINITION.matcher(line).matches();
  }

  private static boolean isIndented(Text text, int line) {
    int from = text.lineStart(line);
    int to = text.lineEnd(line);
    boolean blank = EditBuilder.isBlank(text, from, to);
    return !blank && (text.charAt(from) == '\t' || text.slice(from, to).startsWith("    "));
  }
}
