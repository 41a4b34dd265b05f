package genko.files;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where Genko keeps what is not a post, always outside the blog, as each platform wants it: {@code
 * settings} is what the writer chose, {@code state} what Genko remembers by itself. On Linux these
 * are the XDG base directories, of which only absolute ones count.
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
    Path config = named(files, env, "XDG_CONFIG_HOME", user.resolve(".config"));
    Path state = named(files, env, "XDG_STATE_HOME", user.resolve(".local").resolve("state"));
    return new StateFolder(config.resolve("genko"), state.resolve("genko"));
  }

  private static Path named(FileSystem files, Map<String, String> env, String name, Path usual) {
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

  /** For programs that come with Genko and are unpacked when they are first needed. */
  public Path tools() {
    return state.resolve("tools");
  }
}
