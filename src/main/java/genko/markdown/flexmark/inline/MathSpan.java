package genko.markdown.flexmark.inline;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.option.Flavor;

/** {@code $…$} within a line. */
final class MathSpan implements InlineSyntax {
  @Override
  public boolean starts(char c) {
    return c == '$';
  }

  @Override
  public boolean read(WordParser parser) {
    int from = parser.pos;
    String text = parser.text;
    int marks = parser.at(from + 1) == '$' ? 2 : 1;
    int open = from + marks;
    if (isDigit(parser.at(from - 1)) || CharKinds.isSpace(parser.at(open))) return false;
    int line = text.indexOf('\n', open);
    int most = line < 0 ? text.length() : line;
    for (int close = open + 1; close < most; close++) {
      if (text.charAt(close) != '$' || CharKinds.isSpace(text.charAt(close - 1))) continue;
      if (marks == 2 && parser.at(close + 1) != '$') continue;
      int end = close + marks;
      if (isDigit(parser.at(end))) return false;
      // An address that follows may hold a dollar sign itself.
      if (text.substring(open, close).contains("](http")) return false;
      Inline made = parser.add(NodeKind.MATH, end, text.substring(open, close));
      if (marks == 2 && parser.options.is(Flavor.ZENN)) made.attribute("display", "1");
      return true;
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
