package genko.ui.preview;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the page's script can call, on the JavaFX thread. Public because the web engine calls by
 * reflection; everything that arrives here may come from a post and is judged again.
 */
public final class PageHost {
  private final Consumer<String> follow;
  private final Consumer<String> click;
  private final UnaryOperator<String> why;

  PageHost(Consumer<String> follow, Consumer<String> click, UnaryOperator<String> why) {
    this.follow = follow;
    this.click = click;
    this.why = why;
  }

  /** A link that leads out of the page was clicked. */
  public void link(String href) {
    follow.accept(href);
  }

  /** The block with this id was clicked. */
  public void clicked(String id) {
    click.accept(id);
  }

  /** Why the image at {@code path} did not come. */
  public String whyNot(String path) {
    return why.apply(path);
  }
}
