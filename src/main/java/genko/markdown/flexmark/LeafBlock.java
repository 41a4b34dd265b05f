package genko.markdown.flexmark;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** A block of a dialect that holds lines, as flexmark's tree has it. */
abstract class LeafBlock extends Block {
  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Adds what this is to {@code out}. */
  abstract void open(BlockReader reader, List<genko.markdown.flexmark.Block> out);
}
