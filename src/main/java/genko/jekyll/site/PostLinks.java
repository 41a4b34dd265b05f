package genko.jekyll.site;

import genko.jekyll.rules.Permalink;
import genko.preview.SiteAddress;
import genko.storage.files.BlogFolder;
import genko.text.PercentEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the addresses in one post lead to: in a blog, from the place where the post is published;
 * elsewhere, from its folder. Addresses with a scheme or a host, fragments, and what Liquid makes
 * are not judged, and neither is what only a server or a plug-in may know.
 *
 * <p>What the blog is not known to publish is looked for on the disk, which takes its time: a
 * worker's. Each folder is listed once and at most {@value #MOST_FOLDERS} are, after which all else
 * counts as there. Names are compared unit by unit, whatever the file system does: a server does
 * so.
 */
public final class PostLinks {
  private static final int MOST_FOLDERS = 200;
  private static final int MOST_NEAR = 3;

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|\\?.*");

  /** Lists of posts that plug-ins make. */
  private static final Pattern PLUGGED =
      Pattern.compile("/(?:tags?|categor(?:y|ies)|archives?|authors?|page-?\\d+|blog)(?:/.*)?");

  private final Optional<Blog> blog;
  private final BlogFolder folder;
  private final String post;
  private final SiteAddress page;
  private final Map<String, Set<String>> listed = new HashMap<>();

  private PostLinks(Optional<Blog> blog, BlogFolder folder, String post, SiteAddress page) {
    this.blog = blog;
    this.folder = folder;
    this.post = post;
    this.page = page;
  }

  /** Of the document or page at {@code post} in {@code blog}, published at {@code url}. */
  public static PostLinks of(Blog blog, String post, String url) {
    String path = blog.config().baseurl() + Permalink.unescape(url);
    SiteAddress page = SiteAddress.of("", path);
    return new PostLinks(Optional.of(blog), blog.folder(), post, page);
  }

  /** Of the document or page {@code edited}, as its text has it published. */
  public static PostLinks of(EditedPost edited) {
    Blog blog = edited.blog();
    String post = edited.path();
    Optional<String> url =
        blog.isDocument(post)
            ? Optional.of(edited.document().url())
            : edited.page().map(BlogPage::url);
    return of(blog, post, url.filter(one -> !one.isEmpty()).orElse("/" + post));
  }

  /** Of the file called {@code post} in {@code folder}, which is no blog. */
  public static PostLinks beside(BlogFolder folder, String post) {
    return new PostLinks(Optional.empty(), folder, post, SiteAddress.ROOT);
  }

  /**
   * Empty when there is something at {@code address}, or nobody can tell. Else the addresses that
   * may have been meant, the likeliest first, which may be none.
   */
  public Optional<List<String>> missing(String address, boolean image) {
    String bare = address.strip();
    boolean liquid = bare.contains("{{") || bare.contains("{%");
    if (bare.isEmpty() || liquid || ELSEWHERE.matcher(bare).matches()) return Optional.empty();
    boolean rooted = bare.startsWith("/");
    Optional<String> inside = page.inside(bare);
    if (inside.isEmpty() || !rooted && isBeside(bare)) return Optional.empty();
    if (blog.isEmpty()) return rooted ? Optional.empty() : missingBeside(bare);
    String base = blog.get().config().baseurl();
    String path = inside.get();
    boolean within = base.isEmpty() || path.equals(base) || path.startsWith(base + "/");
    String inner = within ? path.substring(base.length()) : path;
    if (!within && rooted) return isThere(inner) ? near(List.of(inner), bare) : Optional.empty();
    if (inner.length() < 2 || isThere(inner) || isUnsure(inner, image)) return Optional.empty();
    return near(likely(inner, rooted ? "" : bare), bare);
  }

  /** Whether only the server or a plug-in may know: a page without an ending, far from the rest. */
  private boolean isUnsure(String inner, boolean image) {
    String name = nameOf(inner);
    boolean ended = name.indexOf('.') > 0;
    if (image) return false;
    if (PLUGGED.matcher(inner).matches()) return true;
    return !ended && !paths().knowsTop(inner);
  }

  private PublishedPaths paths() {
    return blog.orElseThrow().publishedPaths();
  }

