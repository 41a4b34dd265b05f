package genko.storage.cache;

import genko.storage.files.Disk;
import genko.storage.files.Disk.Output;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * The first bytes of many files below one folder, as they were read before, in one file of the
 * cache folder: reading thousands takes longer than all that is done with them. A file that has
 * another length or time of change counts as unknown, and so does all of a cache that is torn, or
 * of another folder or version. Nothing is synced. Used by any thread.
 */
public final class KeptStarts {
  /** For whoever keeps nothing. */
  public static final KeptStarts NONE =
      new KeptStarts(Disk.UNSYNCED, Optional.empty(), "", Long.MIN_VALUE);

  private static final int MAGIC = 0x47535452;

  /** Another one for each change of what is written. */
  private static final int VERSION = 1;

  /** What is larger was not written here, or helps nobody. */
  private static final int MOST_BYTES = 64 << 20;

  private static final int MOST_START = 1 << 16;

  /** A file may be written again within the time that the disk cannot tell from this one. */
  private static final long UNSETTLED_MILLIS = 3000;

  private final Disk disk;
  private final Optional<Path> folder;
  private final String name;
  private final String root;
  private final long settled;
  private final Map<String, Start> known;
  private final Map<String, Start> fresh = new ConcurrentHashMap<>();

  /** The beginning of a file while that had {@code length} and was {@code modified} then. */
  private record Start(long length, long modified, ByteBuffer start) {
    byte[] bytes() {
      byte[] bytes = new byte[start.remaining()];
      start.get(start.position(), bytes);
      return bytes;
    }
  }

  private KeptStarts(Disk disk, Optional<Path> folder, String root, long settled) {
    this.disk = disk;
    this.folder = folder;
    this.root = root;
    // The same folder has the same name at the next start.
    this.name = UUID.nameUUIDFromBytes(root.getBytes(StandardCharsets.UTF_8)).toString();
    this.settled = settled;
    this.known = read();
  }

  /** Those of the files below {@code root}, kept in {@code folder}. */
  public static KeptStarts in(Disk disk, Path folder, Path root, Clock clock) {
    long settled = clock.millis() - UNSETTLED_MILLIS;
    return new KeptStarts(disk, Optional.of(folder), root.toString(), settled);
  }

  /** What the file {@code path}, as it is listed, was said to begin with. */
  public Optional<byte[]> of(String path, long length, long modified) {
    Start start = known.get(path);
    return start != null && start.length == length && start.modified == modified
        ? Optional.of(start.bytes())
        : Optional.empty();
  }

  /** Has the file {@code path}, which was listed before it was read, begin with {@code start}. */
  public void put(String path, long length, long modified, byte[] start) {
    if (folder.isEmpty() || modified > settled || start.length > MOST_START) return;
    fresh.put(path, new Start(length, modified, ByteBuffer.wrap(start)));
  }

  /** Writes what has become known, without files that are not {@code there} any longer. */
  public void keep(Set<String> there) {
    if (folder.isEmpty() || fresh.isEmpty()) return;
    Map<String, Start> all = new HashMap<>(known);
    all.keySet().retainAll(there);
    all.putAll(fresh);
    Path next = folder.get().resolve(name + ".new");
    try {
      byte[] bytes = bytes(all);
      if (bytes.length > MOST_BYTES) return;
      disk.createFolders(folder.get());
      disk.delete(next);
      try (Output out = disk.create(next, true)) {
        out.write(bytes);
      }
      disk.rename(next, folder.get().resolve(name));
    } catch (IOException _) {
      // A cache that cannot be written is none; of two that write at a time one may be torn.
      return;
    }
  }

  private byte[] bytes(Map<String, Start> all) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      write(out, root);
      out.writeInt(all.size());
      for (Map.Entry<String, Start> entry : all.entrySet()) {
        Start start = entry.getValue();
        write(out, entry.getKey());
        out.writeLong(start.length);
        out.writeLong(start.modified);
        byte[] first = start.bytes();
        out.writeInt(first.length);
        out.write(first);
      }
      out.writeInt(sum(bytes.toByteArray(), bytes.size()));
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private Map<String, Start> read() {
    if (folder.isEmpty()) return Map.of();
    Path file = folder.get().resolve(name);
    try {
      if (disk.facts(file).isEmpty()) return Map.of();
      byte[] bytes = disk.read(file, MOST_BYTES);
      int end = bytes.length - Integer.BYTES;
      if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != sum(bytes, end)) return Map.of();
      return read(ByteBuffer.wrap(bytes, 0, end), bytes);
    } catch (IOException | BufferUnderflowException | IllegalArgumentException _) {
      // Of another version, if its sum is right.
      return Map.of();
    }
  }

  private Map<String, Start> read(ByteBuffer in, byte[] bytes) {
    if (in.getInt() != MAGIC || in.getInt() != VERSION || !text(in, bytes).equals(root)) {
      return Map.of();
    }
    int count = in.getInt();
    Map<String, Start> found = HashMap.newHashMap(Math.clamp(count, 0, bytes.length));
    for (int i = 0; i < count; i++) {
      String path = text(in, bytes);
      long length = in.getLong();
      long modified = in.getLong();
      int size = in.getInt();
      int from = skip(in, size);
      found.put(path, new Start(length, modified, in.slice(from, size)));
    }
    return found;
  }

  private static String text(ByteBuffer in, byte[] bytes) {
    int size = in.getInt();
    return new String(bytes, skip(in, size), size, StandardCharsets.UTF_8);
  }

  /** Where the next {@code size} bytes begin, which are passed over. */
  private static int skip(ByteBuffer in, int size) {
    int from = in.position();
    if (size < 0) throw new BufferUnderflowException();
    in.position(from + size);
    return from;
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
