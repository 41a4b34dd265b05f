package genko.markdown.kramdown.source;

import genko.markdown.AsciiSpace;
import java.util.Map;

/** Text and attributes as HTML. Character references stay what they are. */
public final class HtmlEscape {
  private HtmlEscape() {}

  public static String text(String text) {
    return escape(text, false, true);
  }

  /** Every character for itself, as in code. */
  public static String all(String text) {
    return escape(text, false, false);
  }

  /** Every character for itself, within quotation marks. */
  public static String quoted(String text) {
    return escape(text, true, false);
  }

  private static String escape(String text, boolean quotes, boolean references) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      String made =
          switch (text.charAt(i)) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quotes ? "&quot;" : null;
            case '&' ->
                references && Entities.written(new TrackedText(text), i) >= 0 ? null : "&amp;";
            default -> null;
          };
      if (made != null && out == null)
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      if (out != null) {
        if (made == null) out.append(text.charAt(i));
        else out.append(made);
      }
    }
    return out == null ? text : out.toString();
  }

  public static String attributes(Map<String, String> attributes) {
    if (attributes.isEmpty()) return "";
    StringBuilder out = new StringBuilder();
    attributes.forEach(
        (key, value) -> {
          if (key.equals("id") && AsciiSpace.strip(value).isEmpty()) return;
          out.append(' ').append(key).append("=\"").append(escape(value, true, true)).append('"');
        });
    return out.toString();
  }
}
