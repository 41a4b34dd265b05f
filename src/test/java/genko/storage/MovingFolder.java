package genko.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which files are written, renamed and removed while a test looks at it. {@link
 * Files#walk} throws there when a file goes away between its name and its facts.
 */
public final class MovingFolder {
  private MovingFolder() {}

  /** The plain files below {@code folder} that were there to the end; none where it is not. */
  public static List<Path> files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (facts.isRegularFile()) found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            return goOn(why);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException why)
              throws IOException {
            return goOn(why);
          }
        };
    Files.walkFileTree(folder, visitor);
    return found;
  }

  private static FileVisitResult goOn(@Nullable IOException why) throws IOException {
    if (why != null && !(why instanceof NoSuchFileException)) throw why;
    return FileVisitResult.CONTINUE;
  }
}
