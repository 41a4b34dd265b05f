package genko.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.edit.find.SearchOptions;
import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.RandomText;
import genko.text.Span;
import genko.ui.find.FindModel.Place;
import genko.ui.find.FindModel.State;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Seeking in a post without a screen; the worker works when it is told to. */
class FindModelTest {
  private static final SearchOptions PATTERN = new SearchOptions(false, false, true, false);

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> resting = new ArrayDeque<>();
  private final List<Throwable> unhandled = new ArrayList<>();
  private final TaskRunner runner = new TaskRunner(work::add, Runnable::run, unhandled::add);
  private final FindModel seeker = new FindModel(runner, resting::add, () -> {});
  private EditSession session;

  private void open(String text) {
    session = new EditSession(Post.of(text, Kramdown.JEKYLL), () -> Instant.EPOCH);
    seeker.moveTo(
        Optional.of(new Place(session, () -> 0, span -> session.select(Selection.of(span)))));
    seeker.setActive(true);
  }

  /** Lets the worker do all that waits for it. */
  private void finish() {
    while (!work.isEmpty()) work.remove().run();
  }

  private void rest() {
    while (!resting.isEmpty()) resting.remove().run();
    finish();
  }

  private void seek(String words, SearchOptions options) {
    seeker.seek(words, options);
    finish();
  }

  private void type(int at, String text) {
    session.dispatch(Transaction.of(session.post(), Origin.TYPE, ChangeSet.insert(at, text)));
  }

  private String selected() {
    Span span = session.post().selection().span();
    return span.from() + ".." + span.to();
  }

  private List<Span> marks() {
    return seeker.in(new Span(0, session.post().text().length()));
  }

  @Test
  void showsTheFirstMatchAfterTheCaretWhileOneTypes() {
    open("犬 猫 犬 犬小屋");
    session.select(Selection.at(1));
    seek("犬", SearchOptions.PLAIN);
    assertThat(selected()).isEqualTo("4..5");
    assertThat(seeker.current()).isEqualTo(OptionalInt.of(1));
    assertThat(seeker.count()).isEqualTo(3);
    seek("犬小", SearchOptions.PLAIN);
    assertThat(selected()).isEqualTo("6..8");
    seek("犬", SearchOptions.PLAIN);
    assertThat(selected()).as("from where it began").isEqualTo("4..5");
  }

  @Test
  void stepsGoRound() {
    open("a b a b a");
    seek("a", SearchOptions.PLAIN);
    seeker.next();
    assertThat(selected()).isEqualTo("4..5");
    seeker.next();
    seeker.next();
    assertThat(selected()).isEqualTo("0..1");
    seeker.previous();
    assertThat(selected()).isEqualTo("8..9");
    session.select(Selection.at(6));
    assertThat(seeker.current()).isEmpty();
    seeker.previous();
    assertThat(selected()).isEqualTo("4..5");
  }

  @Test
  void stepsWorkWithoutTheBarAndLeaveNoMarks() {
    open("a b a");
    seek("a", SearchOptions.PLAIN);
    seeker.setActive(false);
    assertThat(marks()).isEmpty();
    seeker.next();
    finish();
    assertThat(selected()).isEqualTo("4..5");
    assertThat(marks()).isEmpty();
  }

  @Test
  void replacingGoesOnToTheNextAndEachIsOneStep() {
    open("犬と犬と犬");
    seek("犬", SearchOptions.PLAIN);
    seeker.replace("小犬");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("小犬と犬と犬");
    assertThat(selected()).isEqualTo("3..4");
    seeker.replace("猫");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("小犬と猫と犬");
    session.undo();
    assertThat(session.post().text().toString()).isEqualTo("小犬と犬と犬");
  }

  @Test
  void replacingWithNothingSelectedFindsFirst() {
    open("犬と犬");
    seek("犬", SearchOptions.PLAIN);
    session.select(Selection.at(1));
    seeker.replace("猫");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("犬と犬");
    assertThat(selected()).isEqualTo("2..3");
  }

  @Test
  void replacingNothingGoesForward() {
    open("一\n二\n三");
    seek("^", PATTERN);
    for (int i = 0; i < 3; i++) {
      seeker.replace("> ");
      finish();
    }
    assertThat(session.post().text().toString()).isEqualTo("> 一\n> 二\n> 三");
  }

