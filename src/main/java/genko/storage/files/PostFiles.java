package genko.storage.files;

import genko.storage.files.FileEncoding.Decoded;
import genko.storage.files.FileEncoding.Encoded;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.Save.Written;
import genko.storage.files.SaveResult.ChangedOnDisk;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.storage.files.SaveResult.Unencodable;
import genko.text.SizeLimit;
import genko.text.Text;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The door between posts and the disk: opening, saving and renaming. A file that is opened and
 * saved unedited keeps every byte; a file that someone else has changed is not overwritten unless
 * the writer says so; and nothing here throws for what a disk can do. Long because it is the one
 * door; how it is done lies in the classes beside it.
 */
public final class PostFiles {
  /** A larger file is not read to be replaced: no post is, and no page that was exported. */
  private static final long MOST_THERE = 256L << 20;

  /** So much is shown of a file that no encoding reads: it is for the eye alone. */
  private static final int MOST_SHOWN = 1 << 20;

  private final Disk disk;
  private final Save save;
  private final SaveLock turns;

  /** {@code backups} is the folder for the copies that a save in place needs for a moment. */
  public PostFiles(Disk disk, Path backups) {
    this(disk, backups, Clock.systemUTC(), File.separatorChar == '\\');
  }

  PostFiles(Disk disk, Path backups, Clock clock, boolean windows) {
    this.disk = disk;
    this.save = new Save(disk, backups, clock, windows);
    this.turns = new SaveLock(disk, backups.resolveSibling("turns"));
  }

  /** Opens {@code path} in the encoding that its bytes show. */
  public OpenResult open(Path path) {
    return open(path, Optional.empty());
  }

  /** Opens {@code path} in {@code charset}, as its writer chose. */
  public OpenResult open(Path path, Charset charset) {
    return open(path, Optional.of(charset));
  }

  /** What {@code path} says, as {@link #open} reads it, for the eye alone; empty if unreadable. */
  public Optional<String> text(Path path) {
    try {
      byte[] bytes = disk.read(path, SizeLimit.MOST_FILE_BYTES);
      return EncodingDetection.decode(bytes).map(Decoded::text).filter(SizeLimit::fits);
    } catch (IOException _) {
      // Who asks has opened it before, and was told why it could not.
      return Optional.empty();
    }
  }

  /**
   * Opens the file of {@code was} again: in the encoding that it had, unless its bytes are beyond
   * doubt in another now.
   */
  public OpenResult reopen(Opened was) {
    Charset before = was.encoding().charset();
    return open(was.path(), Optional.of(before), bytes -> EncodingDetection.decode(bytes, before));
  }

  private OpenResult open(Path path, Optional<Charset> charset) {
    return open(path, charset, bytes -> decode(bytes, charset));
  }

  private OpenResult open(
      Path path, Optional<Charset> charset, Function<byte[], Optional<Decoded>> decoder) {
    byte[] bytes;
    try {
      bytes = disk.read(path, SizeLimit.MOST_FILE_BYTES);
    } catch (IOException refused) {
      return DiskError.open(path, refused);
    }
    return read(path, bytes, charset, decoder.apply(bytes));
  }

  private static Optional<Decoded> decode(byte[] bytes, Optional<Charset> charset) {
    if (charset.isEmpty()) return EncodingDetection.decode(bytes);
    // What a mark says is not for anybody to choose.
    Optional<Charset> marked = EncodingDetection.marked(bytes);
    boolean other = marked.isPresent() && !marked.equals(charset);
    if (other || EncodingDetection.isUtf32(bytes)) return Optional.empty();
    return FileEncoding.decode(bytes, charset.get());
  }

  private static OpenResult read(
      Path path, byte[] bytes, Optional<Charset> charset, Optional<Decoded> decoded) {
    if (decoded.isPresent()) {
      if (!SizeLimit.fits(decoded.get().text())) {
        return DiskError.unreadable(path, "files.open.too-large", DiskError.name(path));
      }
      Text text = Text.of(decoded.get().text());
      return new Opened(path, text, decoded.get().encoding(), Stamp.of(bytes));
    }
    byte[] seen = bytes.length > MOST_SHOWN ? Arrays.copyOf(bytes, MOST_SHOWN) : bytes;
    Charset shown = charset.orElseGet(() -> EncodingDetection.nearest(seen));
    String more = bytes.length > MOST_SHOWN ? "…" : "";
    return new OpenResult.Undecodable(
        path,
        Text.of(FileEncoding.show(seen, shown) + more),
        "files.open.undecodable",
        List.of(DiskError.name(path), FileEncoding.name(shown)));
  }

  /**
   * Saves {@code text} over the file that was opened as {@code was}, if that still holds what it
   * held then.
   */
  public SaveResult save(Opened was, Text text) {
    return save(was, text, false);
  }

  /** Saves {@code text} whatever the file holds now: the writer has seen it and keeps their own. */
  public SaveResult saveMine(Opened was, Text text) {
    return save(was, text, true);
  }

