package genko.app;

import genko.words.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a machine needs before a window can open, and what to install or set where it is missing.
 */
final class Display {
  /** The libraries that JavaFX loads on Linux, with the package of Debian that has each. */
  private static final List<Library> LIBRARIES =
      List.of(new Library("libgtk-3.so.0", "libgtk-3-0"), new Library("libXtst.so.6", "libxtst6"));

  private Display() {}

  /** One line that says what is missing, if anything is. */
  static Optional<String> missing(Words words) {
    if (!isUtf8()) return Optional.of(words.say("app.no-utf8-locale"));
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!linux || headless) return Optional.empty();
    String display = System.getenv("DISPLAY");
    if (display == null || display.isBlank()) return Optional.of(words.say("app.no-display"));
    List<String> packages =
        LIBRARIES.stream().filter(library -> !library.loads()).map(Library::debian).toList();
    if (packages.isEmpty()) return Optional.empty();
    return Optional.of(words.say("app.no-libraries", String.join(" ", packages)));
  }

  /** Whether this machine's file names can be Japanese. */
  static boolean isUtf8() {
    String names = System.getProperty("sun.jnu.encoding", "UTF-8");
    boolean unix = System.getProperty("file.separator").equals("/");
    return !unix || names.equalsIgnoreCase("UTF-8");
  }

  private record Library(String file, String debian) {
    /** Loading runs code of the system, as the window is about to do with the same libraries. */
    @SuppressWarnings("restricted")
    boolean loads() {
      try (Arena arena = Arena.ofConfined()) {
        var _ = SymbolLookup.libraryLookup(file, arena);
        return true;
      } catch (IllegalArgumentException missing) {
        return false;
      }
    }
  }
}
