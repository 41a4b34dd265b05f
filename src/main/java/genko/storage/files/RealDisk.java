package genko.storage.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The file systems of Java, each call as close to one call of the system as Java allows. */
final class RealDisk implements Disk {
  private static final int MOST_LINKS = 40;

  /** No array of Java's is longer. */
  private static final int MOST_ARRAY = Integer.MAX_VALUE - 8;

  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final boolean syncs;

  /** One that {@code syncs}, or takes the system's word for what is written. */
  RealDisk(boolean syncs) {
    this.syncs = syncs;
  }

  @Override
  public Optional<Facts> facts(Path path) throws IOException {
    try {
      BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(
          new Facts(
              basic.isRegularFile(),
              !Files.isWritable(path),
              links(path),
              basic.size(),
              basic.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private static int links(Path path) throws IOException {
    return has(path, "unix") ? (Integer) Files.getAttribute(path, "unix:nlink") : 1;
  }

  private static boolean has(Path path, String view) {
    return path.getFileSystem().supportedFileAttributeViews().contains(view);
  }

  @Override
  public Path resolve(Path path) throws IOException {
    Path at = path.toAbsolutePath();
    for (int link = 0; link < MOST_LINKS; link++) {
      if (Files.exists(at)) return at.toRealPath();
      if (!Files.isSymbolicLink(at)) return at;
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    throw new FileSystemLoopException(path.toString());
  }

  @Override
  public byte[] read(Path file, long most) throws IOException {
    // Opening a pipe waits for whoever writes into it, and a device has no end.
    long size = requireRegular(file).size();
    if (size > most) throw new TooLargeException(file, most);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[(int) Math.min(size, MOST_ARRAY)];
      int length = in.readNBytes(bytes, 0, bytes.length);
      if (length < bytes.length) return Arrays.copyOf(bytes, length);
      // It may have grown meanwhile, and what the system makes up as it is read says that it has 0.
      int limit = (int) Math.min(most + 1 - length, MOST_ARRAY - length);
      byte[] rest = in.readNBytes(limit);
      if (length + (long) rest.length > most) throw new TooLargeException(file, most);
      if (rest.length == 0) return bytes;
      byte[] all = Arrays.copyOf(bytes, length + rest.length);
      System.arraycopy(rest, 0, all, length, rest.length);
      return all;
    }
  }

  @Override
  public int read(Path file, byte[] room) throws IOException {
    requireRegular(file);
    try (InputStream in = Files.newInputStream(file)) {
      int length = in.readNBytes(room, 0, room.length);
      return length == room.length && in.read() >= 0 ? -1 : length;
    }
  }

  private static BasicFileAttributes requireRegular(Path file) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    if (!facts.isRegularFile()) throw new NotRegularException(file);
    return facts;
  }

  @Override
  public Output create(Path file, boolean guarded) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
    FileAttribute<?>[] attributes =
        guarded ? attributes(file, OWNER_FILE) : new FileAttribute<?>[0];
    return new Channel(FileChannel.open(file, options, attributes), syncs);
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    if (!has(path, "posix")) return new FileAttribute<?>[0];
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  @Override
  public Output overwrite(Path file) throws IOException {
    requireRegular(file);
    return new Channel(FileChannel.open(file, StandardOpenOption.WRITE), syncs);
  }

  @Override
  public Output append(Path file) throws IOException {
    requireRegular(file);
    return new Channel(
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND), syncs);
  }

  @Override
  public Optional<Closeable> lock(Path file) throws IOException {
    if (Files.exists(file)) requireRegular(file);
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS),
            attributes(file, OWNER_FILE));
    boolean held = false;
    try {
      held = channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // This very program holds it.
      held = false;
    } finally {
      if (!held) channel.close();
    }
    return held ? Optional.of(channel) : Optional.empty();
  }

  @Override
  public void adopt(Path file, Path model) throws IOException {
    try {
      if (has(file, "posix")) {
        PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
        PosixFileAttributes given = Files.readAttributes(file, PosixFileAttributes.class);
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (!given.owner().equals(wanted.owner())) view.setOwner(wanted.owner());
        if (!given.group().equals(wanted.group())) view.setGroup(wanted.group());
        // Last, because a change of owner takes the set-id bits away.
        view.setPermissions(wanted.permissions());
      } else if (has(file, "acl")) {
        var wanted = Files.getFileAttributeView(model, AclFileAttributeView.class);
        var given = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (wanted != null && given != null) given.setAcl(wanted.getAcl());
      }
      copyExtended(model, file);
    } catch (UnsupportedOperationException | SecurityException refused) {
      throw new FileSystemException(file.toString(), model.toString(), refused.getMessage());
    }
  }

  private static void copyExtended(Path model, Path file) throws IOException {
    if (!Files.getFileStore(model).supportsFileAttributeView(UserDefinedFileAttributeView.class)) {
      return;
    }
    var from = Files.getFileAttributeView(model, UserDefinedFileAttributeView.class);
    var to = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    if (from == null || to == null) return;
    for (String name : from.list()) {
      ByteBuffer value = ByteBuffer.allocate(from.size(name));
      from.read(name, value);
      to.write(name, value.flip());
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void link(Path name, Path file) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException refused) {
      throw new FileSystemException(name.toString(), file.toString(), refused.getMessage());
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    // Windows lets nobody open a folder, and keeps its names in a journal by itself.
    if (!syncs || !has(folder, "posix")) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, OWNER_FOLDER));
  }

  @Override
  public void createSharedFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(one, other);
  }

  @Override
  public Object identity(Path path) throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    // Windows has none; a second name of one file is another file there.
    return key == null ? path.toRealPath() : key;
  }

  @Override
  public Path mount(Path path) throws IOException {
    Path at = path.toRealPath();
    FileStore store = Files.getFileStore(at);
    for (Path up = at.getParent(); up != null; up = up.getParent()) {
      if (!Files.getFileStore(up).equals(store)) return at;
      at = up;
    }
    return at;
  }

  @Override
  public Optional<Integer> owner(Path path) throws IOException {
    return has(path, "unix")
        ? Optional.of((Integer) Files.getAttribute(path, "unix:uid"))
        : Optional.empty();
  }

  @Override
  public long room(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** A file being written through a channel. */
  private record Channel(FileChannel channel, boolean syncs) implements Output {
    @Override
    public void write(byte[] bytes) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) channel.write(left);
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
      while (left.hasRemaining()) channel.write(left);
    }

    @Override
    public void truncate() throws IOException {
      channel.truncate(channel.position());
    }

    @Override
    public void sync() throws IOException {
      if (syncs) channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
