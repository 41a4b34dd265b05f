package genko.workspace.library;

import genko.storage.files.FolderWalk;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A post in a list: its file, and what its head says.
 *
 * @param file its path from the root of the list, with its length and time
 * @param title what it is called; the name of its file where it has no title
 * @param date when it is from, in the blog's zone; empty where it says nothing of that
 * @param categories its categories in the order in which it has them
 * @param tags its tags or topics
 * @param authors who wrote it
 */
public record PostEntry(
    FolderWalk.File file,
    String title,
    Optional<ZonedDateTime> date,
    PostState state,
    List<String> categories,
    List<String> tags,
    List<String> authors) {
  public PostEntry {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    authors = List.copyOf(authors);
  }

  /** One of which nothing is known but that it cannot be read. */
  static PostEntry unreadable(FolderWalk.File file) {
    return bare(file, PostState.FAULTY);
  }

  /** One that is not read yet. */
  static PostEntry unread(FolderWalk.File file) {
    return bare(file, PostState.PUBLISHED);
  }

  private static PostEntry bare(FolderWalk.File file, PostState state) {
    String title = stem(file.path());
    return new PostEntry(file, title, Optional.empty(), state, List.of(), List.of(), List.of());
  }

  public String path() {
    return file.path();
  }

  /** When it is from, or where it does not say so when it was written last. */
  public Instant time() {
    return date.map(ZonedDateTime::toInstant).orElseGet(this::modified);
  }

  /** When its file was written last. */
  public Instant modified() {
    return Instant.ofEpochMilli(file.modified());
  }

  /** The name of the file at {@code path}, without its extension. */
  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    int slash = path.lastIndexOf('/');
    boolean bundle = stem.equals("index") && slash > 0;
    return bundle ? path.substring(path.lastIndexOf('/', slash - 1) + 1, slash) : stem;
  }
}
