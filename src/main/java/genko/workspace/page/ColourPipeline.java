package genko.workspace.page;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.markdown.Dialect;
import genko.markdown.Styling;
import genko.post.Post;
import genko.text.Change;
import genko.text.Span;
import genko.workspace.page.RenderFailure.Outcome;
import genko.workspace.save.OpenPost;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the newest text of an open post as Markdown, each time from what was read before, and makes
 * of it the colours {@code C} that a window draws. A text that takes too long is read again when
 * the typing rests.
 */
final class ColourPipeline<C> {
  /** How far from an edit the text is styled at once, in UTF-16 units. */
  private static final int AROUND = 1_000;

  /** How much of a post is styled when it is read first, in UTF-16 units. */
  private static final int FIRST = 20_000;

  private final OpenPost open;
  private final Function<ParsedPost, C> colouring;
  private final RenderFailureNotice failures;
  private final Consumer<ParsedPost> taker;
  private final Latest<Post, Outcome<Read<C>>> latest;

  /** The last reading, of the worker that reads; the next one follows from it; null at first. */
  private @Nullable ParsedPost before;

  private Optional<Read<C>> newest = Optional.empty();

  /** In which dialect the text was to be read that was asked for last. */
  private Optional<Dialect> asked = Optional.empty();

  /** What could not be read. */
  private Optional<Post> unread = Optional.empty();

  private record Read<C>(ParsedPost parsed, C colours) {}

  ColourPipeline(
      OpenPost open,
      Function<ParsedPost, C> colouring,
      TaskRunner runner,
      RenderFailureNotice failures,
      Consumer<ParsedPost> taker) {
    this.open = open;
    this.colouring = colouring;
    this.failures = failures;
    this.taker = taker;
    latest = new Latest<>(runner, this::read, this::take);
  }

  /** Asks for the colours of the current text, unless they had better wait. */
  void ask() {
    if (!failures.isLate()) askNow();
  }

  private void askNow() {
    Post post = open.session().post();
    asked = Optional.of(post.dialect());
    latest.ask(post);
  }

  /** Whether the text is being read, or was, as {@code dialect} has it. */
  boolean isAskedIn(Dialect dialect) {
    return asked.filter(dialect::equals).isPresent();
  }

  /** The typing rests: asks for what had to wait. */
  void rest() {
    if (failures.isLate()) askNow();
  }

  /** The newest reading, of whichever text it is. */
  Optional<ParsedPost> newest() {
    return newest.map(Read::parsed);
  }

  /** The colours, when they are those of the current text. */
  Optional<C> current() {
    return newest.filter(read -> read.parsed.isOf(open.session().post())).map(Read::colours);
  }

  /** Whether nothing more comes of the current text: it is read, or cannot be. */
  boolean isSettled() {
    Post now = open.session().post();
    boolean known =
        newest.filter(read -> read.parsed.isOf(now)).isPresent()
            || unread.filter(post -> post.text() == now.text()).isPresent();
    return known && latest.isIdle();
  }

  private Outcome<Read<C>> read(Post post) {
    return RenderFailure.read(
        post,
        () -> {
          before = before == null ? first(post) : followed(post, before);
          return new Read<>(before, colouring.apply(before));
        });
  }

  /** The first reading; where the lexers of its code are loaded, nobody waits for them. */
  private static ParsedPost first(Post post) {
    ParsedPost first = ParsedPost.of(post);
    var _ = Styling.of(first.body(), new Span(0, Math.min(FIRST, first.body().length())));
    return first;
  }

  /** The reading after {@code before}; what was typed is styled here, so that drawing need not. */
  private static ParsedPost followed(Post post, ParsedPost before) {
    ParsedPost after = ParsedPost.of(post, before);
    Change change = before.post().text().changeTo(post.text());
    int at = change.span().from() + change.inserted().length() - post.bodyStart();
    if (at >= 0) {
      int to = Math.min(after.body().length(), at + AROUND);
      var _ = Styling.of(after.body(), new Span(Math.min(to, Math.max(0, at - AROUND)), to));
    }
    return after;
  }

  private void take(Post post, Outcome<Read<C>> outcome) {
    failures.read(outcome);
    unread = outcome.result().isPresent() ? Optional.empty() : Optional.of(post);
    if (outcome.result().isEmpty()) return;
    newest = outcome.result();
    taker.accept(newest.orElseThrow().parsed);
  }
}
