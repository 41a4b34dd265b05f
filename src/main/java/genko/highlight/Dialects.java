package genko.highlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages that are known, and how the tokens of some of them are named. */
final class Dialects {
  private static final Set<String> LANGUAGES = new HashSet<>();
  private static final Map<String, CodeDialect> DIALECTS = new HashMap<>();

  static {
    for (String line : lines("languages.txt")) LANGUAGES.addAll(List.of(line.split(" ", -1)));
    CodeDialect dialect = new CodeDialect();
    for (String line : lines("dialects.txt")) {
      if (line.startsWith("= ")) {
        dialect = new CodeDialect();
        for (String name : line.substring(2).split(" ", -1)) DIALECTS.put(name, dialect);
      } else if (line.startsWith("like ")) {
        String other = line.substring(5);
        dialect.take(Objects.requireNonNull(DIALECTS.get(other), other));
      } else {
        dialect.add(line);
      }
    }
  }

  private Dialects() {}

  /** Whether Rouge has a lexer of that name. */
  static boolean isKnown(String language) {
    return LANGUAGES.contains(language);
  }

  /** The dialect of the language, or null for one whose code stays plain. */
  static @Nullable CodeDialect of(String language) {
    return DIALECTS.get(language);
  }

  static List<String> lines(String file) {
    InputStream in = Dialects.class.getResourceAsStream("/genko/assets/highlight/" + file);
    if (in == null) throw new IllegalStateException("missing: " + file);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
