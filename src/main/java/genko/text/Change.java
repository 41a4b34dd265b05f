package genko.text;

/** One span of the text before becomes {@code inserted}. */
public record Change(Span span, String inserted) {
  public static Change of(int from, int to, String inserted) {
    return new Change(new Span(from, to), inserted);
  }

  /**
   * What has to become what so that {@code before} is {@code after}: all that lies between their
   * common start and their common end, neither of which cuts a surrogate pair. Empty at the end of
   * both when they are equal.
   */
  public static Change between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int head = 0;
    while (head < most && before.charAt(head) == after.charAt(head)) head++;
    if (head > 0 && head < before.length() + after.length() - most) {
      if (Character.isHighSurrogate(before.charAt(head - 1))) head--;
    }
    int tail = 0;
    while (tail < most - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) tail--;
    return of(head, before.length() - tail, after.substring(head, after.length() - tail));
  }

  /** How much longer the text becomes; negative when it becomes shorter. */
  public int growth() {
    return inserted.length() - span.length();
  }

  /** Whether nothing becomes nothing. */
  public boolean isEmpty() {
    return span.isEmpty() && inserted.isEmpty();
  }
}
