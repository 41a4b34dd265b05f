package genko.jekyll.render;

import genko.async.TimeBudget;
import genko.frontmatter.FrontMatter;
import genko.jekyll.liquid.Template;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.ParsedTemplate;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.liquid.value.Limits;
import genko.jekyll.plugin.Plugins;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.EditedPost;
import genko.jekyll.site.Layout;
import genko.jekyll.site.SiteValues;
import genko.markdown.Dialect;
import genko.markdown.HtmlRenderer;
import genko.text.Text;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A blog at one moment, ready to publish its posts, or what stands in for a blog where a post has
 * none. Rendering reaches the disk, is done by one thread at a time, and asks {@link TimeBudget}.
 */
public final class SiteRenderer {
  /** What templates are told of the Jekyll that publishes them. */
  private static final Map<String, Object> JEKYLL =
      Map.of("version", "4.3.1", "environment", "production");

  /** Posts that show the content of posts that show the content of posts go no deeper than this. */
  private static final int DEEPEST = 5;

  private static final Limits LIMITS = Limits.USUAL.withTick(TimeBudget::spend);

  private final Optional<Blog> blog;
  private final Clock clock;
  private final Dialect dialect;
  private final Plugins plugins;
  private final boolean liquid;
  private final Optional<SiteValues> values;
  private final Map<String, Template> templates = new HashMap<>();
  private final Map<String, Optional<Host.Source>> includes = new HashMap<>();
  private final Map<String, ParsedTemplate> parsed = new HashMap<>();
  private final Map<String, Optional<Layout>> layouts = new HashMap<>();
  private final Map<String, Integer> linesBefore = new HashMap<>();
  private final Map<BlogPost, String> contents = new HashMap<>();
  private Limits limits = LIMITS;
  private int depth;

  /** What is rendered now, or empty for a page that is no document, which come after them all. */
  private Optional<BlogPost> current = Optional.empty();

  /** The HTML of what is rendered now; null while its Liquid is run. */
  private @Nullable Object own;

  private SiteRenderer(Optional<Blog> blog, Clock clock) {
    this(
        blog,
        clock,
        blog.map(one -> JekyllMarkdown.of(one.config())).orElse(JekyllMarkdown.USUAL),
        true);
  }

  private SiteRenderer(Optional<Blog> blog, Clock clock, Dialect dialect, boolean liquid) {
    this.blog = blog;
    this.clock = clock;
    this.dialect = dialect;
    this.liquid = liquid;
    this.plugins =
        blog.map(one -> Plugins.of(one, new BlogHost(this, clock, ""))).orElse(Plugins.NONE);
    this.values =
        blog.map(one -> new SiteValues(one, new Others(), site -> plugins().generate(site)));
  }

  /** How the blog has its Markdown read. */
  Dialect dialect() {
    return dialect;
  }

  public static SiteRenderer of(Blog blog, Clock clock) {
    return new SiteRenderer(Optional.of(blog), clock);
  }

  /**
   * As {@link #of}, for one who waits for a page of thousands of posts: its {@link TimeBudget}
   * alone ends a rendering.
   */
  public static SiteRenderer patient(Blog blog, Clock clock) {
    SiteRenderer made = of(blog, clock);
    made.limits = LIMITS.withoutSteps();
    return made;
  }

  Limits limits() {
    return limits;
  }

  /** For posts without a blog: they have their front matter, and nothing else. */
  public static SiteRenderer none(Clock clock) {
    return new SiteRenderer(Optional.empty(), clock);
  }

  /** For posts of another kind of blog: their Markdown is read as {@code dialect} has it, alone. */
  public static SiteRenderer other(Dialect dialect, Clock clock) {
    return new SiteRenderer(Optional.empty(), clock, dialect, false);
  }

  /** Whether Liquid runs in the posts. */
  boolean runsLiquid() {
    return liquid;
  }

