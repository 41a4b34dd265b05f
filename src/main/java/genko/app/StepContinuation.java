package genko.app;

import genko.async.Progress;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.storage.journal.StepFolder;
import genko.storage.journal.WrittenStep;
import genko.workspace.audit.AuditScope;
import genko.workspace.step.FixStep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Goes on with steps over many posts that were stopped, and takes the last one back. */
record StepContinuation(Console console, PostFiles files, Clock clock) {
  /** Does what is left of each step in the blogs of {@code scopes}. */
  int resume(List<AuditScope> scopes) {
    return each(
        scopes,
        (steps, blog) -> {
          boolean whole = true;
          for (WrittenStep step : known(steps, blog, steps.unfinished())) {
            whole &= told("app.check.resumed", step, steps.goOn(step, Progress.NONE));
          }
          return whole;
        });
  }

  /** Takes the newest step in each blog of {@code scopes} back, be it done or half done. */
  int undo(List<AuditScope> scopes) {
    return each(
        scopes,
        (steps, blog) -> {
          List<WrittenStep> stopped = known(steps, blog, steps.unfinished());
          List<WrittenStep> all = stopped.isEmpty() ? known(steps, blog, steps.done()) : stopped;
          if (all.isEmpty()) {
            console.complain(console.words().say("step.none"));
            return false;
          }
          WrittenStep step = all.getFirst();
          return told("app.check.undone", step, steps.undo(step, Progress.NONE));
        });
  }

  private interface Work {
    boolean isDone(FixStep steps, Path blog) throws IOException;
  }

  private int each(List<AuditScope> scopes, Work work) {
    FixStep steps =
        new FixStep(files, new StepFolder(Disk.REAL, StateFolder.here().steps()), clock);
    int exit = 0;
    for (AuditScope scope : scopes) {
      try {
        if (!work.isDone(steps, scope.folder().root())) exit = 1;
      } catch (FixStep.Held held) {
        console.complain(console.words().say("step.held", String.valueOf(held.getMessage())));
        exit = 1;
      } catch (IOException refused) {
        String why = String.valueOf(refused.getMessage());
        console.complain(console.words().say("step.refused", why));
        exit = 1;
      }
    }
    return exit;
  }

  private List<WrittenStep> known(FixStep steps, Path blog, FixStep.Known known) {
    for (Path file : known.unreadable()) {
      console.complain(console.words().say("step.unreadable", file.toString()));
    }
    return steps.in(blog, known).steps();
  }

  private boolean told(String key, WrittenStep step, FixStep.Outcome outcome) {
    console.complain(console.words().say(key, outcome.written().size(), step.label()));
    new PostMending(console, files, clock, false).say(outcome);
    return outcome.isWhole();
  }
}
