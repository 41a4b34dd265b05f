package genko.workspace.lifecycle;

import genko.storage.files.BlogFolder;
import genko.storage.files.FolderWalk;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a blog in which a link to a post may stand: its posts, and what else its writer has
 * written: pages, layouts, includes and data. What a build has made is none of them, and neither is
 * what lies elsewhere, though a symbolic link may lead there.
 */
final class LinkSources {
  /** What is made by builds and by other programs. */
  private static final Set<String> MADE =
      Set.of("_site", "public", "dist", "resources", "node_modules", "vendor", "bower_components");

  private static final Set<String> PAGES =
      Set.of("md", "markdown", "mkdown", "mkdn", "mkd", "html", "htm", "liquid", "njk", "ejs");

  private static final Set<String> DATA = Set.of("yml", "yaml", "json", "toml", "csv");

  /** Nobody writes more than this by hand. */
  private static final long LONGEST = 1L << 22;

  private LinkSources() {}

  /** Their paths from the root, the posts first. */
  static List<String> list(PostFolder folder) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    folder.list(() -> false).files().forEach(file -> paths.add(file.path()));
    BlogFolder root = BlogFolder.at(folder.root());
    String built = built(folder, root);
    FolderWalk.walkInside(
            folder.root(),
            path -> mayHold(path) && !path.equals(built),
            LinkSources::isSource,
            () -> false)
        .files()
        .stream()
        .filter(file -> file.length() <= LONGEST)
        .forEach(file -> paths.add(file.path()));
    return paths.stream()
        .filter(path -> built.isEmpty() || !path.startsWith(built + "/"))
        .filter(path -> root.look(path).isPresent())
        .toList();
  }

  /** The folder into which the blog's build writes; "" where that lies elsewhere. */
  private static String built(PostFolder folder, BlogFolder root) {
    try {
      return folder.site().builtFolder().map(folder::file).flatMap(root::nameOf).orElse("");
    } catch (InvalidPathException _) {
      // No build can write there either.
      return "";
    }
  }

  private static boolean mayHold(String folder) {
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    return !name.startsWith(".") && !MADE.contains(name);
  }

  private static boolean isSource(String path) {
    return PAGES.contains(ending(path)) || isData(path);
  }

  /** Whether the file at {@code path} is read as Markdown. */
  static boolean isMarkdown(String path) {
    return ending(path).matches("md|m(?:arkdown|kdown|kdn|kd)");
  }

  /** Whether the file at {@code path} is data of the blog, or says how it is made. */
  static boolean isData(String path) {
    if (!DATA.contains(ending(path))) return false;
    return path.matches("(?:_data|data|source/_data)/.*|(?:_config|hugo|config)[^/]*|config/.*");
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
