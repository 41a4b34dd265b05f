package genko.jekyll.site;

import genko.frontmatter.Yaml;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document of a blog as Jekyll sees it: a post, a draft, or one of another collection. {@code
 * path} leads to it from the blog's root; {@code values} are its front matter over the blog's
 * defaults, with what Jekyll adds; {@code date} is in the blog's zone; {@code url} is its address
 * within the site, without {@code baseurl}, escaped; {@code file} is what the page is written to.
 * Two are equal when they are the same.
 */
public final class BlogPost {
  /** From the oldest to the newest, as Jekyll keeps posts. */
  static final Comparator<BlogPost> BY_DATE =
      Comparator.comparing((BlogPost post) -> post.date.toInstant()).thenComparing(BlogPost::path);

  private final String path;
  private final String collection;
  private final boolean draft;
  private final Map<String, Object> values;
  private final Map<String, Object> written;
  private final ZonedDateTime date;
  private final Lazy<Address> address;
  private final Optional<Yaml.Fault> fault;
  private final Optional<Stop> stop;
  private final Supplier<String> body;

  BlogPost(
      String path,
      String collection,
      boolean draft,
      Map<String, Object> values,
      Map<String, Object> written,
      ZonedDateTime date,
      Supplier<Address> address,
      Optional<Yaml.Fault> fault,
      Optional<Stop> stop,
      Supplier<String> body) {
    this.path = path;
    this.collection = collection;
    this.draft = draft;
    this.values = values;
    this.written = written;
    this.date = date;
    this.address = new Lazy<>(address);
    this.fault = fault;
    this.stop = stop;
    this.body = body;
  }

  /** Where it is published, and what is written there. */
  record Address(String url, String file) {}

  /** What makes Jekyll give up the whole site; {@code word} is what it stumbles over. */
  public record Stop(Kind kind, String word) {
    /** A date that is none, or a key that no address has. */
    public enum Kind {
      DATE,
      PERMALINK
    }
  }

  public String path() {
    return path;
  }

  /** The path as the blog's templates know it: without the folder of all collections. */
  String relativePath(BlogConfig config) {
    String folder = config.collectionsDir() + "/";
    return folder.length() > 1 && path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  /** The file's name. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String collection() {
    return collection;
  }

  /** Whether it lies among the drafts. */
  public boolean isDraft() {
    return draft;
  }

  public Map<String, Object> values() {
    return values;
  }

  /** What its own front matter says, without the blog's defaults and what Jekyll adds. */
  public Map<String, Object> written() {
    return written;
  }

  public ZonedDateTime date() {
    return date;
  }

  public String url() {
    return address.get().url;
  }

  public String file() {
    return address.get().file;
  }

  /** Why its front matter counts for nothing. */
  public Optional<Yaml.Fault> fault() {
    return fault;
  }

  public Optional<Stop> stop() {
    return stop;
  }

  public String title() {
    return RubyValues.text(values.get("title"));
  }

  public String slug() {
    return RubyValues.text(values.get("slug"));
  }

  public List<String> categories() {
    return RubyValues.strings(values.get("categories"));
  }

  public List<String> tags() {
    return RubyValues.strings(values.get("tags"));
  }

  /** Whether {@code published: false} hides it: the boolean alone does. */
  public boolean isHidden() {
    return Boolean.FALSE.equals(values.get("published"));
  }

  /** The text below the front matter, without blank lines at its beginning; reaches the disk. */
  public String body() {
    return body.get();
  }

  /** The name under which other pages know it. */
  public String id() {
    String url = url();
    String bare = url.length() > 1 && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    String folder = bare.substring(0, Math.max(0, bare.lastIndexOf('/')));
    int dot = name().lastIndexOf('.');
    String last = slug().isEmpty() ? name().substring(0, dot > 0 ? dot : name().length()) : slug();
    return folder + "/" + last;
  }

  /**
   * The Markdown that its excerpt is made of; empty when the front matter says it, or nobody is to
   * make one.
   */
  public Optional<String> excerptSource(BlogConfig config) {
    return RubyValues.isTruthy(values.get("excerpt")) ? Optional.empty() : beginning(config);
  }

  /** What an excerpt is cut from the text, whether the post has one of its own or not. */
  Optional<String> beginning(BlogConfig config) {
    String separator =
        RubyValues.truthyText(values.get("excerpt_separator")).orElse(config.excerptSeparator());
    return separator.isEmpty() ? Optional.empty() : Optional.of(Excerpt.of(body(), separator));
  }

  @Override
  public String toString() {
    return path;
  }
}
