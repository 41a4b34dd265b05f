package genko.text;

import java.util.Objects;

/**
 * The text of a post: an immutable sequence of UTF-16 units that keeps every character as it was
 * read, line ends included. Offsets are UTF-16 offsets, lines count from zero and end at {@code
 * \r\n}, {@code \r} or {@code \n}, so there is always one line more than there are line ends.
 *
 * <p>It is a balanced tree of short strings: an edit, a look-up of a line and {@link #slice} cost
 * the logarithm of the length, and an edit shares all but one path with the text before it. {@link
 * #toString} copies everything and has no place on the path of a keystroke.
 */
public final class Text implements CharSequence {
  public static final Text EMPTY = new Text(new TextLeaf(""));

  private final TextNode root;

  private Text(TextNode root) {
    this.root = root;
  }

  public static Text of(String text) {
    return text.isEmpty() ? EMPTY : new Text(TextNode.build(text, 0, text.length()));
  }

  @Override
  public int length() {
    return root.length();
  }

  @Override
  public char charAt(int offset) {
    Objects.checkIndex(offset, length());
    return root.charAt(offset);
  }

  /** The characters of {@code span}. */
  public String slice(Span span) {
    return slice(span.from(), span.to());
  }

  /** The characters from {@code from} up to {@code to}. */
  public String slice(int from, int to) {
    Objects.checkFromToIndex(from, to, length());
    StringBuilder out = new StringBuilder(to - from);
    root.append(out, from, to);
    return out.toString();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return slice(from, to);
  }

  /** This text with the characters of {@code span} replaced by {@code inserted}. */
  public Text replace(Span span, String inserted) {
    Objects.checkFromToIndex(span.from(), span.to(), length());
    if (span.isEmpty() && inserted.isEmpty()) return this;
    return new Text(root.replace(span.from(), span.to(), inserted));
  }

  /**
   * The one change that makes this text {@code after}: what lies between their common start and
   * their common end. Costs the edit when {@code after} came about by edits of this text.
   */
  public Change changeTo(Text after) {
    int most = Math.min(length(), after.length());
    int head = CommonEnds.fromStart(this, after, most);
    int tail = CommonEnds.fromEnd(this, after, most - head);
    return Change.of(head, length() - tail, after.slice(head, after.length() - tail));
  }

  TextNode root() {
    return root;
  }

  public int lineCount() {
    return root.breaks() + 1;
  }

  /** The offset at which {@code line} begins. */
  public int lineStart(int line) {
    Objects.checkIndex(line, lineCount());
    return line == 0 ? 0 : root.afterBreak(line);
  }

  /** The offset at which the characters of {@code line} end, before its line end. */
  public int lineEnd(int line) {
    if (line + 1 == lineCount()) return length();
    int next = lineStart(line + 1);
    boolean pair = next >= 2 && charAt(next - 1) == '\n' && charAt(next - 2) == '\r';
    return next - (pair ? 2 : 1);
  }

  /** The characters of {@code line}, without its line end. */
  public String line(int line) {
    return slice(lineStart(line), lineEnd(line));
  }

  /** The line that holds {@code offset}; an offset inside a line end belongs to the line before. */
  public int lineAt(int offset) {
    Objects.checkFromToIndex(0, offset, length());
    int line = root.breaksBefore(offset);
    return isInsideBreak(offset) ? line - 1 : line;
  }

  /** Whether {@code offset} is between the {@code \r} and the {@code \n} of one line end. */
  public boolean isInsideBreak(int offset) {
    return isReturn(offset - 1) && isFeed(offset);
  }

  private boolean isReturn(int at) {
    return at >= 0 && at < length() && charAt(at) == '\r';
  }

  private boolean isFeed(int at) {
    return at >= 0 && at < length() && charAt(at) == '\n';
  }

  /**
   * {@code change}, such that no {@code \r} before it and {@code \n} after it become one line end,
   * with what is put in or with each other.
   */
  public Change apart(Change change) {
    Span span = change.span();
    boolean returnBefore = isReturn(span.from() - 1);
    boolean feedAfter = isFeed(span.to());
    String safe = change.inserted();
    if (safe.isEmpty()) {
      return returnBefore && feedAfter ? new Change(span, "\r") : change;
    }
    if (returnBefore && safe.startsWith("\n")) safe = "\r" + safe;
    if (feedAfter && safe.endsWith("\r")) safe += "\n";
    return new Change(span, safe);
  }

  /** The line end after {@code line}: {@code "\r\n"}, {@code "\r"}, {@code "\n"} or none. */
  public String lineBreak(int line) {
    if (line + 1 == lineCount()) return "";
    return slice(lineEnd(line), lineStart(line + 1));
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) return true;
    if (!(other instanceof Text that) || that.length() != length()) return false;
    return toString().contentEquals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return slice(0, length());
  }

  /** The depth of the tree, for the test that it stays balanced. */
  int depth() {
    return root.depth();
  }
}
