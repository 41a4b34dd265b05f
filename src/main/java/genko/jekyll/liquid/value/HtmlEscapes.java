package genko.jekyll.liquid.value;

/** Characters that would be markup, written so that they are none. */
public final class HtmlEscapes {
  private static final String MARKDOWN = "\\`*_{}[]()#+-.!|$~^:\"'=/%";

  private HtmlEscapes() {}

  /** As HTML text or as the value of an attribute. */
  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A tag or output that shows as it is written, in HTML as in Markdown, in one line. */
  public static String placeholder(String written, boolean fault) {
    StringBuilder out = new StringBuilder("<span class=\"genko-liquid");
    out.append(fault ? " genko-liquid-fault\">" : "\">");
    for (int at = 0; at < written.length(); at++) {
      char c = written.charAt(at);
      if (c == '&') out.append("&amp;");
      else if (c == '<') out.append("&lt;");
      else if (c == '>') out.append("&gt;");
      else if (MARKDOWN.indexOf(c) >= 0) out.append("&#").append((int) c).append(';');
      else out.append(MarkupFragments.isSpace(c) ? ' ' : c);
    }
    return out.append("</span>").toString();
  }
}
