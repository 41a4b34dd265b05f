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
    if (parser.at(from + 1) == '`' && parser.options.is(Flavor.QIITA)) return quoted(parser);
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

  /** Qiita's {@code $`…`$}, in which nothing else is read. */
  private static boolean quoted(WordParser parser) {
    int open = parser.pos + 2;
    int close = parser.text.indexOf("`$", open);
    if (close <= open || parser.text.substring(open, close).indexOf('`') >= 0) return false;
    parser.add(NodeKind.MATH, close + 2, parser.text.substring(open, close));
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
