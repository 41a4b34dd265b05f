package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of whole lines that are known by how they begin: formulas, embeds and short codes. */
final class LineBlocks extends AbstractBlockParserFactory {
  /** A kind of such blocks. */
  interface Syntax {
    /** After the last character of the block that begins at {@code from} of {@code text}, or -1. */
    int end(String text, int from);

    /** Whether it ends a paragraph that stands before it. */
    boolean interrupts();

    /** What it is; null for what shows nothing. */
    @Nullable Block block(String text, int from, int to);
  }

  private final List<Syntax> kinds;

  /** The text that is parsed, made once. */
  private @Nullable String text;

  LineBlocks(DataHolder data, List<Syntax> kinds) {
    super(data);
    this.kinds = kinds;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= 4 || state.isBlank()) return BlockStart.none();
    BasedSequence line = state.getLine();
    int index = state.getNextNonSpaceIndex();
    char c = line.charAt(index);
    if (c != '$' && c != '@' && c != '{') return BlockStart.none();
    if (text == null) text = line.getBaseSequence().toString();
    int from = line.getIndexOffset(index);
    if (from < 0) return BlockStart.none();
    boolean paragraph = matched.getBlockParser().isParagraphParser();
    for (Syntax kind : kinds) {
      if (paragraph && !kind.interrupts()) continue;
      int end = kind.end(text, from);
      if (end > from) {
        return BlockStart.of(new LineParser(new Lines(line.subSequence(index), kind, text, end)))
            .atIndex(line.length());
      }
    }
    return BlockStart.none();
  }

  private static final class LineParser extends DialectBlockParser<Lines> {
    LineParser(Lines block) {
      super(block);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      BasedSequence line = state.getLine();
      if (line.getStartOffset() >= block.end) return BlockContinue.none();
      block.reached = line.getEndOffset();
      return BlockContinue.atIndex(line.length());
    }
  }

  private static final class Lines extends DialectBlock {
    private final Syntax kind;
    private final String text;
    private final int end;

    /** Where the last of its lines ends: what it stands in may end before it does. */
    private int reached;

    Lines(BasedSequence opening, Syntax kind, String text, int end) {
      super(opening);
      this.kind = kind;
      this.text = text;
      this.end = end;
      this.reached = opening.getEndOffset();
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      int stop = Math.min(end, reached);
      Block made = kind.block(text, opening.getStartOffset(), stop);
      if (made == null) return;
      made.to = Math.max(made.to, reader.lineEnd(Math.max(stop, opening.getEndOffset())));
      out.add(made);
    }
  }
}
