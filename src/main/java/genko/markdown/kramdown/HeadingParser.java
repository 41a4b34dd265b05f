package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TrackedText;

/** Headings, behind hashes or above a line. */
final class HeadingParser {
  private final BlockParser blocks;

  HeadingParser(BlockParser blocks) {
    this.blocks = blocks;
  }

  boolean parse() {
    TrackedText text = blocks.text;
    if (CharClasses.charAt(text, blocks.pos) != '#'
        || !LineKinds.isHeading(text, blocks.pos, blocks.settings.gfm)) return false;
    if (!blocks.settings.paragraphEnd && !blocks.atBoundary()) return false;
    int hashes = blocks.pos;
    while (CharClasses.charAt(text, hashes) == '#' && hashes < blocks.pos + 6) hashes++;
    int end = CharClasses.lineEnd(text, blocks.pos);
    Element out = blocks.start(NodeKind.HEADING, blocks.pos, end);
    int to = headingText(out, CharClasses.skipBlanks(text, hashes), end);
    int from = CharClasses.skipBlanks(text, hashes);
    int closing = to;
    while (closing > from && text.charAt(closing - 1) == '#') closing--;
    if (closing < to && closing > from && endsWords(text.charAt(closing - 1))) to = closing;
    SourceText words = blocks.source.slice(from, Math.max(from, to)).stripEnd();
    if (words.length() == 0) return false;
    out.level = hashes - blocks.pos;
    out.marker = blocks.source.span(blocks.pos, hashes);
    out.children.add(Element.unread(words));
    out.value(words.toString());
    blocks.tree.children.add(out);
    blocks.pos = end;
    return true;
  }

  /** Whether hashes after {@code last} only close the heading. */
  private boolean endsWords(char last) {
    return blocks.settings.gfm ? CharClasses.isBlank(last) : last != '\\';
  }

  /** Takes a {@code {#id}} off the end of a heading; where its words end. */
  private int headingText(Element heading, int from, int lineEnd) {
    TrackedText text = blocks.text;
    int to = lineEnd;
    while (to > from && CharClasses.isSpace(text.charAt(to - 1))) to--;
    if (to > from && text.charAt(to - 1) == '}') {
      int brace = text.lastIndexOf("{#", to - 1);
      if (brace > from
          && CharClasses.isBlank(text.charAt(brace - 1))
          && CharClasses.isAsciiLetter(text.charAt(brace + 2))
          && idEnd(brace + 2) == to - 1) {
        heading.attributes.put("id", text.substring(brace + 2, to - 1));
        blocks.attributeSpans.add(blocks.source.span(brace, to));
        to = brace;
        while (to > from && CharClasses.isSpace(text.charAt(to - 1))) to--;
      }
    }
    return to;
  }

  private int idEnd(int from) {
    TrackedText text = blocks.text;
    int at = from;
    while (AttributeList.isNameChar(CharClasses.charAt(text, at))
        || CharClasses.charAt(text, at) == '.') at++;
    return at;
  }

  boolean parseUnderlined() {
    TrackedText text = blocks.text;
    int from = CharClasses.skipIndent(text, blocks.pos);
    if (from >= text.length()
        || CharClasses.isBlank(text.charAt(from))
        || text.charAt(from) == '\n') return false;
    int line = CharClasses.lineEnd(text, from);
    char mark = CharClasses.charAt(text, line);
    if (mark != '-' && mark != '=') return false;
    int at = line;
    while (CharClasses.charAt(text, at) == '-' || CharClasses.charAt(text, at) == '=') at++;
    int end = CharClasses.restOfLine(text, at);
    if (end < 0 || !blocks.atBoundary()) return false;
    Element out = blocks.start(NodeKind.HEADING, blocks.pos, end);
    int to = headingText(out, from, line);
    out.level = mark == '=' ? 1 : 2;
    out.marker = blocks.source.span(line, at);
    SourceText words = blocks.source.slice(from, to);
    out.value(words.toString());
    out.children.add(Element.unread(words));
    blocks.tree.children.add(out);
    blocks.pos = end;
    return true;
  }
}
