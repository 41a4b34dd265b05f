package genko.ui;

import genko.blog.Blog;
import genko.blog.BlogConfig;
import genko.blog.BlogPost;
import genko.liquid.SourceMap;
import genko.markdown.Html;
import genko.markdown.Patience;
import genko.preview.Places;
import genko.preview.PreviewPage;
import genko.preview.Shell;
import genko.preview.SiteAddress;
import genko.publish.Edition;
import genko.publish.Expansion;
import genko.publish.Page;
import genko.session.Reading;
import genko.text.Span;
import genko.words.Words;
import java.time.Duration;
import java.util.Optional;

/**
 * Prints the pages of one post, each after the one before it, so that only what changed is made
 * anew. Works away from the JavaFX thread, a page at a time.
 *
 * <p>The layouts around the body are rendered when front matter or blog change. Those that show
 * something of the body beside the body itself, a count of its words say, would have to be rendered
 * at each key; they are behind until {@link #catchUp}.
 */
final class Printer {
  /** How long the layouts may take; a post whose layouts take longer stands in an article. */
  private static final Duration PATIENCE = Trouble.LIMIT.dividedBy(2);

  /** What a page looks like: as its blog has it, with the blog's scripts, or as an article. */
  record Dress(boolean site, boolean scripts) {}

  private final Words words;
  private final Publishing publishing;
  private PreviewPage last = PreviewPage.EMPTY;
  private Edition edition;
  private boolean ofContent;

  /** The body that the layouts have seen. */
  private Expansion seen;

  /** What the last shell was made for. */
  private Dress worn;

  private volatile Dress dress = new Dress(true, false);
  private volatile boolean behind;
  private volatile boolean catchingUp;

  Printer(Words words, Publishing publishing) {
    this.words = words;
    this.publishing = publishing;
  }

  /** Has pages look otherwise from the next one on; false when they look so. */
  boolean wear(Dress next) {
    boolean other = !next.equals(dress);
    dress = next;
    return other;
  }

  /** Has the layouts see the newest body with the next page; false when they have. */
  boolean catchUp() {
    catchingUp = behind;
    return catchingUp;
  }

  @SuppressWarnings("ReferenceEquality")
  PreviewPage print(Reading from) {
    Expansion body = publishing.follow(from);
    Shell shell = last.shell();
    boolean late = ofContent && (seen == null || seen.document() != body.document());
    Dress now = dress;
    boolean other = publishing.edition() != edition || !now.equals(worn);
    if (other || late && catchingUp) {
      worn = now;
      shell = shell(from, publishing.edition(), body);
      edition = publishing.edition();
      seen = body;
      late = false;
    }
    behind = late;
    catchingUp = false;
    last = PreviewPage.next(last, Html.page(body.document()), places(body), shell);
    return last;
  }

  private Shell shell(Reading from, Edition now, Expansion body) {
    ofContent = false;
    Optional<Blog> blog = publishing.place().blog();
    Optional<BlogPost> post = now.post();
    if (blog.isEmpty() || post.isEmpty() || !now.hasLayout() || !worn.site()) {
      return Shell.article(Headers.of(from.post().head(), post, words));
    }
    Page page;
    try {
      page =
          Patience.within(
              PATIENCE, () -> now.frame(Shell.PLACE, () -> now.html(body.document().body())));
    } catch (Patience.Lost late) {
      return Shell.article(Headers.of(from.post().head(), post, words));
    }
    ofContent = page.ofContent();
    BlogConfig config = blog.get().config();
    SiteAddress address = SiteAddress.of(config.url(), config.baseurl() + post.get().url());
    return Shell.site(page.html(), address, worn.scripts());
  }

  private static Places places(Expansion body) {
    if (!body.isRun()) return Places.SAME;
    SourceMap map = body.map();
    return new Places() {
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
