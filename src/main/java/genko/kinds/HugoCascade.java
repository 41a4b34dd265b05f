package genko.kinds;

import genko.blog.PlacedPost;
import genko.storage.files.BlogFolder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the {@code cascade} of sections gives the pages in them that say nothing themselves: values
 * by names in small letters, by the folder of the section. A cascade that picks its pages is left
 * out, for that only Hugo knows.
 */
record HugoCascade(Map<String, Map<String, Object>> sections) {
  static final HugoCascade NONE = new HugoCascade(Map.of());

  private static final int MOST_FOLDERS = 300;

  /** Reaches the disk. */
  static HugoCascade read(BlogFolder folder, HugoConfig config) {
    Map<String, Map<String, Object>> found = new HashMap<>();
    folder.walk(
        config.contents(),
        MOST_FOLDERS,
        (at, entry) -> {
          if (!entry.name().equals("_index.md")) return;
          String text = OtherKind.read(folder, at + "/" + entry.name());
          Map<String, Object> values = HugoConfig.ofHead(text).map("cascade");
          boolean picks = values.containsKey("_target") || values.containsKey("target");
          if (!values.isEmpty() && !picks) found.put(at, values);
        });
    return found.isEmpty() ? NONE : new HugoCascade(Map.copyOf(found));
  }

  /** What {@code post} says of {@code key}, else what the nearest of its sections gives it. */
  Optional<String> text(PlacedPost post, String key) {
    if (sections.isEmpty() || post.head().field(key).isPresent()) return post.text(key);
    for (String at = post.folder(); !at.isEmpty(); at = above(at)) {
      Object found = sections.getOrDefault(at, Map.of()).get(key.toLowerCase(Locale.ROOT));
      if (found != null) return Optional.of(found.toString());
    }
    return Optional.empty();
  }

  private static String above(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }
}
