package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code between fences of back-ticks or tildes. */
final class FenceBlocks extends AbstractBlockParserFactory {
  private static final int SHORTEST = 3;

  private final DialectOptions options;

  FenceBlocks(DataHolder data, DialectOptions options) {
    super(data);
    this.options = options;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || from >= line.length()) return BlockStart.none();
    char mark = line.charAt(from);
    if (mark != '`' && mark != '~') return BlockStart.none();
    int end = run(line, from, mark);
    boolean fence = end - from >= SHORTEST && (mark == '~' || line.indexOf('`', end) < 0);
    if (!fence) return BlockStart.none();
    Fence block = new Fence(line.subSequence(from), line.subSequence(end).trim().toString());
    FenceParser parser = new FenceParser(block, mark, end - from, state.getIndent());
    // goldmark has lists take all the white space of a blank line.
    if (!options.is(Flavor.HUGO)) parser.start = state.getIndex();
    return BlockStart.of(parser).atIndex(line.length());
  }

  private static int run(BasedSequence line, int from, char mark) {
    int end = from;
    while (end < line.length() && line.charAt(end) == mark) end++;
    return end;
  }

  private static final class FenceParser extends DialectBlockParser<Fence> {
    private final char mark;
    private final int length;
    private final int indent;

    /** Where on its line that begins in which the fence stands; -1 where that does not count. */
    private int start = -1;

    private @Nullable BasedSequence blank;

    FenceParser(Fence block, char mark, int length, int indent) {
      super(block);
      this.mark = mark;
      this.length = length;
      this.indent = indent;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      if (state.getIndent() < 4 && from < line.length() && line.charAt(from) == mark) {
        int end = run(line, from, mark);
        if (end - from >= length && line.subSequence(end).isBlank()) {
          block.closing = line.subSequence(from, end);
          return BlockContinue.finished();
        }
      }
      blank = blank(state);
      int next = state.getIndex();
      for (int i = indent; i > 0 && next < line.length() && line.charAt(next) == ' '; i--) next++;
      return BlockContinue.atIndex(next);
    }

    /** A blank line as code, of which flexmark's lists have taken all the white space. */
    private @Nullable BasedSequence blank(ParserState state) {
      BasedSequence line = state.getLine();
      int from = state.getIndex();
      if (!state.isBlank() || start < 0 || from <= start) return null;
      while (from > start && line.charAt(from - 1) == ' ') from--;
      int inner = Math.min(from + indent, state.getIndex());
      return state.getLineWithEOL().subSequence(inner);
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      // The rest of the first line is no code.
      if (block.opened) block.lines.add(blank == null ? line : blank);
      block.opened = true;
    }

    @Override
    public boolean isPropagatingLastBlankLine(com.vladsch.flexmark.parser.block.BlockParser last) {
      return false;
    }
  }

  private static final class Fence extends DialectBlock {
    private final String info;
    private final List<BasedSequence> lines = new ArrayList<>();
    private BasedSequence closing = BasedSequence.NULL;
    private boolean opened;

    Fence(BasedSequence opening, String info) {
      super(opening);
      this.info = info;
    }

    @Override
    public BasedSequence[] getSegments() {
      BasedSequence last =
          closing.isNotNull() ? closing : lines.isEmpty() ? opening : lines.getLast();
      return new BasedSequence[] {opening, last};
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      out.add(reader.code(lines, info, opening.getStartOffset(), reader.lineEnd(getEndOffset())));
    }
  }
}
