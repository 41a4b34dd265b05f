package genko.highlight;

import java.util.ArrayList;
import java.util.List;

/** Code and the spans of its tokens; neighbours of one class share a span, as in Rouge. */
final class HighlightedSpans {
  private final StringBuilder code = new StringBuilder();
  private final List<CodeSpan> spans = new ArrayList<>();

  /** Where the last span began, which goes on while what is added is of class {@link #open}. */
  private int start;

  private String open = "";

  /**
   * Adds a piece of code.
   *
   * @param kind Rouge's class for it, empty for code that has none
   */
  void add(CharSequence piece, String kind) {
    if (piece.isEmpty()) return;
    if (!kind.equals(open)) flush();
    open = kind;
    code.append(piece);
  }

  /** The spans, from the beginning of the code to its end. */
  List<CodeSpan> spans() {
    flush();
    return List.copyOf(spans);
  }

  /** The code, escaped, with a span around what has a class. */
  String html() {
    StringBuilder out = new StringBuilder();
    for (CodeSpan span : spans()) {
      if (!span.kind().isEmpty()) out.append("<span class=\"").append(span.kind()).append("\">");
      escape(span.from(), span.to(), out);
      if (!span.kind().isEmpty()) out.append("</span>");
    }
    return out.toString();
  }

  private void flush() {
    if (code.length() == start) return;
    spans.add(new CodeSpan(start, code.length(), open));
    start = code.length();
  }

  private void escape(int from, int to, StringBuilder out) {
    for (int at = from; at < to; at++) {
      char c = code.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
