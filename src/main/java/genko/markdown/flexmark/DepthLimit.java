package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.async.TimeBudget;
import genko.markdown.NodeKind;
import java.util.List;

/**
 * Keeps blocks from standing in blocks without end: deep within others a line that would begin one
 * more is words. Looked for before all other blocks, so that the time of reading is measured here.
 */
final class DepthLimit extends AbstractBlockParserFactory {
  /** So many blocks are open at a time; a list and its item are two. */
  static final int DEEPEST = 60;

  private static final String BEGINNINGS = ">-+*:[";

  DepthLimit(DataHolder data) {
    super(data);
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    TimeBudget.spend();
    if (state.getActiveBlockParsers().size() < DEEPEST) return BlockStart.none();
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    if (from >= line.length()) return BlockStart.none();
    char c = line.charAt(from);
    boolean begins = BEGINNINGS.indexOf(c) >= 0 || (c >= '0' && c <= '9');
    // What goes on at a depth that was reached before is not deeper.
    if (!begins || depth(matched) < DEEPEST) return BlockStart.none();
    Words block = new Words(line.subSequence(from));
    return BlockStart.of(new WordsParser(block)).atIndex(line.length());
  }

  private static int depth(MatchedBlockParser matched) {
    int depth = 1;
    for (var at = matched.getBlockParser().getBlock().getParent();
        at != null;
        at = at.getParent()) {
      depth++;
    }
    return depth;
  }

  private static final class WordsParser extends AbstractBlockParser {
    private final Words block;

    WordsParser(Words block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setCharsFromContent();
    }
  }

  private static final class Words extends LeafBlock {
    private final BasedSequence line;

    Words(BasedSequence line) {
      super.setChars(line);
      this.line = line;
    }

    @Override
    public BasedSequence[] getSegments() {
      return new BasedSequence[] {line};
    }

    @Override
    void open(BlockReader reader, List<genko.markdown.flexmark.Block> out) {
      int to = reader.lineEnd(line.getEndOffset());
      out.add(
          new genko.markdown.flexmark.Block(NodeKind.PARAGRAPH, line.getStartOffset(), to)
              .words(reader.lines(List.of(line)).strip()));
    }
  }
}
