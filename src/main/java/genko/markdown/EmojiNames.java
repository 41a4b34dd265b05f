package genko.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The emoji by the short names that GitHub gives them, in the order of the names. */
public final class EmojiNames {
  private static final String FILE = "/genko/assets/complete/emoji.txt";

  private EmojiNames() {}

  /** Read when a name is first looked for. */
  private static final class Known {
    private static final Map<String, String> ALL = read();
  }

  /** The characters of each, by its name without colons. */
  public static Map<String, String> all() {
    return Known.ALL;
  }

  private static Map<String, String> read() {
    String lines;
    try (InputStream in = EmojiNames.class.getResourceAsStream(FILE)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, String> out = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (!line.startsWith("#") && space >= 0) {
        out.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return Collections.unmodifiableMap(out);
  }
}