  @Test
  void replacingAllIsOneStepAndSaysHowMany() {
    open("犬と犬");
    seek("(犬)", PATTERN);
    seeker.replaceAll("$1$1");
    finish();
    rest();
    assertThat(session.post().text().toString()).isEqualTo("犬犬と犬犬");
    assertThat(seeker.state()).isInstanceOf(State.Replaced.class);
    assertThat(((State.Replaced) seeker.state()).count()).isEqualTo(2);
    assertThat(marks()).hasSize(4);
    session.undo();
    assertThat(session.post().text().toString()).isEqualTo("犬と犬");
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void onlyTheSelectionIsSearchedAndItGrowsWithWhatReplaces() {
    open("犬 犬 犬 犬");
    seek("犬", SearchOptions.PLAIN);
    session.select(new Selection(2, 5));
    seeker.setScoped(true);
    finish();
    assertThat(seeker.count()).isEqualTo(2);
    seeker.replaceAll("犬犬");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("犬 犬犬 犬犬 犬");
    seeker.replaceAll("x");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("犬 xx xx 犬");
    seeker.setScoped(false);
    finish();
    assertThat(seeker.count()).isEqualTo(2);
  }

  @Test
  void aBadPatternIsSaidAndMended() {
    open("a(b");
    seek("(", PATTERN);
    assertThat(seeker.state()).isInstanceOf(State.Wrong.class);
    assertThat(marks()).isEmpty();
    seeker.next();
    seeker.replaceAll("x");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("a(b");
    seek("\\(", PATTERN);
    assertThat(seeker.count()).isEqualTo(1);
    seeker.replaceAll("$1");
    finish();
    assertThat(seeker.state()).isInstanceOf(State.Wrong.class);
    assertThat(session.post().text().toString()).isEqualTo("a(b");
  }

  @Test
  void matchesMoveWithTheTextUntilItIsLookedThroughAgain() {
    open("犬と犬");
    seek("犬", SearchOptions.PLAIN);
    type(0, "大");
    assertThat(marks()).containsExactly(new Span(1, 2), new Span(3, 4));
    type(4, "犬");
    rest();
    assertThat(marks()).containsExactly(new Span(1, 2), new Span(3, 4), new Span(4, 5));
    type(0, "小");
    seeker.next();
    finish();
    assertThat(selected()).as("looked again before the step").isEqualTo("4..5");
  }

  @Test
  void aResultForAnOlderTextIsDropped() {
    open("犬と犬");
    seeker.seek("犬", SearchOptions.PLAIN);
    type(0, "犬");
    finish();
    rest();
    assertThat(seeker.count()).isEqualTo(3);
    seeker.replaceAll("猫");
    type(0, "犬");
    finish();
    assertThat(session.post().text().toString()).isEqualTo("犬犬犬と犬");
  }

  @Test
  void aPauseInTheTypingDoesNotCutReplacingShort() {
    open("犬と犬");
    seek("犬", SearchOptions.PLAIN);
    type(3, "犬");
    seeker.replaceAll("猫");
    rest();
    assertThat(session.post().text().toString()).isEqualTo("猫と猫猫");
    assertThat(((State.Replaced) seeker.state()).count()).isEqualTo(3);
  }

  @Test
  void whatIsSoughtGoesAlongToAnotherPost() {
    open("犬");
    seek("犬", SearchOptions.PLAIN);
    open("犬 犬");
    finish();
    assertThat(seeker.count()).isEqualTo(2);
    seeker.moveTo(Optional.empty());
    seeker.next();
    seeker.replace("x");
    seeker.replaceAll("x");
    assertThat(seeker.count()).isZero();
    assertThat(seeker.current()).isEmpty();
  }

  @Test
  void aSearchThatFailsIsToldAndTheNextOneBegins() {
    AtomicBoolean refusing = new AtomicBoolean();
    Executor worker =
        task -> {
          if (refusing.get()) throw new RejectedExecutionException();
          task.run();
        };
    FindModel failing = new FindModel(runner.on(worker), resting::add, () -> {});
    session = new EditSession(Post.of("犬 犬", Kramdown.JEKYLL), () -> Instant.EPOCH);
    failing.moveTo(Optional.of(new Place(session, () -> 0, span -> {})));
    failing.setActive(true);
    failing.seek("犬", SearchOptions.PLAIN);
    refusing.set(true);
    failing.replaceAll("猫");
    assertThat(unhandled).hasSize(1).first().isInstanceOf(RejectedExecutionException.class);
    assertThat(failing.count()).isZero();
    refusing.set(false);
    failing.refresh();
    assertThat(failing.count()).isEqualTo(2);
  }

  @Test
  void marksAgreeWithTheTextWhateverIsTyped() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      open(RandomText.of(random, 60));
      seek("本", SearchOptions.PLAIN);
      for (int step = 0; step < 12; step++) {
        int length = session.post().text().length();
        int from = random.nextInt(length + 1);
        int to = Math.min(length, from + random.nextInt(4));
        String text = RandomText.of(random, 2);
        Post post = session.post();
        ChangeSet changes = ChangeSet.of(new Span(from, to), text);
        session.dispatch(Transaction.of(post, Origin.TYPE, changes));
        for (Span mark : marks()) {
          assertThat(session.post().text().slice(mark)).as("seed " + seed).isEqualTo("本");
        }
        if (random.nextInt(4) == 0) rest();
      }
      rest();
      List<Span> all = new ArrayList<>();
      String text = session.post().text().toString();
      for (int at = text.indexOf("本"); at >= 0; at = text.indexOf("本", at + 1)) {
        all.add(new Span(at, at + 1));
      }
      assertThat(marks()).as("seed " + seed).isEqualTo(all);
    }
  }
}
