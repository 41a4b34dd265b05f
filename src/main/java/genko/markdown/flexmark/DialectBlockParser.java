package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;

/** Reads a block of a dialect, of which nothing stands beyond its first line. */
class DialectBlockParser<B extends DialectBlock> extends AbstractBlockParser {
  final B block;

  DialectBlockParser(B block) {
    this.block = block;
  }

  @Override
  public final B getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public final void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  /** Reads a block that holds others. */
  abstract static class Container<B extends DialectBlock> extends DialectBlockParser<B> {
    Container(B block) {
      super(block);
    }

    @Override
    public final boolean isContainer() {
      return true;
    }

    @Override
    public final boolean canContain(
        ParserState state, BlockParser parser, com.vladsch.flexmark.util.ast.Block inner) {
      return true;
    }

    @Override
    public abstract BlockContinue tryContinue(ParserState state);
  }
}
