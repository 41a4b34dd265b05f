package genko.workspace.audit;

import genko.storage.files.FolderEvents;
import genko.storage.files.FolderWalk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.Stamp;
import genko.workspace.library.PostFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees which posts of a blog were changed by somebody else since they were looked through. The
 * folder is listed when the system tells of a change there, and where it tells nothing every few
 * times that it is asked. Reaches the disk: a worker's, one at a time.
 */
public final class PostWatch implements Closeable {
  /** Where nobody tells of changes, so many questions are answered without a look. */
  private static final int PASSED_OVER = 4;

  private final PostFolder folder;
  private final PostFiles files;
  private final FolderEvents events = new FolderEvents();
  private Map<String, FolderWalk.File> seen;
  private Optional<Object> identity = Optional.empty();
  private int asked;

  /** Whether a change was told of that nobody could look for so far. */
  private boolean due;

  private PostWatch(PostFolder folder, PostFiles files) throws IOException {
    this.folder = folder;
    this.files = files;
    seen = list();
  }

  /** Sees what is changed from now on. */
  public static PostWatch begin(PostFolder folder, PostFiles files) throws IOException {
    return new PostWatch(folder, files);
  }

  private Map<String, FolderWalk.File> list() throws IOException {
    FolderWalk.Result found = folder.list(() -> false);
    identity = FolderWalk.identity(folder.root());
    // What came into a new folder before it was watched is told by nobody.
    if (events.follow(found.folders())) found = folder.list(() -> false);
    Map<String, FolderWalk.File> all = new HashMap<>();
    found.files().forEach(file -> all.put(file.path(), file));
    return all;
  }

  /**
   * The paths of posts that hold something else than in {@code looked}, are new, or are gone, of
   * those whose files were touched since this was asked last.
   */
  public Set<String> changed(BlogAudit.Result looked) throws IOException {
    asked++;
    due |= events.isTold() ? events.changed() || !isInPlace() : asked % PASSED_OVER == 0;
    if (!due) return Set.of();
    Map<String, FolderWalk.File> before = seen;
    seen = list();
    due = false;
    Set<String> touched = new HashSet<>(before.keySet());
    touched.addAll(seen.keySet());
    touched.removeIf(
        path -> Optional.ofNullable(before.get(path)).equals(Optional.ofNullable(seen.get(path))));
    if (touched.isEmpty()) return Set.of();
    Map<String, Optional<Stamp>> stamps = new HashMap<>();
    looked.posts().forEach(post -> stamps.put(post.path(), post.stamp()));
    // Genko's own saves were looked at when they were made.
    touched.removeIf(path -> stamp(path).equals(stamps.getOrDefault(path, Optional.empty())));
    return touched;
  }

  /** Whether the folder is the one that is listened to: of one that is moved nothing is told. */
  private boolean isInPlace() {
    Optional<Object> now = FolderWalk.identity(folder.root());
    if (now.isPresent() && now.equals(identity)) return true;
    // Where another folder takes its place, that one has to be listened to.
    events.close();
    return false;
  }

  private Optional<Stamp> stamp(String path) {
    return files.open(folder.file(path)) instanceof Opened opened
        ? Optional.of(opened.stampOfText())
        : Optional.empty();
  }

  @Override
  public void close() {
    events.close();
  }
}
