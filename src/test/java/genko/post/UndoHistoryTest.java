package genko.post;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.RandomText;
import genko.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
  private static final Instant START = Instant.parse("2025-11-17T13:13:58Z");

  @Test
  void undoAndRedoRestoreTextAndSelection() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Post post = Post.of(RandomText.of(random, 20), Kramdown.JEKYLL);
      UndoHistory history = UndoHistory.EMPTY;
      List<Post> states = new ArrayList<>(List.of(post));
      for (int edit = 0; edit < 20; edit++) {
        int from = random.nextInt(post.text().length() + 1);
        int to = Math.min(post.text().length(), from + random.nextInt(3));
        post = post.select(Selection.at(from));
        states.set(edit, post);
        ChangeSet changes = ChangeSet.of(Change.of(from, to, RandomText.of(random, 2) + "."));
        Transaction made = Transaction.of(Origin.TYPE, changes, changes.map(new Span(from, to)));
        history = history.record(post, made, START);
        post = post.apply(made);
        states.add(post);
      }
      for (int back = 19; back >= 0; back--) {
        UndoHistory.Move move = history.undo(post).orElseThrow();
        post = post.apply(move.edit());
        history = move.after();
        same(post, states.get(back), seed);
      }
      assertThat(history.canUndo()).isFalse();
      assertThat(history.current()).isZero();
      for (int forth = 1; forth <= 20; forth++) {
        UndoHistory.Move move = history.redo(post).orElseThrow();
        post = post.apply(move.edit());
        history = move.after();
        assertThat(post.text()).as("seed " + seed).isEqualTo(states.get(forth).text());
      }
    }
  }

  private static void same(Post post, Post state, long seed) {
    assertThat(post.text()).as("seed " + seed).isEqualTo(state.text());
    assertThat(post.selection()).as("seed " + seed).isEqualTo(state.selection());
  }

  @Test
  void keysThatFollowEachOtherAreOneStep() {
    assertThat(stepsOf(typing(0, "a", 0), typing(1, "b", 300), typing(2, "c", 600))).isEqualTo(1);
  }

  @Test
  void aPauseBeginsAStep() {
    assertThat(stepsOf(typing(0, "a", 0), typing(1, "b", 1500))).isEqualTo(2);
  }

  @Test
  void typingElsewhereBeginsAStep() {
    assertThat(stepsOf(typing(0, "ab", 0), typing(9, "c", 100))).isEqualTo(2);
  }

  @Test
  void anEditOfAnotherSeriesBeginsAStep() {
    Typed field = new Typed(Change.of(1, 1, "b"), "form:title", 100);
    assertThat(stepsOf(typing(0, "a", 0), field)).isEqualTo(2);
  }

  private record Typed(Change change, String series, long millis) {}

  private static Typed typing(int at, String text, long millis) {
    return new Typed(Change.of(at, at, text), "type", millis);
  }

  private static int stepsOf(Typed... edits) {
    Post post = Post.of("0123456789", Kramdown.JEKYLL);
    UndoHistory history = UndoHistory.EMPTY;
    for (Typed typed : edits) {
      Transaction edit =
          Transaction.of(post, Origin.TYPE, ChangeSet.of(typed.change())).in(typed.series());
      history = history.record(post, edit, START.plus(Duration.ofMillis(typed.millis())));
      post = post.apply(edit);
    }
    int steps = 0;
    while (history.canUndo()) {
      UndoHistory.Move move = history.undo(post).orElseThrow();
      post = post.apply(move.edit());
      history = move.after();
      steps++;
    }
    assertThat(post.text()).hasToString("0123456789");
    return steps;
  }
}
