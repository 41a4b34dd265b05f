package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.blog.BlogKind;
import genko.check.Diagnostic;
import genko.kinds.BlogKinds;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.preview.PreviewPage;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is made of a post in the background, on lanes that a test lets go on or not. */
class PostAnalysisTest {
  private static final String POST = "---\ntitle: 題\n---\n\n本文です。\n";

  private final OpenPost open =
      OpenPost.untitled(
          Post.of(POST, Kramdown.JEKYLL),
          Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9)));
  private final Words words = Words.of(Locale.ENGLISH);
  private final TaskRunner here = TaskRunner.of(Runnable::run, Runnable::run);
  private final Deque<Runnable> held = new ArrayDeque<>();

  /** Takes work and does it only when the test says so. */
  private final TaskRunner blocked = TaskRunner.of(held::add, Runnable::run);

  private final List<ParsedPost> parsed = new ArrayList<>();
  private final List<PreviewPage> pages = new ArrayList<>();
  private final List<Diagnostics> found = new ArrayList<>();

  private PostAnalysis<String> analysis(PostLanes lanes) {
    PostAnalysis.Listener listener =
        new PostAnalysis.Listener() {
          @Override
          public void parsed(ParsedPost post) {
            parsed.add(post);
          }

          @Override
          public void printed(PreviewPage page) {
            pages.add(page);
          }

          @Override
          public void diagnosed(Diagnostics diagnostics) {
            found.add(diagnostics);
          }
        };
    return new PostAnalysis<>(open, words, lanes, post -> post.post().text().toString(), listener);
  }

  private void type(String text) {
    Post post = open.session().post();
    ChangeSet typed = ChangeSet.of(Span.at(post.text().length()), text);
    open.session().dispatch(Transaction.of(post, Origin.TYPE, typed));
  }

  private String text() {
    return open.session().post().text().toString();
  }

  @Test
  void coloursWaitForNoOutlineNoPageAndNoCheck() {
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, blocked, blocked));
    analysis.setPageWanted(true);
    analysis.ask();
    analysis.rest();
    assertThat(held).hasSizeGreaterThanOrEqualTo(2);
    for (int key = 0; key < 5; key++) {
      type("字");
      analysis.ask();
      assertThat(analysis.colours()).contains(text());
    }
    assertThat(pages).isEmpty();
    assertThat(found).isEmpty();
    while (!held.isEmpty()) held.poll().run();
    assertThat(pages.getLast().blocks().getFirst().html()).contains("本文です。\n字字字字字");
  }

  @Test
  void pageAndCheckOfABlockedPostComeWhenTheirLaneIsFree() {
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, blocked, blocked));
    analysis.setPageWanted(true);
    analysis.ask();
    assertThat(analysis.isSettled()).isFalse();
    while (!held.isEmpty()) held.poll().run();
    assertThat(analysis.isSettled()).isTrue();
    assertThat(analysis.isDiagnosed()).isTrue();
  }

  @Test
  void noPageIsPrintedThatNobodyLooksAt() {
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, here, here));
    analysis.ask();
    assertThat(pages).isEmpty();
    analysis.setPageWanted(true);
    assertThat(pages).hasSize(1);
  }

  @Test
  void problemsAreLookedForWhenTheTypingRests() {
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, here, here));
    analysis.ask();
    int before = found.size();
    type("もう一つ。");
    analysis.ask();
    assertThat(found).hasSize(before);
    assertThat(analysis.isDiagnosed()).isFalse();
    analysis.rest();
    assertThat(found).hasSizeGreaterThan(before);
    assertThat(analysis.isDiagnosed()).isTrue();
  }

  @Test
  void coloursOfAnOlderTextAreNotThoseOfTheNewOne() {
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, here, here));
    analysis.ask();
    type("字");
    assertThat(analysis.colours()).isEmpty();
  }

  @Test
  void aFixIsMadeOnceAndOnlyInTheTextThatItWasFoundIn() {
    type("末尾");
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, here, here));
    analysis.ask();
    Diagnostic missing = finding(analysis).orElseThrow();
    String before = text();
    type("字");
    analysis.diagnostics().apply(missing.fixes().getFirst());
    assertThat(text()).isEqualTo(before + "字");
    analysis.ask();
    analysis.rest();
    analysis.diagnostics().apply(finding(analysis).orElseThrow().fixes().getFirst());
    assertThat(text()).isEqualTo(before + "字\n");
    open.session().undo();
    assertThat(text()).isEqualTo(before + "字");
  }

  @Test
  void nothingIsMendedWhileAnInputMethodComposes() {
    type("末尾");
    PostAnalysis<String> analysis = analysis(PostLanes.of(here, here, here));
    analysis.ask();
    open.setView(new Composing());
    analysis.diagnostics().applyCertain();
    assertThat(text()).doesNotEndWith("\n");
    open.setView(PostView.NONE);
    analysis.diagnostics().applyCertain();
    assertThat(text()).endsWith("末尾\n");
  }

  private static final class Composing implements PostView {
    @Override
    public boolean isComposing() {
      return true;
    }

    @Override
    public void finishComposition() {}

    @Override
    public void reveal(Span span) {}
  }

  /** What says that the last line has no end. */
  private static Optional<Diagnostic> finding(PostAnalysis<?> analysis) {
    return analysis.diagnostics().found().orElseThrow().findings().stream()
        .filter(one -> !one.fixes().isEmpty())
        .filter(
            one ->
                one.fixes().getFirst().changes().changes().stream()
                    .anyMatch(change -> change.inserted().toString().equals("\n")))
        .findFirst();
  }

  @Test
  void aFirstReadingInTheWrongDialectIsFollowedByOneInTheRight() {
    PostAnalysis<String> analysis = analysis(PostLanes.of(blocked, here, here));
    analysis.ask();
    BlogKind zenn = BlogKinds.named("zenn").orElseThrow();
    BlogKinds.Place place = BlogKinds.Place.nowhere(zenn);
    open.setPosition(new BlogPosition(place, Optional.empty(), "", Clock.systemUTC()));
    while (!held.isEmpty()) held.poll().run();
    assertThat(parsed.getLast().body().dialect()).isEqualTo(open.session().post().dialect());
    assertThat(parsed.getLast().body().dialect()).isNotEqualTo(Kramdown.JEKYLL);
  }
}
