package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.RenderContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter.
 *
 * @param least how many arguments it needs besides its input
 * @param most how many it takes
 */
record Filter(int least, int most, Work work) {
  /** What it makes of its input; that and any of the arguments may be nil, which is null. */
  @FunctionalInterface
  interface Work {
    @Nullable Object apply(RenderContext run, @Nullable Object input, List<Object> arguments);
  }
}
