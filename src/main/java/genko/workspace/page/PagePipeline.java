package genko.workspace.page;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.preview.PreviewPage;
import genko.words.Words;
import genko.workspace.page.RenderFailure.Outcome;
import genko.workspace.save.OpenPost;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints the page of one post after every reading of it, as long as somebody looks at it. Layouts
 * that show more of the body than the body follow when the typing rests.
 */
final class PagePipeline {
  private final OpenPost open;
  private final PostRenderer renderer;
  private final RenderFailureNotice failures;
  private final Consumer<PreviewPage> taker;
  private final Latest<ParsedPost, Outcome<PreviewPage>> latest;
  private Optional<ParsedPost> newest = Optional.empty();
  private boolean wanted;
  private boolean resting = true;

  PagePipeline(
      OpenPost open,
      Words words,
      TaskRunner runner,
      RenderFailureNotice failures,
      Consumer<PreviewPage> taker) {
    this.open = open;
    this.failures = failures;
    this.taker = taker;
    renderer = new PostRenderer(words, new PostPublication(open::position));
    latest =
        new Latest<>(
            runner,
            from -> RenderFailure.watch(() -> renderer.print(from)),
            (from, outcome) -> take(outcome));
  }

  /** Whether somebody looks at the page. */
  void setWanted(boolean looked) {
    wanted = looked;
    ask();
  }

  /** The post was read. */
  void take(ParsedPost parsed) {
    newest = Optional.of(parsed);
    ask();
  }

  /** Has the page look as {@code dress} says. */
  void wear(PostRenderer.Dress dress) {
    if (renderer.wear(dress)) ask();
  }

  /** Whether the typing rests; then the layouts catch up with the body. */
  void setResting(boolean rests) {
    resting = rests;
    if (rests) catchUp();
  }

  boolean isIdle() {
    return latest.isIdle();
  }

  /** Prints the page anew, if anybody looks at it. */
  void ask() {
    if (wanted && open.isPost()) newest.ifPresent(latest::ask);
  }

  private void catchUp() {
    if (wanted && renderer.catchUp()) ask();
  }

  private void tryLonger() {
    renderer.tryLonger();
    ask();
  }

  private void take(Outcome<PreviewPage> outcome) {
    failures.printed(outcome);
    failures.layouts(renderer.givenUp(), this::tryLonger);
    outcome.result().ifPresent(taker);
    if (resting) catchUp();
  }
}
