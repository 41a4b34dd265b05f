package genko.storage.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where Genko keeps what is not a post, always outside the blog, as each platform wants it: {@code
 * settings} is what the writer chose, {@code state} what Genko remembers by itself. On Linux these
 * are the XDG base directories, of which only absolute ones count; then those below {@code HOME},
 * and then below the home of the account.
 */
public record StateFolder(Path settings, Path state) {
  /** The folders of this user on this machine. */
  public static StateFolder here() {
    return of(
        FileSystems.getDefault(),
        System.getenv(),
        System.getProperty("os.name"),
        System.getProperty("user.home"));
  }

  /**
   * Has what the libraries of the window keep by themselves, their caches and data, lie where this
   * user's files do. To be called before the first of them is used.
   */
  public static void settleLibraries() {
    Map<String, String> env = System.getenv();
    boolean unix = File.separatorChar == '/';
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    if (!unix || mac) return;
    FileSystem files = FileSystems.getDefault();
    Path home = named(files, env, "HOME", files.getPath(System.getProperty("user.home")));
    Path cache = named(files, env, "XDG_CACHE_HOME", home.resolve(".cache"));
    System.setProperty("user.home", home.toString());
    if (System.getProperty("javafx.cachedir") == null) {
      System.setProperty("javafx.cachedir", cache.resolve("genko").toString());
    }
  }

  /** Where this user keeps on this machine what can be made again at any time. */
  public static Path cache() {
    return cacheOf(
        FileSystems.getDefault(),
        System.getenv(),
        System.getProperty("os.name"),
        System.getProperty("user.home"));
  }

  static Path cacheOf(FileSystem files, Map<String, String> env, String system, String home) {
    Path user = files.getPath(home);
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path local = named(files, env, "LOCALAPPDATA", user.resolve("AppData").resolve("Local"));
      return local.resolve("Genko").resolve("Cache");
    }
    if (name.startsWith("mac")) {
      return user.resolve("Library").resolve("Caches").resolve("Genko");
    }
    Path own = named(files, env, "HOME", user);
    return named(files, env, "XDG_CACHE_HOME", own.resolve(".cache")).resolve("genko");
  }

  /** Those of the folders into which nothing can be written; reaches the disk. */
  public List<Path> refusing(Disk disk) {
    return Stream.of(settings, state).distinct().filter(folder -> !takes(disk, folder)).toList();
  }

  private static boolean takes(Disk disk, Path folder) {
    Path trial = folder.resolve(".trial-" + UUID.randomUUID());
    try {
      disk.createFolders(folder);
      disk.create(trial, true).close();
      disk.delete(trial);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  static StateFolder of(FileSystem files, Map<String, String> env, String system, String home) {
    Path user = files.getPath(home);
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path local = named(files, env, "LOCALAPPDATA", user.resolve("AppData").resolve("Local"));
      Path roaming = named(files, env, "APPDATA", user.resolve("AppData").resolve("Roaming"));
      return new StateFolder(roaming.resolve("Genko"), local.resolve("Genko"));
    }
    if (name.startsWith("mac")) {
      Path support = user.resolve("Library").resolve("Application Support").resolve("Genko");
      return new StateFolder(support, support.resolve("State"));
    }
    Path own = named(files, env, "HOME", user);
    Path config = named(files, env, "XDG_CONFIG_HOME", own.resolve(".config"));
    Path state = named(files, env, "XDG_STATE_HOME", own.resolve(".local").resolve("state"));
    return new StateFolder(config.resolve("genko"), state.resolve("genko"));
  }

  static Path named(FileSystem files, Map<String, String> env, String name, Path usual) {
    try {
      Path given = files.getPath(env.getOrDefault(name, ""));
      return given.isAbsolute() ? given : usual;
    } catch (InvalidPathException _) {
      return usual;
    }
  }

  /** For the copies that a save in place needs for a moment. */
  public Path backups() {
    return state.resolve("backups");
  }

  /** For what is unsaved. */
  public Path journals() {
    return state.resolve("journals");
  }

  /** For steps that change many posts. */
  public Path steps() {
    return state.resolve("steps");
  }

  /** For saying which posts are open. */
  public Path presence() {
    return state.resolve("open");
  }

  /** For the versions of posts. */
  public Path history() {
    return state.resolve("history");
  }

  /** For what went wrong inside the program. */
  public Path logs() {
    return state.resolve("logs");
  }

  /** For what the web engine stores for pages. */
  public Path pages() {
    return state.resolve("pages");
  }

  /** For programs that come with Genko and are unpacked when they are first needed. */
  public Path tools() {
    return state.resolve("tools");
  }
}
