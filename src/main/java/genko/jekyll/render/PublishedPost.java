package genko.jekyll.render;

import genko.jekyll.liquid.Template;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.Layout;
import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A post as one state of its front matter has it published: the Liquid of its body, and the layouts
 * around it. The body itself is given to each method, as it changes more often.
 */
public final class PublishedPost {
  private static final int DEEPEST = 20;

  private final SiteRenderer site;
  private final BlogHost host;
  private final Map<String, Object> page;
  private final Optional<BlogPost> post;
  private @Nullable Map<String, Object> common;
  private @Nullable List<Layout> layouts;

  /** What a page of a list of posts shows of them; empty for any other. */
  private Map<String, Object> paginator = Map.of();

  private boolean ofItself;

  /** What the innermost layout was last given. */
  private Object content = "";

  PublishedPost(
      SiteRenderer site, BlogHost host, Map<String, Object> page, Optional<BlogPost> post) {
    this.site = site;
    this.host = host;
    this.page = page;
    this.post = post;
  }

  /**
   * Where what Jekyll converts begins in {@code text}, whose body begins at {@code bodyStart}:
   * blank lines above it belong to the front matter's last line.
   */
  public static int contentStart(Text text, int bodyStart) {
    int start = bodyStart;
    for (int at = bodyStart; bodyStart > 0 && at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\n') start = at + 1;
      else if (unit != ' ' && (unit < '\t' || unit > '\r')) break;
    }
    return start;
  }

  /** This, as one of the pages of a list of posts, if {@code pager} says anything. */
  PublishedPost paginated(Map<String, Object> pager) {
    paginator = pager;
    return this;
  }

  /** The post as its blog has it; empty without a blog. */
  public Optional<BlogPost> post() {
    return post;
  }

  /** Whether what Liquid and Markdown read may be another text than the body. */
  boolean changesSource() {
    return post.isPresent() && site.changesSources();
  }

  /** Whether Liquid gets to see the body. */
  public boolean hasLiquid() {
    return site.runsLiquid() && !Boolean.FALSE.equals(page.get("render_with_liquid"));
  }

  /** Whether the body that was run last shows something of its own text. */
  boolean isOfItself() {
    return ofItself;
  }

  /** How its Markdown is read. */
  public Dialect dialect() {
    return site.dialect();
  }

  /** Whether the blog has a layout for it. */
  public boolean hasLayout() {
    return !layouts().isEmpty();
  }

  /** The body with its Liquid run. */
  public RenderedTemplate body(String body) {
    return body(body, offset -> false);
  }

  /** As the other; {@code code} says whether an offset of the body lies in code. */
  RenderedTemplate body(String body, IntPredicate code) {
    PageValues own = new PageValues(page, body);
    Map<String, Object> values = values(own);
    if (!layouts().isEmpty()) values.put("layout", layouts().getFirst().values());
    String source = post.map(one -> site.source(one, body)).orElse(body);
    boolean same = source.equals(body);
    Template template = Template.parse(source);
    IntPredicate inCode = same ? code : at -> false;
    RenderedTemplate rendered =
        site.within(post, null, () -> template.render(values, host, site.limits(), inCode));
    ofItself = own.wasAsked() || !same;
    return same ? rendered : rendered.madeOf(new Span(0, body.length()));
  }

  /** The HTML of a body whose Liquid has been run. */
  public String html(String expanded) {
    return isMarkdown() ? site.html(expanded) : expanded;
  }

  /** The HTML of a body that was read in {@link #dialect} after its Liquid had been run. */
  public String html(Document read) {
    return isMarkdown() ? HtmlRenderer.render(read) : read.body();
  }

