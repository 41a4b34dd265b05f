package genko.storage.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is doubtful about the name of a file that is made here: a blog is written on one system and
 * built on another. Nothing of it keeps anyone from saving, except a name that no system takes.
 */
public final class FileName {
  /** In bytes of UTF-8, of which a Japanese character takes three. */
  static final int LONGEST = 255;

  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\x00-\\x1F]");
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\\..*)?");

  private FileName() {}

  static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  public static boolean isTooLong(Path file) {
    return bytes(DiskError.name(file)) > LONGEST;
  }

  /** Whether two names are one where capitals or the way of writing marks make no difference. */
  public static boolean isSame(String one, String other) {
    return composed(one).equalsIgnoreCase(composed(other));
  }

  /** Whether two names read the same, whichever way their marks are written. */
  static boolean isTwin(String one, String other) {
    return !one.equals(other) && composed(one).equals(composed(other));
  }

  /** {@code name} as all names that read the same are written. */
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** The key of the sentence that tells what is doubtful about the name of {@code file}. */
  public static Optional<String> doubt(Path file) {
    String name = DiskError.name(file);
    boolean ends = name.endsWith(".") || name.endsWith(" ");
    boolean device = DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    if (FORBIDDEN.matcher(name).find()) return Optional.of("files.name.characters");
    if (ends || device) return Optional.of("files.name.windows");
    if (!composed(name).equals(name)) return Optional.of("files.name.decomposed");
    return Optional.empty();
  }
}
