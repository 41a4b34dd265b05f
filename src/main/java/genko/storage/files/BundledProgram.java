package genko.storage.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a program that comes with Genko into a folder that only its owner can write, once. The
 * folder appears when all of it is there, so that a program is never run in part.
 */
public final class BundledProgram {
  private static final int BLOCK = 512;
  private static final long MOST_BYTES = 64L << 20;

  private BundledProgram() {}

  /** An archive as a stream; whoever asked closes it. */
  public interface Archive {
    InputStream open() throws IOException;
  }

  /** Makes {@code folder} hold the files of {@code archive}, unless it is there already. */
  public static void once(Archive archive, boolean zip, Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    Path outer = DiskError.folder(folder);
    Disk.REAL.createFolders(outer);
    Path parts = Files.createTempDirectory(outer, "unpacking");
    try {
      try (InputStream in = new BufferedInputStream(archive.open())) {
        if (zip) unzip(in, parts);
        else untar(new GZIPInputStream(in), parts);
      }
      try {
        Files.move(parts, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException _) {
        // Another Genko was faster.
      }
    } finally {
      delete(parts);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) Files.deleteIfExists(each);
  }

  private static void unzip(InputStream in, Path into) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) write(zip.readNBytes((int) MOST_BYTES), entry.getName(), into);
    }
  }

  /** Plain files of a tar archive; whatever else it holds is passed over. */
  private static void untar(InputStream in, Path into) throws IOException {
    for (byte[] head = in.readNBytes(BLOCK);
        head.length == BLOCK && head[0] != 0;
        head = in.readNBytes(BLOCK)) {
      long size = Long.parseLong(text(head, 124, 12), 8);
      if (size > MOST_BYTES) throw new IOException("too large: " + size);
      byte[] content = in.readNBytes((int) size);
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      boolean plain = head[156] == '0' || head[156] == 0;
      if (plain) write(content, text(head, 0, 100), into);
    }
  }

  private static String text(byte[] head, int from, int most) {
    int end = from;
    while (end < from + most && head[end] != 0 && head[end] != ' ') end++;
    return new String(head, from, end - from, StandardCharsets.UTF_8);
  }

  private static void write(byte[] content, String name, Path into) throws IOException {
    Path file = into.resolve(name).normalize();
    if (!file.startsWith(into)) throw new IOException("outside: " + name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Whether this Linux has another C library than most. */
  public static boolean isMusl() {
    try (var names = Files.list(Path.of("/lib"))) {
      return names.anyMatch(path -> path.getFileName().toString().startsWith("ld-musl-"));
    } catch (IOException _) {
      return false;
    }
  }
}
