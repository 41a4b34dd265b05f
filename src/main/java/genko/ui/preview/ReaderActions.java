package genko.ui.preview;

import genko.preview.LinkTarget;
import genko.preview.PreviewPage;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * What the page says that its reader did. It may have been made up by a script, so nothing is
 * believed that the reader's hand, or the page as Genko made it, does not bear out.
 */
final class ReaderActions {
  private final ShownPage page;
  private final Consumer<URI> browser;
  private Optional<TrustedClicks> hand = Optional.empty();
  private Consumer<PageSelection> onPicked = pick -> {};
  private ScrollObserver onScrolled = (offset, share) -> {};
  private Consumer<String> onUnshown = path -> {};

  ReaderActions(ShownPage page, Consumer<URI> browser) {
    this.page = page;
    this.browser = browser;
  }

  /**
   * What the page can call; {@code why} says why an image did not come, {@code eased} takes how
   * many elements are painted more simply. It is held weakly there.
   */
  PageHost host(UnaryOperator<String> why, IntConsumer eased) {
    return new PageHost(
        this::follow, this::clicked, this::scrolled, path -> unshown(path, why.apply(path)), eased);
  }

  void setHand(TrustedClicks hand) {
    this.hand = Optional.of(hand);
  }

  void setOnPicked(Consumer<PageSelection> onPicked) {
    this.onPicked = onPicked;
  }

  void setOnScrolled(ScrollObserver onScrolled) {
    this.onScrolled = onScrolled;
  }

  void setOnUnshown(Consumer<String> onUnshown) {
    this.onUnshown = onUnshown;
  }

  /** Opens what the reader clicked: nothing while the page is being loaded, nothing made up. */
  private void follow(String href) {
    boolean clicked = page.isThere() && hand.filter(TrustedClicks::takeClick).isPresent();
    if (!clicked || !page.shown().links(href)) return;
    if (LinkTarget.of(href) instanceof LinkTarget.Outside outside)
      browser.accept(outside.address());
  }

  private void clicked(String id, String words, int at, boolean twice) {
    if (!page.isThere() || hand.filter(TrustedClicks::clicks).isEmpty()) return;
    number(id)
        .flatMap(page.shown()::sourceOf)
        .ifPresent(block -> onPicked.accept(new PageSelection(block, words, at, twice)));
  }

  private void scrolled(String id, double inside, double share) {
    number(id)
        .flatMap(block -> page.shown().offsetOf(new PreviewPage.Place(block, inside)))
        .ifPresent(offset -> onScrolled.scrolled(offset, share));
  }

  private String unshown(String path, String why) {
    if (why.equals("heic") || why.equals("tiff")) onUnshown.accept(path);
    return why;
  }

  private static Optional<Long> number(String id) {
    try {
      return Optional.of(Long.valueOf(id));
    } catch (NumberFormatException madeUp) {
      return Optional.empty();
    }
  }
}
