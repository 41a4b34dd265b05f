package genko.search;

import genko.storage.files.Disk;
import genko.storage.files.Disk.Facts;
import genko.storage.files.Disk.Output;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder that holds the index of one blog. Of running copies of the program the first one
 * writes there; the others read what it wrote. Nothing is synced: what a power cut tears is known
 * by its sum and made anew.
 */
final class IndexFolder {
  private static final String MANIFEST = "manifest";
  private static final Pattern SEGMENT = Pattern.compile("texts-(\\d{1,18})");

  /** What is larger was not written here. */
  private static final long MOST_MANIFEST = 256L << 20;

  private final Disk disk;
  private final Optional<Path> place;
  private final Path root;
  private Optional<Closeable> lock = Optional.empty();
  private Optional<Facts> seen = Optional.empty();

  /**
   * @param place the folder; without one nothing is kept
   */
  IndexFolder(Disk disk, Optional<Path> place, Path root) {
    this.disk = disk;
    this.place = place;
    this.root = root;
  }

  /** Whether this copy of the program may write here, from now on. */
  boolean hold() {
    if (lock.isPresent() || place.isEmpty()) return lock.isPresent();
    try {
      disk.createFolders(place.get());
      lock = disk.lock(at("lock"));
    } catch (IOException _) {
      // A cache that cannot be written is none; the posts themselves are searched.
      return false;
    }
    return lock.isPresent();
  }

  void free() {
    try {
      if (lock.isPresent()) lock.get().close();
    } catch (IOException _) {
      // The system frees it with the program at the latest.
      return;
    } finally {
      lock = Optional.empty();
    }
  }

  /** Whether the manifest is another than the one that was read or written last. */
  boolean hasChanged() {
    if (place.isEmpty()) return false;
    try {
      return !disk.facts(at(MANIFEST)).equals(seen);
    } catch (IOException _) {
      return false;
    }
  }

  /** What the folder says that it holds; nothing where that cannot be trusted. */
  Manifest read() {
    if (place.isEmpty()) return Manifest.EMPTY;
    Path file = at(MANIFEST);
    try {
      seen = disk.facts(file);
      if (seen.isEmpty()) return Manifest.EMPTY;
      return Manifest.read(disk.read(file, MOST_MANIFEST), root).orElse(Manifest.EMPTY);
    } catch (IOException _) {
      return Manifest.EMPTY;
    }
  }

  /** Writes {@code manifest} in the place of the last one, and removes what it does not name. */
  void write(Manifest manifest) throws IOException {
    Path fresh = at(MANIFEST + ".new");
    disk.delete(fresh);
    try (Output out = disk.create(fresh, true)) {
      out.write(manifest.bytes(root));
    }
    disk.rename(fresh, at(MANIFEST));
    seen = disk.facts(at(MANIFEST));
    Set<Long> named = manifest.segments().stream().map(Segment::number).collect(Collectors.toSet());
    for (String name : disk.names(place.orElseThrow())) {
      var segment = SEGMENT.matcher(name);
      if (segment.matches() && !named.contains(Long.valueOf(segment.group(1)))) {
        disk.delete(at(name));
      }
    }
  }

  /**
   * Writes the first {@code length} of {@code bytes} as a segment; one of that number, which no
   * manifest names, is replaced.
   */
  void write(long number, byte[] bytes, int length) throws IOException {
    Path file = file(number);
    disk.delete(file);
    try (Output out = disk.create(file, true)) {
      out.write(bytes, length);
    }
  }

  /** The bytes of {@code segment}, if they are those that were written. */
  Optional<byte[]> read(Segment segment) {
    try {
      byte[] bytes = disk.read(file(segment.number()), segment.length());
      boolean good =
          bytes.length == segment.length() && Manifest.sum(bytes, bytes.length) == segment.sum();
      return good ? Optional.of(bytes) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Path file(long number) {
    return at("texts-" + number);
  }

  private Path at(String name) {
    return place.orElseThrow().resolve(name);
  }
}
