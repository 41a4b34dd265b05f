package genko.markdown.flexmark;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Flexmark's lists, but for beginnings that CommonMark takes for words or code. */
final class ListStarts extends AbstractBlockParserFactory {
  private final BlockParserFactory lists;

  ListStarts(DataHolder data) {
    super(data);
    this.lists = new ListBlockParser.Factory().apply(data);
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    boolean words = matched.getBlockParser().isParagraphParser() && isLaterNumber(state);
    boolean code =
        state.getIndent() >= 4 && matched.getBlockParser().getBlock() instanceof ListBlock;
    if (words || code) return BlockStart.none();
    BlockStart found = lists.tryStart(state, matched);
    return found == null ? BlockStart.none() : found;
  }

  /** Whether the line begins with a number other than one, which ends no paragraph. */
  private static boolean isLaterNumber(ParserState state) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    int end = from;
    int number = 0;
    while (end < line.length() && end - from < 9 && isDigit(line.charAt(end))) {
      number = number * 10 + line.charAt(end++) - '0';
    }
    return end > from && number != 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
