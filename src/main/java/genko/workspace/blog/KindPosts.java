package genko.workspace.blog;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.frontmatter.FrontMatter;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of a blog of another kind than Jekyll's by their front matter, each read once as long
 * as its file stays: at most {@value #MOST_POSTS} in {@value #MOST_FOLDERS} folders, and of each no
 * more than its first {@value #MOST_BYTES} bytes. Reaches the disk, so that a worker asks.
 */
public final class KindPosts {
  private static final int MOST_POSTS = 5000;
  private static final int MOST_FOLDERS = 1000;
  private static final int MOST_BYTES = 1 << 14;

  private final Map<Path, Map<String, Read>> known = new HashMap<>();

  private record Read(BlogFolder.Entry of, PlacedPost post) {}

  /** The posts of the blog {@code site} in {@code root}, those whose paths come last first. */
  public synchronized List<PlacedPost> of(BlogFolder root, BlogSite site) {
    Map<String, Read> before = known.getOrDefault(root.root(), Map.of());
    Map<String, Read> now = new HashMap<>();
    Deque<String> folders = new ArrayDeque<>(site.postFolders());
    for (int looked = 0; !folders.isEmpty() && looked < MOST_FOLDERS; looked++) {
      String folder = folders.poll();
      for (BlogFolder.Entry entry : root.list(folder)) {
        String path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
        if (entry.name().startsWith(".")) continue;
        if (entry.isFolder()) folders.add(path);
        else if (isPost(entry.name()) && now.size() < MOST_POSTS) {
          Read read = before.get(path);
          boolean stays = read != null && read.of.equals(entry);
          now.put(path, stays ? read : new Read(entry, read(root, path)));
        }
      }
    }
    known.put(root.root(), now);
    List<PlacedPost> posts = new ArrayList<>(now.values().stream().map(Read::post).toList());
    posts.sort(Comparator.comparing(PlacedPost::path).reversed());
    return posts;
  }

  private static boolean isPost(String name) {
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  private static PlacedPost read(BlogFolder root, String path) {
    Optional<byte[]> start = root.start(path, MOST_BYTES);
    String text = start.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    return new PlacedPost(path, FrontMatter.of(Text.of(text)));
  }
}
