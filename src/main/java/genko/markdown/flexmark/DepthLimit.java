package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
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
    return BlockStart.of(new DialectBlockParser<>(block)).atIndex(line.length());
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

  private static final class Words extends DialectBlock {
    Words(BasedSequence line) {
      super(line);
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      int to = reader.lineEnd(opening.getEndOffset());
      out.add(
          new Block(NodeKind.PARAGRAPH, opening.getStartOffset(), to)
              .words(reader.lines(List.of(opening)).strip()));
    }
  }
}
