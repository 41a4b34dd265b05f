package genko.jekyll.plugin;

import genko.jekyll.site.BlogPage;
import genko.jekyll.site.SiteContents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** jekyll-readme-index: the read-me of a folder without an index is its index. */
final class ReadmeIndex implements Plugin {
  private static final Set<String> INDEXES =
      Set.of("", "index.html", "index.htm", "index.xhtml", "index.xml");

  @Override
  public void generate(SiteContents site) {
    Options options = new Options(site, "readme_index");
    if (options.isOff()) return;
    for (String path : site.copied()) {
      if (!isReadme(path, site) || hasIndex(site, folder("/" + path))) continue;
      BlogPage page = site.pageOf(path);
      site.add(at(folder("/" + path), page, site));
      if (options.isOn("remove_originals")) site.drop(path);
    }
    if (!options.isOn("with_frontmatter")) return;
    for (BlogPage page : List.copyOf(site.pages())) {
      if (!isReadme(page.path(), site) || hasIndex(site, folder(page.url()))) continue;
      site.replace(page, at(folder("/" + page.path()), page, site));
    }
  }

  private static BlogPage at(String folder, BlogPage page, SiteContents site) {
    Map<String, Object> values = new LinkedHashMap<>(page.values());
    values.put("permalink", folder);
    return site.page(page.path(), values, page.content());
  }

  private static boolean isReadme(String path, SiteContents site) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith("readme.") && name.indexOf('.', 7) < 0 && site.isMarkdown(path);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static boolean hasIndex(SiteContents site, String folder) {
    return site.pages().stream().anyMatch(page -> isIndex(page.url(), folder))
        || site.copied().stream().anyMatch(path -> isIndex("/" + path, folder));
  }

  private static boolean isIndex(String url, String folder) {
    return url.startsWith(folder)
        && INDEXES.contains(url.substring(folder.length()).toLowerCase(Locale.ROOT));
  }
}
