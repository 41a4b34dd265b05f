package genko.workspace.git;

import genko.storage.git.GitFailure;
import genko.words.Words;
import java.util.Locale;

/** What a writer is told of a failure of git: what it means, and git's own words. */
public final class GitSentence {
  private GitSentence() {}

  public static String of(Words words, GitFailure failure) {
    String key = failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("git.failed." + key, failure.words()).strip();
  }
}
