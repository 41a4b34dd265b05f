package genko.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The files of a folder and of those below it that somebody wants, by names, lengths and times
 * alone. A symbolic link to a folder is followed when that was not come to in another way, so that
 * no folder is seen twice and no loop followed. Paths lead from the root, with {@code /} between
 * the names. Reaches the disk and takes its time: a worker's.
 */
public final class FolderWalk {
  /** More files of a folder are not listed, nor are deeper ones. */
  public static final int MOST_FILES = 50_000;

  private static final int MOST_FOLDERS = 10_000;
  private static final int DEEPEST = 32;

  private final Path root;
  private final Predicate<String> folders;
  private final Predicate<String> files;
  private final BooleanSupplier ended;
  private final boolean stays;
  private final List<File> found = new ArrayList<>();
  private final List<Path> seen = new ArrayList<>();
  private final Set<Path> real = new HashSet<>();

  /** Links to folders, which are followed when all that lies here itself is known. */
  private final Queue<Link> links = new ArrayDeque<>();

  private boolean cut;

  private record Link(String path, int depth) {}

  private FolderWalk(
      Path root,
      Predicate<String> folders,
      Predicate<String> files,
      BooleanSupplier ended,
      boolean stays) {
    this.stays = stays;
    this.root = root;
    this.folders = folders;
    this.files = files;
    this.ended = ended;
  }

  /** A plain file; {@code modified} is in milliseconds since 1970. */
  public record File(String path, long length, long modified) {}

  /**
   * What was found; {@code cut} says that there is more than is listed.
   *
   * @param folders those that were looked into, the root first
   */
  public record Result(List<File> files, List<Path> folders, boolean cut) {}

  /**
   * Lists those of {@code files} in {@code root} and in its {@code folders}; fails when the root
   * cannot be read, or a disk below it does not answer. A folder that is not ours to read counts as
   * empty. Gives up, cut, when it has {@code ended}.
   */
  public static Result walk(
      Path root, Predicate<String> folders, Predicate<String> files, BooleanSupplier ended)
      throws IOException {
    return new FolderWalk(root, folders, files, ended, false).result();
  }

  /** As the other, but does not look into folders that lie outside {@code root}. */
  public static Result walkInside(
      Path root, Predicate<String> folders, Predicate<String> files, BooleanSupplier ended)
      throws IOException {
    return new FolderWalk(root, folders, files, ended, true).result();
  }

  /** What tells {@code folder} from any other that has its name later; empty if it is not there. */
  public static Optional<Object> identity(Path folder) {
    try {
      BasicFileAttributes facts = Files.readAttributes(folder, BasicFileAttributes.class);
      // Not every file system knows one; then it is known by when it was made.
      return Optional.of(facts.fileKey() != null ? facts.fileKey() : facts.creationTime());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Result result() throws IOException {
    Path start = root.toRealPath();
    look("", start, 0);
    for (Link next = links.poll(); next != null; next = links.poll()) follow(next, start);
    return new Result(List.copyOf(found), List.copyOf(seen), cut);
  }

  private void look(String folder, Path at, int depth) throws IOException {
    if (ended.getAsBoolean() || depth > DEEPEST || seen.size() >= MOST_FOLDERS) {
      cut = true;
      return;
    }
    if (!real.add(at)) return;
    seen.add(at);
    List<String> inner = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(at)) {
      for (Path name : names) look(folder, name, depth, inner);
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException gone) {
      if (depth == 0) throw gone;
      return;
    }
    for (String next : inner) look(next, at.resolve(name(next)), depth + 1);
  }

  private void look(String folder, Path at, int depth, List<String> inner) {
    String name = at.getFileName().toString();
    String path = folder.isEmpty() ? name : folder + "/" + name;
    boolean wanted = files.test(path);
    // Of a post nobody need know whether it could be a folder, and most are posts.
    if (!wanted && !folders.test(path) || PostImages.isImage(name)) return;
    try {
      var facts = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean link = facts.isSymbolicLink();
      if (link) facts = Files.readAttributes(at, BasicFileAttributes.class);
      if (facts.isDirectory()) {
        if (wanted && !folders.test(path)) return;
        if (link) links.add(new Link(path, depth + 1));
        else inner.add(path);
      } else if (wanted && facts.isRegularFile()) {
        add(new File(path, facts.size(), facts.lastModifiedTime().toMillis()));
      }
    } catch (IOException _) {
      // Taken away since it was listed, a link to nothing, or not ours to look at.
      return;
    }
  }

  private void add(File file) {
    if (found.size() < MOST_FILES) found.add(file);
    else cut = true;
  }

  private void follow(Link link, Path start) throws IOException {
    try {
      Path at = root.resolve(link.path).toRealPath();
      if (!stays || at.startsWith(start)) look(link.path, at, link.depth);
    } catch (NoSuchFileException | FileSystemLoopException | AccessDeniedException _) {
      // A link that leads nowhere holds nothing.
      return;
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What the first {@code most} bytes of a file say, as far as its last whole line in them. */
  public record Start(String text, boolean whole) {}

  /**
   * The beginning of the plain file {@code path} below {@code root}; empty when it cannot be read,
   * or not in any encoding.
   */
  public static Optional<Start> start(Path root, String path, int most) {
    try {
      Path file = root.resolve(path);
      // Opening a pipe would wait for whoever writes into it.
      if (!Files.isRegularFile(file)) return Optional.empty();
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(most + 1);
      }
      boolean whole = bytes.length <= most;
      byte[] lines = whole ? bytes : wholeLines(bytes, most);
      return EncodingDetection.decode(lines).map(read -> new Start(read.text(), whole));
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** Cut behind a line's end, which is a whole character in every encoding. */
  private static byte[] wholeLines(byte[] bytes, int most) {
    int end = most;
    while (end > 0 && bytes[end - 1] != '\n') end--;
    if (end == 0) {
      end = most;
      while (end > most - 4 && (bytes[end] & 0xC0) == 0x80) end--;
    }
    boolean wide = end < bytes.length && bytes[end] == 0 && end % 2 == 1;
    byte[] lines = new byte[wide ? end + 1 : end];
    System.arraycopy(bytes, 0, lines, 0, lines.length);
    return lines;
  }
}
