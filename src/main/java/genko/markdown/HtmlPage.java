package genko.markdown;

import java.util.List;

/**
 * The blocks of a page in order. A block's span counts from the start of the passage that it stands
 * in, so that it is the very same object on the next page when nothing in it changed; {@link
 * #start} says where in the body that is.
 */
public final class HtmlPage {
  private final List<HtmlBlock> blocks;
  private final int[] starts;

  public HtmlPage(List<HtmlBlock> blocks, int[] starts) {
    this.blocks = blocks;
    this.starts = starts;
  }

  /** A page of {@code blocks} whose spans count from the start of the body. */
  public static HtmlPage of(List<HtmlBlock> blocks) {
    return new HtmlPage(List.copyOf(blocks), new int[blocks.size()]);
  }

  public int size() {
    return blocks.size();
  }

  public HtmlBlock block(int index) {
    return blocks.get(index);
  }

  /** What the span of the block counts from. */
  public int start(int index) {
    return starts[index];
  }
}