  /**
   * The blog's post or page at {@code path} with {@code text}, which may be newer than the file's
   * and begins with {@code head}.
   */
  public PublishedPost edition(String path, FrontMatter head, Text text) {
    Optional<BlogPage> page =
        blog.filter(one -> !path.isEmpty() && !one.isDocument(path))
            .flatMap(one -> one.editedPage(path, text))
            .map(edited -> isOnDisk(path, text) ? published(edited) : edited);
    if (page.isPresent()) return edition(page.get());
    Optional<BlogPost> onDisk = blog.flatMap(one -> one.at(path)).filter(post -> isOf(post, text));
    if (onDisk.isPresent()) return edition(onDisk.get());
    return blog.map(one -> edition(EditedPost.of(one, path, head, text), clock))
        .orElseGet(() -> loose(head));
  }

  /** Whether {@code post} has the very {@code text} on the disk. */
  private boolean isOf(BlogPost post, Text text) {
    boolean built = post.collection().equals("posts") && !post.isDraft();
    return built && isOnDisk(post.path(), text);
  }

  private boolean isOnDisk(String path, Text text) {
    return blog.orElseThrow().text(path).filter(text.toString()::equals).isPresent();
  }

  /** {@code page} as plug-ins leave it. */
  private BlogPage published(BlogPage page) {
    return values.orElseThrow().contents().pages().stream()
        .filter(one -> one.path().equals(page.path()))
        .findFirst()
        .orElse(page);
  }

  /** {@code edited} as its blog publishes it. */
  public static PublishedPost edition(EditedPost edited, Clock clock) {
    return new SiteRenderer(Optional.of(edited.within()), clock).edition(edited.document());
  }

  private PublishedPost loose(FrontMatter head) {
    Map<String, Object> page = head.values(clock.getZone()).values();
    return new PublishedPost(this, new BlogHost(this, clock, ""), page, Optional.empty());
  }

  private PublishedPost edition(BlogPost post) {
    Map<String, Object> page = values.orElseThrow().page(post);
    return new PublishedPost(this, new BlogHost(this, clock, post.path()), page, Optional.of(post));
  }

  /** The blog's page at {@code path}, which is no post, as the file has it. */
  public Optional<PublishedPost> page(String path) {
    return blog.flatMap(one -> one.pageAt(path)).map(this::edition);
  }

  private PublishedPost edition(BlogPage page) {
    Map<String, Object> values = this.values.orElseThrow().page(page);
    BlogHost host = new BlogHost(this, clock, page.path());
    Map<String, Object> pager = this.values.orElseThrow().paginator(page);
    return new PublishedPost(this, host, values, Optional.empty()).paginated(pager);
  }

  /**
   * Runs the Liquid of a file of the blog that is no page for readers, a style sheet say: what
   * stands below its front matter.
   */
  public String file(String path, String text) {
    Map<String, Object> values = common(Optional.empty());
    Optional<BlogPage> page = blog.flatMap(one -> one.pageAt(path));
    values.put(
        "page", page.<Object>map(one -> this.values.orElseThrow().page(one)).orElse(Map.of()));
    return render(text, values, new BlogHost(this, clock, path)).text();
  }

  /** What the blog's plug-ins do. */
  Plugins plugins() {
    return plugins;
  }

  /** Whether plug-ins change Markdown before it is read. */
  boolean changesSources() {
    return blog.filter(one -> plugins.changesSources(one.config().values())).isPresent();
  }

  /** The Markdown of {@code post} as plug-ins leave it. */
  String source(BlogPost post, String body) {
    return values
        .filter(all -> changesSources())
        .map(all -> plugins.source(post, body, all.contents()))
        .orElse(body);
  }

  /** The HTML of {@code page}, or a part of its body, as it is written. */
  String written(String html, Map<String, Object> page) {
    return plugins.written(html, page, blog.map(one -> one.config().values()).orElse(Map.of()));
  }

  /** The blog; empty for posts without one. */
  public Optional<Blog> blog() {
    return blog;
  }

