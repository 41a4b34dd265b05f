package genko.markdown.flexmark.inline;

import genko.markdown.NodeKind;

/** Zenn's HTML, of which there is a break and a comment that nobody sees; all else is text. */
final class ZennTags implements InlineSyntax {
  @Override
  public boolean starts(char c) {
    return c == '<';
  }

  @Override
  public boolean read(WordParser parser) {
    int from = parser.pos;
    String text = parser.text;
    for (String form : new String[] {"<br>", "<br/>", "<br />"}) {
      if (text.startsWith(form, from)) {
        parser.add(NodeKind.HTML_ELEMENT, from + form.length(), "br");
        return true;
      }
    }
    if (!text.startsWith("<!--", from)) return false;
    int close = text.indexOf("-->", from + 4);
    if (close < 0 || text.substring(from, close).indexOf('\n') >= 0) return false;
    parser.add(NodeKind.COMMENT, close + 3, "");
    return true;
  }
}
