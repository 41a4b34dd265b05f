package genko.workspace.library;

import java.util.List;
import java.util.Optional;

/**
 * The posts of a folder as far as they are known, in no order.
 *
 * @param folder empty before anything is known of it
 * @param left how many posts are still to be read
 */
public record PostList(
    Optional<PostFolder> folder, List<PostEntry> entries, Status status, int left) {
  public static final PostList NONE = new PostList(Optional.empty(), List.of(), Status.NOTHING, 0);

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

  public PostList {
    entries = List.copyOf(entries);
  }
}
