package genko.markdown.kramdown.source;

import genko.text.Span;
import java.util.Arrays;

/**
 * Text under the parser, each of whose characters knows where in the body it stands. What a quote
 * or a list item holds is its lines without their markers and indentation; the map, one piece a
 * stretch that was taken over unbroken, leads from there back to the body.
 */
public final class SourceText {
  /** No text at all. */
  public static final SourceText EMPTY = new Builder(0).build();

  /** The text itself; lines end in {@code \n} alone. */
  public final TrackedText text;

  private final int[] starts;
  private final int[] offsets;
  private final int pieces;
  private int known;

  private SourceText(TrackedText text, int[] starts, int[] offsets, int pieces) {
    this.text = text;
    this.starts = starts;
    this.offsets = offsets;
    this.pieces = pieces;
    this.known = text.length();
  }

  /** The body with every line end made {@code \n} and one at its end. */
  public static SourceText of(String body) {
    return of(body, true);
  }

  /** The same, or only what a body begins with: then the line end is not known to be there. */
  public static SourceText of(String body, boolean whole) {
    Builder out = new Builder(body.length() + 1);
    int from = 0;
    for (int at = body.indexOf('\r'); at >= 0; at = body.indexOf('\r', at + 1)) {
      out.append(body, from, at, from);
      if (at + 1 < body.length() && body.charAt(at + 1) == '\n') {
        from = at + 1;
      } else {
        out.append("\n", at);
        from = at + 1;
      }
    }
    out.append(body, from, body.length(), from);
    int known = out.length();
    if (!out.endsWithNewline()) out.append("\n", Math.max(0, body.length() - 1));
    SourceText made = out.build();
    made.known = whole ? made.length() : known;
    return made;
  }

  public int length() {
    return text.length();
  }

  /** How many of the characters stand in the body for certain. */
  public int known() {
    return known;
  }

  /** Where the character at {@code index} stands in the body. */
  public int offset(int index) {
    if (pieces == 0) return 0;
    int found = Arrays.binarySearch(starts, 0, pieces, index);
    int piece = found >= 0 ? found : Math.max(0, -found - 2);
    return offsets[piece] + (index - starts[piece]);
  }

  /** The stretch of the body that the characters {@code from..to} come from. */
  public Span span(int from, int to) {
    int first = offset(from);
    return to <= from ? Span.at(first) : new Span(first, Math.max(first, offset(to - 1) + 1));
  }

  public SourceText slice(int from, int to) {
    if (from == 0 && to == text.length()) return this;
    Builder out = new Builder(to - from);
    out.append(this, from, to);
    return out.build();
  }

  /** This text without white space at its ends. */
  public SourceText strip() {
    int from = 0;
    int to = text.length();
    while (from < to && CharClasses.isSpace(text.charAt(from))) from++;
    while (to > from && CharClasses.isSpace(text.charAt(to - 1))) to--;
    return slice(from, to);
  }

  public SourceText stripEnd() {
    int to = text.length();
    while (to > 0 && CharClasses.isSpace(text.charAt(to - 1))) to--;
    return slice(0, to);
  }

  /** This text followed by {@code more}, which stands nowhere in the body. */
  public SourceText plus(String more) {
    Builder out = new Builder(text.length() + more.length());
    out.append(this, 0, text.length());
    out.append(more, text.isEmpty() ? 0 : offset(text.length() - 1));
    return out.build();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Collects text piece by piece. */
  public static final class Builder {
    private final StringBuilder text;
    private int[] starts = new int[4];
    private int[] offsets = new int[4];
    private int pieces;

    public Builder() {
      this(64);
    }

    public Builder(int capacity) {
      text = new StringBuilder(capacity);
    }

    public int length() {
      return text.length();
    }

    boolean endsWithNewline() {
      return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    private void piece(int offset) {
      int at = text.length();
      if (pieces > 0 && offsets[pieces - 1] + (at - starts[pieces - 1]) == offset) return;
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, pieces * 2);
        offsets = Arrays.copyOf(offsets, pieces * 2);
      }
      starts[pieces] = at;
      offsets[pieces++] = offset;
    }

    /** Characters that stand at {@code offset} and after it. */
    public void append(String from, int start, int end, int offset) {
      if (start >= end) return;
      piece(offset);
      text.append(from, start, end);
    }

    /** Characters made by the parser, all of them for the one at {@code offset}. */
    public void append(String made, int offset) {
      for (int i = 0; i < made.length(); i++) {
        piece(offset);
        text.append(made.charAt(i));
      }
    }

    public void append(SourceText from, int start, int end) {
      if (start >= end) return;
      int found = Arrays.binarySearch(from.starts, 0, from.pieces, start);
      int piece = found >= 0 ? found : Math.max(0, -found - 2);
      for (int at = start; at < end; piece++) {
        int stop = piece + 1 < from.pieces ? Math.min(end, from.starts[piece + 1]) : end;
        piece(from.offsets[piece] + (at - from.starts[piece]));
        from.text.appendTo(text, at, stop);
        at = stop;
      }
    }

    public SourceText build() {
      return new SourceText(new TrackedText(text.toString()), starts, offsets, pieces);
    }
  }
}
