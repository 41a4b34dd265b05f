package genko.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The blocks of a page in order. A block's span counts from the start of the passage that it stands
 * in, so that it is the very same object on the next page when nothing in it changed; {@link
 * #start} says where in the body that is.
 */
public final class HtmlPage {
  private final List<HtmlBlock> blocks;
  private final int[] starts;
  private final List<String> gaps;

  /** {@code gaps} is the white space before the first block, and that after each of them. */
  public HtmlPage(List<HtmlBlock> blocks, int[] starts, List<String> gaps) {
    this.blocks = blocks;
    this.starts = starts;
    this.gaps = gaps;
  }

  /** A page with each block on lines of its own. */
  public HtmlPage(List<HtmlBlock> blocks, int[] starts) {
    this(blocks, starts, new ArrayList<>(Collections.nCopies(blocks.size() + 1, "\n")));
    gaps.set(0, "");
  }

  /** A page of {@code blocks} whose spans count from the start of the body. */
  public static HtmlPage of(List<HtmlBlock> blocks) {
    return new HtmlPage(List.copyOf(blocks), new int[blocks.size()]);
  }

  /** The whole page to the very byte, as the program that defines the dialect writes it. */
  public String text() {
    StringBuilder out = new StringBuilder(gaps.getFirst());
    for (int i = 0; i < size(); i++) out.append(block(i).html()).append(gaps.get(i + 1));
    return out.toString();
  }

  /** This page with each block as {@code made} makes it, in the same place. */
  public HtmlPage with(UnaryOperator<HtmlBlock> made) {
    List<HtmlBlock> other = new ArrayList<>(blocks.size());
    for (HtmlBlock block : blocks) other.add(made.apply(block));
    return new HtmlPage(other, starts, gaps);
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
