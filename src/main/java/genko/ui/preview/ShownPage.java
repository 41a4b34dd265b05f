package genko.ui.preview;

import genko.preview.PageBlock;
import genko.preview.PagePatch;
import genko.preview.PreviewPage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which page of a post is on screen, brought up to date by patches. A page that takes too long is
 * given up, until there is one that is lighter. Knows the page's functions alone, and no engine;
 * {@link #wanted} may be asked on any thread, all else belongs to one.
 */
final class ShownPage {
  /** A page that holds the window up for longer is not worth it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** So many blocks that come or go at once take longer than a frame of the window. */
  private static final int MANY = 300;

  /** What becomes of the page. */
  interface Owner {
    /** Another shell stands around the blocks. */
    void dressed();

    /** The page shows {@code page}, though it may not be painted yet. */
    void updated(PreviewPage page);

    /** The page has held the window up, and is to be loaded anew with nothing in it. */
    void givenUp();

    /** There is something lighter to show than what was given up. */
    void lighter();

    /** The page has lost what was put into it. */
    void broken();
  }

  private final Owner owner;
  private volatile PreviewPage wanted = PreviewPage.EMPTY;
  private Optional<PageFunctions> page = Optional.empty();
  private PreviewPage shown = PreviewPage.EMPTY;
  private Duration patience = PATIENCE;

  /** The page that was given up because it took too long; it is tried again when it is lighter. */
  private Optional<PreviewPage> tooHeavy = Optional.empty();

  private Optional<Long> marked = Optional.empty();
  private Optional<Integer> caret = Optional.empty();

  /** Whether the page goes where the caret is; not before the caret was moved. */
  private boolean following;

  /** Which post is shown. */
  private String post = "";

  /** Whether nothing of the post has been shown since it was turned to. */
  private boolean turned = true;

  ShownPage(Owner owner) {
    this.owner = owner;
  }

  /** What is to be shown. */
  PreviewPage wanted() {
    return wanted;
  }

  /** What is on screen. */
  PreviewPage shown() {
    return shown;
  }

  /** Whether there is a page that can be called. */
  boolean isThere() {
    return page.isPresent();
  }

  /** Calls a function of the page, if that is there. */
  void call(String function, Object... arguments) {
    page.ifPresent(functions -> functions.call(function, arguments));
  }

  /** Takes {@code functions}, those of a page that was just loaded, as the page. */
  void begin(PageFunctions functions) {
    page = Optional.of(functions);
    shown = PreviewPage.EMPTY;
    functions.call("turn", post);
    functions.call("apply", PagePatch.BEGINNING.json());
    bringUpToDate(functions);
  }

  /** The page is gone. */
  void leave() {
    page = Optional.empty();
  }

  /** Shows {@code next}; before the page is there it is kept until then. */
  void show(PreviewPage next) {
    wanted = next;
    if (tooHeavy.isPresent() && !isTooHeavy(next)) {
      tooHeavy = Optional.empty();
      owner.lighter();
    }
    page.ifPresent(this::bringUpToDate);
  }

  /** Whether {@code next} is the post on screen, of which so much is another than it was. */
  boolean isLargely(PreviewPage next) {
    return !turned && isThere() && next.after(shown).steps().size() > MANY;
  }

  void setPatience(Duration patience) {
    this.patience = patience;
  }

  private boolean isTooHeavy(PreviewPage next) {
    return tooHeavy
        .filter(heavy -> next.continues(heavy) && 2 * next.weight() > heavy.weight())
        .isPresent();
  }

  private void bringUpToDate(PageFunctions functions) {
    PreviewPage next = wanted;
    if (isTooHeavy(next)) return;
    PagePatch patch = next.after(shown);
    shown = next;
    turned = false;
    if (patch.shell().isPresent()) owner.dressed();
    if (!patch.isEmpty()) apply(functions, next, patch);
    if (!isThere()) return;
    markCaret();
    if (functions.wasSlowerThan(patience)) giveUp(next);
    else owner.updated(next);
  }

  private void apply(PageFunctions functions, PreviewPage next, PagePatch patch) {
    if (functions.call("apply", patch.json())) return;
    // The page and what we know of it have parted ways: it is built anew from nothing.
    functions.call("clear");
    if (!functions.call("apply", next.after(PreviewPage.EMPTY).json())) owner.broken();
  }

  private void giveUp(PreviewPage heavy) {
    tooHeavy = Optional.of(heavy);
    shown = PreviewPage.EMPTY;
    owner.givenUp();
  }

  // The place in it.

  /** Shows {@code next} from now on, another post, whose page is where it was left. */
  void turnTo(String next) {
    post = next;
    turned = true;
    caret = Optional.empty();
    following = false;
    call("turn", next);
  }

  /** Marks the block that holds {@code sourceOffset} and leaves the page where it is. */
  void mark(int sourceOffset) {
    caret = Optional.of(sourceOffset);
    following = false;
    markCaret();
  }

  /** The page was moved by its reader: it stays there until the caret is moved again. */
  void leaveCaret() {
    following = false;
  }

  /** Marks the block that holds {@code sourceOffset}; scrolls to it if it is out of sight. */
  void reveal(int sourceOffset) {
    caret = Optional.of(sourceOffset);
    following = true;
    if (!marked.equals(shown.blockAt(sourceOffset).map(PageBlock::id))) markCaret();
  }

  /** Does {@code work} on the page, if that is there, while no block is marked. */
  boolean unmarked(Consumer<PageFunctions> work) {
    page.ifPresent(
        functions -> {
          functions.call("unmark");
          work.accept(functions);
          markCaret();
        });
    return isThere();
  }

  private void markCaret() {
    if (caret.isEmpty() || !isThere()) return;
    marked = shown.blockAt(caret.get()).map(PageBlock::id);
    String function = following ? "reveal" : "mark";
    marked.ifPresentOrElse(id -> call(function, id.doubleValue()), () -> call("unmark"));
  }

  /** Scrolls so that {@code sourceOffset} of the body stands at {@code share} of the height. */
  void scrollTo(int sourceOffset, double share) {
    shown
        .placeOf(sourceOffset)
        .ifPresent(place -> call("scrollTo", (double) place.id(), place.share(), share));
  }
}
