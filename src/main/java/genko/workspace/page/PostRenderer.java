package genko.workspace.page;

import genko.async.TimeBudget;
import genko.jekyll.liquid.run.SourceMap;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.render.RenderedPage;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogConfig;
import genko.jekyll.site.BlogPost;
import genko.markdown.HtmlPage;
import genko.markdown.HtmlRenderer;
import genko.preview.PageShell;
import genko.preview.PlaceContext;
import genko.preview.PreviewPage;
import genko.preview.SiteAddress;
import genko.preview.SourcePlaces;
import genko.text.Span;
import genko.words.Words;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints the pages of one post, each after the one before it, so that only what changed is made
 * anew. Works away from the JavaFX thread, a page at a time.
 *
 * <p>The layouts around the body are rendered when front matter or blog change. Those that show
 * something of the body beside the body itself, a count of its words say, would have to be rendered
 * at each key; they are behind until {@link #catchUp}.
 */
public final class PostRenderer {
  /** How long the layouts may take; a post whose layouts take longer stands in an article. */
  private static final Duration PATIENCE = RenderFailure.LIMIT;

  /** So much more time they get where the writer asks for it. */
  private static final int MORE = 20;

  /** What a page looks like: as its blog has it, with the blog's scripts, or as an article. */
  public record Dress(boolean site, boolean scripts) {}

  private final Words words;
  private final PostPublication publishing;
  private final Duration usual;
  private PreviewPage last = PreviewPage.EMPTY;
  private @Nullable PublishedPost edition;
  private final WrittenBlocks written = new WrittenBlocks();
  private boolean ofContent;

  /** What of the layouts is around the body. */
  private PlaceContext context = PlaceContext.NONE;

  /** The body that the layouts have seen. */
  private @Nullable RenderedBody seen;

  /** What the last shell was made for. */
  private @Nullable Dress worn;

  private volatile Dress dress = new Dress(true, false);
  private volatile Duration patience;
  private volatile boolean again;
  private volatile Optional<Duration> givenUp = Optional.empty();
  private volatile boolean behind;
  private volatile boolean catchingUp;

  public PostRenderer(Words words, PostPublication publishing) {
    this(words, publishing, PATIENCE);
  }

  PostRenderer(Words words, PostPublication publishing, Duration patience) {
    this.words = words;
    this.publishing = publishing;
    this.usual = patience;
    this.patience = patience;
  }

  /** Has pages look otherwise from the next one on; false when they look so. */
  public boolean wear(Dress next) {
    boolean other = !next.equals(dress);
    dress = next;
    return other;
  }

  /** Has the layouts see the newest body with the next page; false when they have. */
  public boolean catchUp() {
    catchingUp = behind;
    return catchingUp;
  }

  /** After how long the layouts of the last page were given up, if they were. */
  Optional<Duration> givenUp() {
    return givenUp;
  }

  /** Has the layouts that were given up made with the next page, with far more time from now on. */
  void tryLonger() {
    patience = usual.multipliedBy(MORE);
    again = true;
  }

  public PreviewPage print(ParsedPost from) {
    RenderedBody body = publishing.follow(from);
    PageShell shell = last.shell();
    boolean late = ofContent && (seen == null || seen.document() != body.document());
    Dress now = dress;
    boolean other = publishing.edition() != edition || !now.equals(worn) || again;
    if (other || late && catchingUp) {
      worn = now;
      again = false;
      shell = shell(from, publishing.edition(), body, now);
      edition = publishing.edition();
      seen = body;
      late = false;
    }
    behind = late;
    catchingUp = false;
    HtmlPage rendered = HtmlRenderer.page(body.document());
    HtmlPage blocks = written.of(rendered, publishing.edition(), context);
    last = PreviewPage.next(last, blocks, places(body), shell);
    return last;
  }

  private PageShell shell(ParsedPost from, PublishedPost now, RenderedBody body, Dress dress) {
    ofContent = false;
    givenUp = Optional.empty();
    context = PlaceContext.NONE;
    Optional<Blog> blog = publishing.position().blog();
    Optional<BlogPost> post = now.post();
    if (blog.isEmpty() || post.isEmpty() || !now.hasLayout() || !dress.site()) {
      return PageShell.article(ArticleHeaders.of(from.post().head(), post, words));
    }
    RenderedPage page;
    try {
      page =
          TimeBudget.within(
              patience, () -> now.frame(PageShell.PLACE, () -> now.html(body.document().body())));
    } catch (TimeBudget.Lost late) {
      givenUp = Optional.of(late.spent());
      return PageShell.article(ArticleHeaders.of(from.post().head(), post, words));
    }
    ofContent = page.ofContent();
    context = PlaceContext.of(page.html());
    BlogConfig config = blog.get().config();
    SiteAddress address = SiteAddress.of(config.url(), config.baseurl() + post.get().url());
    return PageShell.site(page.html(), address, dress.scripts());
  }

  private static SourcePlaces places(RenderedBody body) {
    if (!body.isRun()) return SourcePlaces.SAME;
    SourceMap map = body.map();
    return new SourcePlaces() {
      @Override
      public Span source(Span rendered) {
        return map.source(rendered);
      }

      @Override
      public int rendered(int source) {
        return map.output(source);
      }
    };
  }
}
