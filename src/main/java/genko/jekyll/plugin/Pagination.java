package genko.jekyll.plugin;

import genko.jekyll.site.BlogPage;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * jekyll-paginate: the index goes on in further pages, which other pages see in {@code site.pages}.
 */
final class Pagination implements Plugin {
  /** More pages are no list that anybody reads. */
  private static final int MOST = 10_000;

  @Override
  public void generate(SiteContents site) {
    if (!(site.config().get("paginate") instanceof Long each) || each <= 0) return;
    String form = RubyValues.text(site.config().get("paginate_path"));
    Optional<BlogPage> index =
        site.pages().stream()
            .filter(page -> page.name().equals("index.html") && isAbove(folder(page.path()), form))
            .max(Comparator.comparingInt(page -> page.path().length()));
    if (index.isEmpty()) return;
    long shown =
        site.blog().posts().stream()
            .filter(post -> !Values.isTruthy(post.values().get("hidden")))
            .count();
    long pages = Math.min(MOST, (shown + each - 1) / each);
    for (long page = 2; page <= pages; page++) site.add(further(index.get(), page, form, site));
  }

  private static BlogPage further(BlogPage index, long number, String form, SiteContents site) {
    String folder = form.replace(":num", Long.toString(number)).replaceFirst("^/", "");
    Map<String, Object> values = new LinkedHashMap<>(index.values());
    String inner = folder.endsWith("/") ? folder : folder + "/";
    return site.page(inner + "index.html", values, index.content());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Whether the further pages are to lie in {@code folder} or below it. */
  private static boolean isAbove(String folder, String form) {
    String bare = form.startsWith("/") ? form.substring(1) : form;
    return folder(bare).startsWith(folder);
  }
}
