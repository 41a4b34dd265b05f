package genko.markdown.flexmark.inline;

import genko.markdown.EmphasisRule;
import java.util.Arrays;

/**
 * Lines of a body put together as one text, without what stands before them in their block, and
 * where each part of it stands in the body. A line end is one character of it.
 */
public final class Lines {
  public static final Lines EMPTY = new Builder("").build();

  public final String text;

  /** Where each part begins in the text, and where in the body that is. */
  private final int[] starts;

  private final int[] offsets;

  private Lines(String text, int[] starts, int[] offsets) {
    this.text = text;
    this.starts = starts;
    this.offsets = offsets;
  }

  /** Where in the body the character at {@code at} stands. */
  public int offset(int at) {
    if (starts.length == 0) return 0;
    int found = Arrays.binarySearch(starts, at);
    int part = found >= 0 ? found : Math.max(0, -found - 2);
    return offsets[part] + at - starts[part];
  }

  /** After the character before {@code to} in the body. */
  public int end(int to) {
    return to == 0 ? offset(0) : offset(to - 1) + 1;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public Lines slice(int from, int to) {
    Builder out = new Builder(text);
    int at = from;
    while (at < to) {
      int found = Arrays.binarySearch(starts, at);
      int part = found >= 0 ? found : -found - 2;
      int next = part + 1 < starts.length ? Math.min(to, starts[part + 1]) : to;
      out.add(text.substring(at, next), offset(at));
      at = next;
    }
    return out.build();
  }

  /** Without spaces, tabs and line ends at both ends. */
  public Lines strip() {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) from++;
    while (to > from && isSpace(text.charAt(to - 1))) to--;
    return from == 0 && to == text.length() ? this : slice(from, to);
  }

  /** Without any white space at both ends, the full-width space among it. */
  public Lines stripAll() {
    int from = 0;
    int to = text.length();
    while (from < to && isAnySpace(text.charAt(from))) from++;
    while (to > from && isAnySpace(text.charAt(to - 1))) to--;
    return from == 0 && to == text.length() ? this : slice(from, to);
  }

  public static String stripAll(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAnySpace(text.charAt(from))) from++;
    while (to > from && isAnySpace(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }

  private static boolean isAnySpace(char c) {
    return EmphasisRule.isSpace(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  public static final class Builder {
    private final String body;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private int[] offsets = new int[4];
    private int count;

    /** For lines of {@code body}. */
    public Builder(String body) {
      this.body = body;
    }

    /** Adds what stands in the body from {@code from} to {@code to}. */
    public Builder add(int from, int to) {
      return add(body.substring(from, to), from);
    }

    public Builder add(String part, int offset) {
      if (part.isEmpty()) return this;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        offsets = Arrays.copyOf(offsets, count * 2);
      }
      starts[count] = text.length();
      offsets[count++] = offset;
      text.append(part);
      return this;
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    public Lines build() {
      return new Lines(
          text.toString(), Arrays.copyOf(starts, count), Arrays.copyOf(offsets, count));
    }
  }
}
