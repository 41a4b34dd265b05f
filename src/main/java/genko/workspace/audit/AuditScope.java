package genko.workspace.audit;

import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Posts of one blog that are looked through together.
 *
 * @param posts their paths from the root of the folder, in order
 * @param whole whether they are all that the blog has, so that what only all of them can tell is
 *     looked for
 */
public record AuditScope(PostFolder folder, List<String> posts, boolean whole) {
  public AuditScope {
    posts = List.copyOf(posts);
  }

  /** All posts in {@code folder}, which may be a part of a blog. */
  public static AuditScope ofFolder(Path folder, Clock clock) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    PostFolder blog = PostFolder.at(whole, clock);
    String inside = blog.root().relativize(whole).toString().replace('\\', '/');
    List<String> posts =
        blog.list(() -> false).files().stream()
            .map(file -> file.path())
            .filter(path -> inside.isEmpty() || path.startsWith(inside + "/"))
            .sorted()
            .toList();
    boolean all = inside.isEmpty() || blog.site().places().home().equals(inside);
    return new AuditScope(blog, posts, all);
  }

  /** {@code files}, by the blogs that they lie in. */
  public static List<AuditScope> ofFiles(List<Path> files, Clock clock) {
    Map<Path, PostFolder> folders = new LinkedHashMap<>();
    Map<Path, TreeSet<String>> posts = new LinkedHashMap<>();
    for (Path file : files) {
      Path whole = file.toAbsolutePath().normalize();
      PostFolder folder =
          PostFolder.ofPost(whole, clock).orElseGet(() -> PostFolder.at(parent(whole), clock));
      Path root = folder.root();
      folders.putIfAbsent(root, folder);
      posts
          .computeIfAbsent(root, key -> new TreeSet<>())
          .add(root.relativize(whole).toString().replace('\\', '/'));
    }
    List<AuditScope> scopes = new ArrayList<>();
    for (PostFolder folder : folders.values()) {
      List<String> paths = List.copyOf(posts.getOrDefault(folder.root(), new TreeSet<>()));
      scopes.add(new AuditScope(folder, paths, false));
    }
    return scopes;
  }

  private static Path parent(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  /** The file of the post at {@code path}. */
  public Path file(String path) {
    return folder.file(path);
  }
}
