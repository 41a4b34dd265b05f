package genko.ui.preview;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The frames that the web engine has made for the timers of its pages: JavaFX makes sixty a second
 * as long as there is a page, whether a timer runs or not, and offers no way to say that none is
 * needed. Its own way to begin and end them is taken, where the program was started so that it can
 * be reached; where not, they go on. Pages share them: they end when none needs them. Belongs to
 * the JavaFX thread.
 */
final class EngineTimers implements PageRest.Timers {
  private static final String ENGINE = "javafx.scene.web.WebEngine$PulseTimer";

  private static final Optional<Pulses> PULSES = Pulses.find();

  /** The pages that need them; one that is gone needs none. */
  private static final Set<EngineTimers> NEEDING =
      Collections.newSetFromMap(new WeakHashMap<EngineTimers, Boolean>());

  private record Pulses(Method begin, Method end) {
    static Optional<Pulses> find() {
      try {
        Class<?> engine = Class.forName(ENGINE);
        Pulses found =
            new Pulses(engine.getDeclaredMethod("start"), engine.getDeclaredMethod("stop"));
        found.begin.setAccessible(true);
        found.end.setAccessible(true);
        return Optional.of(found);
      } catch (ReflectiveOperationException | RuntimeException | LinkageError _) {
        // Another JavaFX, or one that is closed: its frames go on, which costs no more than before.
        return Optional.empty();
      }
    }
  }

  /** Whether they can be ended and begun here at all. */
  static boolean areReached() {
    return PULSES.isPresent();
  }

  private boolean ticking;

  @Override
  public void start() {
    ticking = false;
    NEEDING.add(this);
    PULSES.ifPresent(pulses -> call(pulses.begin));
  }

  @Override
  public void stop() {
    ticking = false;
    NEEDING.remove(this);
    if (NEEDING.isEmpty()) PULSES.ifPresent(pulses -> call(pulses.end));
  }

  @Override
  public void tick() {
    if (!NEEDING.isEmpty()) return;
    start();
    ticking = true;
    AfterPaint.run(
        () -> {
          if (ticking) stop();
        });
  }

  private static void call(Method method) {
    try {
      method.invoke(null);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("the engine's timers are not as they were", broken);
    }
  }
}
