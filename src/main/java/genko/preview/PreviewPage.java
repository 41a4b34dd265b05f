package genko.preview;

import genko.async.TimeBudget;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The preview of one state of a post: its shell and its cleaned blocks in order, with what has to
 * be done to the page before it. Immutable, free of JavaFX, and made on a worker. Between a page
 * and the ones that follow from it blocks keep their ids and their order.
 */
public final class PreviewPage {
  private static final AtomicLong IDS = new AtomicLong();

  /** The page that shows nothing. Every post's first page follows it. */
  public static final PreviewPage EMPTY =
      new PreviewPage(
          PageShell.EMPTY,
          HtmlPage.of(List.of()),
          SourcePlaces.SAME,
          List.of(),
          0,
          PagePatch.NOTHING);

  private final long serial = IDS.incrementAndGet();
  private final PageShell shell;
  private final HtmlPage rendered;
  private final SourcePlaces places;
  private final List<PageBlock> blocks;
  private final long follows;
  private final PagePatch patch;

  /** Made when first asked for; twice at worst. */
  private volatile @Nullable PageAddresses addresses;

  private PreviewPage(
      PageShell shell,
      HtmlPage rendered,
      SourcePlaces places,
      List<PageBlock> blocks,
      long follows,
      PagePatch patch) {
    this.shell = shell;
    this.rendered = rendered;
    this.places = places;
    this.blocks = blocks;
    this.follows = follows;
    this.patch = patch;
  }

  /** As the other, with blocks whose spans count from the start of the body. */
  public static PreviewPage next(PreviewPage previous, List<HtmlBlock> blocks, PageShell shell) {
    return next(previous, HtmlPage.of(blocks), shell);
  }

  /**
   * The page after {@code previous}. A block whose HTML did not change is neither cleaned nor
   * patched again, wherever its source has moved to.
   */
  public static PreviewPage next(PreviewPage previous, HtmlPage rendered, PageShell shell) {
    return next(previous, rendered, SourcePlaces.SAME, shell);
  }

  /** As the other, of a text that is not the body itself: {@code places} leads to that. */
  public static PreviewPage next(
      PreviewPage previous, HtmlPage rendered, SourcePlaces places, PageShell shell) {
    int[] origin = BlockDiff.match(previous.rendered, previous.blocks, rendered);
    List<PageBlock> next = new ArrayList<>(rendered.size());
    for (int at = 0; at < origin.length; at++) {
      HtmlBlock block = rendered.block(at);
      PageBlock old = origin[at] == BlockDiff.NONE ? null : previous.blocks.get(origin[at]);
      if (old != null && old.raw().equals(block.html())) {
        next.add(old.as(block));
      } else {
        TimeBudget.spend();
        long id = old == null ? IDS.incrementAndGet() : old.id();
        next.add(new PageBlock(id, block, HtmlCleaner.clean(block.html())));
      }
    }
    List<PageBlock> kept = List.copyOf(next);
    PagePatch patch = PagePatch.between(previous.shell, previous.blocks, shell, kept);
    return new PreviewPage(shell, rendered, places, kept, previous.serial, patch);
  }

  /** What turns {@code shown}, which may be any page, into this one. */
  public PagePatch after(PreviewPage shown) {
    if (shown.serial == follows) return patch;
    return PagePatch.between(shown.shell, shown.blocks, shell, blocks);
  }

  public PageShell shell() {
    return shell;
  }

  /** How much there is to lay out, in UTF-16 units of HTML. */
  public long weight() {
    long weight = shell.body().length();
    for (PageBlock block : blocks) weight += block.html().length();
    return weight;
  }

  /** Whether a block of {@code other} lives on in this page, so that both are of one post. */
  public boolean continues(PreviewPage other) {
    Set<Long> ids = new HashSet<>();
    for (PageBlock block : other.blocks) ids.add(block.id());
    return blocks.stream().anyMatch(block -> ids.contains(block.id()));
  }

  /** Whether a link of the page, as it came out of the cleaner, leads to {@code href}. */
  public boolean links(String href) {
    return addresses().links(href);
  }

  /** Whether the post shows the image that its page calls {@code source}. */
  public boolean shows(String source) {
    return addresses().images(source);
  }

  private PageAddresses addresses() {
    PageAddresses known = addresses;
    if (known != null) return known;
    PageAddresses found = new PageAddresses();
    found.add(shell.body());
    for (PageBlock block : blocks) found.add(block.html());
    addresses = found;
    return found;
  }

  public List<PageBlock> blocks() {
    return blocks;
  }

  /**
   * The block whose source holds {@code offset}, or else the nearest one before it, or the first.
   */
  public Optional<PageBlock> blockAt(int offset) {
    return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(indexAt(offset)));
  }

  private int indexAt(int offset) {
    int wanted = places.rendered(offset);
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rendered(middle).from() <= wanted) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Where the block {@code id} stands in the body. */
  public Optional<Span> sourceOf(long id) {
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at).id() == id) return Optional.of(source(at));
    }
    return Optional.empty();
  }

  /** A place between the beginning of a block, at 0, and that of the next one, at 1. */
  public record Place(long id, double share) {}

  /** The place in the page of {@code offset} of the body; nowhere in a page without blocks. */
  public Optional<Place> placeOf(int offset) {
    if (blocks.isEmpty()) return Optional.empty();
    int at = indexAt(offset);
    int from = source(at).from();
    int length = Math.max(1, end(at) - from);
    double share = Math.clamp((double) (offset - from) / length, 0, 1);
    return Optional.of(new Place(blocks.get(at).id(), share));
  }

  /** The offset of the body that stands at {@code place}. */
  public Optional<Integer> offsetOf(Place place) {
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at).id() != place.id()) continue;
      int from = source(at).from();
      double inside = Math.clamp(place.share(), 0, 1) * Math.max(0, end(at) - from);
      return Optional.of(from + (int) inside);
    }
    return Optional.empty();
  }

  /** Where the source of the next block begins; for the last one where its own ends. */
  private int end(int at) {
    return at + 1 < blocks.size() ? source(at + 1).from() : source(at).to();
  }

  private Span source(int at) {
    return places.source(rendered(at));
  }

  private Span rendered(int at) {
    return blocks.get(at).block().source().shift(rendered.start(at));
  }
}
