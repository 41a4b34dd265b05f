package genko.text;

/** One span of the text before becomes {@code inserted}. */
public record Change(Span span, String inserted) {
  public static Change of(int from, int to, String inserted) {
    return new Change(new Span(from, to), inserted);
  }

  /** How much longer the text becomes; negative when it becomes shorter. */
  public int growth() {
    return inserted.length() - span.length();
  }

  boolean isEmpty() {
    return span.isEmpty() && inserted.isEmpty();
  }
}
