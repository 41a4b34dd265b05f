package genko.storage.files;

import genko.preview.ImageSource.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * The files of one blog, to be read and never written. A file is called by its path from the blog's
 * root, with {@code /} between its names. Nothing outside the folder is read, wherever {@code ..}
 * or a symbolic link may lead, nothing but plain files is opened, and no more of one than asked
 * for. A folder or file that cannot be read counts as one that is not there.
 *
 * <p>Whoever may change the folder while it is read could still put a link in the place of a folder
 * between check and reading; that is somebody who can read the file without us.
 */
public final class BlogFolder {
  /** What makes a folder a blog, in the order in which Jekyll looks for it. */
  public static final List<String> CONFIGS = List.of("_config.yml", "_config.yaml");

  private final Path root;

  private BlogFolder(Path root) {
    this.root = root;
  }

  /** A name in a folder: a plain file or a folder, what a link leads to included. */
  public record Entry(String name, boolean isFolder, long length, long modified) {}

  /** The nearest folder above {@code file} that has a {@code _config.yml}. */
  public static Optional<BlogFolder> above(Path file) {
    for (Path up = parent(file); up != null; up = up.getParent()) {
      for (String config : CONFIGS) {
        if (Files.isRegularFile(up.resolve(config))) return Optional.of(new BlogFolder(up));
      }
    }
    return Optional.empty();
  }

  /** The blog whose root {@code folder} is. */
  public static BlogFolder at(Path folder) {
    return new BlogFolder(folder.toAbsolutePath().normalize());
  }

  /** The folder that {@code file} lies in. */
  static Path parent(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.getParent() == null ? whole : whole.getParent();
  }

  public Path root() {
    return root;
  }

  /** What {@code file} is called here; empty when it lies elsewhere. */
  public Optional<String> nameOf(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    if (!whole.startsWith(root) || whole.equals(root)) return Optional.empty();
    return Optional.of(root.relativize(whole).toString().replace('\\', '/'));
  }

  /** Whether {@code file} leads out of here, by its names or by a link; false if there is none. */
  public boolean isOutside(Path file) {
    if (!file.toAbsolutePath().normalize().startsWith(root)) return true;
    try {
      return !file.toRealPath().startsWith(root.toRealPath());
    } catch (NoSuchFileException _) {
      return false;
    } catch (IOException _) {
      // Where it leads is not known.
      return true;
    }
  }

  /** What lies in {@code folder}, in the order of the names; the root is called "". */
  public List<Entry> list(String folder) {
    return unsorted(folder).stream().sorted(Comparator.comparing(Entry::name)).toList();
  }