  /** What every template of the page of {@code post} sees, {@code page} aside. */
  Map<String, Object> common(Optional<BlogPost> post) {
    Map<String, Object> common = new HashMap<>();
    common.put("site", values.<Object>map(all -> all.site(post)).orElse(Map.of()));
    common.put("jekyll", JEKYLL);
    common.put("paginator", null);
    common.put("highlighter_prefix", "\n");
    common.put("highlighter_suffix", "\n");
    return common;
  }

  /** Renders a file of the blog, which is read into a tree once. */
  RenderedTemplate render(String source, Map<String, ?> values, Host host) {
    return templates.computeIfAbsent(source, Template::parse).render(values, host, limits);
  }

  /** The include called {@code name}, as it was when it was first asked for. */
  Optional<Host.Source> include(String name) {
    return includes.computeIfAbsent(name, this::readInclude);
  }

  private Optional<Host.Source> readInclude(String name) {
    return blog.flatMap(
        one ->
            one.include(name)
                .map(text -> new Host.Source(one.config().includesDir() + "/" + name, text)));
  }

  /** An include as a tree, which is made once. */
  ParsedTemplate parsed(Host.Source source, Function<String, ParsedTemplate> parser) {
    return parsed.computeIfAbsent(source.text(), parser);
  }

  /** The layout called {@code name}, as it was when it was first asked for. */
  Optional<Layout> layout(String name) {
    return layouts.computeIfAbsent(
        name, one -> blog.flatMap(all -> all.layout(one)).or(() -> plugins.layout(one)));
  }

  /** How many lines of the layout's file stand above its content. */
  int linesBefore(Layout layout) {
    return linesBefore.computeIfAbsent(
        layout.path(),
        path -> {
          String whole = blog.flatMap(one -> one.text(path)).orElse("");
          return (int) Math.max(0, lines(whole) - lines(layout.content()));
        });
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  /** The HTML of Markdown as Jekyll's converter gives it. */
  String html(String markdown) {
    return HtmlRenderer.render(dialect.parse(markdown));
  }

  /**
   * Has {@code work} done for {@code post}, or for a page that is none; {@code content} is its HTML
   * as far as it is made.
   */
  <T> T within(Optional<BlogPost> post, @Nullable Object content, Supplier<T> work) {
    Optional<BlogPost> before = current;
    Object ownBefore = own;
    current = post;
    own = content;
    try {
      return work.get();
    } finally {
      current = before;
      own = ownBefore;
    }
  }

  /** The documents that a page shows beside its own, as they are when it is made. */
  private final class Others implements SiteValues.Rendering {
    @Override
    public String excerpt(BlogPost post, String markdown) {
      return html(post, markdown);
    }

    @Override
    public Object content(BlogPost post) {
      if (current.isPresent()) {
        BlogPost now = current.get();
        if (post.path().equals(now.path())) return own == null ? post.body() : own;
        if (!blog.orElseThrow().isRenderedBefore(post, now)) return post.body();
      }
      String known = contents.get(post);
      if (known != null) return known;
      String made = html(post, post.body());
      contents.put(post, made);
      return made;
    }

    private String html(BlogPost post, String markdown) {
      TimeBudget.spend();
      if (depth >= DEEPEST) return markdown;
      depth++;
      try {
        PublishedPost edition = edition(post);
        return edition.html(edition.body(markdown).text());
      } finally {
        depth--;
      }
    }
  }

  /** The faults of a file of the blog, which {@code found} are said to be the template's own. */
  static List<Fault> in(String file, String source, int linesBefore, List<Fault> found) {
    return found.stream()
        .map(fault -> fault.file().isEmpty() ? placed(fault, file, source, linesBefore) : fault)
        .toList();
  }

  private static Fault placed(Fault fault, String file, String source, int linesBefore) {
    int at = Math.min(fault.problem().span().from(), source.length());
    long line = linesBefore + source.substring(0, at).chars().filter(c -> c == '\n').count();
    return new Fault(fault.problem(), file, (int) line);
  }
}
