package genko.jekyll.render;

/** Text in which nothing but quotes, dashes and dots means anything. */
final class Smartify {
  private static final String MARKS = "\\`*_{}[]()#+!|$:=";

  private static final String NOTHING = "\u2060";

  private Smartify() {}

  /** {@code text} with typographic quotes, dashes and dots. */
  static String html(String text, SiteRenderer site) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    boolean lineStart = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean list = lineStart && (c == '-' || c == '>' || c >= '0' && c <= '9');
      // A mark that could begin a block stands behind one that shows nothing.
      if (list) out.append(NOTHING);
      if (MARKS.indexOf(c) >= 0) out.append('\\');
      out.append(c);
      lineStart = c == '\n';
    }
    String html = site.html(out.toString()).strip().replace(NOTHING, "");
    boolean paragraph = html.startsWith("<p>") && html.endsWith("</p>");
    return paragraph ? html.substring(3, html.length() - 4) : html;
  }
}
