package genko.storage.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a person keeps documents, as the desktop names the folder in its language: on Linux in
 * {@code user-dirs.dirs}, elsewhere {@code Documents}. The home itself where there is no such
 * folder.
 */
public record DocumentsFolder(Path home, Path config) {
  /** More than desktops write there. */
  private static final long MOST = 64 * 1024;

  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*XDG_DOCUMENTS_DIR\\s*=\\s*\"(\\$HOME/)?([^\"\\n]*)\"");

  /** The folder; reaches the disk. */
  public Path find(Disk disk) {
    return named(disk)
        .or(() -> Optional.of(home.resolve("Documents")))
        .filter(folder -> isFolder(disk, folder))
        .orElse(home);
  }

  private Optional<Path> named(Disk disk) {
    try {
      byte[] bytes = disk.read(config.resolve("user-dirs.dirs"), MOST);
      Matcher line = LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
      if (!line.find()) return Optional.empty();
      return Optional.of(home.resolve(line.group(2))).filter(folder -> !folder.equals(home));
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  private static boolean isFolder(Disk disk, Path folder) {
    try {
      disk.names(folder);
      return true;
    } catch (IOException none) {
      return false;
    }
  }
}
