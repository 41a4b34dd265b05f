package genko.storage.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The real disk, which no call reaches that is refused before. */
public final class GuardedDisk {
  private GuardedDisk() {}

  /** Throws what is to come instead of a call, if anything is. */
  @FunctionalInterface
  public interface Guard {
    void pass() throws Throwable;
  }

  /** The disk behind {@code guard}, who is asked before each call. */
  public static Disk of(Guard guard) {
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (self, call, args) -> {
              guard.pass();
              try {
                return call.invoke(Disk.REAL, args);
              } catch (InvocationTargetException told) {
                throw told.getCause();
              }
            });
  }
}
