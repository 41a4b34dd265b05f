package genko.async;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that reaches the disk, away from the window's thread. What concerns one file is done in the
 * order in which it was asked for, different files side by side, so that a drive which does not
 * answer holds up its own files alone. Work that takes longer than the limit is told of while it
 * lasts.
 *
 * <p>All methods are called on the owner's thread, which is also where results arrive; each piece
 * of work ends there once, with its result or its failure.
 */
public final class TaskQueues {
  /** Longer than this no disk that is well takes. */
  public static final Duration LIMIT = Duration.ofSeconds(10);

  private final Executor threads;
  private final Executor owner;
  private final Duration limit;
  private final Map<Lane, Row> lanes = new HashMap<>();
  private final Set<Lane> late = new LinkedHashSet<>();
  private Consumer<Set<Lane>> onLate = slow -> {};

  /** What is done in turn: the work for one file, or for one purpose where no file is meant. */
  public record Lane(Optional<Path> file, String purpose) {
    public static Lane of(Path file) {
      return new Lane(Optional.of(file), "");
    }

    public static Lane of(String purpose) {
      return new Lane(Optional.empty(), purpose);
    }
  }

  /** {@code threads} runs each piece of work at once, or in turn in tests. */
  public TaskQueues(Executor threads, Executor owner, Duration limit) {
    this.threads = threads;
    this.owner = owner;
    this.limit = limit;
  }

  /** Hears which files keep their work waiting, whenever that changes. */
  public void setOnLate(Consumer<Set<Lane>> handler) {
    onLate = handler;
  }

  /** Whether work on {@code lane} takes longer than it should. */
  public boolean isLate(Lane lane) {
    return late.contains(lane);
  }

  /** Does what it is given in turn, as work for {@code purpose}. */
  public Executor inTurn(String purpose) {
    Lane lane = Lane.of(purpose);
    return task ->
        run(
            lane,
            () -> {
              task.run();
              return lane;
            },
            done -> {});
  }

  /** Does {@code work} after all that was asked for on {@code lane}; {@code taker} gets it. */
  public <R> void run(Lane lane, Supplier<R> work, Consumer<R> taker) {
    run(lane, work, taker, why -> {});
  }

  /** As the other; {@code failed} hears what was thrown, which is told as a fault besides. */
  public <R> void run(Lane lane, Supplier<R> work, Consumer<R> taker, Consumer<Throwable> failed) {
    Runnable begin = () -> threads.execute(() -> perform(lane, work, taker, failed));
    Row known = lanes.get(lane);
    if (known != null) {
      known.waiting.add(begin);
      return;
    }
    Row fresh = new Row();
    lanes.put(lane, fresh);
    watch(lane, fresh);
    begin.run();
  }

  /** What was begun of a lane, and what waits for that to end. */
  private static final class Row {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Done when what was begun last has ended; fails when that takes longer than it should. */
    private CompletableFuture<Void> end = CompletableFuture.completedFuture(null);
  }

  private <R> void perform(
      Lane lane, Supplier<R> work, Consumer<R> taker, Consumer<Throwable> failed) {
    R result;
    try {
      result = work.get();
    } catch (RuntimeException | Error fault) {
      owner.execute(() -> end(lane, () -> failed.accept(fault)));
      throw fault;
    }
    owner.execute(() -> end(lane, () -> taker.accept(result)));
  }

  private void end(Lane lane, Runnable last) {
    try {
      if (late.remove(lane)) onLate.accept(Set.copyOf(late));
      last.run();
    } finally {
      next(lane);
    }
  }

  private void next(Lane lane) {
    Row known = lanes.get(lane);
    if (known != null) known.end.complete(null);
    Runnable begin = known == null ? null : known.waiting.poll();
    if (known == null || begin == null) {
      lanes.remove(lane);
      return;
    }
    watch(lane, known);
    begin.run();
  }

  /** Looks after the limit whether the piece of work that begins now is still under way. */
  private void watch(Lane lane, Row known) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    known.end = end;
    end.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            ranOut -> {
              owner.execute(() -> tellLate(lane, known, end));
              return null;
            });
  }

  private void tellLate(Lane lane, Row known, CompletableFuture<Void> end) {
    boolean same = lanes.get(lane) == known && known.end == end;
    if (same && late.add(lane)) onLate.accept(Set.copyOf(late));
  }
}
