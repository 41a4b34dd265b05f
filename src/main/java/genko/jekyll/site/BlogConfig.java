package genko.jekyll.site;

import genko.frontmatter.Yaml;
import genko.jekyll.rules.Permalink;
import genko.jekyll.rules.PosixZone;
import genko.storage.files.BlogFolder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A blog's configuration: what its {@code _config.yml} says over what Jekyll takes for granted
 * (configuration.rb). {@code values} are those that templates see below {@code site}; {@code fault}
 * says why the file counts for nothing. A value of a type that Jekyll would stop at counts as not
 * given. Theme gems, plug-ins and other files of configuration have no say here.
 */
public record BlogConfig(Map<String, Object> values, ZoneId zone, Optional<Yaml.Fault> fault) {
  private static final Map<String, Object> USUAL = usual();

  private static final List<String> ALWAYS_EXCLUDED =
      List.of(
          ".sass-cache",
          ".jekyll-cache",
          "gemfiles",
          "Gemfile",
          "Gemfile.lock",
          "node_modules",
          "vendor/bundle/",
          "vendor/cache/",
          "vendor/gems/",
          "vendor/ruby/");

  private static Map<String, Object> usual() {
    Map<String, Object> usual = new LinkedHashMap<>();
    usual.put("collections_dir", "");
    usual.put("cache_dir", ".jekyll-cache");
    usual.put("plugins_dir", "_plugins");
    usual.put("layouts_dir", "_layouts");
    usual.put("data_dir", "_data");
    usual.put("includes_dir", "_includes");
    usual.put("collections", Map.of());
    usual.put("safe", false);
    usual.put("include", List.of(".htaccess"));
    usual.put("exclude", List.of());
    usual.put("keep_files", List.of(".git", ".svn"));
    usual.put("encoding", "utf-8");
    usual.put("markdown_ext", "markdown,mkdown,mkdn,mkd,md");
    usual.put("strict_front_matter", false);
    usual.put("show_drafts", null);
    usual.put("limit_posts", 0L);
    usual.put("future", false);
    usual.put("unpublished", false);
    usual.put("whitelist", List.of());
    usual.put("plugins", List.of());
    usual.put("markdown", "kramdown");
    usual.put("highlighter", "rouge");
    usual.put("lsi", false);
    usual.put("excerpt_separator", "\n\n");
    usual.put("incremental", false);
    usual.put("port", "4000");
    usual.put("host", "127.0.0.1");
    usual.put("baseurl", null);
    usual.put("show_dir_listing", false);
    usual.put("permalink", "date");
    usual.put("paginate_path", "/page:num");
    usual.put("timezone", null);
    usual.put("quiet", false);
    usual.put("verbose", false);
    usual.put("defaults", List.of());
    usual.put("liquid", liquid());
    usual.put("kramdown", kramdown());
    return Collections.unmodifiableMap(usual);
  }

  private static Map<String, Object> liquid() {
    Map<String, Object> usual = new LinkedHashMap<>();
    usual.put("error_mode", "warn");
    usual.put("strict_filters", false);
    usual.put("strict_variables", false);
    return Collections.unmodifiableMap(usual);
  }

  private static Map<String, Object> kramdown() {
    Map<String, Object> usual = new LinkedHashMap<>();
    usual.put("auto_ids", true);
    usual.put("toc_levels", List.of(1L, 2L, 3L, 4L, 5L, 6L));
    usual.put("entity_output", "as_char");
    usual.put("smart_quotes", "lsquo,rsquo,ldquo,rdquo");
    usual.put("input", "GFM");
    usual.put("hard_wrap", false);
    usual.put("guess_lang", true);
    usual.put("footnote_nr", 1L);
    usual.put("show_warnings", false);
    return Collections.unmodifiableMap(usual);
  }

  /** What the blog in {@code folder} says, or nothing; its usual zone is that of {@code clock}. */
  public static BlogConfig read(BlogFolder folder, Clock clock) {
    SiteReader reader = new SiteReader(folder, clock.getZone());
    for (String name : BlogFolder.CONFIGS) {
      if (folder.look(name).isPresent()) {
        return of(reader.text(name).orElse(""), clock.getZone());
      }
    }
    return of("", clock.getZone());
  }

  /** What {@code yaml} configures, on a computer in the zone {@code machine}. */
  public static BlogConfig of(String yaml, ZoneId machine) {
    Yaml read = Yaml.of(yaml, machine);
    ZoneId zone = zone(RubyValues.map(read.value()).get("timezone"), machine);
    // Its dates are shown in the very zone that it names.
    Map<String, Object> own = RubyValues.map(Yaml.of(yaml, zone).value());
    Map<String, Object> values = new LinkedHashMap<>(RubyValues.merge(USUAL, own));
    values.computeIfPresent("collections", (key, given) -> collections(given));
    Set<String> excluded = new LinkedHashSet<>(RubyValues.strings(values.get("exclude")));
    excluded.addAll(ALWAYS_EXCLUDED);
    values.put("exclude", List.copyOf(excluded));
    return new BlogConfig(Collections.unmodifiableMap(values), zone, read.fault());
  }

