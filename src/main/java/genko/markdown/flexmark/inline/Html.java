package genko.markdown.flexmark.inline;

import java.util.Map;

/** Text as it goes into HTML. */
public final class Html {
  private Html() {}

  public static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String name =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\0' -> "\ufffd";
            default -> null;
          };
      if (name == null) {
        if (out != null) out.append(c);
      } else {
        if (out == null) out = new StringBuilder(text.length() + 16).append(text, 0, i);
        out.append(name);
      }
    }
    return out == null ? text : out.toString();
  }

  public static void open(String name, Map<String, String> attributes, StringBuilder out) {
    out.append('<').append(name);
    attributes(attributes, out);
    out.append('>');
  }

  public static void attributes(Map<String, String> attributes, StringBuilder out) {
    attributes.forEach(
        (name, value) ->
            out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
  }
}
