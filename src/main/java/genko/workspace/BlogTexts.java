package genko.workspace;

import genko.jekyll.site.Blog;
import genko.text.Text;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a blog are text that its pages are made with, and no posts: layouts, includes,
 * data, styles, the configuration. Looks for the blog on the disk.
 */
final class BlogTexts {
  private static final Set<String> FOLDERS =
      Set.of("_layouts", "_includes", "_data", "_sass", "_plugins");
  private static final Set<String> MARKDOWN = Set.of("markdown", "mkdown", "mkdn", "mkd", "md");
  private static final Set<String> HTML = Set.of("html", "htm");

  private BlogTexts() {}

  /** Whether {@code file}, which holds {@code text}, is such a file. */
  static boolean holds(Path file, Text text) {
    Optional<String> name = Blog.folderOf(file).flatMap(folder -> folder.nameOf(file));
    return name.isPresent() && isText(name.get(), text);
  }

  private static boolean isText(String name, Text text) {
    if (FOLDERS.contains(name.substring(0, Math.max(0, name.indexOf('/'))))) return true;
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (MARKDOWN.contains(ending)) return false;
    boolean page = HTML.contains(ending) && text.length() > 3 && text.slice(0, 3).equals("---");
    return !page && !name.startsWith("_posts/") && !name.startsWith("_drafts/");
  }
}
