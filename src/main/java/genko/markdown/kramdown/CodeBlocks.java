package genko.markdown.kramdown;

import genko.markdown.AsciiSpace;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.TrackedText;

/** Blocks of code, indented or between fences. */
final class CodeBlocks {
  private final BlockParser blocks;

  CodeBlocks(BlockParser blocks) {
    this.blocks = blocks;
  }

  boolean indented() {
    TrackedText text = blocks.text;
    if (LineKinds.afterIndent(text, blocks.pos) < 0 || LineKinds.isBlank(text, blocks.pos))
      return false;
    int end = LineKinds.afterIndentedLines(text, blocks.pos);
    StringBuilder code = new StringBuilder();
    for (int line = blocks.pos; line < end; line = CharClasses.lineEnd(text, line)) {
      int indented = LineKinds.afterIndent(text, line);
      if (indented < 0 && !LineKinds.isBlank(text, line)) {
        // A lazy line goes on with the line before it, unless a tab is in front of it.
        boolean joins = !CharClasses.isBlank(text.charAt(CharClasses.skipIndent(text, line)));
        if (joins && !code.isEmpty() && code.charAt(code.length() - 1) == '\n')
          code.setCharAt(code.length() - 1, ' ');
        indented = line;
      }
      text.appendTo(code, Math.max(indented, line), CharClasses.lineEnd(text, line));
    }
    blocks.tree.children.add(
        blocks.start(NodeKind.CODE_BLOCK, blocks.pos, end).value(code.toString()));
    blocks.pos = end;
    return true;
  }

  boolean fenced() {
    TrackedText text = blocks.text;
    int from = blocks.settings.gfm ? CharClasses.skipIndent(text, blocks.pos) : blocks.pos;
    char mark = CharClasses.charAt(text, from);
    if (mark != '~' && !(mark == '`' && blocks.settings.gfm)) return false;
    int ticks = from;
    while (CharClasses.charAt(text, ticks) == mark) ticks++;
    int length = ticks - from;
    if (length < 3) return false;
    int line = CharClasses.lineEnd(text, blocks.pos);
    String info = AsciiSpace.strip(text.substring(ticks, line));
    for (int i = 0; i < info.length(); i++) if (CharClasses.isSpace(info.charAt(i))) return false;
    int close = closingFence(line, mark, length);
    if (close < 0) return false;
    int end = CharClasses.lineEnd(text, close);
    Element out =
        blocks.start(NodeKind.CODE_BLOCK, blocks.pos, end).value(text.substring(line, close));
    out.flag = true;
    if (!info.isEmpty()) {
      int question = info.indexOf('?', 1);
      out.language = info;
      out.attributes.put(
          "class", "language-" + (question < 0 ? info : info.substring(0, question)));
    }
    blocks.tree.children.add(out);
    blocks.pos = end;
    return true;
  }

  private int closingFence(int from, char mark, int length) {
    TrackedText text = blocks.text;
    for (int count = 3; count <= Math.min(length, 64); count++) {
      if (blocks.finder.isMissing(mark + "fence" + count, from)) return -1;
    }
    for (int line = from; line < text.length(); line = CharClasses.lineEnd(text, line)) {
      int at = blocks.settings.gfm ? CharClasses.skipIndent(text, line) : line;
      int end = at;
      while (CharClasses.charAt(text, end) == mark) end++;
      if (end - at >= length && CharClasses.restOfLine(text, end) >= 0) return line;
    }
    blocks.finder.missed(mark + "fence" + Math.min(length, 64), from);
    return -1;
  }
}
