package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.markdown.Counts;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.Settings;
import genko.storage.files.Stamp;
import genko.text.Text;
import genko.workspace.save.OpenPost;
import genko.workspace.settings.Goals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingGoalsTest {
  @TempDir private Path folder;

  private static OpenPost post() {
    return OpenPost.untitled(Post.of("本文", Kramdown.JEKYLL), () -> Instant.EPOCH);
  }

  private OpenPost savedAs(OpenPost post, String name) {
    Stamp stamp = new Stamp(6, "");
    post.saved(
        new Opened(folder.resolve(name), Text.of("本文"), FileEncoding.UTF_8, stamp),
        post.session().state());
    return post;
  }

  @Test
  void aGoalIsKeptByPathFromOneStartToTheNext() {
    WritingGoals goals = new WritingGoals();
    goals.set(savedAs(post(), "a.md"), WritingGoal.characters(3000));
    goals.set(savedAs(post(), "en.md"), WritingGoal.words(800));
    goals.set(post(), WritingGoal.characters(10));
    Settings settings = new Settings(Disk.REAL, folder);
    settings.write(goals.goals());
    WritingGoals next = new WritingGoals();
    next.restore(settings.read(Goals.class).orElseThrow());
    assertThat(next.of(savedAs(post(), "a.md"))).contains(WritingGoal.characters(3000));
    assertThat(next.of(savedAs(post(), "en.md"))).contains(WritingGoal.words(800));
    assertThat(next.of(savedAs(post(), "b.md"))).isEmpty();
    assertThat(next.goals().characters()).hasSize(1);
  }

  @Test
  void theGoalOfANewPostGoesAlongWhenItIsSaved() {
    WritingGoals goals = new WritingGoals();
    OpenPost post = post();
    goals.set(post, WritingGoal.characters(500));
    savedAs(post, "new.md");
    assertThat(goals.of(post)).contains(WritingGoal.characters(500));
    assertThat(goals.goals().characters().values()).containsExactly(500);
  }

  @Test
  void aGoalCanBeTakenAway() {
    WritingGoals goals = new WritingGoals();
    OpenPost post = savedAs(post(), "a.md");
    goals.set(post, WritingGoal.characters(500));
    goals.restore(goals.goals());
    goals.remove(post);
    assertThat(goals.of(post)).isEmpty();
    assertThat(goals.goals().characters()).isEmpty();
  }

  @Test
  void aDamagedFileCountsAsNoGoals() throws Exception {
    Files.writeString(folder.resolve("goals.json"), "{\"characters\": {\"a.md\": -3}}");
    assertThat(new Settings(Disk.REAL, folder).read(Goals.class)).isEmpty();
    assertThatThrownBy(() -> new Goals(Map.of("a", 0), Map.of())).hasMessageContaining("a=0");
    assertThatThrownBy(() -> WritingGoal.words(-1)).hasMessageContaining("-1");
  }

  @Test
  void inWordsEachJapaneseCharacterCountsBesideTheWords() {
    Counts mixed = Counts.of(Kramdown.JEKYLL.parse("京都で **good coffee** を飲む\n"));
    assertThat(WritingGoal.words(10).reached(mixed)).isEqualTo(3 + 2 + 3);
    assertThat(WritingGoal.words(10).isMixed(mixed)).isTrue();
    assertThat(WritingGoal.characters(10).reached(mixed)).isEqualTo(3 + 10 + 3);
    assertThat(WritingGoal.characters(10).isMixed(mixed)).isFalse();
    Counts plain = Counts.of(Kramdown.JEKYLL.parse("It is good coffee.\n"));
    assertThat(WritingGoal.words(10).reached(plain)).isEqualTo(4);
    assertThat(WritingGoal.words(10).isMixed(plain)).isFalse();
    assertThat(WritingGoal.Unit.of(plain)).isEqualTo(WritingGoal.Unit.WORDS);
  }
}
