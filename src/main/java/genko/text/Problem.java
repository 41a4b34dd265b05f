package genko.text;

import java.util.List;

/**
 * Something in a text that its writer should know of. {@code key} names the sentence in the message
 * bundle, {@code args} fill it; {@code span} is where the caret goes.
 */
public record Problem(Span span, Severity severity, String key, List<Object> args) {
  public static Problem of(Severity severity, Span span, String key, Object... args) {
    return new Problem(span, severity, key, List.of(args));
  }

  public Problem shift(int distance) {
    return new Problem(span.shift(distance), severity, key, args);
  }

  /** How bad it is: something to think about, a likely fault, or what will break the page. */
  public enum Severity {
    NOTE,
    DOUBT,
    FAULT
  }
}
