package genko.highlight;

/**
 * Code that can be looked at only so often for each of its characters, so that no pattern takes
 * longer than a fixed multiple of its length, whatever it holds: a mark that is never closed and
 * stands a thousand times would be looked for to the end a thousand times. Looks are counted and
 * not time, so that a page is the same on every machine.
 */
final class BoundedCode implements CharSequence {
  /** The code of all posts that this was tried on is read with a fifth of it. */
  private static final int LOOKS = 500;

  /** What code of any length may take. */
  private static final int LEAST = 20_000;

  private final String code;
  private long left;

  /** The looks are used up. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("exhausted", null, false, false);
    }
  }

  BoundedCode(String code) {
    this.code = code;
    left = LEAST + (long) LOOKS * code.length();
  }

  @Override
  public char charAt(int offset) {
    if (--left < 0) throw new Exhausted();
    return code.charAt(offset);
  }

  @Override
  public int length() {
    return code.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return code.substring(from, to);
  }

  @Override
  public String toString() {
    return code;
  }
}