  private SaveResult save(Opened was, Text text, boolean mine) {
    if (!SizeLimit.fits(text)) return DiskError.tooLarge(was.path(), text);
    Encoded encoded = was.encoding().encode(text.toString());
    if (encoded instanceof Encoded.Refused refused)
      return unencodable(text, refused, was.encoding());
    byte[] bytes = ((Encoded.Bytes) encoded).bytes();
    return turns.take(was.path(), () -> save(was, text, bytes, mine));
  }

  private SaveResult save(Opened was, Text text, byte[] bytes, boolean mine) {
    Path target;
    Optional<byte[]> there;
    try {
      target = disk.resolve(was.path());
      there = there(target);
    } catch (NotRegularException | TooLargeException other) {
      // Somebody else put it there, and it is not for a post to take its place.
      return mine
          ? DiskError.save(disk, was.path(), bytes.length, other)
          : new ChangedOnDisk(DiskError.open(was.path(), other));
    } catch (IOException refused) {
      return DiskError.save(disk, was.path(), bytes.length, refused);
    }
    Opened now = new Opened(was.path(), text, was.encoding(), Stamp.of(bytes));
    if (there.isPresent() && Arrays.equals(there.get(), bytes)) return new Saved(now, true);
    boolean same = there.isPresent() && Stamp.of(there.get()).equals(was.stamp());
    if (!mine && !same) return new ChangedOnDisk(open(was.path()));
    Written written =
        there.isPresent()
            ? save.replace(target, there.get(), bytes)
            : save.create(target, bytes, true);
    if (written instanceof Written.Changed) return new ChangedOnDisk(open(was.path()));
    return result(written, now);
  }

  /** What the plain file {@code target} holds; empty when there is none. */
  private Optional<byte[]> there(Path target) throws IOException {
    if (disk.facts(target).isEmpty()) return Optional.empty();
    return Optional.of(disk.read(target, MOST_THERE));
  }

  /** Saves {@code text} as a new file; one that is there already is left alone. */
  public SaveResult saveAs(Path path, Text text, FileEncoding encoding) {
    return saveAs(path, text, encoding, false, true);
  }

  /**
   * As {@link #saveAs}, for one who knows that nothing beside {@code path} has a name that reads
   * the same: to look for that takes the longer the more files there are.
   */
  SaveResult saveAlone(Path path, Text text, FileEncoding encoding) {
    return saveAs(path, text, encoding, false, false);
  }

  /** Saves {@code text} as {@code path}, in the place of the file that the writer saw there. */
  public SaveResult saveOver(Path path, Text text, FileEncoding encoding) {
    return turns.take(path, () -> saveAs(path, text, encoding, true, true));
  }

  private SaveResult saveAs(
      Path path, Text text, FileEncoding encoding, boolean over, boolean looks) {
    if (!SizeLimit.fits(text)) return DiskError.tooLarge(path, text);
    Encoded encoded = encoding.encode(text.toString());
    if (encoded instanceof Encoded.Refused refused) return unencodable(text, refused, encoding);
    byte[] bytes = ((Encoded.Bytes) encoded).bytes();
    Opened now = new Opened(path, text, encoding, Stamp.of(bytes));
    if (FileName.isTooLong(path)) return DiskError.tooLong(path);
    try {
      Path target = disk.resolve(path);
      var facts = disk.facts(target);
      if (facts.isEmpty() && looks && hasTwin(target)) return new Exists(path);
      if (facts.isEmpty()) return result(save.create(target, bytes, over), now);
      if (!over) return new Exists(path);
      if (!facts.get().regular()) return Failed.of("files.save.no-file", DiskError.name(path));
      return result(save.replace(target, disk.read(target, MOST_THERE), bytes), now);
    } catch (IOException refused) {
      return DiskError.save(disk, path, bytes.length, refused);
    }
  }

  /**
   * Writes what was made of {@code post} to {@code path}, in the place of a file that the writer
   * saw there, but never of the post itself.
   */
  public Optional<Failed> export(Path path, Optional<Path> post, byte[] bytes) {
    try {
      Path target = disk.resolve(path);
      var facts = disk.facts(target);
      if (facts.isPresent() && post.isPresent() && isSameFile(target, post.get())) {
        return Optional.of(Failed.of("files.export.post"));
      }
      if (facts.isPresent() && !facts.get().regular()) {
        return Optional.of(Failed.of("files.save.no-file", DiskError.name(path)));
      }
      Written written =
          facts.isEmpty()
              ? save.create(target, bytes, true)
              : save.replace(target, disk.read(target, MOST_THERE), bytes);
      return switch (written) {
        case Written.Done done -> Optional.empty();
        case Written.Refused refused -> Optional.of(refused.why());
        case Written.Taken taken -> Optional.of(inUse(path));
        case Written.Changed changed -> Optional.of(inUse(path));
      };
    } catch (IOException refused) {
      return Optional.of(DiskError.save(disk, path, bytes.length, refused));
    }
  }

