package genko.storage.git;

import genko.storage.program.ChildProcess;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets a writer end what git does meanwhile, from any thread; once, and for all that follows. */
public final class GitStop {
  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
  private volatile boolean stopped;

  /** Ends git now, and at once when it begins again. */
  public void stop() {
    stopped = true;
    Process process = running.get();
    if (process != null) ChildProcess.end(process);
  }

  boolean isStopped() {
    return stopped;
  }

  void follow(Process process) {
    running.set(process);
    if (stopped) ChildProcess.end(process);
  }
}
