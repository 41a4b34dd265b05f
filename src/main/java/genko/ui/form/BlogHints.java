package genko.ui.form;

import genko.blog.BlogKind;
import genko.kinds.BlogKinds;
import genko.workspace.blog.KnownValues;
import genko.workspace.blog.KnownValuesReader;
import genko.workspace.save.OpenPost;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What the form of one post knows from its blog, or from the posts beside it. */
public final class BlogHints implements FormHints {
  private final Clock clock;
  private KnownValues values = KnownValues.NONE;
  private ZoneId site;
  private BlogKind kind = BlogKinds.JEKYLL;
  private Runnable onKind = () -> {};
  private Consumer<KnownValues> onValues = read -> {};
  private BooleanSupplier isPost = () -> true;

  public BlogHints(Clock clock) {
    this.clock = clock;
    this.site = clock.getZone();
  }

  /** The blog reads its dates in {@code zone}. */
  public void setSite(ZoneId zone) {
    site = zone;
  }

  /** Follows {@code open} to where it is; {@code reader} says what the other posts there have. */
  public void follow(OpenPost open, KnownValuesReader reader) {
    kind = open.position().kind();
    isPost = open::isPost;
    reader.ask(open, this::take);
    open.observePosition(
        () -> {
          setKind(open.position().kind());
          boolean known = open.position().blog().isPresent() || kind != BlogKinds.JEKYLL;
          if (known) setSite(open.position().zone());
          reader.ask(open, this::take);
        });
  }

  private void setKind(BlogKind now) {
    if (kind == now) return;
    kind = now;
    onKind.run();
  }

  @Override
  public void observeKind(Runnable observer) {
    onKind = observer;
  }

  @Override
  public List<String> known(String key) {
    return values.of(key);
  }

  @Override
  public int posts(String key, String value) {
    return values.posts(key, value);
  }

  /** Hears what the other posts have, whenever that is read. */
  public void setOnValues(Consumer<KnownValues> observer) {
    onValues = observer;
    observer.accept(values);
  }

  private void take(KnownValues read) {
    values = read;
    onValues.accept(read);
  }

  @Override
  public boolean isPost() {
    return isPost.getAsBoolean();
  }

  @Override
  public BlogKind kind() {
    return kind;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public ZoneId site() {
    return site;
  }
}
