package genko.jekyll.site;

import genko.jekyll.rules.Permalink;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the site what a blog holds is published, by the names that {@code link} and {@code
 * post_url} know, and by the file that it is written to. Found when it is first asked for.
 */
public final class BlogAddresses {
  private static final Pattern POST_NAME = Pattern.compile("(.+/)?(\\d+-\\d+-\\d+)-(.*)");

  private final Blog blog;
  private final Lazy<Map<String, List<String>>> destinations = new Lazy<>(this::findDestinations);
  private final Lazy<Map<String, String>> urls = new Lazy<>(this::findUrls);

  BlogAddresses(Blog blog) {
    this.blog = blog;
  }

  /** Another document, page or file of the blog that is written to {@code file} too. */
  Optional<String> rivalOf(String path, String file) {
    return destinations.get().getOrDefault(file, List.of()).stream()
        .filter(other -> !other.equals(path))
        .findFirst();
  }

  private Map<String, List<String>> findDestinations() {
    Map<String, List<String>> found = new HashMap<>();
    for (BlogPost post : blog.all()) {
      boolean lost = post.isHidden() && !blog.config().unpublished();
      boolean written = blog.config().isWritten(post.collection()) && !lost;
      if (!written || post.isDraft() && !blog.config().showsDrafts()) continue;
      found.computeIfAbsent(post.file(), key -> new ArrayList<>()).add(post.path());
    }
    for (BlogPage page : blog.pages()) {
      String file = Permalink.file(page.url(), page.extension());
      found.computeIfAbsent(file, key -> new ArrayList<>()).add(page.path());
    }
    for (SiteListing.File file : blog.staticFiles()) {
      found.computeIfAbsent("/" + file.path(), key -> new ArrayList<>()).add(file.path());
    }
    return found;
  }

  /**
   * The address, without {@code baseurl}, of what {@code link} calls {@code name}: the path of a
   * document, page or file that is published.
   */
  public Optional<String> urlOf(String name) {
    String bare = name.startsWith("/") ? name.substring(1) : name;
    return Optional.ofNullable(urls.get().get(bare));
  }

  private Map<String, String> findUrls() {
    Map<String, String> found = new HashMap<>();
    for (String collection : blog.config().collections().keySet()) {
      if (!blog.config().isWritten(collection)) continue;
      for (BlogPost post : blog.documents(collection))
        found.put(post.relativePath(blog.config()), post.url());
    }
    for (BlogPage page : blog.pages()) found.put(page.path(), page.url());
    for (SiteListing.File file : blog.staticFiles()) found.put(file.path(), "/" + file.path());
    return found;
  }

  /**
   * The address, without {@code baseurl}, of the post that {@code post_url} calls {@code name}: its
   * file's name without extension, after its folder if it has one.
   */
  public Optional<String> postUrl(String name) {
    Matcher parts = POST_NAME.matcher(name.startsWith("/") ? name.substring(1) : name);
    if (!parts.matches()) return Optional.empty();
    String folder = parts.group(1) == null ? "" : Pattern.quote(parts.group(1));
    String file = Pattern.quote(parts.group(2) + "-" + parts.group(3)) + "\\.[^.]+.*";
    Pattern wanted = Pattern.compile("_posts/" + folder + file + "|" + folder + "_posts/?" + file);
    for (BlogPost post : blog.posts()) {
      if (wanted.matcher(post.relativePath(blog.config())).matches())
        return Optional.of(post.url());
    }
    // An older way to match, which Jekyll still follows.
    Optional<LocalDate> day =
        new DocumentDates(blog.config().zone())
            .read(parts.group(2))
            .map(ZonedDateTime::toLocalDate);
    for (BlogPost post : blog.posts()) {
      boolean same = day.equals(Optional.of(post.date().toLocalDate()));
      if (same && post.slug().equals(parts.group(3))) return Optional.of(post.url());
    }
    return Optional.empty();
  }
}