  /** As this, with what {@code theme} says where this says nothing; nothing that Jekyll knows. */
  BlogConfig behind(Map<String, Object> theme) {
    if (theme.isEmpty() || isOn("ignore_theme_config")) return this;
    Map<String, Object> under = new LinkedHashMap<>(theme);
    under.keySet().removeAll(USUAL.keySet());
    Map<String, Object> merged = RubyValues.merge(under, values);
    return new BlogConfig(Collections.unmodifiableMap(merged), zone, fault);
  }

  /** A list of names is a map of them too, and posts are always among them. */
  private static Map<String, Object> collections(Object given) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("posts", Map.of());
    if (given instanceof List<?>) {
      for (String name : RubyValues.strings(given)) all.put(name, Map.of());
    } else {
      all.putAll(RubyValues.map(given));
    }
    return Collections.unmodifiableMap(all);
  }

  private static ZoneId zone(@Nullable Object timezone, ZoneId machine) {
    if (!(timezone instanceof String name) || name.isBlank()) return machine;
    return PosixZone.of(name.strip());
  }

  /** The text under {@code key}, "" when there is none. */
  public String text(String key) {
    return RubyValues.text(values.get(key));
  }

  private boolean isOn(String key) {
    return RubyValues.isTruthy(values.get(key));
  }

  public boolean future() {
    return isOn("future");
  }

  public boolean showsDrafts() {
    return isOn("show_drafts");
  }

  public boolean unpublished() {
    return isOn("unpublished");
  }

  /** The last so many posts alone are built; 0 for all. */
  int limitPosts() {
    return values.get("limit_posts") instanceof Long limit ? Math.clamp(limit, 0, 1 << 30) : 0;
  }

  /** The moment that every build takes for its own, where one is given. */
  Optional<Instant> time() {
    Object given = values.get("time");
    return Optional.ofNullable(given)
        .flatMap(new DocumentDates(zone)::read)
        .map(ZonedDateTime::toInstant);
  }

  /** What the site's address begins with, without the last slash. */
  public String url() {
    return text("url").replaceFirst("/$", "");
  }

  /** What each path of the site begins with: "" or a slash and more, without the last slash. */
  public String baseurl() {
    String base = text("baseurl").replaceFirst("/$", "");
    return base.isEmpty() || base.startsWith("/") ? base : "/" + base;
  }

  public String excerptSeparator() {
    return text("excerpt_separator");
  }

  String permalinkStyle() {
    return text("permalink");
  }

  /** The folder of posts, drafts and collections: "" or a path without slashes around it. */
  public String collectionsDir() {
    return trimmed("collections_dir");
  }

  public String layoutsDir() {
    return trimmed("layouts_dir");
  }

  public String includesDir() {
    return trimmed("includes_dir");
  }

  public String dataDir() {
    return trimmed("data_dir");
  }

  /** Where the site is built, from the blog's root. */
  public String destination() {
    String given = trimmed("destination");
    return given.isEmpty() ? "_site" : given;
  }

  /** Where the blog's Sass lies that its styles import. */
  public String sassDir() {
    String given = RubyValues.text(RubyValues.map(values.get("sass")).get("sass_dir"));
    return given.isEmpty() ? "_sass" : RubyValues.trimSlashes(given);
  }

  /** Where a style sheet's imports are looked for. */
  List<String> sassFolders() {
    List<String> folders = new ArrayList<>(List.of(sassDir()));
    Object more = RubyValues.map(values.get("sass")).get("load_paths");
    for (String one : RubyValues.strings(more)) folders.add(RubyValues.trimSlashes(one));
    return folders;
  }

  private String trimmed(String key) {
    return RubyValues.trimSlashes(text(key));
  }

  List<String> included() {
    return RubyValues.strings(values.get("include"));
  }

  List<String> excluded() {
    return RubyValues.strings(values.get("exclude"));
  }

  /** The collections by name, posts among them, each with what is said of it. */
  public Map<String, Object> collections() {
    return RubyValues.map(values.get("collections"));
  }

  /** The template of the addresses of a collection. */
  Permalink permalink(String collection) {
    Object own = RubyValues.map(collections().get(collection)).get("permalink");
    if (own instanceof String template) return new Permalink(template);
    if (collection.equals("posts")) return Permalink.ofStyle(permalinkStyle());
    return Permalink.suffixed("/:collection/:path", permalinkStyle());
  }

  /** Whether the documents of {@code collection} become pages. */
  boolean isWritten(String collection) {
    return collection.equals("posts")
        || RubyValues.isTruthy(RubyValues.map(collections().get(collection)).get("output"));
  }

  /** The extension of what becomes of a file with {@code extension}; both with their dot. */
  String outputExtension(String extension) {
    String bare = extension.isEmpty() ? "" : extension.substring(1).toLowerCase(Locale.ROOT);
    List<String> markdown = new ArrayList<>();
    for (String one : text("markdown_ext").split(",", -1)) {
      markdown.add(one.strip().toLowerCase(Locale.ROOT));
    }
    if (!bare.isEmpty() && markdown.contains(bare)) return ".html";
    return bare.equals("scss") || bare.equals("sass") ? ".css" : extension;
  }
}
