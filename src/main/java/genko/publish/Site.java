package genko.publish;

import genko.blog.Blog;
import genko.blog.BlogConfig;
import genko.blog.BlogPage;
import genko.blog.BlogPost;
import genko.blog.SiteValues;
import genko.frontmatter.Yaml;
import genko.liquid.Fault;
import genko.liquid.Host;
import genko.liquid.Limits;
import genko.liquid.Rendered;
import genko.liquid.Template;
import genko.markdown.Flavour;
import genko.markdown.Html;
import genko.markdown.HtmlBlock;
import genko.markdown.Markdown;
import genko.markdown.Patience;
import genko.text.Text;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A blog at one moment, ready to publish its posts, or what stands in for a blog where a post has
 * none. Rendering reaches the disk, is done by one thread at a time, and asks {@link Patience}.
 */
public final class Site {
  /** What templates are told of the Jekyll that publishes them. */
  private static final Map<String, Object> JEKYLL =
      Map.of("version", "4.4.1", "environment", "production");

  /** Posts that show the content of posts that show the content of posts go no deeper than this. */
  private static final int DEEPEST = 5;

  static final Limits LIMITS = Limits.USUAL.withTick(Patience::spend);

  private final Optional<Blog> blog;
  private final Clock clock;
  private final Flavour flavour;
  private final Optional<SiteValues> values;
  private final Map<String, Template> templates = new HashMap<>();
  private int depth;

  private Site(Optional<Blog> blog, Clock clock) {
    this.blog = blog;
    this.clock = clock;
    this.flavour = blog.map(one -> flavour(one.config())).orElse(Flavour.JEKYLL);
    this.values = blog.map(one -> new SiteValues(one, new Others()));
  }

  @SuppressWarnings("unchecked")
  private static Flavour flavour(BlogConfig config) {
    Object kramdown = config.values().get("kramdown");
    Map<String, ?> options = kramdown instanceof Map ? (Map<String, ?>) kramdown : Map.of();
    return Flavour.of(options, config.values().get("highlighter"));
  }

  /** How the blog has its Markdown read. */
  Flavour flavour() {
    return flavour;
  }

  public static Site of(Blog blog, Clock clock) {
    return new Site(Optional.of(blog), clock);
  }

  /** For posts without a blog: they have their front matter, and nothing else. */
  public static Site none(Clock clock) {
    return new Site(Optional.empty(), clock);
  }

  /** The blog's post at {@code path} with {@code text}, which may be newer than the file's. */
  public Edition edition(String path, Text text) {
    if (blog.isEmpty()) return loose(text);
    BlogPost post = blog.get().edited(path, text);
    return new Site(Optional.of(blog.get().with(post)), clock).edition(post);
  }

  private Edition loose(Text text) {
    Yaml.Head head = Yaml.head(text, clock.getZone());
    return new Edition(this, new BlogHost(this, clock, ""), head.values(), Optional.empty());
  }

  private Edition edition(BlogPost post) {
    Map<String, Object> page = values.orElseThrow().page(post);
    return new Edition(this, new BlogHost(this, clock, post.path()), page, Optional.of(post));
  }

  /** The blog's page at {@code path}, which is no post, as the file has it. */
  public Optional<Edition> page(String path) {
    return blog.flatMap(one -> one.pageAt(path))
        .map(
            page ->
                new Edition(
                    this,
                    new BlogHost(this, clock, path),
                    values.orElseThrow().page(page),
                    Optional.empty()));
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

  Optional<Blog> blog() {
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
  Rendered render(String source, Map<String, ?> values, Host host) {
    return templates.computeIfAbsent(source, Template::parse).render(values, host, LIMITS);
  }

  /**
   * The HTML of Markdown as Jekyll's converter gives it, with the blank lines between blocks that
   * templates count when they cut it.
   */
  String html(String markdown) {
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (HtmlBlock block : Html.blocks(Markdown.parse(Text.of(markdown), 0, flavour))) {
      int from = Math.max(end, block.source().from());
      if (!out.isEmpty() && isBlank(markdown.substring(Math.max(0, end - 1), from)))
        out.append('\n');
      out.append(block.html()).append('\n');
      end = Math.max(end, block.source().to());
    }
    return out.toString();
  }

  /** Whether a blank line stands between two blocks, the first of which may hold its line end. */
  private static boolean isBlank(String between) {
    return between.chars().filter(c -> c == '\n').count() > 1;
  }

  /** The HTML of the posts that a page shows beside its own. */
  private final class Others implements SiteValues.Rendering {
    @Override
    public String excerpt(BlogPost post, String markdown) {
      return content(post, markdown);
    }

    @Override
    public String content(BlogPost post, String markdown) {
      Patience.spend();
      if (depth >= DEEPEST) return markdown;
      depth++;
      try {
        Edition edition = edition(post);
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
