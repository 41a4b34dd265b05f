package genko.blog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the posts of a blog lie. Paths lead from the blog's root, with {@code /} between the names;
 * the root itself is "".
 *
 * @param home the folder in which a new post is saved
 * @param folders whether posts may lie in a folder or below it, given that they may lie in the one
 *     above
 * @param posts whether a file in such a folder is a post
 */
public record PostPlaces(String home, Predicate<String> folders, Predicate<String> posts) {
  private static final List<String> EXTENSIONS =
      List.of(".md", ".markdown", ".mkdown", ".mkdn", ".mkd");

  /** What other programs keep in folders of these names is no writer's. */
  private static final Set<String> FOREIGN =
      Set.of("node_modules", "vendor", "_site", "bower_components");

  /** All Markdown at any depth below {@code homes}, in the first of which a new post is saved. */
  public static PostPlaces below(List<String> homes) {
    return new PostPlaces(
        homes.getFirst(),
        folder -> homes.stream().anyMatch(home -> isOnWay(folder, home)),
        path -> homes.stream().anyMatch(home -> path.startsWith(home + "/")));
  }

  /** All Markdown of the folder, but for what is in folders called as one of {@code passed}. */
  public static PostPlaces everywhere(Set<String> passed) {
    return new PostPlaces("", folder -> !passed.contains(name(folder)), path -> true);
  }

  /** Whether {@code folder} is {@code home}, or lies above or below it. */
  private static boolean isOnWay(String folder, String home) {
    return (home + "/").startsWith(folder + "/") || folder.startsWith(home + "/");
  }

  /** Whether posts may lie in {@code folder} or below it. */
  public boolean mayHold(String folder) {
    String name = name(folder);
    return !name.startsWith(".") && !FOREIGN.contains(name) && folders.test(folder);
  }

  /** Whether the file at {@code path}, in a folder that may hold posts, is one. */
  public boolean isPost(String path) {
    return isMarkdown(name(path)) && posts.test(path);
  }

  private static boolean isMarkdown(String name) {
    if (name.isEmpty() || "._#~".indexOf(name.charAt(0)) >= 0) return false;
    String small = name.toLowerCase(Locale.ROOT);
    for (String one : EXTENSIONS) if (small.endsWith(one)) return true;
    return false;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
