package genko.jekyll.site;

import genko.jekyll.rules.Permalink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in a blog's site: files that are copied, pages, posts and other documents, each
 * by its path from the site's root without {@code baseurl} and escapes. A post counts though it is
 * not built yet, for a link to it will hold.
 */
final class PublishedPaths {
  /** What plug-ins that most blogs have make without a source. */
  private static final List<String> PLUGGED =
      List.of("/feed.xml", "/sitemap.xml", "/robots.txt", "/redirects.json");

  private final Set<String> paths = new HashSet<>();
  private final Set<String> tops = new HashSet<>();

  /** The names of the files in each folder. */
  private final Map<String, List<String>> beside = new HashMap<>();

  /** The files, in order. */
  private final List<String> files = new ArrayList<>();

  /** The files by their names as {@link NearNames#likeness} has them, for what is missing alone. */
  private final Lazy<Map<String, Set<String>>> named = new Lazy<>(this::byLikeness);

  PublishedPaths(Blog blog) {
    for (SiteListing.File file : blog.staticFiles()) add("/" + file.path());
    for (BlogPage page : blog.pages()) {
      add(Permalink.unescape(page.url()));
      add(Permalink.file(page.url(), page.extension()));
      addAll(page.values().get("redirect_from"));
    }
    for (BlogPost post : blog.all()) {
      add(Permalink.unescape(post.url()));
      add(post.file());
      addAll(post.values().get("redirect_from"));
    }
    PLUGGED.forEach(this::add);
  }

  private void addAll(@Nullable Object addresses) {
    RubyValues.strings(addresses instanceof String one ? List.of(one) : addresses)
        .forEach(this::add);
  }

  /** Adds {@code path} and what a server takes for it: without its ending, and its folders. */
  private void add(String path) {
    String rooted = path.startsWith("/") ? path : "/" + path;
    String bare =
        rooted.endsWith("/index.html") ? rooted.substring(0, rooted.length() - 10) : rooted;
    if (bare.length() > 1) name(bare);
    paths.add(rooted);
    paths.add(bare);
    if (bare.endsWith(".html")) paths.add(bare.substring(0, bare.length() - 5));
    if (bare.endsWith("/")) paths.add(bare.substring(0, bare.length() - 1));
    int last = bare.lastIndexOf('/', bare.length() - 2);
    for (int at = last; at > 0; at = bare.lastIndexOf('/', at - 1)) {
      paths.add(bare.substring(0, at));
      boolean known = !paths.add(bare.substring(0, at + 1));
      if (known) break;
    }
    int second = rooted.indexOf('/', 1);
    if (second > 0) tops.add(rooted.substring(0, second));
  }

  private void name(String path) {
    files.add(path);
    if (path.endsWith("/")) return;
    int start = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, start);
    beside.computeIfAbsent(folder, key -> new ArrayList<>()).add(path.substring(start));
  }

  private Map<String, Set<String>> byLikeness() {
    Map<String, Set<String>> found = new HashMap<>();
    for (String path : files) {
      int end = path.endsWith("/") ? path.length() - 1 : path.length();
      String name = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
      found.computeIfAbsent(NearNames.likeness(name), key -> new LinkedHashSet<>()).add(path);
    }
    return found;
  }

  /** The names of the files in the folder {@code at}, which ends in a slash. */
  List<String> namesIn(String at) {
    return beside.getOrDefault(at, List.of());
  }

  boolean contains(String path) {
    return paths.contains(path);
  }

  /** Whether anything lies in the folder that {@code path} begins with. */
  boolean knowsTop(String path) {
    int second = path.indexOf('/', 1);
    return second > 0 && tops.contains(path.substring(0, second));
  }

  /** The files whose names differ from {@code name} in case or composition at most. */
  List<String> like(String name) {
    return new ArrayList<>(named.get().getOrDefault(NearNames.likeness(name), Set.of()));
  }
}
