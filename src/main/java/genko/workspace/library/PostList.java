package genko.workspace.library;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of a folder as far as they are known, in no order.
 *
 * @param folder empty before anything is known of it
 * @param read how many posts were read of those that the folder has
 * @param total how many it has
 */
public record PostList(
    Optional<PostFolder> folder, List<PostEntry> entries, Status status, int read, int total) {
  public static final PostList NONE =
      new PostList(Optional.empty(), List.of(), Status.NOTHING, 0, 0);

  /** How far it is known. */
  public enum Status {
    /** No folder is asked for. */
    NOTHING,
    /** It is being listed, or its posts read. */
    READING,
    /** All of it is there. */
    WHOLE,
    /** There are more posts than a list takes. */
    CUT,
    /** Its drive does not answer. */
    LATE,
    /** It is not there, or not to be read. */
    GONE
  }

  /** So many posts tell where the next one goes. */
  private static final int TELLING = 50;

  public PostList {
    entries = List.copyOf(entries);
  }

  PostList with(Status other) {
    return new PostList(folder, entries, other, read, total);
  }

  /**
   * The folder of a blog in which a new post is saved: the one that most of the newest posts lie
   * in, but for drafts; of a blog without posts the usual one of its kind.
   */
  public Optional<Path> home() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.state() != PostState.DRAFT)
        .sorted(Comparator.comparing(PostEntry::time).reversed())
        .limit(TELLING)
        .forEach(entry -> counts.merge(folderOf(entry.path()), 1, Integer::sum));
    Optional<String> usual =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return folder.filter(PostFolder::blog).map(at -> usual.map(at::file).orElseGet(at::home));
  }

  /** A bundle is a folder for one post alone. */
  private static String folderOf(String path) {
    String bare = path.replaceFirst("/index\\.[^/]*$", "");
    return bare.substring(0, Math.max(0, bare.lastIndexOf('/')));
  }
}
