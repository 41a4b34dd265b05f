package genko.storage.files;

import genko.storage.files.SaveResult.Failed;
import genko.text.SizeLimit;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns what a disk says when it refuses into a sentence with a way out. */
final class DiskError {
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "not enough space", "disk is full");
  private static final List<String> UNSUPPORTED =
      List.of("invalid argument", "not supported", "not implemented");

  private DiskError() {}

  /** Why {@code needed} bytes could not be written into {@code file}. */
  static Failed save(Disk disk, Path file, long needed, IOException refused) {
    Path folder = folder(file);
    if (isFull(disk, folder, needed, refused)) {
      return Failed.of("files.save.full", name(file), folder.toString());
    }
    return switch (refused) {
      case NoSuchFileException gone -> Failed.of("files.save.folder-gone", folder.toString());
      case NotDirectoryException gone -> Failed.of("files.save.folder-gone", folder.toString());
      case AccessDeniedException denied ->
          Failed.of("files.save.no-permission", name(file), folder.toString());
      case NotRegularException other -> Failed.of("files.save.no-file", name(file));
      case TooLargeException large -> Failed.of("files.save.large-there", name(file));
      default ->
          says(refused, List.of("name too long"))
              ? tooLong(file)
              : Failed.of("files.save.refused", name(file), reason(refused));
    };
  }

  /** The name of {@code file} is longer than names can be. */
  static Failed tooLong(Path file) {
    return Failed.of("files.save.name-too-long", name(file), FileName.bytes(name(file)));
  }

  /** The text for {@code file} is larger than a post may be. */
  static Failed tooLarge(Path file, Text text) {
    long bytes = SizeLimit.bytes(text.toString());
    return Failed.of("files.save.too-large", name(file), SizeLimit.megabytes(bytes));
  }

  /** Why {@code file} could not be read. */
  static OpenResult.Unreadable open(Path file, IOException refused) {
    return switch (refused) {
      case NoSuchFileException gone -> unreadable(file, "files.open.missing", name(file));
      case AccessDeniedException denied -> unreadable(file, "files.open.no-permission", name(file));
      case NotRegularException other -> unreadable(file, "files.open.no-file", name(file));
      case TooLargeException large -> unreadable(file, "files.open.too-large", name(file));
      case FileSystemLoopException loop -> unreadable(file, "files.open.loop", name(file));
      default -> unreadable(file, "files.open.refused", name(file), reason(refused));
    };
  }

  static OpenResult.Unreadable unreadable(Path file, String key, Object... args) {
    return new OpenResult.Unreadable(file, key, List.of(args));
  }

  /** Whether the file system cannot do what was asked, rather than having failed at it. */
  static boolean isUnsupported(IOException refused) {
    return says(refused, UNSUPPORTED);
  }

  static String name(Path file) {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  /** The folder that {@code file} lies in; a root lies in itself. */
  static Path folder(Path file) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    return folder == null ? whole : folder;
  }

  /** The system may speak any language, so the free space is asked as well. */
  private static boolean isFull(Disk disk, Path folder, long needed, IOException refused) {
    if (says(refused, FULL)) return true;
    try {
      return disk.room(folder) < needed;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean says(IOException refused, List<String> signs) {
    String said = reason(refused).toLowerCase(Locale.ROOT);
    return signs.stream().anyMatch(said::contains);
  }

  private static String reason(IOException refused) {
    boolean named = refused instanceof FileSystemException;
    String said = named ? ((FileSystemException) refused).getReason() : refused.getMessage();
    return said == null ? refused.getClass().getSimpleName() : said;
  }
}
