package genko.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shows files in the order in which they were asked for, though they are read side by side. Those
 * that keep the others waiting too long are overtaken, and shown when they come.
 */
public final class OpenQueue {
  private final List<Place> waiting = new ArrayList<>();

  /** A place in the row: a file, and how it is shown once it has arrived. */
  private static final class Place {
    private final Path file;
    private @Nullable Runnable show;

    Place(Path file, @Nullable Runnable show) {
      this.file = file;
      this.show = show;
    }
  }

  /** A place for {@code file} behind all others. */
  public void expect(Path file) {
    waiting.add(new Place(file, null));
  }

  /** {@code file} is there: {@code show} runs when those before it were shown. */
  public void arrived(Path file, Runnable show) {
    for (Place place : waiting) {
      if (place.show == null && place.file.equals(file)) {
        place.show = show;
        showFirst();
        return;
      }
    }
    show.run();
  }

  /** Runs {@code work} when all that is expected by now was shown. */
  public void afterAll(Path file, Runnable work) {
    waiting.add(new Place(file, work));
    showFirst();
  }

  /** Lets nobody wait for those that are {@code late} any longer. */
  public void overtake(Predicate<Path> late) {
    waiting.removeIf(place -> place.show == null && late.test(place.file));
    showFirst();
  }

  private void showFirst() {
    while (!waiting.isEmpty()) {
      Runnable show = waiting.getFirst().show;
      if (show == null) return;
      waiting.removeFirst();
      show.run();
    }
  }
}
