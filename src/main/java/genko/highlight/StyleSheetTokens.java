package genko.highlight;

import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Selectors, properties and values of style sheets. */
final class StyleSheetTokens {
  private int depth;
  private boolean value;

  /** Adds the token, unless it is a comment or a text in quotes. */
  boolean takes(String text, int type, HighlightedSpans spans) {
    switch (type) {
      case TokenTypes.WHITESPACE,
          TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.ERROR_CHAR,
          TokenTypes.ERROR_STRING_DOUBLE -> {
        return false;
      }
      default -> {}
    }
    switch (text) {
      case "{" -> {
        depth++;
        value = false;
      }
      case "}" -> {
        depth = Math.max(0, depth - 1);
        value = false;
      }
      case ";" -> value = false;
      case ":" -> value = depth > 0;
      default -> {}
    }
    char first = text.charAt(0);
    boolean number = Character.isDigit(first) || type == TokenTypes.LITERAL_NUMBER_DECIMAL_INT;
    if (first == '@') spans.add(text, "k");
    else if (first == '$') spans.add(text, "nv");
    else if (first == '!') spans.add(text, "cp");
    else if (depth > 0 && value && number) spans.add(text, "m");
    else if (text.length() == 1 && !Character.isLetterOrDigit(first))
      spans.add(text, depth == 0 && first == ',' ? "o" : "p");
    else if (depth > 0 && value) spans.add(text, type == TokenTypes.FUNCTION ? "nf" : "nb");
    else if (depth > 0 && first != '.' && first != '#' && first != ':') spans.add(text, "nl");
    else selector(text, spans);
    return true;
  }

  private static void selector(String text, HighlightedSpans spans) {
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at < text.length() && ".#:".indexOf(text.charAt(at)) < 0) continue;
      String part = text.substring(from, at);
      String kind =
          switch (part.charAt(0)) {
            case '.' -> "nc";
            case '#' -> "nf";
            case ':' -> "nd";
            default -> "nt";
          };
      spans.add(part, kind);
      from = at;
    }
  }
}
