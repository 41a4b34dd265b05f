package genko.markdown.flexmark;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.LinkAddresses;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.List;

/** Blocks of code. */
final class CodeBlockReader {
  private final DialectOptions options;
  private final String text;

  CodeBlockReader(DialectOptions options, String text) {
    this.options = options;
    this.text = text;
  }

  Block fenced(List<BasedSequence> lines, String written, int from, int to) {
    Block out = new Block(NodeKind.CODE_BLOCK, from, to);
    out.flag = true;
    out.value(code(lines, to));
    String info = LinkAddresses.unescape(written);
    if (!info.isEmpty()) {
      out.language = info;
      String language = CodeInfo.language(options, info);
      if (!language.isEmpty()) out.attribute("class", "language-" + language);
    }
    return out;
  }

  Block indented(IndentedCodeBlock node, int from) {
    List<BasedSequence> lines = node.getContentLines();
    String code = code(lines);
    int end = lines.isEmpty() ? from : lines.getLast().getEndOffset();
    Block out = new Block(NodeKind.CODE_BLOCK, from, Math.min(end, text.length()));
    return out.value(code.endsWith("\n") ? code : code + "\n");
  }

  /** Code whose last line may be the end of the body, where goldmark adds no line end. */
  private String code(List<BasedSequence> lines, int to) {
    String code = code(lines);
    boolean cut =
        options.is(Flavor.HUGO)
            && to == text.length()
            && !lines.isEmpty()
            && lines.getLast().getEndOffset() == to
            && !text.endsWith("\n");
    return cut && code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
  }

  private static String code(List<BasedSequence> lines) {
    StringBuilder out = new StringBuilder();
    for (BasedSequence line : lines) out.append(line);
    String code = unixLines(out.toString());
    return code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
  }

  static String unixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
