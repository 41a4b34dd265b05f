package genko.app;

import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.StateFolder;
import genko.storage.journal.StepFolder;
import genko.workspace.audit.BlogFix;
import genko.workspace.audit.FixStep;
import genko.workspace.audit.LineDiff;
import genko.workspace.audit.PostFix;
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
      for (Path post : done.changed()) {
        console.complain(shown(post), 0, console.words().say("app.set.changed"));
      }
      done.refused().forEach((post, why) -> console.complain(shown(post), 0, sentence(why)));
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

  private String sentence(SaveResult why) {
    return switch (why) {
      case SaveResult.Failed failed -> console.say(failed.key(), failed.args());
      case SaveResult.Unencodable it -> {
        String name = FileEncoding.name(it.charset());
        yield console.words().say("app.set.unencodable", it.character(), name);
      }
      case SaveResult.Exists exists -> console.words().say("app.set.exists", exists.path());
      case SaveResult.Saved saved -> console.words().say("app.set.changed");
      case SaveResult.ChangedOnDisk theirs -> console.words().say("app.set.changed");
    };
  }

  /** The path from where the command runs, if it lies below that. */
  static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }
}
