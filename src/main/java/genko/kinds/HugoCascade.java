package genko.kinds;

import genko.blog.PlacedPost;
import genko.storage.files.BlogFolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
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
    Deque<String> todo = new ArrayDeque<>(List.of(config.contents()));
    for (int seen = 0; seen < MOST_FOLDERS && !todo.isEmpty(); seen++) {
      String at = todo.removeFirst();
      for (BlogFolder.Entry entry : folder.unsorted(at)) {
        String path = at + "/" + entry.name();
        if (entry.isFolder()) todo.add(path);
        if (!entry.name().equals("_index.md")) continue;
        Map<String, Object> values = HugoConfig.ofHead(OtherKind.read(folder, path)).map("cascade");
        boolean picks = values.containsKey("_target") || values.containsKey("target");
        if (!values.isEmpty() && !picks) found.put(at, values);
      }
    }
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
