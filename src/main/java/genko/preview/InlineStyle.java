package genko.preview;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The part of a {@code style} attribute that may stay: a few properties that colour and align, with
 * values of letters and digits. No value can hold a parenthesis, a quote, a slash or a backslash,
 * so none can name an address or hide one behind an escape.
 */
final class InlineStyle {
  private static final Set<String> PROPERTIES =
      Set.of(
          "text-align",
          "vertical-align",
          "width",
          "max-width",
          "height",
          "color",
          "background-color",
          "font-weight",
          "font-style",
          "text-decoration",
          "list-style-type",
          "white-space");
  private static final Pattern VALUE = Pattern.compile("[#a-z0-9.% -]{1,40}");

  private InlineStyle() {}

  /** What is left of {@code style}; empty when that is nothing. */
  static String clean(String style) {
    StringJoiner kept = new StringJoiner("; ");
    for (String declaration : style.split(";", 100)) {
      int colon = declaration.indexOf(':');
      if (colon < 0) continue;
      String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      if (PROPERTIES.contains(property) && VALUE.matcher(value).matches()) {
        kept.add(property + ": " + value);
      }
    }
    return kept.toString();
  }
}
