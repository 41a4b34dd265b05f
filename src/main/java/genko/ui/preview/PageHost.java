package genko.ui.preview;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * What the page's script can call, on the JavaFX thread. Public because the web engine calls by
 * reflection; everything that arrives here may come from a post and is judged again.
 */
public final class PageHost {
  private final Consumer<String> follow;
  private final Clicks clicks;
  private final Scrolls scrolls;
  private final UnaryOperator<String> why;
  private final IntConsumer eased;

  /** Where in a block was clicked, and whether twice. */
  interface Clicks {
    void clicked(String id, String shown, int at, boolean twice);
  }

  /** What stands where in the page, which is scrolled to {@code share} of its length. */
  interface Scrolls {
    void scrolled(String id, double inside, double share);
  }

  PageHost(
      Consumer<String> follow,
      Clicks clicks,
      Scrolls scrolls,
      UnaryOperator<String> why,
      IntConsumer eased) {
    this.follow = follow;
    this.eased = eased;
    this.clicks = clicks;
    this.scrolls = scrolls;
    this.why = why;
  }

  /** A link that leads out of the page was clicked. */
  public void link(String href) {
    follow.accept(href);
  }

  /** The block with this id was clicked, at a place of the words that it shows. */
  public void clicked(String id, String shown, int at, boolean twice) {
    clicks.clicked(id, shown, at, twice);
  }

  /** The page was scrolled. */
  public void scrolled(String id, double inside, double share) {
    scrolls.scrolled(id, inside, share);
  }

  /** Why the image at {@code path} did not come. */
  public String whyNot(String path) {
    return why.apply(path);
  }

  /** So many elements of the page are painted more simply than the blog's styles say. */
  public void eased(int count) {
    eased.accept(count);
  }
}
