package genko.publish;

import genko.blog.Blog;
import genko.blog.BlogPage;
import genko.blog.BlogPost;
import genko.highlight.Highlighter;
import genko.liquid.Host;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the templates of one page get from its blog; {@code path} leads to the page's source. */
record BlogHost(Site site, Clock clock, String path) implements Host {
  private static final Pattern POST = Pattern.compile("(.+/)?(\\d+-\\d+-\\d+)-(.*)");

  /** The folder that a {@code post_url} counts from. */
  private static final String POSTS = "_posts/";

  private Optional<Blog> blog() {
    return site.blog();
  }

  @Override
  public Optional<Source> include(String name) {
    return blog()
        .flatMap(
            one ->
                one.include(name)
                    .map(text -> new Source(one.config().includesDir() + "/" + name, text)));
  }

  @Override
  public Optional<Source> includeRelative(String name) {
    String file = path.substring(0, path.lastIndexOf('/') + 1) + name;
    return blog().flatMap(one -> one.text(file).map(text -> new Source(file, text)));
  }

  @Override
  public Optional<String> link(String target) {
    if (blog().isEmpty()) return Optional.empty();
    Blog all = blog().get();
    String folder = all.config().text("collections_dir");
    for (String file : List.of(target, folder + "/" + target)) {
      Optional<BlogPost> post = all.at(file).filter(one -> isBuilt(all, one));
      if (post.isPresent()) return post.map(BlogPost::url);
    }
    Optional<BlogPage> page = all.pageAt(target);
    if (page.isPresent()) return page.map(BlogPage::url);
    String plain = target.startsWith("/") ? target.substring(1) : target;
    boolean hidden = plain.startsWith("_") || plain.contains("/_") || plain.isEmpty();
    if (hidden || all.at(plain).isPresent() || all.pageAt(plain).isPresent()) {
      return Optional.empty();
    }
    return all.folder().look(plain).filter(entry -> !entry.isFolder()).map(entry -> "/" + plain);
  }

  /** Whether there is a page of it; of the post that is written there will be one. */
  private boolean isBuilt(Blog all, BlogPost post) {
    return post.path().equals(path) || all.documents(post.collection()).contains(post);
  }

  @Override
  public Optional<String> postUrl(String name) {
    Matcher parts = POST.matcher(name.startsWith("/") ? name.substring(1) : name);
    if (blog().isEmpty() || !parts.matches()) return Optional.empty();
    String folder = parts.group(1) == null ? "" : parts.group(1);
    String file = parts.group(2) + "-" + parts.group(3);
    List<BlogPost> posts = blog().get().posts();
    for (BlogPost post : posts) {
      String bare = withoutExtension(post.path());
      if (bare.equals(POSTS + folder + file) || bare.equals(folder + POSTS + file)) {
        return Optional.of(post.url());
      }
    }
    // Jekyll takes a post of that day and slug too, wherever it lies.
    return posts.stream()
        .filter(post -> post.slug().equals(parts.group(3)) && isOf(parts.group(2), post.date()))
        .findFirst()
        .map(BlogPost::url);
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  private static boolean isOf(String day, ZonedDateTime date) {
    String[] parts = day.split("-", -1);
    return day.length() <= 10
        && Integer.parseInt(parts[0]) == date.getYear()
        && Integer.parseInt(parts[1]) == date.getMonthValue()
        && Integer.parseInt(parts[2]) == date.getDayOfMonth();
  }

  /** The two tags of plug-ins that most blogs have in the head of their pages. */
  @Override
  public Optional<String> tag(String name, String markup) {
    return switch (name) {
      case "feed_meta" -> hasPlugin("jekyll-feed") ? Optional.of("") : Optional.empty();
      case "seo" -> hasPlugin("jekyll-seo-tag") ? Optional.of(title()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean hasPlugin(String name) {
    return blog()
        .map(one -> one.config().values().get("plugins"))
        .filter(plugins -> plugins instanceof List<?> list && list.contains(name))
        .isPresent();
  }

  private String title() {
    String all = blog().map(one -> one.config().text("title")).orElse("");
    String own = blog().flatMap(one -> one.at(path)).map(BlogPost::title).orElse("");
    String both = own.isEmpty() || all.isEmpty() ? own + all : own + " | " + all;
    return "<title>" + both.replace("&", "&amp;").replace("<", "&lt;") + "</title>";
  }

  @Override
  public String markdownify(String text) {
    return site.html(text);
  }

  @Override
  public String smartify(String text) {
    return Smart.html(text, site);
  }

  @Override
  public String highlight(String language, String code) {
    return Highlighter.html(language, code);
  }

  @Override
  public String url() {
    return blog().map(one -> text(one.config().values(), "url")).orElse("");
  }

  @Override
  public String baseurl() {
    return blog().map(one -> text(one.config().values(), "baseurl")).orElse("");
  }

  private static String text(Map<String, Object> values, String key) {
    return values.get(key) == null ? "" : values.get(key).toString();
  }

  @Override
  public ZoneId zone() {
    return blog().map(one -> one.config().zone()).orElseGet(clock::getZone);
  }

  @Override
  public Instant now() {
    return blog().map(Blog::time).orElseGet(clock::instant);
  }
}
