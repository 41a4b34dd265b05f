package genko.text;

/**
 * A node of {@link Text}'s tree. Sibling depths differ by at most one, and no two neighbouring
 * leaves split a {@code \r\n}, so that line ends simply add up.
 */
sealed interface TextNode permits TextLeaf, TextBranch {
  int length();

  /** How many line ends there are in this node. */
  int breaks();

  int depth();

  char charAt(int offset);

  void append(StringBuilder out, int from, int to);

  TextNode replace(int from, int to, String inserted);

  /** The offset after the {@code count}-th line end, {@code count} from one. */
  int afterBreak(int count);

  /** How many line ends begin before {@code offset}. */
  int breaksBefore(int offset);

  /** A balanced tree over {@code text} from {@code from} to {@code to}. */
  static TextNode build(String text, int from, int to) {
    if (to - from <= TextLeaf.MOST) return new TextLeaf(text.substring(from, to));
    int middle = (from + to) >>> 1;
    if (text.charAt(middle - 1) == '\r' && text.charAt(middle) == '\n') middle++;
    return new TextBranch(build(text, from, middle), build(text, middle, to));
  }

  /** Both nodes in a row, balanced. */
  static TextNode join(TextNode left, TextNode right) {
    if (left.length() == 0) return right;
    if (right.length() == 0) return left;
    if (left.charAt(left.length() - 1) == '\r' && right.charAt(0) == '\n') {
      TextNode whole = left.replace(left.length(), left.length(), "\n");
      return join(whole, right.replace(0, 1, ""));
    }
    if (left.length() + right.length() <= TextLeaf.MOST) {
      StringBuilder both = new StringBuilder(left.length() + right.length());
      left.append(both, 0, left.length());
      right.append(both, 0, right.length());
      return new TextLeaf(both.toString());
    }
    if (left.depth() > right.depth() + 1) {
      TextBranch wide = (TextBranch) left;
      return balanced(wide.left(), join(wide.right(), right));
    }
    if (right.depth() > left.depth() + 1) {
      TextBranch wide = (TextBranch) right;
      return balanced(join(left, wide.left()), wide.right());
    }
    return new TextBranch(left, right);
  }

  /** Two nodes whose depths differ by at most two, made one by rotation. */
  private static TextNode balanced(TextNode left, TextNode right) {
    if (left.depth() > right.depth() + 1 && left instanceof TextBranch wide) {
      if (wide.left().depth() >= wide.right().depth()) {
        return new TextBranch(wide.left(), new TextBranch(wide.right(), right));
      }
      TextBranch inner = (TextBranch) wide.right();
      return new TextBranch(
          new TextBranch(wide.left(), inner.left()), new TextBranch(inner.right(), right));
    }
    if (right.depth() > left.depth() + 1 && right instanceof TextBranch wide) {
      if (wide.right().depth() >= wide.left().depth()) {
        return new TextBranch(new TextBranch(left, wide.left()), wide.right());
      }
      TextBranch inner = (TextBranch) wide.left();
      return new TextBranch(
          new TextBranch(left, inner.left()), new TextBranch(inner.right(), wide.right()));
    }
    return new TextBranch(left, right);
  }
}
