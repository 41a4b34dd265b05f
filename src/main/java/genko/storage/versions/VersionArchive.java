package genko.storage.versions;

import genko.storage.files.Disk;
import genko.storage.files.LockTurn;
import genko.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of all posts, in a folder that only its user can read. Each text lies there once,
 * compressed, under its checksum; a version is an empty file whose name says everything, in the
 * folder of its {@link VersionSeries}. A version is created only when its text is on the disk, and
 * a text goes only when no version names it, so whatever stops the program, what is listed can be
 * read. Texts that turn out to be something else are not shown.
 *
 * <p>Running copies take turns by a lock of the system, which a program that dies gives back. Not
 * for the JavaFX thread: every method reaches the disk, and may wait for another copy.
 */
public final class VersionArchive {
  /** How long a version is kept. */
  static final Duration KEPT = Duration.ofDays(30);

  /** How much all texts may take together, in bytes. */
  public static final long CAP = 200L << 20;

  /** In UTF-16 units: what is longer is no post, and is kept by its journal alone. */
  static final int LONGEST = 8 << 20;

  /** In bytes; what cannot be pressed together is hardly longer packed than before. */
  private static final long MOST_PACKED = 3L * LONGEST;

  private static final long MOST_PATH = 1L << 16;

  /** In the folder of a strand: the file that its versions are of. */
  private static final String PATH = "path";

  private static final LockTurn TURN = new LockTurn(60, Duration.ofMillis(50));

  private final Disk disk;
  private final ArchiveFiles files;
  private final Path folder;
  private final InstantSource clock;
  private final long cap;
  private long written;

  public VersionArchive(Disk disk, Path folder, InstantSource clock, long cap) {
    this.disk = disk;
    this.files = new ArchiveFiles(disk);
    this.folder = folder;
    this.clock = clock;
    this.cap = cap;
    // The first text that is kept also clears away what is old.
    written = cap;
  }

  /** An untitled text that is not open any more, as it was last. */
  public record Lost(VersionSeries strand, Version version) {}

  /** Keeps {@code text} as a version of the file at {@code post}. */
  public void keep(Path post, Text text, VersionReason why) throws IOException {
    keep(VersionSeries.of(post), Optional.of(post), text, why);
  }

  /** Keeps {@code text} as a version of a text without a file. */
  public void keep(VersionSeries untitled, Text text, VersionReason why) throws IOException {
    keep(untitled, Optional.empty(), text, why);
  }

  private void keep(VersionSeries strand, Optional<Path> post, Text text, VersionReason why)
      throws IOException {
    if (text.length() == 0 || text.length() > LONGEST) return;
    byte[] units = PackedText.units(text);
    String sum = PackedText.sum(units);
    inTurn(
        () -> {
          Path own = own(strand);
          Optional<Version> newest = listed(own).stream().findFirst();
          boolean same = newest.isPresent() && newest.get().text().equals(sum);
          if (same && newest.get().why().compareTo(why) >= 0) return;
          disk.createFolders(own);
          if (post.isPresent()) writePath(own, post.get());
          writeText(sum, units);
          create(own, new Version(after(newest), why, text.length(), sum));
          files.sync(own);
          if (same) files.deleteLater(own.resolve(newest.get().name()));
          if (written > cap / 20) tidyLater();
        });
  }

