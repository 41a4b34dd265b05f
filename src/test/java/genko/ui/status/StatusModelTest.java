package genko.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Counts;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.files.FileEncoding;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.ui.status.StatusModel.ProblemCount;
import genko.words.Words;
import genko.workspace.WritingGoal;
import genko.workspace.WritingGoals;
import genko.workspace.page.Diagnostics;
import genko.workspace.page.ParsedPost;
import genko.workspace.save.OpenPost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** The words of the status line, without a window. */
class StatusModelTest {
  private static final String POST = "---\ntitle: 題\n---\n\n本文です。\n";

  private final Clock clock =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9));
  private final Words words = Words.of(Locale.ENGLISH);
  private final WritingGoals goals = new WritingGoals();
  private final StatusModel model = new StatusModel(words, clock, goals);
  private final ObjectProperty<Diagnostics> review = new SimpleObjectProperty<>();

  private OpenPost post(String text) {
    return OpenPost.untitled(Post.of(text, Kramdown.JEKYLL), clock);
  }

  private Diagnostics reviewed(OpenPost open) {
    ParsedPost parsed = ParsedPost.of(open.session().post());
    return Diagnostics.of(parsed, "", clock.instant().atZone(clock.getZone()), Set.of());
  }

  private void type(OpenPost open, String text) {
    Post post = open.session().post();
    ChangeSet typed = ChangeSet.insert(post.text().length(), text);
    open.session().dispatch(Transaction.of(post, Origin.TYPE, typed));
  }

  @Test
  void withoutAPostItSaysNothing() {
    OpenPost open = post(POST);
    model.follow(open, review);
    review.set(reviewed(open));
    model.leave();
    assertThat(model.encodingProperty().get()).isEmpty();
    assertThat(model.lineEndsProperty().get()).isEmpty();
    assertThat(model.countsProperty().get()).isEmpty();
    assertThat(model.countsTipProperty().get()).isEmpty();
    assertThat(model.selectionProperty().get()).isEmpty();
    assertThat(model.savedProperty().get()).isEmpty();
    assertThat(model.problemsProperty().get()).isEqualTo(ProblemCount.NONE);
    assertThat(model.goalProperty().get()).isEqualTo(GoalProgress.NONE);
  }

  private void counts(String body, String said) {
    OpenPost open = post("---\ntitle: 題\n---\n\n" + body);
    model.follow(open, review);
    review.set(reviewed(open));
    assertThat(model.countsProperty().get()).as(body).isEqualTo(said);
  }

  @Test
  void aTextInWordsIsCountedInWordsAndAnyOtherInCharacters() {
    counts("The **quick** brown fox.\n", "4 words · 1 min");
    counts("word\n", "1 word · 1 min");
    counts("本文です。\n", "5 characters · 1 min");
    counts("Jekyllで書く本文です。\n", "14 characters · 1 min");
    counts("Written in English, with 日本 in it.\n", "6 words · 1 min");
    counts("", "0 characters · 1 min");
  }

  @Test
  void aPostThatIsNotLookedThroughYetHasNotTheNumbersOfTheOneBefore() {
    OpenPost first = post(POST);
    review.set(reviewed(first));
    model.follow(first, review);
    assertThat(model.countsProperty().get()).isNotEmpty();
    model.follow(post("一\n二\n"), new SimpleObjectProperty<>());
    assertThat(model.countsProperty().get()).isEmpty();
    assertThat(model.problemsProperty().get()).isEqualTo(ProblemCount.NONE);
    assertThat(model.encodingProperty().get()).isEqualTo("UTF-8");
  }

  @Test
  void aPostThatWasLeftIsNotListenedToAnyMore() {
    OpenPost first = post(POST);
    model.follow(first, review);
    model.follow(post(POST), new SimpleObjectProperty<>());
    first.setEncoding(FileEncoding.chosen(StandardCharsets.UTF_16LE));
    review.set(reviewed(first));
    assertThat(model.encodingProperty().get()).isEqualTo("UTF-8");
    assertThat(model.countsProperty().get()).isEmpty();
  }

  @Test
  void anotherEncodingIsSaidAtOnce() {
    OpenPost open = post(POST);
    model.follow(open, review);
    assertThat(model.savedProperty().get()).isEmpty();
    open.setEncoding(FileEncoding.chosen(StandardCharsets.UTF_16LE));
    assertThat(model.encodingProperty().get()).contains("UTF-16");
    assertThat(model.savedProperty().get()).isEqualTo(words.say("status.unsaved"));
  }

  @Test
  void selectionAndUnsavedTextAreSaidWhenItIsRefreshed() {
    OpenPost open = post(POST);
    model.follow(open, review);
    type(open, "字");
    open.session().select(new Selection(4, 7));
    model.refresh();
    assertThat(model.savedProperty().get()).isEqualTo(words.say("status.unsaved"));
    assertThat(model.selectionProperty().get()).isEqualTo(words.say("status.selection", 3));
  }

  @Test
  void whatIsOnlyLookedAtSaysSo() {
    model.follow(OpenPost.readOnly(Text.of(POST), "見本", clock), review);
    assertThat(model.savedProperty().get()).isEqualTo(words.say("status.read-only"));
  }

  @Test
  void mixedLineEndsAreCounted() {
    OpenPost open = post("一\n二\r\n三\n");
    model.follow(open, review);
    review.set(reviewed(open));
    assertThat(model.lineEndsProperty().get()).isEqualTo("LF 2 + CRLF 1");
  }

  @Test
  void theWorstProblemGivesTheCountItsColour() {
    OpenPost open = post("---\ntitle: \"題\n---\n\n本文です。\n");
    model.follow(open, review);
    review.set(reviewed(open));
    assertThat(model.problemsProperty().get().text()).startsWith("⚠ ");
    assertThat(model.problemsProperty().get().severity()).isEqualTo("fault");
  }

  @Test
  void aGoalIsSpokenAsASentence() {
    GoalProgress progress =
        GoalProgress.of(
            Optional.of(WritingGoal.characters(3_000)),
            new Counts(1_200, 1_200, 0, 0),
            Words.of(Locale.JAPANESE));
    assertThat(progress.text()).isEqualTo("1,200 / 3,000字");
    assertThat(progress.spoken()).isEqualTo("目標3,000字のうち1,200字、40パーセント");
  }

  @Test
  void theStatusLineSaysWhatIsCounted() {
    Optional<WritingGoal> goal = Optional.of(WritingGoal.words(500));
    Counts english = new Counts(900, 0, 800, 200);
    Counts mixed = new Counts(900, 100, 800, 200);
    assertThat(GoalProgress.of(goal, english, words).text()).isEqualTo("200 / 500 words");
    assertThat(GoalProgress.of(goal, mixed, words).text())
        .isEqualTo("300 / 500 characters and words");
    Words japanese = Words.of(Locale.JAPANESE);
    assertThat(GoalProgress.of(goal, english, japanese).text()).isEqualTo("200 / 500語");
    assertThat(GoalProgress.of(goal, mixed, japanese).text()).isEqualTo("300 / 500字・語");
  }

  @Test
  void aGoalIsCountedAndReached() {
    OpenPost open = post("あ".repeat(1_200) + "\n");
    model.follow(open, review);
    review.set(reviewed(open));
    assertThat(model.goalProperty().get()).isEqualTo(GoalProgress.NONE);
    goals.set(open, WritingGoal.characters(3_000));
    model.refreshGoal();
    assertThat(model.goalProperty().get().text())
        .isEqualTo(words.say("status.goal", 1_200, 3_000))
        .contains("1,200");
    assertThat(model.goalProperty().get().reached()).isFalse();
    goals.set(open, WritingGoal.characters(1_000));
    model.refreshGoal();
    assertThat(model.goalProperty().get().text()).startsWith("✓ ");
    assertThat(model.goalProperty().get().reached()).isTrue();
    goals.remove(open);
    model.refreshGoal();
    assertThat(model.goalProperty().get()).isEqualTo(GoalProgress.NONE);
  }
}
