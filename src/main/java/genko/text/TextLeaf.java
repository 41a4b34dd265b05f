package genko.text;

/** A run of characters, at most {@link #MOST} long. */
record TextLeaf(String text, int breaks) implements TextNode {
  static final int MOST = 1024;

  TextLeaf(String text) {
    this(text, count(text, text.length()));
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public int depth() {
    return 0;
  }

  @Override
  public char charAt(int offset) {
    return text.charAt(offset);
  }

  @Override
  public void append(StringBuilder out, int from, int to) {
    out.append(text, from, to);
  }

  @Override
  public TextNode replace(int from, int to, String inserted) {
    String after = text.substring(0, from) + inserted + text.substring(to);
    return TextNode.build(after, 0, after.length());
  }

  @Override
  public int afterBreak(int count) {
    int left = count;
    for (int at = 0; at < text.length(); at++) {
      if (isBreak(text, at) && --left == 0) return at + 1;
    }
    throw new IllegalArgumentException("no line end " + count);
  }

  @Override
  public int breaksBefore(int offset) {
    int count = count(text, offset);
    boolean inside =
        offset > 0
            && offset < text.length()
            && text.charAt(offset - 1) == '\r'
            && text.charAt(offset) == '\n';
    return inside ? count + 1 : count;
  }

  private static int count(String text, int to) {
    int count = 0;
    for (int at = 0; at < to; at++) if (isBreak(text, at)) count++;
    return count;
  }

  /** Whether a line end ends at {@code at}: any {@code \n}, and a {@code \r} with none after it. */
  private static boolean isBreak(String text, int at) {
    char unit = text.charAt(at);
    return unit == '\n' || unit == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
  }
}
