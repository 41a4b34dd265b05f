package genko.workspace.page;

import genko.async.TaskRunner;
import genko.check.CheckGroup;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.EditedPost;
import genko.post.Post;
import genko.preview.ArticleHeader;
import genko.preview.PreviewPage;
import genko.words.Words;
import genko.workspace.blog.KnownValues;
import genko.workspace.lint.Linting;
import genko.workspace.save.OpenPost;
import genko.workspace.spelling.Spelling;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is made of one open post away from its window, at every edit: first its colours {@code C},
 * then, as long as somebody looks, its page, and when the typing rests its diagnostics. Three
 * pipelines, each on its own lane, of which the two later begin with what the first has read.
 */
public final class PostAnalysis<C> {
  private final OpenPost open;
  private final Words words;
  private final Listener listener;
  private final ColourPipeline<C> colours;
  private final PagePipeline page;
  private final DiagnosticsPipeline diagnostics;
  private final DiagnosticActions actions;

  /** Hears what was made, on the owner's thread. */
  public interface Listener {
    /** The body was read, and colours are there. */
    void parsed(ParsedPost parsed);

    void printed(PreviewPage page);

    void diagnosed(Diagnostics found);
  }

  /** {@code colouring} makes the colours, on the lane for colours. */
  public PostAnalysis(
      OpenPost open,
      Words words,
      PostLanes lanes,
      Function<ParsedPost, C> colouring,
      Listener listener) {
    this.open = open;
    this.words = words;
    this.listener = listener;
    RenderFailureNotice failures = new RenderFailureNotice(open.notices(), words);
    colours = new ColourPipeline<>(open, colouring, lanes.colours(), failures, this::parsed);
    page = new PagePipeline(open, words, lanes.page(), failures, listener::printed);
    diagnostics = new DiagnosticsPipeline(open, words, lanes.diagnostics(), listener::diagnosed);
    actions = new DiagnosticActions(open, diagnostics::found);
    open.session().observe(update -> setResting(false));
    open.observePosition(this::move);
  }

  private void parsed(ParsedPost parsed) {
    listener.parsed(parsed);
    page.take(parsed);
    diagnostics.take(parsed);
  }

  /** Asks for the colours of the current text, and all that follows from them. */
  public void ask() {
    colours.ask();
  }

  /** The colours, when they are those of the current text. */
  public Optional<C> colours() {
    return colours.current();
  }

  /** The typing rests: what had to wait is done. */
  public void rest() {
    setResting(true);
    colours.rest();
  }

  private void setResting(boolean resting) {
    page.setResting(resting);
    diagnostics.setResting(resting);
  }

  /** Whether a page is printed after every edit. */
  public void setPageWanted(boolean wanted) {
    page.setWanted(wanted);
  }

  /** Has the page look as {@code dress} says. */
  public void wear(PostRenderer.Dress dress) {
    page.wear(dress);
  }

  /** What the post is looked through for, beside what would end the build. */
  public void setChecks(Set<CheckGroup> wanted) {
    diagnostics.setWanted(wanted);
  }

  /** Has the targets of links looked up by {@code disk}. */
  public void followLinks(TaskRunner disk) {
    diagnostics.followLinks(disk);
  }

  /** What the other posts of the blog have in their heads, as far as is known. */
  public void setKnown(KnownValues known) {
    diagnostics.setKnown(known);
  }

  /** Has the spelling looked at; the result ends it. */
  public Runnable followSpelling(Spelling spelling) {
    actions.setOnOwnWord(spelling::addWord);
    return diagnostics.followSpelling(spelling);
  }

  /** Has the linters of its blog look at the post, where they may; the result ends it. */
  public Runnable followLinters(Linting linting) {
    return diagnostics.followLinters(linting);
  }

  /** What its blog shows is made anew. */
  private void move() {
    // The first reading may still be under way, in the dialect that was guessed.
    if (!colours.isAskedIn(open.session().post().dialect())) colours.ask();
    page.ask();
    diagnostics.move();
  }

  /** What an article page shows of the front matter, as the blog takes it. */
  public ArticleHeader header() {
    Post post = open.session().post();
    Optional<BlogPost> published = open.position().read(post).map(EditedPost::document);
    return ArticleHeaders.of(post.head(), published, words);
  }

  /** What can be done about the diagnostics. */
  public DiagnosticActions diagnostics() {
    return actions;
  }

  /** Whether colours and page are those of the current text. */
  public boolean isSettled() {
    return colours.isSettled() && page.isIdle();
  }

  /** Whether the current text has been looked through. */
  public boolean isDiagnosed() {
    return diagnostics.found().filter(found -> found.isOf(open.session().post())).isPresent();
  }
}
