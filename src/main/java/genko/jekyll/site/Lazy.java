package genko.jekyll.site;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, by whichever thread asks. */
final class Lazy<T> {
  /** Forgotten when it has made the value: it may hold much that nobody needs any longer. */
  private @Nullable Supplier<T> make;

  private @Nullable T value;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  synchronized T get() {
    Supplier<T> first = make;
    if (first != null) {
      value = first.get();
      make = null;
    }
    return Objects.requireNonNull(value);
  }

  /** The value, if anybody has asked for it. */
  synchronized Optional<T> made() {
    return Optional.ofNullable(value);
  }
}
