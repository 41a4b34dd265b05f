package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.kinds.BlogKinds;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.habit.HabitReader;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostNamesTest {
  private final PostNames names = new PostNames(Words.of(Locale.JAPANESE), TestWorkspace.CLOCK);

  private static OpenPost post(String text) {
    return OpenPost.untitled(Post.of(text, Kramdown.JEKYLL), TestWorkspace.CLOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "'---\ntitle: 雨の日\n---\n', 雨の日",
    "'---\ntitle: \"  余白  \"\n---\n', 余白",
    "'---\ntitle: [a, b]\n---\n', 無題",
    "'---\ntitle: ''''\n---\n', 無題",
    "'---\ntitle: \"閉じない\n---\n', 無題",
    "'本文だけ\n', 無題"
  })
  void aPostWithoutAFileIsCalledByItsTitle(String text, String title) {
    assertThat(names.title(post(text))).isEqualTo(title);
  }

  @Test
  void aTextThatIsOnlyLookedAtIsCalledWhatItIs() {
    OpenPost shown =
        OpenPost.readOnly(Text.of("---\ntitle: 題\n---\n"), "a.md", TestWorkspace.CLOCK);
    assertThat(names.title(shown)).isEqualTo("a.md");
    assertThat(names.fileName(shown)).isEqualTo("a.md");
  }

  @Test
  void theFileThatIsProposedHasThePostsDayAndTitle() {
    assertThat(names.fileName(post("---\ntitle: 雨の日\ndate: 2024-05-02\n---\n")))
        .isEqualTo("2024-05-02-雨の日.md");
    assertThat(names.fileName(post("本文\n"))).as("today, here").isEqualTo("2025-11-18-post.md");
  }

  /** Late in the evening of Tokyo the post is of another day in London. */
  @Test
  void theDayIsThatOfTheBlog() {
    String text = "---\ntitle: a\ndate: 2024-05-02 01:00:00 +0900\n---\n";
    assertThat(names.fileName(post(text))).as("as it is written").isEqualTo("2024-05-02-a.md");
    names.setBlogZone(() -> Optional.of(ZoneId.of("Europe/London")));
    assertThat(names.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(names.fileName(post(text))).isEqualTo("2024-05-01-a.md");
    assertThat(names.fileName(post("本文\n"))).isEqualTo("2025-11-17-post.md");
  }

  @Test
  void aBlogsOwnWaysAreThoseOfItsNewPosts(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("_config.yml"), "title: 日記\n");
    Path posts = Files.createDirectory(root.resolve("_posts"));
    for (int i = 1; i <= 4; i++) {
      Files.writeString(
          posts.resolve("2025-11-18-%d-amenohi.md".formatted(i)),
          "---\ntitle: '雨%d'\nlayout: diary\ndate: 2025-11-18 0%d:00 +0900\n---\n雨。\n"
              .formatted(i, i));
    }
    HabitReader reader =
        new HabitReader(
            TestWorkspace.CLOCK, new TaskRunner(Runnable::run, Runnable::run, unseen -> {}));
    BlogPosition there =
        new BlogPosition(
            new BlogKinds.Place(BlogKinds.JEKYLL, Optional.of(BlogFolder.at(root)), false),
            Optional.empty(),
            "",
            TestWorkspace.CLOCK);
    names.setBlog(() -> there);
    names.setHabits(reader);
    reader.follow(root);
    Post post = names.begun(LocalDateTime.of(2025, 11, 18, 10, 20).atZone(ZoneId.of("Asia/Tokyo")));
    assertThat(post.text().toString())
        .isEqualTo("---\ntitle: ''\nlayout: diary\ndate: 2025-11-18 10:20 +0900\n---\n");
    String titled = post.text().toString().replace("''", "'東京の夏'");
    assertThat(names.fileName(post(titled))).isEqualTo("2025-11-18-5-tokyo-no-natsu.md");
  }
}
