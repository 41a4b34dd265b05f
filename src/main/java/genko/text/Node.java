package genko.text;

/**
 * A node of {@link Text}'s tree. Sibling depths differ by at most one, and no two neighbouring
 * leaves split a {@code \r\n}, so that line ends simply add up.
 */
sealed interface Node permits Leaf, Branch {
  int length();

  /** How many line ends there are in this node. */
  int breaks();

  int depth();

  char charAt(int offset);

  void append(StringBuilder out, int from, int to);

  Node replace(int from, int to, String inserted);

  /** The offset after the {@code count}-th line end, {@code count} from one. */
  int afterBreak(int count);

  /** How many line ends begin before {@code offset}. */
  int breaksBefore(int offset);

  /** A balanced tree over {@code text} from {@code from} to {@code to}. */
  static Node build(String text, int from, int to) {
    if (to - from <= Leaf.MOST) return new Leaf(text.substring(from, to));
    int middle = (from + to) >>> 1;
    if (text.charAt(middle - 1) == '\r' && text.charAt(middle) == '\n') middle++;
    return new Branch(build(text, from, middle), build(text, middle, to));
  }

  /** Both nodes in a row, balanced. */
  static Node join(Node left, Node right) {
    if (left.length() == 0) return right;
    if (right.length() == 0) return left;
    if (left.charAt(left.length() - 1) == '\r' && right.charAt(0) == '\n') {
      Node whole = left.replace(left.length(), left.length(), "\n");
      return join(whole, right.replace(0, 1, ""));
    }
    if (left.length() + right.length() <= Leaf.MOST) {
      StringBuilder both = new StringBuilder(left.length() + right.length());
      left.append(both, 0, left.length());
      right.append(both, 0, right.length());
      return new Leaf(both.toString());
    }
    if (left.depth() > right.depth() + 1) {
      Branch wide = (Branch) left;
      return balanced(wide.left(), join(wide.right(), right));
    }
    if (right.depth() > left.depth() + 1) {
      Branch wide = (Branch) right;
      return balanced(join(left, wide.left()), wide.right());
    }
    return new Branch(left, right);
  }

  /** Two nodes whose depths differ by at most two, made one by rotation. */
  private static Node balanced(Node left, Node right) {
    if (left.depth() > right.depth() + 1 && left instanceof Branch wide) {
      if (wide.left().depth() >= wide.right().depth()) {
        return new Branch(wide.left(), new Branch(wide.right(), right));
      }
      Branch inner = (Branch) wide.right();
      return new Branch(new Branch(wide.left(), inner.left()), new Branch(inner.right(), right));
    }
    if (right.depth() > left.depth() + 1 && right instanceof Branch wide) {
      if (wide.right().depth() >= wide.left().depth()) {
        return new Branch(new Branch(left, wide.left()), wide.right());
      }
      Branch inner = (Branch) wide.left();
      return new Branch(new Branch(left, inner.left()), new Branch(inner.right(), wide.right()));
    }
    return new Branch(left, right);
  }
}
