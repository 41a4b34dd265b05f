package genko.ui.window;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;

/**
 * The timer by which JavaFX asks sixty times a second whether there is a frame to be made. On Linux
 * it never pauses, which costs a hundredth of a core however still the windows are. It is made
 * slower where the program was started so that it can be reached; elsewhere it stays as it is.
 * Belongs to the JavaFX thread.
 */
final class ToolkitTimer implements FrameRate.Timer {
  private static final int SELDOM_MILLIS = 250;

  private final Object timer;
  private final Method start;
  private final int usual;

  private ToolkitTimer(Object timer, Method start, int usual) {
    this.timer = timer;
    this.start = start;
    this.usual = usual;
  }

  /** That of this program; to be asked when the toolkit runs. */
  static Optional<ToolkitTimer> find() {
    // On other systems the toolkit pauses it when nothing moves.
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    try {
      Method toolkits = Class.forName("com.sun.javafx.tk.Toolkit").getMethod("getToolkit");
      toolkits.setAccessible(true);
      Object toolkit = toolkits.invoke(null);
      Object timer = field(toolkit, "pulseTimer").get(toolkit);
      int usual = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
      Method start = Class.forName("com.sun.glass.ui.Timer").getMethod("start", int.class);
      start.setAccessible(true);
      return Optional.of(new ToolkitTimer(timer, start, usual));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError _) {
      // Another JavaFX, or one that is closed: its timer stays as it is, which is no fault.
      return Optional.empty();
    }
  }

  private static Field field(Object toolkit, String name) throws NoSuchFieldException {
    Field field = toolkit.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public void often() {
    begin(usual);
  }

  @Override
  public void seldom() {
    begin(SELDOM_MILLIS);
  }

  /** Starting it ends the one that runs. */
  private void begin(int millis) {
    try {
      start.invoke(timer, millis);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("the toolkit's timer is not as it was", broken);
    }
  }
}
