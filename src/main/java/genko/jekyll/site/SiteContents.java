package genko.jekyll.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a blog publishes, as plug-ins change it before anything is rendered: pages more than there
 * are files, files that are no longer copied, and values that pages and documents have besides
 * their own. What is changed is what templates see; the blog itself stays as it is.
 */
public final class SiteContents {
  private final Blog blog;
  private final List<BlogPage> pages;
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> cut = new HashSet<>();

  /** Pages that plug-ins make may share a path. */
  private final IdentityHashMap<BlogPage, Pager> pagers = new IdentityHashMap<>();

  private final Map<String, Supplier<?>> site = new LinkedHashMap<>();
  private final Map<String, Map<String, Supplier<?>>> said = new HashMap<>();

  SiteContents(Blog blog) {
    this.blog = blog;
    // Those of one name stay in the order in which they are come upon; what plug-ins add comes
    // last.
    this.pages = new ArrayList<>(blog.pages());
    pages.sort(Comparator.comparing(BlogPage::name));
  }

  public Blog blog() {
    return blog;
  }

  /** The values of the configuration. */
  public Map<String, Object> config() {
    return blog.config().values();
  }

  public List<BlogPage> pages() {
    return Collections.unmodifiableList(pages);
  }

  public void add(BlogPage page) {
    pages.add(page);
  }

  /** Puts {@code page} in the place of {@code before}. */
  public void replace(BlogPage before, BlogPage page) {
    Collections.replaceAll(pages, before, page);
    Pager pager = pagers.remove(before);
    if (pager != null) pagers.put(page, pager);
  }

  /**
   * One page of a list of posts.
   *
   * @param page its number, the first being 1
   * @param pages how many there are
   * @param size how many posts there are to a page
   * @param posts all the posts, the first page's first
   * @param before the address of the page before it, if there is one
   * @param after that of the page after it
   */
  public record Pager(
      int page, int pages, int size, List<BlogPost> posts, String before, String after) {}

  /** Has {@code page} show what {@code pager} says. */
  public void paginate(BlogPage page, Pager pager) {
    pagers.put(page, pager);
  }

  Optional<Pager> pager(BlogPage page) {
    return Optional.ofNullable(pagers.get(page));
  }

  /** The paths of the files that are copied as they are, in order. */
  public List<String> copied() {
    return blog.copiedFiles().stream().filter(path -> !dropped.contains(path)).toList();
  }

  /** Has the file at {@code path} copied no more. */
  public void drop(String path) {
    dropped.add(path);
  }

  boolean isCopied(String path) {
    return !dropped.contains(path);
  }

  /** Gives {@code site} a value, whatever the configuration says. */
  public void say(String key, Supplier<?> value) {
    site.put(key, value);
  }

  /** Gives the page or document at {@code path} a value, whatever it says itself. */
  public void say(String path, String key, Supplier<?> value) {
    said.computeIfAbsent(path, one -> new LinkedHashMap<>()).put(key, value);
  }

  /** Has the excerpt of the document at {@code path} cut from its text, whatever it says. */
  public void cutExcerpt(String path) {
    cut.add(path);
  }

  boolean cutsExcerpt(String path) {
    return cut.contains(path);
  }

  Map<String, Supplier<?>> said() {
    return site;
  }

  Map<String, Supplier<?>> said(String path) {
    return said.getOrDefault(path, Map.of());
  }

  /** The page that the file at {@code path} would be, whether it has a front matter or not. */
  public BlogPage pageOf(String path) {
    return blog.bare(path);
  }

  /** The page at {@code path} with other values: its address may follow from them. */
  public BlogPage page(String path, Map<String, Object> values, Supplier<String> content) {
    return blog.made(path, values, content);
  }

  /** Every document that is built, posts and those of collections that are written. */
  public List<BlogPost> documents() {
    List<BlogPost> all = new ArrayList<>();
    for (String name : blog.config().collections().keySet()) {
      if (blog.config().isWritten(name)) all.addAll(blog.documents(name));
    }
    return all;
  }

  public boolean isMarkdown(String path) {
    int dot = path.lastIndexOf('.');
    String extension = dot < 0 ? "" : path.substring(dot);
    return blog.config().outputExtension(extension).equals(".html")
        && !extension.startsWith(".htm");
  }

  /** When the file at {@code path} was changed last. */
  public Optional<Instant> modified(String path) {
    return blog.folder().look(path).map(entry -> Instant.ofEpochMilli(entry.modified()));
  }

  /** The file at {@code path} wherever in the blog's folder it lies, hidden or not. */
  public Optional<String> text(String path) {
    return blog.text(path);
  }
}
