package genko.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part that is made when it is first asked for, and kept: what of a window nobody sees yet is no
 * work at the start. For one thread.
 */
public final class LazyPart<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final List<Consumer<? super T>> waiting = new ArrayList<>();
  private @Nullable T made;

  private LazyPart(Supplier<T> maker) {
    this.maker = maker;
  }

  /** What {@code maker} will make. */
  public static <T> LazyPart<T> of(Supplier<T> maker) {
    return new LazyPart<>(maker);
  }

  /** The part, made now if it is not there yet. */
  @Override
  public T get() {
    if (made != null) return made;
    T now = maker.get();
    made = now;
    // What is done to it may have more done.
    while (!waiting.isEmpty()) waiting.removeFirst().accept(now);
    return now;
  }

  /** The part, if it was ever asked for. */
  public Optional<T> made() {
    return Optional.ofNullable(made);
  }

  /** Does {@code work} with the part: now, or as soon as it is there. */
  public void whenMade(Consumer<? super T> work) {
    if (made == null) waiting.add(work);
    else work.accept(made);
  }
}
