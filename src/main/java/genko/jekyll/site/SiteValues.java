package genko.jekyll.site;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of a blog below {@code site} and {@code page}, as plain values: null, {@link
 * Boolean}, {@link Long}, {@link Double}, {@link String}, {@link List}, {@link Map} by String,
 * {@link java.time.LocalDate} for a day alone, and {@link java.time.ZonedDateTime} in the blog's
 * zone. What costs something is made when it is asked for. Immutable to templates; used by one
 * thread at a time, for the pages of one moment.
 *
 * <p>Of a post's drop Jekyll's own {@code output} is always nil: pages are made one at a time here.
 */
public final class SiteValues {
  private static final int MOST_RELATED = 10;

  private final Blog blog;
  private final Rendering rendering;
  private final Lazy<SiteContents> contents;
  private final Map<BlogPost, Map<String, Object>> posts = new HashMap<>();

  /** Pages that plug-ins make may share a path. */
  private final IdentityHashMap<BlogPage, Map<String, Object>> pages = new IdentityHashMap<>();

  private final LazyMap site;

  /** Makes HTML of documents that other pages show. */
  public interface Rendering {
    /** The HTML of {@code markdown}, the beginning of {@code post} that is its excerpt. */
    String excerpt(BlogPost post, String markdown);

    /** The content of {@code post} as it is now: its text, or once it is rendered its HTML. */
    Object content(BlogPost post);
  }

  public SiteValues(Blog blog, Rendering rendering) {
    this(blog, rendering, contents -> {});
  }

  /** {@code changes} are those that plug-ins make of what the blog publishes. */
  public SiteValues(Blog blog, Rendering rendering, Consumer<SiteContents> changes) {
    this.blog = blog;
    this.contents =
        new Lazy<>(
            () -> {
              SiteContents made = new SiteContents(blog);
              changes.accept(made);
              return made;
            });
    this.rendering = rendering;
    this.site = site();
  }

  private LazyMap site() {
    LazyMap map = new LazyMap();
    blog.config().values().forEach(map::with);
    for (String name : blog.config().collections().keySet()) {
      if (!name.equals("posts")) map.later(name, () -> list(blog.documents(name), this::page));
    }
    Object data = blog.config().values().get("data");
    if (!RubyValues.isTruthy(data)) map.later("data", () -> new DataFiles(blog).values());
    map.later("posts", () -> list(blog.posts().reversed(), this::page))
        .later("tags", () -> grouped(BlogPost::tags))
        .later("categories", () -> grouped(BlogPost::categories))
        .later("pages", () -> list(contents.get().pages(), this::page))
        .later("html_pages", () -> list(htmlPages(), this::page))
        .later("static_files", () -> list(staticFiles(), this::file))
        .later("documents", () -> list(documents(), this::page))
        .later("collections", () -> list(collections(), this::collection))
        .with("time", blog.time().atZone(blog.config().zone()))
        .with("config", null);
    contents.get().said().forEach(map::later);
    return map;
  }

  /** {@code site} for the page of {@code current}, which is never among its related posts. */
  public Map<String, Object> site(Optional<BlogPost> current) {
    LazyMap own = new LazyMap();
    for (String key : site.keySet()) own.later(key, () -> site.get(key));
    return own.later("related_posts", () -> current.map(this::related).orElse(null));
  }

  private List<Object> related(BlogPost current) {
    List<BlogPost> all = blog.posts();
    if (all.size() < 2) return List.of();
    List<BlogPost> last = all.subList(Math.max(0, all.size() - MOST_RELATED - 1), all.size());
    List<BlogPost> others =
        last.reversed().stream()
            .filter(post -> !post.path().equals(current.path()))
            .limit(MOST_RELATED)
            .toList();
    return list(others, this::page);
  }

  /** {@code paginator} of {@code page}; empty when it is no page of a list of posts. */
  public Map<String, Object> paginator(BlogPage page) {
    return contents.get().pager(page).map(this::paginator).orElse(Map.of());
  }

  private Map<String, Object> paginator(SiteContents.Pager pager) {
    boolean first = pager.page() == 1;
    boolean last = pager.page() >= pager.pages();
    int from = Math.min((pager.page() - 1) * pager.size(), pager.posts().size());
    int to = Math.min(from + pager.size(), pager.posts().size());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("page", (long) pager.page());
    map.put("per_page", (long) pager.size());
    map.put("posts", list(pager.posts().subList(from, to), this::page));
    map.put("total_posts", (long) pager.posts().size());
    map.put("total_pages", (long) pager.pages());
    map.put("previous_page", first ? null : pager.page() - 1L);
    map.put("previous_page_path", first ? null : pager.before());
    map.put("next_page", last ? null : pager.page() + 1L);
    map.put("next_page_path", last ? null : pager.after());
    return map;
  }

  /** What the blog publishes, with what plug-ins make of it. */
  public SiteContents contents() {
    return contents.get();
  }

  /** {@code page} of {@code post}. */
  public Map<String, Object> page(BlogPost post) {
    return posts.computeIfAbsent(post, this::made);
  }

