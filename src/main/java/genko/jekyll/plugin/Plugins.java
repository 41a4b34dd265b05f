package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.Layout;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plug-ins of one blog: those that it loads and that are known, and what the writer says that
 * its own do. Used by one thread at a time, as the renderer of the blog is.
 */
public final class Plugins {
  /** Those of no blog. */
  public static final Plugins NONE = new Plugins(List.of(), true);

  private final List<Plugin> active;
  private final boolean knowsAllTags;

  /**
   * What a blog loads that is not run here.
   *
   * @param gems those that nobody knows
   * @param own what its own folder of plug-ins defines, and the writer does not describe
   * @param hasOwn whether it has Ruby of its own at all
   * @param engines what its configuration names to read Markdown or to colour code
   */
  public record Survey(
      List<String> gems, List<OwnPlugin> own, boolean hasOwn, List<String> engines) {
    /** Nothing. */
    public static final Survey NONE = new Survey(List.of(), List.of(), false, List.of());

    public Survey {
      gems = List.copyOf(gems);
      own = List.copyOf(own);
      engines = List.copyOf(engines);
    }
  }

  private Plugins(List<Plugin> active, boolean knowsAllTags) {
    this.active = active;
    this.knowsAllTags = knowsAllTags;
  }

  /** Those of {@code blog}; {@code host} makes HTML of Markdown. Reaches the disk. */
  public static Plugins of(Blog blog, Host host) {
    Set<String> gems = LoadedGems.of(blog);
    List<Plugin> active = new ArrayList<>();
    active.add(snippets(blog, host));
    for (KnownPlugins.Row row : KnownPlugins.loaded(gems)) active.add(row.make().apply(host));
    // Asked at each key: its Ruby is not read for this.
    boolean own = blog.programs().keySet().stream().anyMatch(Plugins::isRuby);
    return new Plugins(active, !own && gems.stream().allMatch(KnownPlugins::isKnown));
  }

  private static boolean isRuby(String path) {
    return path.endsWith(".rb");
  }

  private static LiquidSnippets snippets(Blog blog, Host host) {
    return new LiquidSnippets(
        blog.programs().getOrDefault(LiquidSnippets.FILE, ""), blog.config().zone(), host);
  }

  /** What {@code blog} loads that is not run here; reaches no disk. */
  public static Survey survey(Blog blog) {
    return survey(blog, LoadedGems.of(blog), snippets(blog, Host.NONE));
  }

  private static Survey survey(Blog blog, Set<String> gems, LiquidSnippets snippets) {
    List<String> unknown = gems.stream().filter(gem -> !KnownPlugins.isKnown(gem)).toList();
    List<OwnPlugin> own = new ArrayList<>();
    boolean hasOwn = false;
    for (var file : blog.programs().entrySet()) {
      if (!isRuby(file.getKey())) continue;
      hasOwn = true;
      for (OwnPlugin one : RubySource.read(file.getKey(), file.getValue())) {
        if (!snippets.describes(one)) own.add(one);
      }
    }
    return new Survey(unknown, own, hasOwn, engines(blog, gems));
  }

  /** The engines that the configuration names in the place of kramdown and Rouge. */
  private static List<String> engines(Blog blog, Set<String> gems) {
    List<String> found = new ArrayList<>();
    String markdown = blog.config().text("markdown");
    String lower = markdown.toLowerCase(Locale.ROOT);
    boolean commonMark =
        lower.equals("commonmark") && gems.contains("jekyll-commonmark")
            || lower.equals("commonmarkghpages") && gems.contains("jekyll-commonmark-ghpages");
    if (!lower.isEmpty() && !lower.equals("kramdown") && !commonMark) found.add(markdown);
    String highlighter = blog.config().text("highlighter");
    boolean usual = Set.of("", "rouge", "none", "false").contains(highlighter);
    if (!usual) found.add(highlighter);
    Object kramdown = Values.at(blog.config().values(), "kramdown", "syntax_highlighter");
    if (kramdown != null && !"rouge".equals(kramdown)) found.add(RubyValues.text(kramdown));
    return found;
  }

  /** The tag called {@code name}. */
  public Optional<Host.Tag> tag(String name) {
    return active.stream().flatMap(one -> one.tag(name).stream()).findFirst();
  }

  /** The filter called {@code name}. */
  public Optional<Host.Work> filter(String name) {
    return active.stream().flatMap(one -> one.filter(name).stream()).findFirst();
  }

  /** The layout called {@code name} that one of them brings along. */
  public Optional<Layout> layout(String name) {
    return active.stream().flatMap(one -> one.layout(name).stream()).findFirst();
  }

  /** Whether no gem and no Ruby of the blog could define tags that are not known. */
  public boolean knowsAllTags() {
    return knowsAllTags;
  }

  /** Changes what the blog publishes. */
  public void generate(SiteContents site) {
    for (Plugin one : active) one.generate(site);
  }

  /** Whether {@link #source} may be another text than it is given. */
  public boolean changesSources(Map<String, Object> config) {
    return active.stream().anyMatch(one -> one.changesSources(config));
  }

  /** The Markdown of {@code post} as its Liquid is given it. */
  public String source(BlogPost post, String body, SiteContents site) {
    String text = body;
    for (Plugin one : active) text = one.source(post, text, site);
    return text;
  }

  /** The HTML of a page, or a part of its body, as it is written. */
  public String written(String html, Map<String, Object> page, Map<String, Object> config) {
    String text = html;
    for (Plugin one : active) text = one.written(new Plugin.RenderedOutput(text, page, config));
    return text;
  }
}
