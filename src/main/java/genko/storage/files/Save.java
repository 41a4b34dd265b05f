package genko.storage.files;

import genko.storage.files.Disk.Facts;
import genko.storage.files.Disk.Output;
import genko.storage.files.SaveResult.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts bytes on the disk so that the file is always either the old or the new version, whole.
 *
 * <p>Usually: a hidden temporary file beside the post, written, given the post's permissions and
 * owner, synced, and renamed over it. Where that would break something that the file has (further
 * names, an owner who is not us) or cannot be done (a folder that takes no new file, a file that is
 * mounted by itself), the bytes go into the file as it is, after a copy of the old ones has reached
 * the state folder; the copy goes when the new bytes are known to be there.
 *
 * <p>Long because the order of all these calls, and what is left when any of them is the last, is
 * to be read in one place.
 *
 * <p>The temporary file's name begins with a dot, because Jekyll would publish {@code x.md.tmp}.
 */
final class Save {
  /** How often and how long to wait for another program to let go of the file, on Windows. */
  private static final int ATTEMPTS = 10;

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A temporary file older than this was left by a program that died. */
  private static final Duration LEFT_OVER = Duration.ofMinutes(1);

  private static final int MOST_NAME_BYTES = 255;

  private final Disk disk;
  private final Path backups;
  private final Clock clock;
  private final boolean windows;

  Save(Disk disk, Path backups, Clock clock, boolean windows) {
    this.disk = disk;
    this.backups = backups;
    this.clock = clock;
    this.windows = windows;
  }

  /** Where the bytes went. */
  sealed interface Written {
    record Done(boolean durable) implements Written {}

    record Refused(Failed why) implements Written {}

    /** Somebody else changed the file while this was under way. */
    record Changed() implements Written {}

    /** There is a file of this name, and only a new one was wanted. */
    record Taken() implements Written {}
  }

  /** Writes {@code bytes} over the file {@code target}, no link, that holds {@code old}. */
  Written replace(Path target, byte[] old, byte[] bytes) {
    clearLeftOver(target);
    Optional<Facts> facts;
    try {
      facts = disk.facts(target);
    } catch (IOException refused) {
      return refused(target, bytes, refused);
    }
    if (facts.isEmpty()) return create(target, bytes, true);
    if (facts.get().readOnly()) {
      return new Written.Refused(Failed.of("files.save.read-only", DiskError.name(target)));
    }
    if (facts.get().links() > 1) return inPlace(target, old, bytes);
    Draft draft;
    try {
      draft = draft(target, true);
    } catch (NoSuchFileException gone) {
      return refused(target, bytes, gone);
    } catch (IOException noNewFile) {
      return inPlace(target, old, bytes);
    }
    try {
      disk.adopt(draft.path, target);
    } catch (IOException notOurs) {
      abandon(draft);
      return inPlace(target, old, bytes);
    }
    boolean durable;
    try {
      durable = fill(draft, bytes);
    } catch (IOException refused) {
      return refused(target, bytes, refused);
    }
    // Syncing takes its time: what somebody else has written meanwhile is not to be lost.
    if (!holds(target, old)) return discarding(draft.path, new Written.Changed());
    try {
      rename(draft.path, target);
    } catch (IOException refused) {
      discard(draft.path);
      if (!(windows && refused instanceof AccessDeniedException)) {
        return inPlace(target, old, bytes);
      }
      return new Written.Refused(Failed.of("files.save.in-use", DiskError.name(target)));
    }
    return new Written.Done(syncFolder(target) && durable);
  }

  /** Writes {@code bytes} into a file that is not there yet; {@code over} one that appears. */
  Written create(Path target, byte[] bytes, boolean over) {
    return create(target, bytes, over, Optional.empty());
  }

  /** The same, readable by those who can read {@code model} as far as that can be. */
  Written create(Path target, byte[] bytes, boolean over, Optional<Path> model) {
    clearLeftOver(target);
    Draft draft;
    boolean durable;
    try {
      draft = draft(target, false);
      if (model.isPresent()) adopt(draft.path, model.get());
      durable = fill(draft, bytes);
    } catch (IOException refused) {
      return refused(target, bytes, refused);
    }
    try {
      if (over) {
        rename(draft.path, target);
      } else {
        appear(draft.path, target);
      }
    } catch (FileAlreadyExistsException taken) {
      discard(draft.path);
      return new Written.Taken();
    } catch (IOException refused) {
      discard(draft.path);
      return refused(target, bytes, refused);
    }
    return new Written.Done(syncFolder(target) && durable);
  }

  /** Whether the bytes are sure to stay in {@code draft}, of which nothing is left if it fails. */
  private boolean fill(Draft draft, byte[] bytes) throws IOException {
    try (Output out = draft.out) {
      out.write(bytes);
      return sync(out);
    } catch (IOException refused) {
      discard(draft.path);
      throw refused;
    }
  }

  private void adopt(Path draft, Path model) {
    try {
      disk.adopt(draft, model);
    } catch (IOException _) {
      // It is the writer's own file then, as any new one.
      return;
    }
  }