  /** The time, or what comes just after {@code newest}, when the clock was set back. */
  private Instant after(Optional<Version> newest) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    return newest
        .map(version -> version.at().plusMillis(1))
        .filter(next -> next.isAfter(now))
        .orElse(now);
  }

  private void create(Path own, Version version) throws IOException {
    try {
      disk.create(own.resolve(version.name()), true).close();
    } catch (FileAlreadyExistsException _) {
      // It is kept already.
      return;
    }
  }

  private void writePath(Path own, Path post) throws IOException {
    Path file = own.resolve(PATH);
    if (disk.facts(file).isEmpty()) {
      files.write(file, VersionSeries.whole(post).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void writeText(String sum, byte[] units) throws IOException {
    Path texts = texts();
    Path file = texts.resolve(sum);
    disk.createFolders(texts);
    if (disk.facts(file).isPresent()) return;
    byte[] packed = PackedText.pack(units);
    files.write(file, packed);
    files.sync(texts);
    written += packed.length;
  }

  /** The versions of the file at {@code post}, newest first. */
  public List<Version> versions(Path post) throws IOException {
    return versions(VersionSeries.of(post));
  }

  /** The versions of {@code strand}, newest first. */
  public List<Version> versions(VersionSeries strand) throws IOException {
    return listed(own(strand));
  }

  private List<Version> listed(Path own) throws IOException {
    List<Version> found = new ArrayList<>();
    for (String name : files.names(own)) Version.of(name).ifPresent(found::add);
    found.sort(Comparator.comparing(Version::at).reversed());
    return found;
  }

  /** What {@code version} says; empty when it is not there any more. */
  public Optional<Text> text(Version version) throws IOException {
    try {
      return PackedText.unpack(disk.read(texts().resolve(version.text()), MOST_PACKED), version);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Untitled texts, the last version of each, newest first. */
  public List<Lost> lost() throws IOException {
    List<Lost> found = new ArrayList<>();
    for (String name : files.names(posts())) {
      VersionSeries strand = new VersionSeries(name);
      if (!strand.isUntitled()) continue;
      versions(strand).stream().findFirst().ifPresent(last -> found.add(new Lost(strand, last)));
    }
    found.sort(Comparator.comparing((Lost lost) -> lost.version().at()).reversed());
    return found;
  }

  // Following a post to where it goes.

  /** Lets the file at {@code to} have the versions of {@code from} too, which keeps them. */
  public void copy(Path from, Path to) throws IOException {
    inTurn(() -> follow(VersionSeries.of(from), to));
  }

  /** Lets the file at {@code to} have the versions of a text that had none. */
  public void move(VersionSeries from, Path to) throws IOException {
    inTurn(() -> moveHeld(from, to));
  }

  private void moveHeld(VersionSeries from, Path to) throws IOException {
    if (from.equals(VersionSeries.of(to))) return;
    follow(from, to);
    files.clear(own(from));
  }

  private void follow(VersionSeries from, Path to) throws IOException {
    VersionSeries strand = VersionSeries.of(to);
    if (from.equals(strand)) return;
    List<Version> versions = versions(from);
    if (versions.isEmpty()) return;
    Path own = own(strand);
    disk.createFolders(own);
    writePath(own, to);
    for (Version version : versions) create(own, version);
    files.sync(own);
  }

  /**
   * Follows a file that somebody else renamed: where {@code post} has no versions, and one of
   * another post says the very same, and that post's file is gone, they are its versions.
   */
  public void recognise(Path post, Text text) throws IOException {
    if (!versions(post).isEmpty() || text.length() == 0) return;
    String sum = PackedText.sum(PackedText.units(text));
    for (String name : files.names(posts())) {
      Path own = posts().resolve(name);
      boolean same = files.names(own).stream().anyMatch(version -> version.endsWith(sum));
      if (!same || new VersionSeries(name).isUntitled() || !isGone(own)) continue;
      inTurn(() -> moveHeld(new VersionSeries(name), post));
      return;
    }
  }

  /** Whether the file of the strand in {@code own} is known to be there no more. */
  private boolean isGone(Path own) throws IOException {
    try {
      String path = new String(disk.read(own.resolve(PATH), MOST_PATH), StandardCharsets.UTF_8);
      return disk.facts(folder.getFileSystem().getPath(path)).isEmpty();
    } catch (NoSuchFileException | InvalidPathException _) {
      return false;
    }
  }

  // Clearing away.

  /**
   * Clears away what is older than thirty days, and the oldest versions of all where they take more
   * than the cap together; the newest version of a post stays, unless it never was a file and is
   * too old. Also what a program that died has left.
   */
  public void tidy() throws IOException {
    inTurn(this::tidyHeld);
  }

  private void tidyHeld() throws IOException {
    RetentionPolicy tidying = new RetentionPolicy(clock.instant().minus(KEPT));
    for (String name : files.names(posts())) {
      Path own = posts().resolve(name);
      List<String> names = files.names(own);
      tidying.add(own, names, new VersionSeries(name).isUntitled());
      for (String file : names) if (ArchiveFiles.isHalf(file)) disk.delete(own.resolve(file));
    }
    for (String name : files.names(texts())) {
      Path file = texts().resolve(name);
      if (ArchiveFiles.isHalf(name)) disk.delete(file);
      else disk.facts(file).ifPresent(facts -> tidying.addText(name, facts.length()));
    }
    for (Path version : tidying.outlived(cap)) disk.delete(version);
    for (String text : tidying.unnamed()) disk.delete(texts().resolve(text));
    for (Path own : tidying.empty()) files.clear(own);
    written = 0;
  }

  private void tidyLater() {
    try {
      tidyHeld();
    } catch (IOException _) {
      // The next text that is kept tries again.
      return;
    }
  }

  private Path posts() {
    return folder.resolve("posts");
  }

  private Path texts() {
    return folder.resolve("texts");
  }

  private Path own(VersionSeries strand) {
    return posts().resolve(strand.id());
  }

  /** What needs that no other copy is at work. */
  private interface Work {
    void run() throws IOException;
  }

  private void inTurn(Work work) throws IOException {
    Closeable held = hold();
    try {
      work.run();
    } finally {
      held.close();
    }
  }

  /** Waits for the turn of this copy. */
  private Closeable hold() throws IOException {
    disk.createFolders(folder);
    return TURN.wait(disk, folder.resolve("lock"))
        .orElseThrow(() -> new IOException("another copy holds " + folder));
  }
}
