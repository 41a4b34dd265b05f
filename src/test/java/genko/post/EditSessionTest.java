package genko.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.markdown.kramdown.Kramdown;
import genko.text.ChangeSet;
import genko.text.Span;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an edit that somebody asks for while another one is being told of. */
class EditSessionTest {
  private static EditSession session(String text, boolean refusesNested) {
    return new EditSession(Post.of(text, Kramdown.JEKYLL), InstantSource.system(), refusesNested);
  }

  private static boolean dispatch(EditSession session, ChangeSet changes) {
    return session.dispatch(Transaction.of(session.post(), Origin.TYPE, changes));
  }

  private static String text(EditSession session) {
    return session.post().text().toString();
  }

  /** Has an observer do {@code work} at the first edit alone. */
  private static void onFirst(EditSession session, Runnable work) {
    List<Update> seen = new ArrayList<>();
    session.observe(
        update -> {
          seen.add(update);
          if (seen.size() == 1) work.run();
        });
  }

  @Test
  void isRefusedLoudlyWhereItIsLookedFor() {
    EditSession session = session("本文", true);
    onFirst(session, () -> dispatch(session, ChangeSet.insert(0, "x")));
    assertThatThrownBy(() -> dispatch(session, ChangeSet.insert(0, "一")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("while another was being told of");
    assertThat(text(session)).isEqualTo("一本文");
    assertThat(dispatch(session, ChangeSet.insert(0, "二"))).as("the next edit").isTrue();
    assertThat(text(session)).isEqualTo("二一本文");
  }

  @Test
  void undoingIsRefusedToo() {
    EditSession session = session("本文", true);
    onFirst(session, session::undo);
    assertThatThrownBy(() -> dispatch(session, ChangeSet.insert(0, "一")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSessionOfTheProgramGoesByTheProperty() {
    String before = System.getProperty(EditSession.NESTED, "");
    try {
      System.setProperty(EditSession.NESTED, "refuse");
      EditSession refusing =
          new EditSession(Post.of("本文", Kramdown.JEKYLL), InstantSource.system());
      System.setProperty(EditSession.NESTED, "");
      EditSession patient = new EditSession(Post.of("本文", Kramdown.JEKYLL), InstantSource.system());
      onFirst(refusing, () -> dispatch(refusing, ChangeSet.insert(0, "x")));
      onFirst(patient, () -> dispatch(patient, ChangeSet.insert(0, "x")));
      assertThatThrownBy(() -> dispatch(refusing, ChangeSet.insert(0, "一")))
          .isInstanceOf(IllegalStateException.class);
      dispatch(patient, ChangeSet.insert(0, "一"));
      assertThat(text(patient)).isEqualTo("x一本文");
    } finally {
      System.setProperty(EditSession.NESTED, before);
    }
  }

  @Test
  void elsewhereItWaitsUntilAllHaveHeardOfTheOneBefore() {
    EditSession session = session("本文", false);
    onFirst(session, () -> assertThat(dispatch(session, ChangeSet.insert(3, "。"))).isTrue());
    List<String> heard = new ArrayList<>();
    session.observe(update -> heard.add(update.before().text() + " → " + update.after().text()));
    dispatch(session, ChangeSet.insert(0, "一"));
    assertThat(heard).containsExactly("本文 → 一本文", "一本文 → 一本文。");
    session.undo();
    assertThat(text(session)).isEqualTo("一本文");
  }

  @Test
  void eachThatWaitedIsMadeWhereItsPlaceHasCome() {
    EditSession session = session("あいうえお", false);
    onFirst(
        session,
        () -> {
          // Of 甲あいうえお: what is told before another waits for nothing but its turn.
          dispatch(session, ChangeSet.of(new Span(1, 3), ""));
          dispatch(session, ChangeSet.of(new Span(4, 5), "エエ"));
          dispatch(session, ChangeSet.insert(6, "。"));
          dispatch(session, ChangeSet.of(new Span(2, 4), "重"));
        });
    dispatch(session, ChangeSet.insert(0, "甲"));
    assertThat(text(session)).isEqualTo("甲重エエお。");
  }

  @Test
  void twoInsertionsAtOnePlaceStandInTheirOrder() {
    EditSession session = session("本文", false);
    onFirst(
        session,
        () -> {
          dispatch(session, ChangeSet.insert(3, "一"));
          dispatch(session, ChangeSet.insert(3, "二"));
        });
    dispatch(session, ChangeSet.insert(0, "x"));
    assertThat(text(session)).isEqualTo("x本文一二");
  }

  @Test
  void whatComesToNothingHoldsNothingUp() {
    EditSession session = session("本文", false);
    onFirst(
        session,
        () -> {
          session.redo();
          session.become("全部", Origin.RELOAD);
          dispatch(session, ChangeSet.EMPTY);
        });
    dispatch(session, ChangeSet.insert(0, "一"));
    assertThat(text(session)).isEqualTo("全部");
    session.undo();
    assertThat(text(session)).isEqualTo("一本文");
  }
}
