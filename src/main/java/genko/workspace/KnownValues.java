package genko.workspace;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that the posts of a folder have in their front matter, by key, the most usual first.
 * Reads no more than the {@value #MOST_POSTS} newest posts by name; only keys whose values come
 * back in other posts count, so neither titles nor dates.
 */
public record KnownValues(Map<String, List<String>> byKey) {
  public static final KnownValues NONE = new KnownValues(Map.of());

  private static final int MOST_POSTS = 1000;
  private static final int MOST_VALUES = 300;
  private static final int LONGEST = 100;
  private static final Set<String> UNIQUE =
      Set.of("title", "date", "excerpt", "reading_time", "slug", "permalink", "description");

  public KnownValues {
    byKey = Map.copyOf(byKey);
  }

  /** What the other posts beside {@code post} have; reaches the disk. */
  public static KnownValues beside(PostFiles files, Path post) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Path other : files.postsBeside(post, MOST_POSTS)) {
      if (files.open(other) instanceof Opened file) count(FrontMatter.of(file.text()), counts);
    }
    Map<String, List<String>> byKey = new HashMap<>();
    counts.forEach((key, values) -> byKey.put(key, usual(values)));
    return new KnownValues(byKey);
  }

  private static void count(FrontMatter head, Map<String, Map<String, Integer>> counts) {
    for (Field field : head.fields()) {
      if (UNIQUE.contains(field.key())) continue;
      List<String> values = field.items();
      if (values.isEmpty() && field.kind() == Field.Kind.TEXT) values = List.of(field.text());
      for (String value : new HashSet<>(values)) {
        if (value.isBlank() || value.length() > LONGEST) continue;
        counts.computeIfAbsent(field.key(), key -> new HashMap<>()).merge(value, 1, Integer::sum);
      }
    }
  }

  private static List<String> usual(Map<String, Integer> counts) {
    Comparator<Map.Entry<String, Integer>> often = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .sorted(often.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_VALUES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The values of {@code key}; none where no post has it. */
  public List<String> of(String key) {
    return byKey.getOrDefault(key, List.of());
  }
}
