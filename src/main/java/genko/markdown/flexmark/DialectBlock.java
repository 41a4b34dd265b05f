package genko.markdown.flexmark;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** A block of a dialect, as flexmark's tree has it. */
abstract class DialectBlock extends com.vladsch.flexmark.util.ast.Block {
  /** What it is known by: marks of its first line, or the line under a heading. */
  final BasedSequence opening;

  DialectBlock(BasedSequence opening) {
    super(opening);
    this.opening = opening;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {opening};
  }

  /** Adds what this is to {@code out}; {@code depth} blocks stand around it. */
  abstract void open(BlockReader reader, int depth, List<Block> out);
}
