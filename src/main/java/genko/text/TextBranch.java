package genko.text;

/** Two nodes in a row. */
record TextBranch(TextNode left, TextNode right, int length, int breaks, int depth)
    implements TextNode {
  TextBranch(TextNode left, TextNode right) {
    this(
        left,
        right,
        left.length() + right.length(),
        left.breaks() + right.breaks(),
        Math.max(left.depth(), right.depth()) + 1);
  }

  @Override
  public char charAt(int offset) {
    int border = left.length();
    return offset < border ? left.charAt(offset) : right.charAt(offset - border);
  }

  @Override
  public void append(StringBuilder out, int from, int to) {
    int border = left.length();
    if (from < border) left.append(out, from, Math.min(to, border));
    if (to > border) right.append(out, Math.max(from - border, 0), to - border);
  }

  @Override
  public TextNode replace(int from, int to, String inserted) {
    int border = left.length();
    if (to <= border) return TextNode.join(left.replace(from, to, inserted), right);
    if (from >= border) {
      return TextNode.join(left, right.replace(from - border, to - border, inserted));
    }
    return TextNode.join(left.replace(from, border, inserted), right.replace(0, to - border, ""));
  }

  @Override
  public int afterBreak(int count) {
    return count <= left.breaks()
        ? left.afterBreak(count)
        : left.length() + right.afterBreak(count - left.breaks());
  }

  @Override
  public int breaksBefore(int offset) {
    int border = left.length();
    return offset <= border
        ? left.breaksBefore(offset)
        : left.breaks() + right.breaksBefore(offset - border);
  }
}
