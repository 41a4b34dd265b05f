package genko.jekyll.plugin;

import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * jekyll-paginate: the index goes on in further pages, which other pages see in {@code site.pages},
 * and each shows some of the posts.
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
    List<BlogPost> shown =
        site.blog().posts().reversed().stream()
            .filter(post -> !Values.isTruthy(post.values().get("hidden")))
            .toList();
    int size = (int) Math.min(each, Integer.MAX_VALUE / 2);
    int pages = (int) Math.min(MOST, (shown.size() + (long) size - 1) / size);
    for (int page = 1; page <= pages; page++) {
      BlogPage one = page == 1 ? index.get() : further(index.get(), page, form, site);
      if (page > 1) site.add(one);
      String before = page == 2 ? index.get().url() : address(form, page - 1);
      site.paginate(
          one, new SiteContents.Pager(page, pages, size, shown, before, address(form, page + 1)));
    }
  }

  private static String address(String form, int page) {
    String path = form.replace(":num", Integer.toString(page));
    return path.startsWith("/") ? path : "/" + path;
  }

  private static BlogPage further(BlogPage index, long number, String form, SiteContents site) {
    String folder = form.replace(":num", Long.toString(number)).replaceFirst("^/", "");
    Map<String, Object> values = new LinkedHashMap<>(index.values());
    values.put("path", index.path());
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
