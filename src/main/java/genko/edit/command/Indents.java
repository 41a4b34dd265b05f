package genko.edit.command;

import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tab and Shift+Tab where neither an item nor a cell takes them: fenced code goes in and out by the
 * step that it uses, an empty line as far as the text around it. Elsewhere the key is understood
 * and changes nothing: white space before a paragraph would make code of it.
 */
final class Indents {
  private static final Set<String> IN_TABS = Set.of("go", "make", "makefile", "tsv");
  private static final Set<String> BY_TWO =
      Set.of(
          "yaml",
          "yml",
          "json",
          "js",
          "javascript",
          "jsx",
          "ts",
          "typescript",
          "tsx",
          "html",
          "liquid",
          "css",
          "scss",
          "sass",
          "ruby",
          "rb",
          "vue",
          "xml");
  private static final Pattern LANGUAGE = Pattern.compile("[`~]+[ \\t]*([\\w+#-]*)");
  private static final Pattern FOOTNOTE = Pattern.compile(" {0,3}\\[\\^[\\w-]+\\]:.*");
  private static final String FOOTNOTE_INDENT = "    ";
  private static final int LARGEST_STEP = 8;

  private final Post post;
  private final Text text;
  private final LineRange lines;
  private final boolean in;

  private Indents(Post post, boolean in) {
    this.post = post;
    this.text = post.text();
    this.lines = LineRange.of(post);
    this.in = in;
  }

  static Optional<Transaction> shift(Post post, boolean in) {
    Indents here = new Indents(post, in);
    Transaction nothing = EditBuilder.of(post).even(post.selection());
    return Optional.of(here.shifted().orElse(nothing));
  }

  private Optional<Transaction> shifted() {
    Optional<LineRange> code = Fences.around(post, lines.first());
    boolean caret = post.selection().span().isEmpty();
    if (code.isPresent()) return inCode(code.get(), caret);
    LinePrefix line = LinePrefix.of(text, lines.first());
    boolean empty = line.blank() && !line.isItem() && line.heading() == 0;
    return caret && empty ? emptyLine(line) : Optional.empty();
  }

  // Code.

  private Optional<Transaction> inCode(LineRange code, boolean caret) {
    if (lines.first() == code.first() || lines.last() >= code.last()) return Optional.empty();
    String step = step(code);
    EditBuilder edit = EditBuilder.of(post);
    if (!caret || !in) {
      for (int line = lines.first(); line <= lines.last(); line++) shiftLine(edit, line, step);
      return edit.following();
    }
    int at = post.selection().caret();
    String before = text.slice(text.lineStart(lines.first()), at);
    boolean blank = EditBuilder.isBlankLine(text, lines.first());
    String around = blank ? around(code) : "";
    boolean partly = around.length() > before.length() && around.startsWith(before);
    String put = partly ? around.substring(before.length()) : step;
    return edit.insert(at, put).selecting(Selection.at(at + put.length()));
  }

  private void shiftLine(EditBuilder edit, int line, String step) {
    int from = text.lineStart(line);
    if (in) {
      if (!EditBuilder.isBlankLine(text, line)) edit.insert(from, step);
      return;
    }
    String indent = indent(line);
    int cut = indent.startsWith("\t") ? 1 : Math.min(indent.length(), step.length());
    edit.delete(from, from + cut);
  }

  /** How far the code next to an empty line goes in: the line above it, or else the one below. */
  private String around(LineRange code) {
    for (int line = lines.first() - 1; line > code.first(); line--) {
      if (!EditBuilder.isBlankLine(text, line)) return indent(line);
    }
    for (int line = lines.first() + 1; line < code.last(); line++) {
      if (!EditBuilder.isBlankLine(text, line)) return indent(line);
    }
    return indent(code.first());
  }

  /**
   * By how much the code goes in from one level to the next, as it shows or its language has it.
   */
  private String step(LineRange code) {
    int base = indent(code.first()).length();
    int least = LARGEST_STEP + 1;
    for (int line = code.first() + 1; line < code.last(); line++) {
      String indent = indent(line);
      if (EditBuilder.isBlankLine(text, line)) continue;
      if (indent.endsWith("\t")) return "\t";
      int more = indent.length() - base;
      if (more > 1) least = Math.min(least, more);
    }
    if (least <= LARGEST_STEP) return " ".repeat(least);
    Matcher found = LANGUAGE.matcher(text.line(code.first()).strip());
    String language = found.lookingAt() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    if (IN_TABS.contains(language)) return "\t";
    return BY_TWO.contains(language) ? "  " : "    ";
  }

  private String indent(int line) {
    int from = text.lineStart(line);
    int to = from;
    while (to < text.lineEnd(line) && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) to++;
    return text.slice(from, to);
  }

  // Lists.

  private Optional<Transaction> emptyLine(LinePrefix line) {
    int top = text.lineAt(post.bodyStart());
    int above = line.line() - 1;
    while (above >= top
        && LinePrefix.of(text, above).blank()
        && !LinePrefix.of(text, above).isItem()) {
      above--;
    }
    if (above < top) return Optional.empty();
    LinePrefix near = LinePrefix.of(text, above);
    if (!near.quote().strip().equals(line.quote().strip())) return Optional.empty();
    String wanted = in ? words(near) : outer(near, line.indent().length(), top);
    if (in && wanted.length() <= line.indent().length()) return Optional.empty();
    int from = line.from() + line.quote().length();
    String quote = line.quote();
    EditBuilder edit = EditBuilder.of(post);
    boolean tight = quote.endsWith(">");
    if (tight) wanted = " " + wanted;
    edit.replace(from, text.lineEnd(line.line()), wanted);
    return edit.selecting(Selection.at(from + wanted.length()));
  }

  /** White space up to where the words of {@code line} begin. */
  private String words(LinePrefix line) {
    if (line.isItem()) {
      return line.indent() + " ".repeat(line.textColumn() - line.indent().length());
    }
    boolean footnote = FOOTNOTE.matcher(text.line(line.line())).matches();
    return footnote ? FOOTNOTE_INDENT : line.indent();
  }

  /** White space up to the words of the next item outwards that is less than {@code depth} in. */
  private String outer(LinePrefix above, int depth, int top) {
    Optional<LinePrefix> item = Optional.of(above);
    while (item.isPresent()) {
      boolean fits = item.get().isItem() && item.get().textColumn() < depth;
      if (fits) return words(item.get());
      item = Nesting.parent(text, item.get(), top);
    }
    return "";
  }
}
