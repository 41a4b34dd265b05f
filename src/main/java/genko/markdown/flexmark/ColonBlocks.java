package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.Lines;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import genko.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks from a line {@code :::name} to the next line of at least as many colons. */
final class ColonBlocks extends AbstractBlockParserFactory {
  private static final Pattern DETAILS = Pattern.compile("details\\s+(.*)");
  private static final Pattern MESSAGE = Pattern.compile("message\\s*(alert)?");
  private static final Pattern NOTE =
      Pattern.compile("note(?:\\s+(?:(info|warn|alert)|\\S+)(?:\\s.*)?)?");

  private final DialectOptions options;

  /** The line that ends a block of these, which itself shows nothing. */
  private int endLine = -1;

  ColonBlocks(DataHolder data, DialectOptions options) {
    super(data);
    this.options = options;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int from = state.getNextNonSpaceIndex();
    BasedSequence line = state.getLine();
    if (state.getIndent() >= 4) return BlockStart.none();
    if (state.getLineNumber() == endLine) {
      endLine = -1;
      return BlockStart.of(new DialectBlockParser<>(new End(line.subSequence(from))))
          .atIndex(line.length());
    }
    int count = colons(line, from);
    if (count < 3) return BlockStart.none();
    String info = line.subSequence(from + count).toString().strip();
    Colons block = new Colons(line.subSequence(from), info, options);
    if (!block.isKnown()) return BlockStart.none();
    return BlockStart.of(new ColonParser(block, count)).atIndex(line.length());
  }

  private static int colons(BasedSequence line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) == ':') end++;
    return end - from;
  }

  private final class ColonParser extends DialectBlockParser.Container<Colons> {
    private final int count;

    ColonParser(Colons block, int count) {
      super(block);
      this.count = count;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      int from = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      int colons = state.getIndent() < 4 ? colons(line, from) : 0;
      if (colons >= count && line.subSequence(from + colons).isBlank()) {
        endLine = state.getLineNumber();
        return BlockContinue.none();
      }
      return BlockContinue.atIndex(state.getIndex());
    }
  }

  private static final class Colons extends DialectBlock {
    private final String info;
    private final DialectOptions options;

    Colons(BasedSequence opening, String info, DialectOptions options) {
      super(opening);
      this.info = info;
      this.options = options;
    }

    boolean isKnown() {
      return options.is(Flavor.QIITA)
          ? NOTE.matcher(info).matches()
          : DETAILS.matcher(info).matches() || MESSAGE.matcher(info).matches();
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      int from = opening.getStartOffset();
      Block inner = reader.container(NodeKind.HTML_ELEMENT, this, from, depth);
      inner.value("div");
      Block outer = element("aside", from, inner.to);
      outer.marker = new Span(from, opening.getEndOffset());
      Matcher details = DETAILS.matcher(info);
      if (options.is(Flavor.QIITA)) {
        Matcher note = NOTE.matcher(info);
        String kind = note.matches() && note.group(1) != null ? note.group(1) : "info";
        out.add(
            outer
                .value("div")
                .attribute("class", "note " + kind)
                .with(icon(from, kind))
                .with(inner));
      } else if (details.matches()) {
        outer.value("details").with(summary(details.group(1), from)).with(inner);
        out.add(outer);
        inner.attribute("class", "details-content");
      } else {
        boolean alert = info.endsWith("alert");
        outer.attribute("class", "msg " + (alert ? "alert" : "message"));
        Block symbol = element("span", from, from);
        symbol.attribute("class", "msg-symbol").words(new Lines.Builder("").add("!", from).build());
        out.add(outer.with(symbol).with(inner.attribute("class", "msg-content")));
      }
      inner.from = Math.max(inner.from, Math.min(inner.to, opening.getEndOffset()));
    }

    private static Block summary(String words, int from) {
      Block out = element("summary", from, from);
      out.with(new Block(NodeKind.TEXT, from, from).value(words));
      return out;
    }

    private static Block icon(int from, String kind) {
      String name =
          switch (kind) {
            case "warn" -> "fa-exclamation-circle";
            case "alert" -> "fa-times-circle";
            default -> "fa-check-circle";
          };
      return element("span", from, from).attribute("class", "fa fa-fw " + name);
    }

    private static Block element(String name, int from, int to) {
      return new Block(NodeKind.HTML_ELEMENT, from, to).value(name);
    }
  }

  private static final class End extends DialectBlock {
    End(BasedSequence line) {
      super(line);
    }

    /** The end belongs to the block that it ends. */
    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      if (!out.isEmpty()) out.getLast().to = reader.lineEnd(opening.getEndOffset());
    }
  }
}
