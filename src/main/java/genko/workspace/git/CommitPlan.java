package genko.workspace.git;

import genko.storage.files.BlogFolder;
import genko.storage.git.GitFailure;
import genko.storage.git.GitReader;
import genko.storage.git.GitState;
import genko.storage.git.GitStatus;
import genko.storage.git.GitStop;
import genko.storage.git.GitWriter;
import genko.storage.git.GitWriter.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to commit of a post and where it would go, or why that cannot be.
 *
 * @param file the post, from the root of the repository
 * @param state how it differs; empty where it is as it was committed
 * @param former names that it had and that git still knows, which go with the commit
 * @param pictures new ones that it uses
 * @param ahead how many commits wait for a push already
 * @param target where a push goes; empty where nothing says so
 */
public record CommitPlan(
    GitReader repository,
    String branch,
    String file,
    Optional<GitState> state,
    List<String> former,
    List<String> pictures,
    int ahead,
    Optional<Target> target) {
  public CommitPlan {
    former = List.copyOf(former);
    pictures = List.copyOf(pictures);
  }

  /** What looking for a plan comes to. */
  public sealed interface Result {
    record Ready(CommitPlan plan) implements Result {}

    /**
     * It cannot be; {@code key} says why and what to do, with {@code words} of git's or its own.
     */
    record Refused(String key, String words) implements Result {}
  }

  /**
   * Looks at the post at {@code file}, which holds {@code text} once it is saved and was called as
   * {@code names} say before. Blocks.
   */
  public static Result of(Path file, String text, List<Path> names, boolean push)
      throws GitFailure {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) return new Result.Refused("git.none", "");
    Optional<GitReader> found = GitReader.of(folder);
    if (found.isEmpty()) return new Result.Refused("git.none", "");
    GitReader reader = found.get();
    String path = reader.path(String.valueOf(file.getFileName()));
    Map<String, Path> before = new LinkedHashMap<>();
    names.forEach(name -> before.put(path(reader, folder, name), name));
    List<String> places = new ArrayList<>(List.of(path));
    places.addAll(before.keySet());
    GitStatus status = reader.status(places);
    Optional<GitState> state = Optional.ofNullable(status.files().get(path));
    if (status.branch().isEmpty()) return new Result.Refused("git.detached", "");
    if (state.equals(Optional.of(GitState.CONFLICTED))) {
      return new Result.Refused("git.conflicted", "");
    }
    Optional<String> underWay = reader.underWay();
    if (underWay.isPresent()) return new Result.Refused("git.under-way", underWay.get());
    GitWriter writer = new GitWriter(reader, new GitStop());
    Optional<GitFailure> nameless = writer.lacksName();
    if (nameless.isPresent()) return new Result.Refused("git.no-name", nameless.get().words());
    String branch = status.branch().get();
    Optional<Target> target = push ? writer.target(branch) : Optional.empty();
    if (push && target.isEmpty()) return new Result.Refused("git.no-target", branch);
    List<String> former = new ArrayList<>();
    before.forEach(
        (name, at) -> {
          if (differs(status.files().get(name)) && isGone(at)) former.add(name);
        });
    List<String> pictures = NewPictures.of(text, path, reader.newPictures());
    return new Result.Ready(
        new CommitPlan(
            reader,
            branch,
            path,
            state.filter(CommitPlan::differs),
            former,
            pictures,
            status.ahead(),
            target));
  }

  /** Whether there is something to commit; what only waits for a push was committed. */
  private static boolean differs(@Nullable GitState state) {
    return state != null && state != GitState.UNPUSHED;
  }

  /** From the root of the repository, where {@code folder} was asked for. */
  private static String path(GitReader reader, Path folder, Path file) {
    String inside = folder.relativize(file.toAbsolutePath().normalize()).toString();
    return Path.of(reader.path(inside.replace('\\', '/')))
        .normalize()
        .toString()
        .replace('\\', '/');
  }

  private static boolean isGone(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null
        && BlogFolder.at(folder).look(String.valueOf(file.getFileName())).isEmpty();
  }

  /** Commits the post, with its new pictures where they are {@code wanted}. Blocks. */
  public void commit(String message, boolean wanted, GitStop stop) throws GitFailure {
    List<String> paths = new ArrayList<>(List.of(file));
    paths.addAll(former);
    if (wanted) paths.addAll(pictures);
    new GitWriter(repository, stop).commit(paths, message);
  }

  /** Pushes the branch. Blocks. */
  public void push(GitStop stop) throws GitFailure {
    new GitWriter(repository, stop).push(branch, target.orElseThrow());
  }
}
