package genko.jekyll.sass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * CSS with a rule on each line, as libsass writes it in its style {@code compact}. Given is what
 * Dart Sass writes in its style {@code expanded}: every statement and every brace ends a line.
 */
public final class CompactCss {
  /** The blocks whose rules go on on the same line. */
  private static final String PLAIN = "(?s)@(?:media|supports|font-face)\\b.*";

  private static final class Block {
    private final String head;
    private final List<Object> parts = new ArrayList<>();

    Block(String head) {
      this.head = head;
    }

    boolean isAtRule() {
      return head.startsWith("@");
    }
  }

  private CompactCss() {}

  /** {@code css} of the other style in this one. */
  public static String of(String css) {
    StringBuilder out = new StringBuilder();
    if (css.chars().anyMatch(unit -> unit > 127)) out.append("@charset \"UTF-8\";\n");
    List<Object> parts = read(css).parts;
    for (int i = 0; i < parts.size(); i++) {
      write(parts.get(i), 0, false, out);
      boolean last = i == parts.size() - 1;
      out.append(last || parts.get(i) instanceof String ? "\n" : "\n\n");
    }
    return out.toString();
  }

  /** What the last line of a part ends with. */
  private static final String ENDS = ";{}";

  private static Block read(String css) {
    Block all = new Block("");
    Deque<Block> open = new ArrayDeque<>(List.of(all));
    StringBuilder begun = new StringBuilder();
    for (String line : css.split("\n", -1)) {
      String text = line.strip();
      if (text.isEmpty()) continue;
      begun.append(begun.isEmpty() ? "" : " ").append(text);
      boolean comment = begun.length() > 1 && begun.charAt(0) == '/' && begun.charAt(1) == '*';
      // A comment has many lines, which are put together once.
      if (comment ? !text.endsWith("*/") : ENDS.indexOf(text.charAt(text.length() - 1)) < 0)
        continue;
      String whole = begun.toString();
      if (comment || whole.endsWith(";")) {
        open.getFirst().parts.add(whole);
      } else if (whole.endsWith("{")) {
        Block block = new Block(whole);
        open.getFirst().parts.add(block);
        open.push(block);
      } else {
        if (open.size() > 1 && whole.equals("}")) open.pop();
        else open.getFirst().parts.add(whole);
      }
      begun.setLength(0);
    }
    return all;
  }

  private static void write(Object part, int depth, boolean inFrames, StringBuilder out) {
    if (!(part instanceof Block block)) {
      out.append(part);
      return;
    }
    boolean frames = block.head.matches("(?s)@(?:-\\w+-)?keyframes\\b.*");
    boolean broken = inFrames || block.isAtRule() && !block.head.matches(PLAIN);
    out.append(block.head).append(' ');
    for (int i = 0; i < block.parts.size(); i++) {
      if (i > 0) {
        boolean another = broken || breaks(block.parts.get(i - 1), block.parts.get(i));
        out.append(another ? "\n" + "  ".repeat(depth + 1) : " ");
      }
      write(block.parts.get(i), depth + 1, frames, out);
    }
    out.append(" }");
  }

  private static boolean breaks(Object before, Object next) {
    boolean inner = before instanceof Block block && block.isAtRule();
    boolean ended = inner && !((Block) before).head.matches("(?s)@(?:media|supports)\\b.*");
    return ended || next instanceof Block block && block.isAtRule();
  }
}