  /** As the other, in the order in which the file system tells it. */
  public List<Entry> unsorted(String folder) {
    List<Entry> found = new ArrayList<>();
    try {
      Path real = root.toRealPath();
      Path at = resolve(folder).toRealPath();
      if (!at.startsWith(real)) return List.of();
      try (DirectoryStream<Path> names = Files.newDirectoryStream(at)) {
        for (Path name : names) entry(name, real).ifPresent(found::add);
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException _) {
      return List.of();
    }
    return found;
  }

  /**
   * Shows {@code visitor} what lies below {@code folder}, each with the folder that it is in, until
   * {@code most} folders were looked into.
   */
  public void walk(String folder, int most, BiConsumer<String, Entry> visitor) {
    Deque<String> todo = new ArrayDeque<>(List.of(folder));
    for (int seen = 0; seen < most && !todo.isEmpty(); seen++) {
      String at = todo.removeFirst();
      for (Entry entry : unsorted(at)) {
        if (entry.isFolder()) todo.add(at.isEmpty() ? entry.name() : at + "/" + entry.name());
        visitor.accept(at, entry);
      }
    }
  }

  /** What {@code path} is, if it is there and may be read. */
  public Optional<Entry> look(String path) {
    try {
      Path real = root.toRealPath();
      Path at = resolve(path);
      boolean inside = at.startsWith(root) && at.toRealPath().startsWith(real);
      return inside && !at.equals(root) ? entry(at, real) : Optional.empty();
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<Entry> entry(Path at, Path realRoot) {
    try {
      var facts = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (facts.isSymbolicLink()) {
        Path real = at.toRealPath();
        if (!real.startsWith(realRoot)) return Optional.empty();
        facts = Files.readAttributes(real, BasicFileAttributes.class);
      }
      if (!facts.isRegularFile() && !facts.isDirectory()) return Optional.empty();
      long modified = facts.lastModifiedTime().toMillis();
      String name = at.getFileName().toString();
      return Optional.of(new Entry(name, facts.isDirectory(), facts.size(), modified));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The whole of the file {@code path}, unless it has more than {@code most} bytes. */
  public Found read(String path, long most) throws IOException {
    try {
      return read(resolve(path), most, false);
    } catch (InvalidPathException _) {
      return new Found.Missing();
    }
  }

  /** The first {@code most} bytes of the file {@code path}, or all when there are fewer. */
  public Optional<byte[]> start(String path, int most) {
    return starts().of(path, most);
  }

  /** Reads the beginnings of many files in a row. */
  public Starts starts() {
    return new Starts();
  }

  /**
   * The beginnings of files. Where the folders lead to that they lie in is found out once for all
   * of them, so this lives no longer than one reading of the blog takes. Used by any thread.
   */
  public final class Starts {
    private final Map<Path, Optional<Path>> folders = new ConcurrentHashMap<>();
    private final Optional<Path> realRoot = real(root);

    private Starts() {}

    /** The first {@code most} bytes of the file {@code path}, or all when there are fewer. */
    public Optional<byte[]> of(String path, int most) {
      try {
        Path candidate = resolve(path);
        if (!candidate.startsWith(root) || candidate.equals(root)) return Optional.empty();
        Optional<Path> folder = folders.computeIfAbsent(candidate.getParent(), this::inside);
        if (folder.isEmpty()) return Optional.empty();
        Path at = folder.get().resolve(candidate.getFileName());
        var facts = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (facts.isRegularFile()) return Optional.of(start(at, facts.size(), most));
        boolean link = facts.isSymbolicLink();
        return link && read(candidate, most, true) instanceof Found.Bytes linked
            ? Optional.of(linked.bytes())
            : Optional.empty();
      } catch (IOException | InvalidPathException _) {
        return Optional.empty();
      }
    }

    private static byte[] start(Path file, long size, int most) throws IOException {
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = new byte[(int) Math.min(size, most)];
        int length = in.readNBytes(bytes, 0, bytes.length);
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
      }
    }

    /** Where {@code folder} leads to, unless that is outside the blog. */
    private Optional<Path> inside(Path folder) {
      return real(folder).filter(one -> realRoot.isPresent() && one.startsWith(realRoot.get()));
    }

    private static Optional<Path> real(Path folder) {
      try {
        return Optional.of(folder.toRealPath());
      } catch (IOException _) {
        // What lies in it counts as not there.
        return Optional.empty();
      }
    }
  }

  /** The file at {@code candidate}, or its first {@code most} bytes when it may be {@code cut}. */
  Found read(Path candidate, long most, boolean cut) throws IOException {
    // Before asking the disk: whether a file exists outside the blog is nobody's business either.
    if (!candidate.normalize().startsWith(root)) return new Found.Outside();
    try {
      Path real = candidate.toRealPath();
      if (!real.startsWith(root.toRealPath())) return new Found.Outside();
      if (!Files.isRegularFile(real)) return new Found.Missing();
      long size = Files.size(real);
      if (size > most && !cut) return new Found.TooLarge(size);
      try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
        return new Found.Bytes(in.readNBytes((int) most));
      }
    } catch (FileSystemException _) {
      return new Found.Missing();
    }
  }

  Path resolve(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') start++;
    return root.resolve(path.substring(start)).normalize();
  }
}
