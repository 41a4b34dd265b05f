package genko.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body with code, raw blocks and comments hidden, each unit by {@link #HIDDEN}, so that what is
 * found in the rest is the writer's own and stands at the same offset. Line ends stay.
 *
 * <p>It goes line by line and knows blocks by how their lines begin, which is enough to keep code
 * from being taken for prose; it is no parser of Markdown.
 */
final class Prose {
  /** What stands for each hidden unit. */
  static final char HIDDEN = '\uFFFC';

  private static final int CODE_INDENT = 4;
  private static final Pattern ITEM = Pattern.compile("[ \\t]{0,3}(?:[-+*]|\\d+[.)])[ \\t]");
  private static final Pattern OPENING =
      Pattern.compile(
          "[ \\t]*(?:<(pre|script|style)\\b|\\{%-?[ \\t]*(highlight|raw)\\b|(<!--))",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final LineSpans lines;
  private final char[] units;

  /** The shortest fence of each kind that is known to have no end further down. */
  private final Map<Character, Integer> endless = new HashMap<>();

  /** What would end a raw block and does not occur further down. */
  private final Set<String> missing = new HashSet<>();

  private Prose(String text, LineSpans lines) {
    this.text = text;
    this.lines = lines;
    this.units = text.toCharArray();
  }

  /** {@code text} with what is no prose hidden, and all that stands before {@code lines}. */
  static String of(String text, LineSpans lines) {
    Prose prose = new Prose(text, lines);
    int start = lines.count() == 0 ? text.length() : lines.from(0);
    prose.hide(0, start);
    prose.hideBlocks();
    prose.hideSpans();
    return new String(prose.units);
  }

  private void hideBlocks() {
    boolean afterBlank = true;
    boolean inList = false;
    boolean inCode = false;
    int line = 0;
    while (line < lines.count()) {
      int past = pastBlock(line);
      if (past > line) {
        line = past;
        afterBlank = false;
        inCode = false;
        continue;
      }
      int indent = indent(line);
      boolean blank = lines.from(line) + indent == lines.to(line);
      if (!blank) {
        boolean deep = columns(line, indent) >= CODE_INDENT;
        inCode = deep && !inList && (afterBlank || inCode);
        if (inCode) hide(lines.from(line), lines.to(line));
        if (indent == 0 || isItem(line)) inList = isItem(line);
      }
      afterBlank = blank;
      line++;
    }
  }

  /**
   * The line after the fence or raw block that begins at {@code line}, now hidden; or that line.
   */
  private int pastBlock(int line) {
    int indent = indent(line);
    int from = lines.from(line) + indent;
    int to = lines.to(line);
    if (from == to) return line;
    char first = text.charAt(from);
    if (first == '`' || first == '~') return pastFence(line, from, to, first);
    if (first != '<' && first != '{') return line;
    Matcher opening = OPENING.matcher(text).region(lines.from(line), to);
    if (!opening.lookingAt()) return line;
    String close = "-->";
    if (opening.group(1) != null) close = "</" + opening.group(1);
    if (opening.group(2) != null) close = "end" + opening.group(2);
    int end = missing.contains(close) ? -1 : text.indexOf(close, from + 1);
    if (end < 0) {
      missing.add(close);
      return line;
    }
    hide(lines.from(line), end + close.length());
    int last = lines.at(end);
    hide(end, lines.to(last));
    return last + 1;
  }

  private int pastFence(int line, int from, int to, char mark) {
    int size = run(from, to, mark);
    if (size < 3 || size >= endless.getOrDefault(mark, Integer.MAX_VALUE)) return line;
    for (int end = line + 1; end < lines.count(); end++) {
      int start = lines.from(end) + indent(end);
      int length = run(start, lines.to(end), mark);
      if (length < size || !isBlank(start + length, lines.to(end))) continue;
      hide(lines.from(line), lines.to(end));
      return end + 1;
    }
    endless.put(mark, size);
    return line;
  }

  /** Hides code spans, which end at the next run of as many backticks in the same paragraph. */
  private void hideSpans() {
    int line = 0;
    while (line < lines.count()) {
      int end = line;
      while (end < lines.count() && !isBlank(lines.from(end), lines.to(end))) end++;
      if (end > line) hideSpans(lines.from(line), lines.to(end - 1));
      line = end + 1;
    }
  }

  private void hideSpans(int from, int to) {
    int first = from;
    while (first < to && units[first] != '`' && units[first] != '<') first++;
    if (first == to) return;
    int[] starts = new int[8];
    int runs = 0;
    for (int at = first; at < to; at++) {
      if (units[at] != '`') continue;
      if (runs == starts.length) starts = Arrays.copyOf(starts, runs * 2);
      starts[runs++] = at;
      at += run(at, to, '`') - 1;
    }
    Map<Integer, Integer> next = new HashMap<>();
    int[] ends = new int[runs];
    for (int i = runs - 1; i >= 0; i--) {
      int size = run(starts[i], to, '`');
      ends[i] = next.getOrDefault(size, -1);
      next.put(size, i);
    }
    for (int i = 0; i < runs; i++) {
      if (ends[i] < 0) continue;
      int close = starts[ends[i]];
      int until = close + run(close, to, '`');
      hide(starts[i], until);
      i = ends[i];
    }
    hideComments(first, to);
  }

  private void hideComments(int from, int to) {
    for (int at = from; at + 7 <= to; at++) {
      if (units[at] != '<' || !text.startsWith("<!--", at)) continue;
      int end = text.indexOf("-->", at + 4);
      if (end < 0 || end + 3 > to) return;
      hide(at, end + 3);
      at = end + 2;
    }
  }

  private int indent(int line) {
    int at = lines.from(line);
    int to = lines.to(line);
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    return at - lines.from(line);
  }

  private int columns(int line, int indent) {
    int columns = 0;
    for (int i = 0; i < indent; i++) {
      boolean tab = text.charAt(lines.from(line) + i) == '\t';
      columns += tab ? CODE_INDENT - columns % CODE_INDENT : 1;
    }
    return columns;
  }

  private boolean isItem(int line) {
    return ITEM.matcher(text).region(lines.from(line), lines.to(line)).lookingAt();
  }

  private boolean isBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (units[at] != ' ' && units[at] != '\t') return false;
    }
    return true;
  }

  private int run(int from, int to, char mark) {
    int at = from;
    while (at < to && units[at] == mark) at++;
    return at - from;
  }

  private void hide(int from, int to) {
    for (int at = from; at < to; at++) {
      if (units[at] != '\n' && units[at] != '\r') units[at] = HIDDEN;
    }
  }
}