  private boolean isThere(String inner) {
    String path = withoutSlash(inner).substring(1);
    // An image needs no more than this; what else the site has is known when all files were read.
    if (blog.orElseThrow().isCopied(path)) return true;
    if (paths().contains(inner) || paths().contains(withoutSlash(inner))) return true;
    DocumentPath place = DocumentPath.of(path, blog.get().config());
    // A source with a front matter goes out as what it becomes, not as it is.
    boolean source = blog.get().pageAt(path).isPresent();
    boolean copied = !source && place.kind() == DocumentPath.Kind.PAGE && place.passed().isEmpty();
    return copied && isOnDisk(path)
        || isOnDisk(blog.get().config().destination() + withoutSlash(inner));
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Whether the source of what {@code address} leads to lies beside the post. */
  private boolean isBeside(String address) {
    SiteAddress source = SiteAddress.of("", "/" + post);
    return source
        .inside(address)
        .filter(path -> isOnDisk(withoutSlash(path).substring(1)))
        .isPresent();
  }

  private Optional<List<String>> missingBeside(String address) {
    String name = nameOf(address);
    if (name.indexOf('.') <= 0) return Optional.empty();
    SiteAddress source = SiteAddress.of("", "/" + post);
    String path = source.inside(address).orElse("/");
    String at = path.substring(0, path.lastIndexOf('/') + 1);
    String written = address.substring(0, address.length() - name.length());
    List<String> found = new ArrayList<>();
    for (String other : list(withoutSlash(at).substring(1))) {
      if (NearNames.isLike(other, nameOf(path))) found.add(written + escaped(other, address));
    }
    return Optional.of(found.subList(0, Math.min(MOST_NEAR, found.size())));
  }

  private boolean isOnDisk(String path) {
    if (path.isEmpty()) return true;
    int slash = path.lastIndexOf('/');
    String at = slash < 0 ? "" : path.substring(0, slash);
    if (!listed.containsKey(at) && listed.size() >= MOST_FOLDERS) return true;
    return list(at).contains(path.substring(slash + 1));
  }

  private Set<String> list(String at) {
    Set<String> known = listed.get(at);
    if (known != null) return known;
    if (listed.size() >= MOST_FOLDERS) return Set.of();
    Set<String> names = new LinkedHashSet<>();
    for (BlogFolder.Entry entry : folder.list(at)) names.add(entry.name());
    listed.put(at, names);
    return names;
  }

  /** The paths that may have been meant by {@code inner}, the likeliest first. */
  private List<String> likely(String inner, String relative) {
    Set<String> found = new LinkedHashSet<>();
    // An address that lacks its slash, and so counts from the post's own.
    if (!relative.isEmpty()) {
      SiteAddress.ROOT.inside(relative).filter(this::isThere).ifPresent(found::add);
    }
    String name = nameOf(withoutSlash(inner));
    String at = inner.substring(0, inner.length() - nameOf(inner).length());
    List<String> like = paths().like(name);
    like.stream().filter(path -> path.startsWith(at)).forEach(found::add);
    found.addAll(like);
    // Slips of the name are guessed only where the name itself is found nowhere.
    if (found.isEmpty() && at.length() > 1) {
      List<String> beside = new ArrayList<>(list(at.substring(1, at.length() - 1)));
      beside.addAll(paths().namesIn(at));
      for (String other : beside) {
        if (NearNames.isLike(other, name) && isThere(at + other)) found.add(at + other);
      }
    }
    return found.stream().limit(MOST_NEAR).toList();
  }

  /** {@code paths} of the site as a post writes them, each in the manner of {@code like}. */
  private Optional<List<String>> near(List<String> paths, String like) {
    String base = blog.map(one -> one.config().baseurl()).orElse("");
    String rest = like.replaceFirst("^[^?#]*", "");
    return Optional.of(paths.stream().map(path -> base + escaped(path, like) + rest).toList());
  }

  /** {@code path} with what an address cannot hold escaped, and all that {@code like} escapes. */
  private static String escaped(String path, String like) {
    boolean all = like.toLowerCase(Locale.ROOT).matches(".*%[89a-f][0-9a-f].*");
    if (all) return Permalink.escape(path).replace("(", "%28").replace(")", "%29");
    return PercentEncoding.escapeTarget(path);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