  private Map<String, Object> made(BlogPost post) {
    LazyMap map = new LazyMap();
    post.values().forEach(map::with);
    List<BlogPost> docs = blog.documents(post.collection());
    String path = post.relativePath(blog.config());
    map.with("path", path)
        .with("relative_path", path)
        .later("url", post::url)
        .later("id", post::id)
        .with("date", post.date())
        .with("collection", post.collection())
        .with("title", post.values().get("title"))
        .with("categories", post.values().get("categories"))
        .with("tags", post.values().get("tags"))
        .with("name", Optional.ofNullable(post.values().get("name")).orElse(post.name()))
        .with("output", null)
        .later("excerpt", () -> excerpt(post))
        .live("content", () -> rendering.content(post))
        .later("previous", () -> beside(docs, post, -1))
        .later("next", () -> beside(docs, post, 1));
    contents.get().said(post.path()).forEach(map::later);
    return map;
  }

  private String excerpt(BlogPost post) {
    boolean cut = contents.get().cutsExcerpt(post.path());
    return RubyValues.truthyText(post.values().get("excerpt"))
        .filter(own -> !cut)
        .or(
            () ->
                (cut ? post.beginning(blog.config()) : post.excerptSource(blog.config()))
                    .map(markdown -> rendering.excerpt(post, markdown)))
        .orElse("");
  }

  private @Nullable Object beside(List<BlogPost> docs, BlogPost post, int step) {
    int at = docs.indexOf(post);
    boolean there = at >= 0 && at + step >= 0 && at + step < docs.size();
    return there ? page(docs.get(at + step)) : null;
  }

  /** {@code page} of {@code page}. */
  public Map<String, Object> page(BlogPage page) {
    return pages.computeIfAbsent(page, one -> made(page));
  }

  private Map<String, Object> made(BlogPage page) {
    LazyMap map = new LazyMap();
    page.values().forEach(map::with);
    String url = page.url();
    String folder = url.substring(0, url.lastIndexOf('/') + 1);
    map.with("url", url)
        .with("dir", folder)
        .with("name", page.name())
        .with("path", page.values().getOrDefault("path", page.path()))
        .with("excerpt", page.values().get("excerpt"))
        .later("content", page.content());
    contents.get().said(page.path()).forEach(map::later);
    return map;
  }

  private Map<String, Object> file(SiteListing.File file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", "/" + file.path());
    map.put("name", name);
    map.put("basename", dot > 0 ? name.substring(0, dot) : name);
    map.put("extname", dot > 0 ? name.substring(dot) : "");
    map.put("modified_time", Instant.ofEpochMilli(file.modified()).atZone(blog.config().zone()));
    map.put("collection", null);
    blog.defaults("/" + file.path()).forEach(map::putIfAbsent);
    return map;
  }

  private Map<String, Object> collection(String name) {
    LazyMap map = new LazyMap();
    RubyValues.map(blog.config().collections().get(name)).forEach(map::with);
    return map.with("label", name)
        .with("relative_directory", "_" + name)
        .with("directory", "_" + name)
        .with("output", blog.config().isWritten(name))
        .with("files", List.of())
        .later("docs", () -> list(blog.documents(name), this::page));
  }

  private List<String> collections() {
    return blog.config().collections().keySet().stream().sorted().toList();
  }

  private List<BlogPost> documents() {
    return blog.config().collections().keySet().stream()
        .flatMap(name -> blog.documents(name).stream())
        .toList();
  }

  private List<BlogPage> htmlPages() {
    return contents.get().pages().stream()
        .filter(page -> page.isHtml() || page.url().endsWith("/"))
        .toList();
  }

  private List<SiteListing.File> staticFiles() {
    return blog.staticFiles().stream()
        .filter(file -> contents.get().isCopied(file.path()))
        .sorted(Comparator.comparing(SiteListing.File::path))
        .toList();
  }

  /** The posts under each of their names, the newest first. */
  private Map<String, Object> grouped(Function<BlogPost, List<String>> names) {
    Map<String, List<BlogPost>> groups = new LinkedHashMap<>();
    for (BlogPost post : blog.posts()) {
      for (String name : names.apply(post)) {
        groups.computeIfAbsent(name, key -> new ArrayList<>()).add(post);
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    groups.forEach((name, all) -> map.put(name, list(all.reversed(), this::page)));
    return map;
  }

  private static <T> List<Object> list(List<T> of, Function<T, Map<String, Object>> made) {
    return new MadeList<>(of, made);
  }

  /** A list whose items are made when they are first asked for. */
  private static final class MadeList<T> extends AbstractList<Object> implements RandomAccess {
    private final List<T> of;
    private final Function<T, Map<String, Object>> make;
    private final @Nullable Object[] made;

    private MadeList(List<T> of, Function<T, Map<String, Object>> make) {
      this.of = of;
      this.make = make;
      this.made = new Object[of.size()];
    }

    @Override
    public Object get(int index) {
      Object known = made[index];
      if (known == null) made[index] = known = make.apply(of.get(index));
      return known;
    }

    @Override
    public int size() {
      return made.length;
    }
  }
}
