package genko.highlight;

import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Tags, attributes and text of HTML and XML, and where a script in them begins and ends. */
final class MarkupTokens {
  private final HighlightedSpans spans;
  private boolean script;
  private String tag = "";
  private boolean closing;

  MarkupTokens(HighlightedSpans spans) {
    this.spans = spans;
  }

  /** Adds the token, unless it belongs to a script. */
  boolean takes(String text, int type) {
    switch (type) {
      case TokenTypes.MARKUP_TAG_DELIMITER -> {
        closing = text.equals("</") || closing && !text.equals("<");
        if (text.endsWith(">")) {
          script = tag.equals("script") && !closing && !text.equals("/>");
          closing = false;
        } else {
          script = false;
        }
        spans.add(text, "nt");
      }
      case TokenTypes.MARKUP_TAG_NAME -> {
        tag = text;
        spans.add(text, "nt");
      }
      case TokenTypes.MARKUP_TAG_ATTRIBUTE -> spans.add(text, "na");
      case TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE -> spans.add(text, "s");
      case TokenTypes.MARKUP_COMMENT -> spans.add(text, "c");
      case TokenTypes.MARKUP_ENTITY_REFERENCE -> spans.add(text, "ni");
      case TokenTypes.MARKUP_DTD, TokenTypes.MARKUP_PROCESSING_INSTRUCTION -> spans.add(text, "cp");
      case TokenTypes.MARKUP_CDATA, TokenTypes.MARKUP_CDATA_DELIMITER -> spans.add(text, "cp");
      default -> {
        if (script) return false;
        spans.add(text, text.equals("=") && type == TokenTypes.OPERATOR ? "na" : "");
      }
    }
    return true;
  }
}
