package genko.markdown.flexmark;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.async.TimeBudget;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.CharKinds;
import genko.markdown.flexmark.inline.Lines;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a text as flexmark finds them, mended where CommonMark has them otherwise. */
final class BlockReader {
  /** Blocks within blocks beyond this are shown as they are written. */
  private static final int DEEPEST = DepthLimit.DEEPEST;

  /** Where Hugo's summary ends. */
  private static final String MORE = "<!--more-->";

  private final DialectOptions options;
  private final String text;
  private final ParagraphReader paragraphs;
  private final CodeBlockReader codes;

  BlockReader(DialectOptions options, String text) {
    this.options = options;
    this.text = text;
    this.paragraphs = new ParagraphReader(options, text);
    this.codes = new CodeBlockReader(options, text);
  }

  /** The top-level blocks. */
  List<Block> read() {
    Node document = FlexmarkParsers.of(options).parse(text);
    List<Block> out = children(document, 0);
    new BlockFinish(options, text).apply(out);
    return out;
  }

  private List<Block> children(Node parent, int depth) {
    List<Block> out = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      TimeBudget.spend();
      block(child, depth, out);
    }
    return out;
  }

  private void block(Node node, int depth, List<Block> out) {
    int from = node.getStartOffset();
    int to = lineEnd(node.getEndOffset());
    switch (node) {
      case Paragraph paragraph ->
          paragraphs.read(lines(paragraph.getContentLines()), from, to, out);
      case IndentedCodeBlock code -> out.add(codes.indented(code, from));
      case HtmlBlockBase html -> html(html, from, to, out);
      case BlockQuote quote -> out.add(container(NodeKind.QUOTE, quote, from, depth));
      case ListBlock list -> out.add(list(list, from, depth));
      case DialectBlock block -> block.open(this, depth, out);
      default -> {}
    }
  }

  /** A block with what stands in it; what stands too deep is text. */
  Block container(NodeKind kind, Node node, int from, int depth) {
    Block out = new Block(kind, from, lineEnd(end(node)));
    if (depth >= DEEPEST) {
      out.with(
          new Block(NodeKind.PARAGRAPH, from, out.to)
              .words(new Lines.Builder(text).add(from, out.to).build().strip()));
      return out;
    }
    out.children = children(node, depth + 1);
    // Blank lines at the end of code that is never closed are the code's.
    if (!out.children.isEmpty()) out.to = Math.max(out.to, out.children.getLast().to);
    return out;
  }

  /** After the last character of a block that is not white space. */
  private int end(Node node) {
    int end = Math.min(node.getEndOffset(), text.length());
    while (end > node.getStartOffset() && CharKinds.isSpace(text.charAt(end - 1))) end--;
    return end;
  }

  /** After the end of the line at {@code offset}. */
  int lineEnd(int offset) {
    int end = Math.min(offset, text.length());
    if (isLineStart(end)) return end;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      if (text.charAt(end) != ' ' && text.charAt(end) != '\t') return end;
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\r') end++;
    if (end < text.length() && text.charAt(end) == '\n') end++;
    return end;
  }

  private boolean isLineStart(int offset) {
    char before = offset == 0 ? 'x' : text.charAt(offset - 1);
    boolean within = offset < text.length() && text.charAt(offset) == '\n';
    return before == '\n' || before == '\r' && !within;
  }

  private Block list(ListBlock list, int from, int depth) {
    boolean ordered = list instanceof OrderedList;
    Block out = new Block(ordered ? NodeKind.ORDERED_LIST : NodeKind.BULLET_LIST, from, from);
    if (list instanceof OrderedList numbered && numbered.getStartNumber() != 1) {
      out.attribute("start", String.valueOf(numbered.getStartNumber()));
    }
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof ListItem item)) continue;
      Block made = container(NodeKind.LIST_ITEM, item, item.getStartOffset(), depth + 1);
      BasedSequence marker = item.getOpeningMarker();
      int end = marker.getEndOffset();
      if (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
      made.marker = new Span(marker.getStartOffset(), end);
      made.to = Math.max(made.to, lineEnd(end));
      out.children.add(made);
    }
    out.to = out.children.isEmpty() ? lineEnd(end(list)) : out.children.getLast().to;
    tighten(out);
    return out;
  }

  /** A list is tight when no blank line parts its items or what stands directly in them. */
  private void tighten(Block list) {
    boolean loose = false;
    for (int i = 0; i < list.children.size(); i++) {
      Block item = list.children.get(i);
      if (i > 0) loose |= isParted(list.children.get(i - 1).to, item.from);
      for (int j = 1; j < item.children.size(); j++) {
        loose |= isParted(item.children.get(j - 1).to, item.children.get(j).from);
      }
    }
    if (loose) return;
    for (Block item : list.children) {
      for (Block child : item.children) if (child.is(NodeKind.PARAGRAPH)) child.tight = true;
    }
  }

  private boolean isParted(int end, int next) {
    int line = text.indexOf('\n', Math.max(0, end));
    return line >= 0 && line < next;
  }

  /** A heading with an underline, which may begin with definitions. */
  void underlined(Block heading, Lines words, List<Block> out) {
    paragraphs.setext(heading, words, out);
  }

  /** Code between fences. */
  Block code(List<BasedSequence> lines, String info, int from, int to) {
    return codes.fenced(lines, info, from, to);
  }

  private void html(HtmlBlockBase node, int from, int to, List<Block> out) {
    Lines words = lines(node.getContentLines());
    if (options.is(Flavor.HUGO) && words.text.startsWith(MORE)) {
      // Hugo has taken it out before anybody reads the rest of the line.
      Lines rest = words.slice(MORE.length(), words.text.length()).strip();
      if (!rest.isEmpty()) paragraphs.read(rest, rest.offset(0), to, out);
      return;
    }
    out.add(html(node, from));
  }

  private Block html(HtmlBlockBase node, int from) {
    StringBuilder value = new StringBuilder();
    for (BasedSequence line : node.getContentLines()) value.append(line);
    int end =
        node.getContentLines().isEmpty() ? from : node.getContentLines().getLast().getEndOffset();
    Block out = new Block(NodeKind.HTML_ELEMENT, from, lineEnd(end));
    out.flag = true;
    String html = CodeBlockReader.unixLines(value.toString());
    return out.value(html.endsWith("\n") ? html.substring(0, html.length() - 1) : html);
  }

  /** Lines of a block as one text. */
  Lines lines(List<BasedSequence> lines) {
    Lines.Builder out = new Lines.Builder(text);
    for (BasedSequence line : lines) {
      int at = 0;
      boolean start = true;
      while (at < line.length()) {
        int from = line.getIndexOffset(at);
        // The rest of a tab, as spaces that stand nowhere.
        if (from < 0) {
          at++;
          continue;
        }
        int next = at + 1;
        while (next < line.length() && line.getIndexOffset(next) == from + next - at) next++;
        add(out, from, from + next - at, start);
        at = next;
        start = false;
      }
    }
    return out.build();
  }

  /** Adds a stretch of the text, its line ends as one character each. */
  private void add(Lines.Builder out, int from, int to, boolean lineStart) {
    int at = from;
    boolean start = lineStart;
    while (at < to) {
      if (start) while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
      int end = at;
      while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
      out.add(at, end);
      if (end < to) {
        out.add("\n", end);
        if (text.charAt(end) == '\r' && end + 1 < to && text.charAt(end + 1) == '\n') end++;
        end++;
      }
      start = true;
      at = end;
    }
  }
}