  private static Failed inUse(Path path) {
    return Failed.of("files.save.in-use", DiskError.name(path));
  }

  /**
   * What {@code bytes} say that are of a file like one in the encoding {@code like}; empty where
   * that is no text, or too much.
   */
  public static Optional<Text> text(byte[] bytes, FileEncoding like) {
    return EncodingDetection.decode(bytes, like.charset())
        .map(Decoded::text)
        .filter(SizeLimit::fits)
        .map(Text::of);
  }

  /** The Japanese font that this machine has. */
  public Optional<JapaneseFont> japaneseFont() {
    return JapaneseFont.find(disk);
  }

  /**
   * The spelling dictionary of {@code language}, such as {@code en}, that lies in {@code own} or
   * where systems keep theirs, if possible for the first of {@code regions}.
   */
  public Optional<DictionaryFiles> dictionary(
      Optional<Path> own, String language, List<String> regions) {
    List<Path> folders = new ArrayList<>(DictionaryFiles.usualFolders());
    own.ifPresent(folders::addFirst);
    return DictionaryFiles.find(disk, folders, language, regions);
  }

  /** Whether a file beside {@code target} has a name that reads the same. */
  private boolean hasTwin(Path target) {
    String name = DiskError.name(target);
    if (FileName.bytes(name) == name.length()) return false;
    try {
      return disk.names(DiskError.folder(target)).stream()
          .anyMatch(other -> FileName.isTwin(name, other));
    } catch (IOException _) {
      // Creating the file will say what is wrong with the folder.
      return false;
    }
  }

  /** Moves posts to other names and folders. */
  public PostMove moves() {
    return new PostMove(disk, save, turns, this);
  }

  /** The other Markdown files beside {@code post}, those whose names come last first. */
  public List<Path> postsBeside(Path post, int most) {
    Path folder = DiskError.folder(post);
    String own = DiskError.name(post);
    try {
      return disk.names(folder).stream()
          .filter(name -> name.matches("[^._#~].*\\.(?:md|markdown|mkdown|mkdn|mkd)"))
          .filter(name -> !name.equals(own))
          .sorted(Comparator.reverseOrder())
          .limit(most)
          .map(folder::resolve)
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /** The images of the post at {@code path}. */
  public PostImages images(Path path) {
    return new PostImages(disk, save, path);
  }

  /**
   * The images in {@code folder}, which links reach at {@code address}: of at most {@code
   * mostBytes} and of these {@code types}, or of all where there are none.
   */
  public PostImages images(Path folder, String address, long mostBytes, Set<String> types) {
    return new PostImages(disk, save, folder, address, mostBytes, types);
  }

  /** Creates {@code folder} and those above it; empty when it is there, else why it is not. */
  public Optional<Failed> createFolder(Path folder) {
    try {
      disk.createFolders(folder);
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(DiskError.save(disk, folder, 0, refused));
    }
  }

  /** Whether both paths lead to one file that is there. */
  public boolean isSameFile(Path one, Path other) {
    try {
      return disk.facts(one).isPresent()
          && disk.facts(other).isPresent()
          && disk.isSameFile(one, other);
    } catch (IOException _) {
      // What cannot even be asked for cannot be written to either; saving then says why.
      return false;
    }
  }

  /**
   * Gives the file another name; a file that has it already is left alone. A name that differs in
   * case alone is another name, also where the disk takes both for one file.
   */
  public RenameResult rename(Path from, Path to) {
    try {
      if (disk.facts(to).isPresent()) {
        boolean folded =
            disk.isSameFile(from, to)
                && !disk.names(DiskError.folder(to)).contains(to.getFileName().toString());
        if (!folded) return new RenameResult.Exists(to);
      }
      disk.createSharedFolders(DiskError.folder(to));
      disk.rename(from, to);
      return new RenameResult.Renamed(to);
    } catch (IOException refused) {
      return new RenameResult.Failed(DiskError.save(disk, to, 0, refused));
    }
  }

  private static SaveResult result(Written written, Opened now) {
    return switch (written) {
      case Written.Done done -> new Saved(now, done.durable());
      case Written.Refused refused -> refused.why();
      case Written.Taken taken -> new Exists(now.path());
      // Somebody else saves there at this moment; the writer is to look before trying again.
      case Written.Changed changed -> new Exists(now.path());
    };
  }

  static Unencodable unencodable(Text text, Encoded.Refused refused, FileEncoding in) {
    int at = refused.offset();
    boolean pair =
        at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    return new Unencodable(at, text.slice(at, at + (pair ? 2 : 1)), in.charset());
  }

  /** What giving a file another name comes to. */
  public sealed interface RenameResult {
    record Renamed(Path path) implements RenameResult {}

    record Exists(Path path) implements RenameResult {}

    record Failed(SaveResult.Failed why) implements RenameResult {}
  }
}
