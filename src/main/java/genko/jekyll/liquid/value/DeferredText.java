package genko.jekyll.liquid.value;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text that need not be made where it is only shown: there {@code place} stands for it. Where a
 * template works on it, with a filter or a comparison, it is made.
 */
public record DeferredText(String place, Supplier<String> text) {
  /** {@code value}, or its text if it is an insertion. */
  public static @Nullable Object made(@Nullable Object value) {
    return value instanceof DeferredText insertion ? insertion.text.get() : value;
  }

  @Override
  public String toString() {
    return text.get();
  }
}
