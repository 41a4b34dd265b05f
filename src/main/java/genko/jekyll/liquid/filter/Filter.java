package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.RenderContext;
import java.util.List;

/**
 * A filter.
 *
 * @param least how many arguments it needs besides its input
 * @param most how many it takes
 */
record Filter(int least, int most, Work work) {
  /** What it makes of its input. */
  @FunctionalInterface
  interface Work {
    Object apply(RenderContext run, Object input, List<Object> arguments);
  }
}