  /** Gives {@code draft} the name of {@code target}, unless a file has it already. */
  private void appear(Path draft, Path target) throws IOException {
    try {
      // A rename would silently replace a file that appeared a moment ago; a second name does not.
      disk.link(target, draft);
      discard(draft);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (IOException noSecondNames) {
      if (disk.facts(target).isPresent()) throw new FileAlreadyExistsException(target.toString());
      rename(draft, target);
    }
  }

  private Written inPlace(Path target, byte[] old, byte[] bytes) {
    Path backup;
    try {
      backup = backup(target, old);
    } catch (IOException refused) {
      return refused(target, bytes, refused);
    }
    if (!holds(target, old)) return discarding(backup, new Written.Changed());
    Output out;
    try {
      out = disk.overwrite(target);
    } catch (IOException refused) {
      discard(backup);
      return refused(target, bytes, refused);
    }
    boolean durable;
    try (out) {
      durable = fill(out, bytes);
    } catch (IOException refused) {
      return restored(target, old)
          ? discarding(backup, refused(target, bytes, refused))
          : new Written.Refused(
              Failed.of("files.save.torn", DiskError.name(target), backup.toString()));
    }
    discard(backup);
    return new Written.Done(durable);
  }

  private boolean fill(Output out, byte[] bytes) throws IOException {
    out.write(bytes);
    out.truncate();
    return sync(out);
  }

  /** Whether {@code target} still holds {@code old}, as far as can be told. */
  private boolean holds(Path target, byte[] old) {
    try {
      return Arrays.equals(disk.read(target, old.length), old);
    } catch (NoSuchFileException | NotRegularException | TooLargeException other) {
      return false;
    } catch (IOException unknown) {
      // It held them a moment ago; what cannot be read now can hardly be written by others.
      return true;
    }
  }

  /** Whether the old bytes are back in {@code target}. */
  private boolean restored(Path target, byte[] old) {
    // A thread that was interrupted could not write another byte.
    boolean interrupted = Thread.interrupted();
    try (Output out = disk.overwrite(target)) {
      fill(out, old);
      return true;
    } catch (IOException refused) {
      return false;
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private Path backup(Path target, byte[] old) throws IOException {
    disk.createFolders(backups);
    String stem = Stamp.of(target.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    Path backup = backups.resolve(stem.substring(0, 16) + "-" + clock.millis());
    try (Output out = disk.create(backup, true)) {
      out.write(old);
      sync(out);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (IOException refused) {
      discard(backup);
      throw refused;
    }
    return backup;
  }

  /** A new hidden file beside {@code target}. */
  private Draft draft(Path target, boolean guarded) throws IOException {
    IOException last = null;
    for (int number = 1; number < 10; number++) {
      Path path = target.resolveSibling(draftName(DiskError.name(target), number));
      try {
        return new Draft(path, disk.create(path, guarded));
      } catch (FileAlreadyExistsException inUse) {
        last = inUse;
      }
    }
    throw last;
  }

  /** Removes what a program that died while it saved has left; it may be a second name of ours. */
  private void clearLeftOver(Path target) {
    Path path = target.resolveSibling(draftName(DiskError.name(target), 1));
    try {
      Optional<Facts> facts = disk.facts(path);
      Instant limit = clock.instant().minus(LEFT_OVER);
      if (facts.isPresent() && facts.get().modified().isBefore(limit)) disk.delete(path);
    } catch (IOException _) {
      // It is only in the way: the next free name serves as well.
    }
  }

  /** The name of a temporary file, which never is longer than names can be. */
  static String draftName(String name, int number) {
    String tail = ".genko" + number + "~";
    int room = MOST_NAME_BYTES - 1 - tail.length();
    String stem = name;
    while (stem.getBytes(StandardCharsets.UTF_8).length > room) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return "." + stem + tail;
  }

  private void rename(Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        disk.rename(from, to);
        return;
      } catch (AccessDeniedException inUse) {
        if (!windows || attempt == ATTEMPTS) throw inUse;
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the bytes are known to outlive a power cut; some network shares cannot say. */
  private static boolean sync(Output out) throws IOException {
    try {
      out.sync();
      return true;
    } catch (IOException refused) {
      if (!DiskError.isUnsupported(refused)) throw refused;
      return false;
    }
  }

  private boolean syncFolder(Path file) {
    try {
      disk.syncFolder(DiskError.folder(file));
      return true;
    } catch (IOException refused) {
      // The new version is in its place and whole; only a power cut could still take it back.
      return false;
    }
  }

  private void abandon(Draft draft) {
    try {
      draft.out.close();
    } catch (IOException lost) {
      // Nothing has been written into it, so nothing is lost with it.
      discard(draft.path);
      return;
    }
    discard(draft.path);
  }

  /** Removes a file of ours; what hinders it once seldom hinders it twice. */
  private void discard(Path file) {
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        disk.delete(file);
        return;
      } catch (IOException _) {
        // In the end it stays: it is hidden, Jekyll passes over it, and a later save clears it
        // away.
      }
    }
  }

  private Written discarding(Path file, Written result) {
    discard(file);
    return result;
  }

  private Written refused(Path target, byte[] bytes, IOException why) {
    return new Written.Refused(DiskError.save(disk, target, bytes.length, why));
  }

  private record Draft(Path path, Output out) {}
}
