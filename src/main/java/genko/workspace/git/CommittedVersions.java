package genko.workspace.git;

import genko.storage.files.FileEncoding;
import genko.storage.files.PostFiles;
import genko.storage.git.GitCommit;
import genko.storage.git.GitFailure;
import genko.storage.git.GitReader;
import genko.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a post was at its commits, the newest first.
 *
 * @param repository where they are read; empty where the post lies in none
 */
public record CommittedVersions(Optional<GitReader> repository, List<GitCommit> commits) {
  public CommittedVersions {
    commits = List.copyOf(commits);
  }

  /** The commits of the post at {@code file}. Blocks. */
  public static CommittedVersions of(Path file) throws GitFailure {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Optional<GitReader> reader = folder == null ? Optional.empty() : GitReader.of(folder);
    if (reader.isEmpty()) return new CommittedVersions(reader, List.of());
    String path = reader.get().path(String.valueOf(file.getFileName()));
    // Where nothing was committed yet git takes a history for a mistake.
    boolean born = reader.get().status(List.of(path)).born();
    return new CommittedVersions(reader, born ? reader.get().history(path) : List.of());
  }

  /** What the post was at {@code commit}, in an encoding like that which it has now. Blocks. */
  public Optional<Text> read(GitCommit commit, FileEncoding now) throws GitFailure {
    if (repository.isEmpty()) return Optional.empty();
    return PostFiles.text(repository.get().content(commit), now);
  }
}
