package genko.ui.preview;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javafx.scene.web.WebEngine;
import netscape.javascript.JSException;
import netscape.javascript.JSObject;

/**
 * The functions that the page's script offers, called with arguments: no text is ever pasted into
 * code. The JDK marks {@code netscape.javascript} for removal because it hands the package over to
 * JavaFX, which goes on offering it under the same name.
 */
@SuppressWarnings("removal")
final class PageScript implements PageFunctions {
  private final JSObject functions;
  private final Runnable onCall;
  private long slowest;

  private PageScript(JSObject functions, Runnable onCall) {
    this.functions = functions;
    this.onCall = onCall;
  }

  /**
   * The script of the page that {@code engine} has loaded.
   *
   * @param onCall run before each call that changes the page
   */
  static PageScript of(WebEngine engine, Runnable onCall) {
    return new PageScript((JSObject) engine.executeScript("genko"), onCall);
  }

  /** Whether something in the page moves by itself, or is still to come. */
  boolean moves() {
    try {
      return !Boolean.FALSE.equals(functions.call("moves"));
    } catch (JSException lost) {
      return true;
    }
  }

  @Override
  public boolean call(String function, Object... arguments) {
    onCall.run();
    long start = now();
    try {
      functions.call(function, arguments);
      return true;
    } catch (JSException failed) {
      return false;
    } finally {
      slowest = Math.max(slowest, now() - start);
    }
  }

  @Override
  public boolean wasSlowerThan(Duration limit) {
    return slowest > limit.toNanos();
  }

  /** The time that the thread has had the processor, so that a busy machine spoils nothing. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
