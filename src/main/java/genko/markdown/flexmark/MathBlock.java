package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $$ … $$}, on one line or several. */
final class MathBlock implements LineBlocks.Syntax {
  /** How far is looked beyond the first dollar sign after those that begin a formula. */
  static final int LOOK_AHEAD = 130;

  /** A number in round brackets after a formula. */
  private static final Pattern NUMBER = Pattern.compile("\\s{0,20}\\([^)\\s]{1,100}\\)");

  @Override
  public int end(String text, int from) {
    if (!text.startsWith("$$", from)) return -1;
    int close = text.indexOf('$', from + 2);
    boolean closed = close > from + 2 && close + 1 < text.length() && text.charAt(close + 1) == '$';
    if (!closed) return -1;
    Matcher number = NUMBER.matcher(text).region(close + 2, text.length());
    return number.lookingAt() ? number.end() : close + 2;
  }

  @Override
  public boolean interrupts() {
    return false;
  }

  @Override
  public Block block(String text, int from, int to) {
    int found = text.indexOf('$', from + 2);
    int close = found < 0 ? to : Math.min(to, found);
    String formula = CodeBlockReader.unixLines(text.substring(Math.min(from + 2, close), close));
    Block out = new Block(NodeKind.MATH, from, to).value(formula);
    String number = text.substring(Math.min(to, close + 2), to).strip();
    return number.isEmpty() ? out : out.attribute("number", number);
  }
}
