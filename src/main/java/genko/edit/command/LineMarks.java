package genko.edit.command;

import genko.post.Post;
import genko.post.Transaction;
import genko.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks at the beginning of the selected lines: headings, quotes and the three kinds of list. */
final class LineMarks {
  /** Where a post's sections begin: its title is the heading of level one. */
  private static final int SECTION = 2;

  private static final int DEEPEST = 6;

  /** Makes the line above a heading; a single hyphen is a list item in the making. */
  private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-{2,})[ \\t]*");

  private LineMarks() {}

  // Headings.

  /** Makes the lines headings of a section, or text again. */
  static Optional<Transaction> heading(Post post) {
    List<LinePrefix> lines = words(post);
    boolean off = !lines.isEmpty() && lines.stream().allMatch(line -> line.heading() > 0);
    EditBuilder edit = EditBuilder.of(post);
    for (LinePrefix line : lines) {
      if (off) setLevel(edit, line, 0);
      else if (line.heading() == 0 && !line.isItem()) setLevel(edit, line, SECTION);
    }
    return edit.following();
  }

  /** Makes the lines headings of {@code level}, or text again where all of them are. */
  static Optional<Transaction> heading(Post post, int level) {
    List<LinePrefix> lines = words(post).stream().filter(line -> !line.isItem()).toList();
    boolean off = !lines.isEmpty() && lines.stream().allMatch(line -> line.heading() == level);
    EditBuilder edit = EditBuilder.of(post);
    for (LinePrefix line : lines) setLevel(edit, line, off ? 0 : level);
    return edit.following();
  }

  /** One level up; text becomes a section's heading. */
  static Optional<Transaction> headingUp(Post post) {
    List<LinePrefix> lines = words(post);
    boolean none = lines.stream().allMatch(line -> line.heading() == 0);
    EditBuilder edit = EditBuilder.of(post);
    for (LinePrefix line : lines) {
      if (line.heading() > 1) setLevel(edit, line, line.heading() - 1);
      else if (none && !line.isItem()) setLevel(edit, line, SECTION);
    }
    return edit.following();
  }

  /** One level down; below the last level there is text. */
  static Optional<Transaction> headingDown(Post post) {
    EditBuilder edit = EditBuilder.of(post);
    for (LinePrefix line : words(post)) {
      if (line.heading() == 0) continue;
      setLevel(edit, line, line.heading() == DEEPEST ? 0 : line.heading() + 1);
    }
    return edit.following();
  }

  private static void setLevel(EditBuilder edit, LinePrefix line, int level) {
    edit.replace(line.marker(), line.content(), level == 0 ? "" : "#".repeat(level) + " ");
  }

  /** The selected lines that hold words; none in code, in a table or over an underline. */
  private static List<LinePrefix> words(Post post) {
    List<LinePrefix> out = new ArrayList<>();
    Text text = post.text();
    LineRange lines = LineRange.of(post);
    if (Fences.touches(post, lines)) return out;
    for (int line = lines.first(); line <= lines.last(); line++) {
      LinePrefix opening = LinePrefix.of(text, line);
      boolean blank = opening.blank() && opening.heading() == 0 && lines.count() > 1;
      if (!blank && isProse(text, line)) out.add(opening);
    }
    return out;
  }

  private static boolean isProse(Text text, int line) {
    String words = text.line(line);
    if (LinePrefix.isRule(words) || Table.isRow(text, line)) return false;
    boolean underline = UNDERLINE.matcher(words).matches();
    boolean underlined =
        line + 1 < text.lineCount()
            && !words.isBlank()
            && UNDERLINE.matcher(text.line(line + 1)).matches();
    return !underline && !underlined;
  }

  // Quotes.

  static Optional<Transaction> quote(Post post) {
    LineRange lines = LineRange.of(post);
    if (cutsCode(post, lines)) return Optional.empty();
    Text text = post.text();
    List<LinePrefix> openings = new ArrayList<>();
    for (int line = lines.first(); line <= lines.last(); line++) {
      openings.add(LinePrefix.of(text, line));
    }
    boolean off = true;
    boolean any = false;
    for (LinePrefix line : openings) {
      boolean empty = EditBuilder.isBlankLine(text, line.line());
      off &= empty || !line.quote().isEmpty();
      any |= !line.quote().isEmpty();
    }
    off &= any;
    EditBuilder edit = EditBuilder.of(post);
    for (LinePrefix line : openings) {
      if (off) {
        edit.delete(line.from(), line.from() + outerMark(line.quote()));
      } else {
        boolean empty = lines.count() > 1 && EditBuilder.isBlankLine(text, line.line());
        edit.insert(line.from(), empty ? ">" : "> ");
      }
    }
    return edit.following();
  }

  /** The length of the first mark of {@code quote} with its space. */
  static int outerMark(String quote) {
    int at = quote.indexOf('>') + 1;
    return at > 0 && at < quote.length() && quote.charAt(at) == ' ' ? at + 1 : at;
  }

  /** Whether code begins before {@code lines} or ends after them. */
  private static boolean cutsCode(Post post, LineRange lines) {
    for (int edge : new int[] {lines.first(), lines.last()}) {
      Optional<LineRange> code = Fences.around(post, edge);
      if (code.isEmpty()) continue;
      boolean whole = lines.contains(code.get().first()) && lines.contains(code.get().last());
      if (!whole) return true;
    }
    return false;
  }

  // Lists.

  private enum ListKind {
    BULLET,
    NUMBER,
    TASK;

    boolean has(LinePrefix line) {
      return switch (this) {
        case BULLET -> !line.bullet().isEmpty() && !line.isTask();
        case NUMBER -> line.isNumbered();
        case TASK -> line.isTask();
      };
    }
  }

  static Optional<Transaction> bullets(Post post) {
    return list(post, ListKind.BULLET);
  }

  static Optional<Transaction> numbers(Post post) {
    return list(post, ListKind.NUMBER);
  }

  static Optional<Transaction> tasks(Post post) {
    return list(post, ListKind.TASK);
  }

  private static Optional<Transaction> list(Post post, ListKind kind) {
    List<LinePrefix> lines = words(post).stream().filter(line -> line.heading() == 0).toList();
    if (lines.isEmpty()) return Optional.empty();
    boolean off = lines.stream().allMatch(kind::has);
    String bullet = bullet(post.text(), lines.getFirst());
    Map<Integer, Integer> counts = new HashMap<>();
    if (lines.getFirst().line() > 0) {
      LinePrefix above = LinePrefix.of(post.text(), lines.getFirst().line() - 1);
      boolean same = above.depth() == lines.getFirst().depth();
      if (same && above.isNumbered()) counts.put(above.depth(), above.number());
    }
    EditBuilder edit = EditBuilder.of(post);
    for (LinePrefix line : lines) {
      counts.keySet().removeIf(depth -> depth > line.depth());
      int number = counts.merge(line.depth(), 1, Integer::sum);
      String own = line.bullet().isEmpty() ? bullet : line.bullet();
      String box = line.isTask() ? line.box() : "[ ] ";
      String marker =
          switch (kind) {
            case BULLET -> own + " ";
            case NUMBER -> number + ". ";
            case TASK -> own + " " + box;
          };
      edit.replace(line.marker(), line.content(), off ? "" : marker);
    }
    return edit.following();
  }

  /** The bullet that the list above uses, else a hyphen. */
  private static String bullet(Text text, LinePrefix line) {
    if (line.line() == 0) return "-";
    String above = LinePrefix.of(text, line.line() - 1).bullet();
    return above.isEmpty() ? "-" : above;
  }
}