  private boolean isMarkdown() {
    if (site.blog().isEmpty() || host.path().isEmpty()) return true;
    String name = host.path();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String known = site.blog().get().config().text("markdown_ext");
    return List.of(known.toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1)).contains(extension);
  }

  /** The whole page around {@code content}, the body's HTML; that alone without a layout. */
  public RenderedPage page(String content) {
    List<Fault> faults = new ArrayList<>();
    String html = site.written(surrounded(content, layouts().size(), faults), page);
    return new RenderedPage(html, false, faults);
  }

  /**
   * The page with {@code place} where the body's HTML goes, or at its end when no layout has a
   * place for it. {@code content} is asked for when a layout does more with it than show it.
   */
  public RenderedPage frame(String place, Supplier<String> content) {
    Made real = new Made(content);
    List<Fault> faults = new ArrayList<>();
    String html = text(framed(place, real, layouts().size(), faults));
    if (!html.contains(place)) {
      // A layout that presses its content together, or cuts it, does so with the place too.
      List<Fault> again = new ArrayList<>();
      String other = text(surrounded(place, layouts().size(), again));
      if (other.contains(place))
        return new RenderedPage(written(once(other, place, content)), real.isMade(), faults);
      html = html + place;
    }
    return new RenderedPage(written(once(html, place, content)), real.isMade(), faults);
  }

  /** A page, or a block of the body, with what plug-ins do to what is written. */
  public String written(String html) {
    return site.written(html, page);
  }

  /** A second place is no place but the content itself. */
  private static String once(String html, String place, Supplier<String> content) {
    int end = html.indexOf(place) + place.length();
    if (html.indexOf(place, end) < 0) return html;
    return html.substring(0, end) + html.substring(end).replace(place, content.get());
  }

  private static String text(Object content) {
    return content instanceof DeferredText insertion ? insertion.place() : content.toString();
  }

  /** The content within the first {@code count} layouts, with the place as it is shown. */
  private Object framed(String place, Supplier<String> content, int count, List<Fault> faults) {
    Object inner = new DeferredText(place, content);
    for (int at = 0; at < count; at++) {
      String shown = rendered(at, inner, faults);
      int depth = at + 1;
      inner =
          new DeferredText(
              shown, new Made(() -> surrounded(content.get(), depth, new ArrayList<>())));
    }
    return inner;
  }

  /** A text that is made when it is first asked for. */
  private static final class Made implements Supplier<String> {
    private final Supplier<String> make;
    private @Nullable String text;

    private Made(Supplier<String> make) {
      this.make = make;
    }

    private boolean isMade() {
      return text != null;
    }

    @Override
    public String get() {
      if (text == null) text = make.get();
      return text;
    }
  }

  private String surrounded(String content, int count, List<Fault> faults) {
    String inner = content;
    for (int at = 0; at < count; at++) inner = rendered(at, inner, faults);
    return inner;
  }

  private String rendered(int index, Object content, List<Fault> faults) {
    Layout layout = layouts().get(index);
    Object innermost = index == 0 ? content : this.content;
    Map<String, Object> values = values(new PageValues(page, innermost));
    if (index == 0) this.content = content;
    values.put("content", content);
    values.put("layout", merged(index));
    RenderedTemplate rendered =
        site.within(post, innermost, () -> site.render(layout.content(), values, host));
    faults.addAll(
        SiteRenderer.in(
            layout.path(), layout.content(), site.linesBefore(layout), rendered.faults()));
    return rendered.text();
  }

  /** What the layout at {@code index} says, and over it what those within it say. */
  private Map<String, Object> merged(int index) {
    Map<String, Object> merged = new LinkedHashMap<>();
    for (int at = index; at >= 0; at--) merged = merged(merged, layouts().get(at).values(), 0);
    return merged;
  }

  private static Map<String, Object> merged(Map<?, ?> under, Map<?, ?> over, int depth) {
    Map<String, Object> merged = new LinkedHashMap<>();
    under.forEach((key, value) -> merged.put(String.valueOf(key), value));
    over.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (depth < DEEPEST
              && merged.get(name) instanceof Map<?, ?> lower
              && value instanceof Map<?, ?> upper) {
            merged.put(name, merged(lower, upper, depth + 1));
          } else if (value != null || !merged.containsKey(name)) {
            merged.put(name, value);
          }
        });
    return merged;
  }

  /** What a template sees; {@code own} are the values of the page. */
  private Map<String, Object> values(PageValues own) {
    if (common == null) common = site.common(post);
    Map<String, Object> values = new HashMap<>(common);
    values.put("page", own);
    values.put("paginator", paginator.isEmpty() ? null : paginator);
    return values;
  }

  /** The layouts, from the innermost to the one around all others. */
  private List<Layout> layouts() {
    if (layouts == null) layouts = chain();
    return layouts;
  }

  private List<Layout> chain() {
    List<Layout> chain = new ArrayList<>();
    Set<String> used = new HashSet<>();
    Object name = page.get("layout");
    while (name != null && used.add(name.toString()) && !"none".equals(page.get("layout"))) {
      Optional<Layout> layout = site.layout(name.toString());
      if (layout.isEmpty()) break;
      chain.add(layout.get());
      name = layout.get().values().get("layout");
    }
    return List.copyOf(chain);
  }
}
