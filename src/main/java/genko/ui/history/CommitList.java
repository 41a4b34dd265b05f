package genko.ui.history;

import genko.async.TaskRunner;
import genko.storage.files.FileEncoding;
import genko.storage.git.GitCommit;
import genko.storage.git.GitFailure;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.git.CommittedVersions;
import genko.workspace.git.GitSentence;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The commits of one post at a time, read by a worker. What git refuses is said in their place. */
final class CommitList {
  private final Words words;
  private final TaskRunner runner;
  private Optional<CommittedVersions> versions = Optional.empty();

  CommitList(Words words, TaskRunner runner) {
    this.words = words;
    this.runner = runner;
  }

  /** Hands over the commits of {@code post}, and what is said where there is none. */
  void list(Optional<OpenPost> post, BiConsumer<List<GitCommit>, String> taker) {
    versions = Optional.empty();
    Optional<Path> file = post.flatMap(OpenPost::path);
    if (file.isEmpty()) {
      taker.accept(List.of(), words.say("history.empty-git"));
      return;
    }
    Path path = file.get();
    runner
        .task(() -> CommittedVersions.of(path))
        .onSuccess(
            found -> {
              versions = Optional.of(found);
              String none = found.repository().isEmpty() ? "git.none" : "history.empty-git";
              taker.accept(found.commits(), words.say(none));
            })
        .onFailure(cause -> refuse(cause, said -> taker.accept(List.of(), said)))
        .start();
  }

  /** Hands over what {@code post} was at {@code commit}, or has {@code refused} say why not. */
  void read(
      GitCommit commit, OpenPost post, Consumer<Optional<Text>> taker, Consumer<String> refused) {
    if (versions.isEmpty()) return;
    CommittedVersions from = versions.get();
    FileEncoding encoding = post.encoding();
    runner
        .task(() -> from.read(commit, encoding))
        .onSuccess(taker)
        .onFailure(cause -> refuse(cause, refused))
        .start();
  }

  private void refuse(Throwable cause, Consumer<String> told) {
    if (cause instanceof GitFailure failure) told.accept(GitSentence.of(words, failure));
    else runner.onUnhandled().accept(cause);
  }
}
