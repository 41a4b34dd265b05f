package genko.jekyll.site;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, by whichever thread asks. */
final class Lazy<T> {
  private final Supplier<T> make;
  private @Nullable T value;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  synchronized T get() {
    if (value == null) value = make.get();
    return value;
  }

  /** The value, if anybody has asked for it. */
  synchronized Optional<T> made() {
    return Optional.ofNullable(value);
  }
}
