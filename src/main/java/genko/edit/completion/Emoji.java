package genko.edit.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The emoji by the short names that GitHub gives them. The character itself is what is put. */
public final class Emoji {
  private static final String NAMES = "/genko/assets/complete/emoji.txt";

  private Emoji() {}

  /** All of them, read anew at each call. */
  public static List<CompletionItem> all() {
    String lines;
    try (InputStream in = Emoji.class.getResourceAsStream(NAMES)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    List<CompletionItem> out = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (line.startsWith("#") || space < 0) continue;
      String emoji = line.substring(space + 1);
      out.add(new CompletionItem(line.substring(0, space), emoji, emoji));
    }
    return List.copyOf(out);
  }
}
