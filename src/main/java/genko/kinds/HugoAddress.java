package genko.kinds;

import genko.blog.PlacedPost;
import genko.blog.PostPlaces;
import genko.blog.PublicationStatus;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that Hugo gives a page: its own {@code url}, the pattern of its section below {@code
 * permalinks}, or its path below the folder of contents. What a pattern says that is not known here
 * is {@link PublicationStatus#UNKNOWN}.
 */
final class HugoAddress {
  private static final Pattern TOKEN = Pattern.compile(":([a-z0-9]+)(?:\\[[^\\]]*\\])?");

  private final HugoConfig config;
  private final PlacedPost post;

  /** The path below the folder of contents, and what of it names the page. */
  private final String path;

  private final String name;

  private HugoAddress(HugoConfig config, PlacedPost post, String inside) {
    this.config = config;
    this.post = post;
    String stem =
        inside.replaceFirst("\\.[^./]*$", "").replaceFirst("\\.[a-z]{2}(-[a-z]{2})?$", "");
    boolean bundle = stem.equals("index") || stem.endsWith("/index") || stem.endsWith("_index");
    String page = bundle ? stem.replaceFirst("/?_?index$", "") : stem;
    this.path = page;
    this.name = page.substring(page.lastIndexOf('/') + 1);
  }

  /** The path of {@code post} below the folder of contents; empty when it lies elsewhere. */
  static Optional<String> inside(HugoConfig config, PlacedPost post) {
    String content = config.contents() + "/";
    return post.path().startsWith(content)
        ? Optional.of(post.path().substring(content.length()))
        : Optional.empty();
  }

  /**
   * All pages but those that list others; a new post lies in the section that is usual for them.
   */
  static PostPlaces places(HugoConfig config) {
    PostPlaces all = PostPlaces.below(List.of(config.contents()));
    return new PostPlaces(
        config.contents() + "/posts",
        all.folders(),
        path -> all.isPost(path) && !path.matches("(?:.*/)?_index(?:\\.[^/]*)?\\.[^./]*"));
  }

  static String of(
      HugoConfig config, PlacedPost post, String inside, Optional<ZonedDateTime> date) {
    return new HugoAddress(config, post, inside).address(date);
  }

  private String address(Optional<ZonedDateTime> date) {
    String base = WrittenAddress.withoutEnd(config.text("baseurl", ""));
    Optional<String> url = post.said("url");
    if (url.isPresent()) return base + "/" + url.get().replaceFirst("^/+", "");
    String page = patterned(date).orElseGet(this::plain);
    String slashed = (language() + "/" + page + "/").replaceAll("/{2,}", "/");
    boolean ugly = config.isTrue("uglyurls");
    return base + (ugly ? slashed.replaceFirst("/$", ".html") : slashed);
  }

  /** {@code content/posts/a.ja.md} and {@code content/ja/posts/a.md} are both Japanese. */
  private String language() {
    Matcher ending = Pattern.compile("\\.([a-z]{2}(?:-[a-z]{2})?)$").matcher(post.stem());
    if (!ending.find()) return "";
    String usual = config.text("defaultcontentlanguage", "en");
    boolean shown =
        !ending.group(1).equals(usual) || config.isTrue("defaultcontentlanguageinsubdir");
    return config.map("languages").containsKey(ending.group(1)) && shown
        ? "/" + ending.group(1)
        : "";
  }

  private String plain() {
    String slug = post.said("slug").orElse(name);
    return urlized(path.substring(0, path.length() - name.length()) + slug);
  }

  private Optional<String> patterned(Optional<ZonedDateTime> date) {
    Map<String, Object> permalinks = config.map("permalinks");
    Object pages = permalinks.get("page");
    Map<?, ?> of = pages instanceof Map<?, ?> map ? map : permalinks;
    int slash = path.indexOf('/');
    Object pattern = of.get(slash < 0 ? "" : path.substring(0, slash).toLowerCase(Locale.ROOT));
    if (pattern == null || pattern instanceof Map) return Optional.empty();
    Matcher token = TOKEN.matcher(pattern.toString());
    return Optional.of(
        token.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), date))));
  }

  private String value(String token, Optional<ZonedDateTime> date) {
    String section = path.substring(0, Math.max(0, path.indexOf('/')));
    return switch (token) {
      case "year" -> day("uuuu", date);
      case "month" -> day("MM", date);
      case "day" -> day("dd", date);
      case "hour" -> day("HH", date);
      case "minute" -> day("mm", date);
      case "second" -> day("ss", date);
      case "yearday" -> day("D", date);
      case "section" -> urlized(section);
      case "sections" -> urlized(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
      case "title" -> urlized(post.text("title").orElse(""));
      case "slug" -> slug(post.said("title").orElse(name));
      case "filename", "contentbasename" -> urlized(name);
      case "slugorfilename", "slugorcontentbasename" -> slug(name);
      default -> PublicationStatus.UNKNOWN;
    };
  }

  private String slug(String otherwise) {
    return urlized(post.said("slug").orElse(otherwise));
  }

  private static String day(String form, Optional<ZonedDateTime> date) {
    return date.map(DateTimeFormatter.ofPattern(form, Locale.ROOT)::format)
        .orElse(PublicationStatus.UNKNOWN);
  }

  /** As Hugo makes a part of an address of a text. */
  private String urlized(String text) {
    String kept =
        text.strip().replaceAll("\\s+", "-").replaceAll("[^\\p{L}\\p{M}\\p{N}./\\\\_#+~@%-]", "");
    return config.isTrue("disablepathtolower") ? kept : kept.toLowerCase(Locale.ROOT);
  }
}
