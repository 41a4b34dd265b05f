package genko.app;

import genko.async.TaskRunner;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.workspace.spelling.Spelling;

/** The spelling that a command looks at: with the writer's own words and dictionaries. */
final class CommandSpelling {
  private CommandSpelling() {}

  static Spelling of(PostFiles files) {
    Spelling spelling = new Spelling(files, TaskRunner.of(Runnable::run, Runnable::run));
    spelling.keepIn(StateFolder.here().settings());
    return spelling;
  }
}
