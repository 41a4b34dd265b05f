package genko.highlight;

/** Escaped code with spans around its tokens; neighbours of one class share a span, as in Rouge. */
final class HighlightedSpans {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private String open = "";

  /**
   * Adds a piece of code.
   *
   * @param kind Rouge's class for it, empty for code that has none
   */
  void add(CharSequence code, String kind) {
    if (code.isEmpty()) return;
    if (!kind.equals(open)) flush();
    open = kind;
    pending.append(code);
  }

  String html() {
    flush();
    return out.toString();
  }

  private void flush() {
    if (pending.isEmpty()) return;
    if (!open.isEmpty()) out.append("<span class=\"").append(open).append("\">");
    for (int at = 0; at < pending.length(); at++) {
      char c = pending.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    if (!open.isEmpty()) out.append("</span>");
    pending.setLength(0);
  }
}
