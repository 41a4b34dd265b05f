package genko.jekyll.site;

import genko.frontmatter.Yaml;
import genko.preview.ImageSource;
import genko.storage.files.BlogFolder;
import genko.storage.files.GemFolders;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The theme of a blog, a gem or a repository that was fetched before, as it lies on this machine.
 * Its layouts, includes, data, assets and styles stand behind the blog's own.
 *
 * @param name what the configuration calls it; "" when the blog has none
 * @param folder where it lies, if it was found
 * @param needs the gems that it has loaded with it
 */
public record BlogTheme(String name, Optional<BlogFolder> folder, Set<String> needs) {
  /** No theme. */
  static final BlogTheme NONE = new BlogTheme("", Optional.empty(), Set.of());

  private static final int MOST_FILES = 5_000;
  private static final int DEEPEST = 8;

  private static final Pattern NEED =
      Pattern.compile("add_(?:runtime_)?dependency[\\s(]+(?:%q<|[\"'])([\\w.-]+)");

  public BlogTheme {
    needs = Set.copyOf(needs);
  }

  /** The theme that {@code config} names for the blog in {@code blog}; reaches the disk. */
  static BlogTheme of(BlogFolder blog, BlogConfig config) {
    boolean gem = config.values().get("theme") instanceof String text && !text.isBlank();
    String said = config.text(gem ? "theme" : "remote_theme").strip();
    if (said.isEmpty()) return NONE;
    String name = said.replaceFirst("@.*$", "").replaceFirst("^.*/", "");
    Optional<GemFolders.Gem> found =
        GemFolders.of(blog).find(name).or(() -> GemFolders.beside(blog, name));
    Set<String> needs = new LinkedHashSet<>();
    if (gem && found.isPresent()) {
      Matcher need = NEED.matcher(found.get().specification());
      while (need.find()) needs.add(need.group(1));
    }
    needs.remove("jekyll");
    needs.remove("bundler");
    needs.remove("rake");
    return new BlogTheme(said, found.map(GemFolders.Gem::folder), needs);
  }

  /** Whether the blog names a theme that does not lie on this machine. */
  public boolean isMissing() {
    return !name.isEmpty() && folder.isEmpty();
  }

  /** The text of the theme's file {@code path}. */
  Optional<String> text(String path) {
    return folder.flatMap(one -> new SiteReader(one, ZoneId.of("UTC")).text(path));
  }

  /** The paths of the theme's files in {@code at} and the folders in it. */
  List<String> files(String at) {
    List<String> found = new ArrayList<>();
    folder.ifPresent(one -> files(one, at, 0, found));
    return found;
  }

  private static void files(BlogFolder folder, String at, int depth, List<String> found) {
    for (BlogFolder.Entry entry : folder.list(at)) {
      String path = at + "/" + entry.name();
      if (entry.name().startsWith(".") || found.size() >= MOST_FILES) continue;
      if (!entry.isFolder()) found.add(path);
      else if (depth < DEEPEST) files(folder, path, depth + 1, found);
    }
  }

  /** The bytes of the theme's file {@code path}, if it is one that pages may ask for. */
  ImageSource.Found asset(String path, long most) throws IOException {
    boolean asset = path.startsWith("assets/") && folder.isPresent();
    return asset ? folder.get().read(path, most) : new ImageSource.Found.Missing();
  }

  /** What the theme's own configuration says where the blog's says nothing. */
  Map<String, Object> config(ZoneId zone) {
    return RubyValues.map(Yaml.of(text("_config.yml").orElse(""), zone).value());
  }
}
