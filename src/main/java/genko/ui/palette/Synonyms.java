package genko.ui.palette;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What commands and settings are called elsewhere, by their ids, in both languages together: a
 * writer who comes from another editor types its words.
 */
public record Synonyms(Map<String, List<String>> byId) {
  private static final String FILE = "/genko/assets/commands/synonyms.txt";

  public Synonyms {
    byId = Map.copyOf(byId);
  }

  /** Those that come with the program. */
  static Synonyms read() {
    try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A line is an id, a colon, and words with commas between them; others begin with {@code #}. */
  static Synonyms parse(String lines) {
    Map<String, List<String>> found = new HashMap<>();
    for (String line : lines.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      int colon = line.indexOf(": ");
      if (colon < 1) throw new IllegalArgumentException("no id: " + line);
      String id = line.substring(0, colon);
      List<String> words = Arrays.asList(line.substring(colon + 2).split(", *", -1));
      if (found.put(id, words) != null) throw new IllegalArgumentException("twice: " + id);
    }
    return new Synonyms(found);
  }

  /** The other words for {@code id}. */
  public List<String> of(String id) {
    return byId.getOrDefault(id, List.of());
  }
}
