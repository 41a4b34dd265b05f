package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.Lines;
import genko.text.Span;
import java.util.List;

/** Definition lists, in the lines of a paragraph: terms, then lines that begin with a colon. */
final class DefinitionReader {

  /** Adds what {@code words} define; false when they define nothing. */
  boolean read(Lines words, int from, int to, List<Block> out) {
    int first = marker(words.text, 0);
    if (first < 0) return false;
    Block before = out.isEmpty() ? null : out.getLast();
    Block list;
    boolean loose = false;
    if (first > 0) {
      boolean joins = before != null && before.is(NodeKind.DEFINITION_LIST);
      list = joins && before != null ? before : new Block(NodeKind.DEFINITION_LIST, from, to);
      if (!joins) out.add(list);
      terms(words.slice(0, first - 1), list);
    } else if (before != null && before.is(NodeKind.PARAGRAPH) && before.words != null) {
      loose = true;
      out.removeLast();
      list = new Block(NodeKind.DEFINITION_LIST, before.from, to);
      terms(before.words, list);
      out.add(list);
    } else if (before != null && before.is(NodeKind.DEFINITION_LIST)) {
      loose = true;
      list = before;
    } else {
      return false;
    }
    list.to = to;
    for (int at = first; at < words.text.length(); ) {
      int next = marker(words.text, at + 1);
      int end = next < 0 ? words.text.length() : next - 1;
      list.with(definition(words, at, end, next < 0 ? to : words.offset(next), loose));
      at = next < 0 ? words.text.length() : next;
    }
    return true;
  }

  /** Where the first line from {@code from} on begins that is a definition, or -1. */
  private static int marker(String text, int from) {
    int line = 0;
    if (from > 0) {
      int end = text.indexOf('\n', from - 1);
      if (end < 0) return -1;
      line = end + 1;
    }
    while (line < text.length()) {
      boolean marked =
          text.charAt(line) == ':'
              && line + 1 < text.length()
              && (text.charAt(line + 1) == ' ' || text.charAt(line + 1) == '\t');
      if (marked) return line;
      int end = text.indexOf('\n', line);
      if (end < 0) return -1;
      line = end + 1;
    }
    return -1;
  }

  private void terms(Lines lines, Block list) {
    for (int at = 0; at < lines.text.length(); ) {
      int end = lines.text.indexOf('\n', at);
      if (end < 0) end = lines.text.length();
      Lines term = lines.slice(at, end).strip();
      list.with(new Block(NodeKind.TERM, lines.offset(at), lines.end(end)).words(term));
      at = end + 1;
    }
  }

  private static Block definition(Lines words, int at, int end, int to, boolean loose) {
    Block out = new Block(NodeKind.DEFINITION, words.offset(at), to);
    Lines inner = words.slice(at + 1, end).strip();
    out.marker = new Span(words.offset(at), words.offset(at) + 2);
    int begin = inner.isEmpty() ? out.marker.to() : inner.offset(0);
    Block paragraph = new Block(NodeKind.PARAGRAPH, begin, to).words(inner);
    paragraph.tight = !loose;
    return out.with(paragraph);
  }
}
