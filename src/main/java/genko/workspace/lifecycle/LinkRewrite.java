package genko.workspace.lifecycle;

import genko.blog.AddressTarget;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.kinds.WrittenAddress;
import genko.text.PercentEncoding;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what stands in a post leads to the file or address that a plan does away with, and what
 * would lead there then. Each keeps the manner in which it is written: a tag, a file beside it, a
 * rooted, relative or whole address, its escapes, and what follows {@code #}.
 *
 * @param before the path of the file from the blog's root
 * @param after that of the file then; "" if there is none
 * @param old the address that breaks, without what is the site's own; empty if none does
 * @param fresh the address then, in the same way; empty if there is none
 */
record LinkRewrite(
    BlogSite site, String before, String after, Optional<String> old, Optional<String> fresh) {
  private static final Pattern SITE =
      Pattern.compile("^(?:\\{\\{-?\\s*site\\.(?:url|baseurl)\\s*-?\\}\\})+");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  static LinkRewrite of(PostPlan plan) {
    BlogSite site = plan.folder().site();
    Optional<String> old = plan.address().broken().map(one -> inside(site, one));
    Optional<String> fresh =
        plan.address().leadsOn()
            ? plan.address().address().map(one -> inside(site, one))
            : Optional.empty();
    return new LinkRewrite(
        site,
        plan.shown(plan.was().path()),
        plan.action() == PostAction.DELETE ? "" : plan.shown(plan.target()),
        old,
        fresh);
  }

  /** The path of {@code address} within the site, without escapes. */
  private static String inside(BlogSite site, String address) {
    String whole = PercentEncoding.decode(address);
    String root = PercentEncoding.decode(site.root());
    if (!root.isEmpty() && whole.startsWith(root)) return whole.substring(root.length());
    return whole.replaceFirst("^https?://[^/]*", "");
  }

  /** What becomes of a link: empty where there is nothing that it could lead to then. */
  record Rewritten(Optional<String> target) {
    static Rewritten of(String target) {
      return new Rewritten(Optional.of(target));
    }

    static final Rewritten LOST = new Rewritten(Optional.empty());
  }

  /** What the name of a {@code post_url}, {@code post_link} or {@code post_path} becomes. */
  Optional<Rewritten> name(String name) {
    if (before.equals(after)) return Optional.empty();
    String own = postName(before);
    String bare = name.replaceFirst("^/", "");
    boolean same = bare.equals(own) || own.endsWith("/" + bare);
    if (!same) return Optional.empty();
    if (!after.matches("(?:.*/)?_posts/.*")) return Optional.of(Rewritten.LOST);
    String then = postName(after);
    boolean whole = bare.contains("/") || !then.contains("/");
    String last = then.substring(then.lastIndexOf('/') + 1);
    return Optional.of(Rewritten.of((name.startsWith("/") ? "/" : "") + (whole ? then : last)));
  }

  /** Below its folder of posts, without the extension. */
  private static String postName(String path) {
    return path.replaceFirst("^(?:.*/)?_(?:posts|drafts)/", "").replaceFirst("\\.[^./]*$", "");
  }

  /** What the path of a {@code link} becomes. */
  Optional<Rewritten> path(String path) {
    boolean same = !before.equals(after) && path.replaceFirst("^/", "").equals(before);
    if (!same) return Optional.empty();
    // What is no document of the site any more is none to link to.
    boolean lost = after.isEmpty() || after.matches("(?:.*/)?_drafts/.*");
    return Optional.of(
        lost ? Rewritten.LOST : Rewritten.of((path.startsWith("/") ? "/" : "") + after));
  }

  /** What a {@code ref} or {@code relref} of Hugo's becomes. */
  Optional<Rewritten> reference(PlacedPost from, String written) {
    if (before.equals(after)) return Optional.empty();
    int hash = written.indexOf('#');
    String target = hash < 0 ? written : written.substring(0, hash);
    if (target.isEmpty()) return Optional.empty();
    String tag = "{{< ref \"" + target + "\" >}}";
    boolean found =
        target.contains("/")
            ? leads(site.target(from, tag, false))
            : target.equals(last(before)) || target.equals(last(stem(before)));
    if (!found) return Optional.empty();
    if (after.isEmpty()) return Optional.of(Rewritten.LOST);
    return renamed(target).map(one -> Rewritten.of(one + written.substring(target.length())));
  }

  private boolean leads(AddressTarget target) {
    return target instanceof AddressTarget.Files files && files.paths().contains(before);
  }

  /** {@code written} names the old file; the same with the new one's name. */
  private Optional<String> renamed(String written) {
    return renamed(written, before, after).or(() -> renamed(written, stem(before), stem(after)));
  }

  /** Where the two part, what is written has to have gone that far. */
  private static Optional<String> renamed(String written, String one, String other) {
    int common = 0;
    for (int slash = one.indexOf('/'); slash >= 0; slash = one.indexOf('/', slash + 1)) {
      if (!other.startsWith(one.substring(0, slash + 1))) break;
      common = slash + 1;
    }
    String was = one.substring(common);
    boolean ends = written.equals(was) || written.endsWith("/" + was);
    return ends
        ? Optional.of(
            written.substring(0, written.length() - was.length()) + other.substring(common))
        : Optional.empty();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Without the extension, and without the {@code index} of a folder of its own. */
  private static String stem(String path) {
    return path.replaceFirst("\\.[^./]*$", "").replaceFirst("/_?index$", "");
  }

  /**
   * What the target {@code href} of a link in {@code from} becomes; {@code page} is the path at
   * which that is published, and is asked for only where it matters.
   */
  Optional<Rewritten> target(PlacedPost from, String href, Supplier<Optional<String>> page) {
    String bare = href.strip();
    if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith("?")) return Optional.empty();
    Matcher made = SITE.matcher(bare);
    if (made.find()) return rest(bare, made.end(), "");
    if (bare.contains("{{") || bare.contains("{%")) return Optional.empty();
    String root = site.root();
    String host = root.replaceFirst("^(https?://[^/]*).*", "$1");
    if (SCHEME.matcher(bare).matches() || bare.startsWith("//")) return whole(bare, root);
    String base = root.substring(Math.min(host.length(), root.length()));
    Optional<Rewritten> file = file(from, bare);
    if (file.isPresent()) return file;
    if (bare.startsWith("/")) {
      return bare.startsWith(base + "/") ? rest(bare, base.length(), "") : Optional.empty();
    }
    return page.get().flatMap(path -> relative(bare, path));
  }

  private Optional<Rewritten> whole(String href, String root) {
    String plain = href.replaceFirst("^(?i:https?:)?", "");
    String own = root.replaceFirst("^(?i:https?:)?", "");
    if (!own.isEmpty() && plain.startsWith(own + "/")) {
      return rest(href, href.length() - plain.length() + own.length(), "");
    }
    // A service that says nothing of who publishes there.
    Matcher zenn = Pattern.compile("https://zenn\\.dev/[^/]+(?=/articles/)").matcher(href);
    return zenn.lookingAt() ? rest(href, zenn.end(), "/[^/]+") : Optional.empty();
  }

  /** What follows {@code from} in {@code href} is a path of the site. */
  private Optional<Rewritten> rest(String href, int from, String owner) {
    if (old.isEmpty()) return Optional.empty();
    String path = href.substring(from);
    int end = end(path);
    String was = owner.isEmpty() ? old.get() : old.get().replaceFirst("^" + owner, "");
    if (!isSame(PercentEncoding.decode(path.substring(0, end)), was)) return Optional.empty();
    if (fresh.isEmpty()) return Optional.of(Rewritten.LOST);
    String then = owner.isEmpty() ? fresh.get() : fresh.get().replaceFirst("^" + owner, "");
    return Optional.of(
        Rewritten.of(href.substring(0, from) + escaped(then, path) + path.substring(end)));
  }

  static int end(String path) {
    int at = 0;
    while (at < path.length() && "?#".indexOf(path.charAt(at)) < 0) at++;
    return at;
  }

  /** Whether {@code path} is the address that breaks. */
  boolean isOld(String path) {
    return old.filter(one -> isSame(path, one)).isPresent();
  }

  private static boolean isSame(String one, String other) {
    return canonical(one).equals(canonical(other));
  }

  /** Servers take these for one. */
  private static String canonical(String path) {
    return WrittenAddress.withoutEnd(path.replaceFirst("(?:/index)?\\.html$", ""));
  }

  static String escaped(String path, String like) {
    boolean all = like.toLowerCase(Locale.ROOT).matches(".*%[89a-f][0-9a-f].*");
    return all ? PercentEncoding.encodePath(path) : PercentEncoding.escapeTarget(path);
  }

  /** A link to the file itself, from that of another post. */
  private Optional<Rewritten> file(PlacedPost from, String href) {
    if (before.equals(after)) return Optional.empty();
    int end = end(href);
    String named = PercentEncoding.decode(href.substring(0, end));
    if (named.isEmpty()) return Optional.empty();
    boolean rooted = named.startsWith("/");
    String resolved = WrittenAddress.path(from.folder(), href.substring(0, end));
    boolean beside = resolved.equals(before);
    boolean known = leads(site.target(from, href, false));
    if (!beside && !known) return Optional.empty();
    if (after.isEmpty()) return Optional.of(Rewritten.LOST);
    if (beside && !rooted) {
      String path = WrittenAddress.relative(from.folder(), after);
      String dotted = named.startsWith("./") && !path.startsWith("../") ? "./" + path : path;
      return Optional.of(Rewritten.of(escaped(dotted, href) + href.substring(end)));
    }
    return renamed(named).map(one -> Rewritten.of(escaped(one, href) + href.substring(end)));
  }

  /** An address that counts from that of its own page, {@code page}. */
  private Optional<Rewritten> relative(String href, String page) {
    if (old.isEmpty()) return Optional.empty();
    int end = end(href);
    String own = page.substring(0, page.lastIndexOf('/') + 1);
    String path = "/" + WrittenAddress.path(own, href.substring(0, end));
    if (!isSame(path, old.get())) return Optional.empty();
    if (fresh.isEmpty()) return Optional.of(Rewritten.LOST);
    String then = fresh.get().replaceFirst("^/", "");
    String folder = own.replaceFirst("^/", "").replaceFirst("/$", "");
    return Optional.of(
        Rewritten.of(escaped(WrittenAddress.relative(folder, then), href) + href.substring(end)));
  }
}
