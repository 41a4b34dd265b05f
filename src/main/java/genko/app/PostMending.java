package genko.app;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.storage.journal.StepFolder;
import genko.workspace.audit.BlogFix;
import genko.workspace.step.FixStep;
import genko.workspace.step.LineDiff;
import genko.workspace.step.PostFix;
import genko.workspace.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Writes what mends many posts as one step, or shows it, and says how much of each kind it was. */
record PostMending(Console console, PostFiles files, Clock clock, boolean dry) {
  /** Mends posts below {@code root}; false when something could not be done, which is said. */
  boolean mend(Path root, List<PostFix> fixes, String label) {
    if (dry) {
      for (PostFix post : fixes) {
        for (LineDiff diff : post.diffs()) {
          console.out().println(shown(root.resolve(post.path())) + ": " + diff);
        }
      }
      counted(fixes, "app.check.would-mend");
      return true;
    }
    if (fixes.isEmpty()) return true;
    try {
      StepFolder steps = new StepFolder(Disk.REAL, StateFolder.here().steps());
      FixStep.Outcome done = new FixStep(files, steps, clock).apply(root, fixes, label);
      counted(fixes, "app.check.mended");
      say(done);
      return done.isWhole();
    } catch (IOException refused) {
      String why = String.valueOf(refused.getMessage());
      console.complain(console.words().say("app.check.no-step", why));
      return false;
    }
  }

  private void counted(List<PostFix> fixes, String key) {
    BlogFix.counts(fixes)
        .forEach((rule, count) -> console.complain(console.words().say(key, rule, count)));
  }

  /** Names what {@code done} has left alone. */
  void say(FixStep.Outcome done) {
    for (StepOutcome.Skipped one : done.skipped()) {
      console.complain(shown(one.post()), 0, console.say(one.key(), one.args()));
    }
  }

  /** The path from where the command runs, if it lies below that. */
  static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }
}
