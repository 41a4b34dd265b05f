package genko.storage.files;

import genko.storage.files.SaveResult.Failed;
import genko.text.PercentEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The trash of the desktop, as freedesktop.org's specification has it (version 1.0): a file goes
 * with a note of where it lay into the trash of its user, or where that is on another file system
 * into the one at the top of its own. Nothing is copied and nothing is ever removed, so a file is
 * in its place or in the trash, whole, whatever fails. Reaches the disk: a worker's.
 *
 * <p>The shared trash that an administrator may have made at the top of a file system is not used.
 */
public final class Trash {
  private static final int MOST_ALIKE = 1000;

  private final Disk disk;
  private final Path home;
  private final Clock clock;

  /** The trash of a user, {@code home}, and those on the other file systems. */
  public Trash(Disk disk, Path home, Clock clock) {
    this.disk = disk;
    this.home = home;
    this.clock = clock;
  }

  /** The trash of this user on this machine; empty where the system has none of this kind. */
  public static Optional<Trash> here(Disk disk, Clock clock) {
    return of(
        disk,
        clock,
        FileSystems.getDefault(),
        System.getenv(),
        System.getProperty("os.name"),
        System.getProperty("user.home"));
  }

  static Optional<Trash> of(
      Disk disk,
      Clock clock,
      FileSystem files,
      Map<String, String> env,
      String system,
      String account) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows") || name.startsWith("mac")) return Optional.empty();
    Path own = StateFolder.named(files, env, "HOME", files.getPath(account));
    Path data = StateFolder.named(files, env, "XDG_DATA_HOME", own.resolve(".local/share"));
    return Optional.of(new Trash(disk, data.resolve("Trash"), clock));
  }

  /** What became of a file. */
  public sealed interface Result {
    /** It lies at {@code at}, and {@code info} says that it lay at {@code file}. */
    record Put(Path file, Path at, Path info) implements Result {}

    /** It lies where it was; {@code why} says why. */
    record Refused(Failed why) implements Result {}
  }

  /** Puts {@code file}, or a folder with all that is in it, into the trash. */
  public Result put(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    IOException last = null;
    try {
      for (Path trash : places(whole)) {
        try {
          return put(whole, trash);
        } catch (AtomicMoveNotSupportedException elsewhere) {
          last = elsewhere;
        }
      }
    } catch (IOException refused) {
      last = refused;
    }
    return new Result.Refused(
        last == null || last instanceof AtomicMoveNotSupportedException
            ? Failed.of("files.trash.none", DiskError.name(whole))
            : DiskError.save(disk, whole, 0, last));
  }

  /** The trashes that may take {@code file}, the first one first. */
  private List<Path> places(Path file) throws IOException {
    List<Path> places = new ArrayList<>(List.of(home));
    disk.createFolders(home);
    Optional<Integer> user = disk.owner(home);
    Path top = disk.mount(DiskError.folder(file));
    if (user.isPresent() && !top.equals(disk.mount(home))) {
      Path own = top.resolve(".Trash-" + user.get());
      // Who could put a link there could have the file go anywhere.
      boolean linked = disk.facts(own).isPresent() && !disk.resolve(own).equals(own);
      if (!linked) places.add(own);
    }
    return places;
  }

  private Result put(Path file, Path trash) throws IOException {
    Path files = trash.resolve("files");
    Path infos = trash.resolve("info");
    try {
      disk.createFolders(files);
      disk.createFolders(infos);
    } catch (IOException refused) {
      // Another trash may take it, as from a folder that lets nobody make one.
      if (trash.equals(home)) throw refused;
      throw new AtomicMoveNotSupportedException(file.toString(), trash.toString(), "no trash");
    }
    Path info = info(file, infos, files);
    Path at = files.resolve(DiskError.name(info).replaceFirst("\\.trashinfo$", ""));
    try {
      disk.rename(file, at);
    } catch (IOException refused) {
      forget(info);
      throw refused;
    }
    sync(files);
    sync(DiskError.folder(file));
    return new Result.Put(file, at, info);
  }

  /** Takes a name in the trash by noting where {@code file} lay. */
  private Path info(Path file, Path infos, Path files) throws IOException {
    byte[] note = note(file).getBytes(StandardCharsets.UTF_8);
    for (int number = 1; number < MOST_ALIKE; number++) {
      String name = numbered(DiskError.name(file), number);
      if (disk.facts(files.resolve(name)).isPresent()) continue;
      Path info = infos.resolve(name + ".trashinfo");
      try (Disk.Output out = disk.create(info, true)) {
        out.write(note);
        out.sync();
      } catch (FileAlreadyExistsException _) {
        // Another file of that name is there, or was.
        continue;
      } catch (IOException refused) {
        forget(info);
        throw refused;
      }
      sync(infos);
      return info;
    }
    throw new FileAlreadyExistsException(files.toString());
  }

  private static String numbered(String name, int number) {
    if (number == 1) return name;
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return stem + "." + number + name.substring(stem.length());
  }

  private String note(Path file) {
    String path = PercentEncoding.encodePath(file.toString());
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    String when = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(now);
    return "[Trash Info]\nPath=" + path + "\nDeletionDate=" + when + "\n";
  }

  /** Brings back what was {@code put}; empty when it is there again, else why it is not. */
  public Optional<Failed> restore(Result.Put put) {
    try {
      if (disk.facts(put.at()).isEmpty()) {
        return Optional.of(Failed.of("files.trash.gone", DiskError.name(put.file())));
      }
      if (disk.facts(put.file()).isPresent()) {
        return Optional.of(Failed.of("files.trash.taken", DiskError.name(put.file())));
      }
      disk.createSharedFolders(DiskError.folder(put.file()));
      disk.rename(put.at(), put.file());
      sync(DiskError.folder(put.file()));
      forget(put.info());
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(DiskError.save(disk, put.file(), 0, refused));
    }
  }

  private void forget(Path info) {
    try {
      disk.delete(info);
    } catch (IOException _) {
      // A note without its file is what every trash passes over.
      return;
    }
  }

  private void sync(Path folder) {
    try {
      disk.syncFolder(folder);
    } catch (IOException _) {
      // After a power cut it lies where it was, whole.
      return;
    }
  }
}
