package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the posts of a blog are written, as its newest have it and its own file says. */
class BlogHabitsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 15, 6);

  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void post(String path, String field) throws IOException {
    write(path, "---\r\ntitle: 題\r\n" + field + ": 値\r\n---\r\n\r\n本文\r\n");
  }

  private BlogHabits read() throws IOException {
    return BlogHabits.read(PostFolder.at(folder, Clock.systemUTC()));
  }

  private static List<String> fields(BlogHabits habits) {
    return habits.head().orElseThrow().fields().stream().map(FieldHabit::key).toList();
  }

  @Test
  void aBlogWithTooFewPostsHasNone() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    assertThat(read()).isEqualTo(BlogHabits.NONE);
    post("_posts/2025-11-01-a.md", "layout");
    assertThat(read().head()).isEmpty();
    assertThat(read().taken()).containsExactly("2025-11-01-a.md");
    assertThat(read().name(NOW, "new")).isEmpty();
  }

  @Test
  void theNewestThirtyPostsSayWhatIsUsual() throws IOException {
    for (int day = 1; day <= 28; day++) post("_posts/2024-01-%02d-a.md".formatted(day), "old");
    for (int day = 1; day <= 16; day++) post("_posts/2025-01-%02d-a.md".formatted(day), "new");
    assertThat(fields(read())).containsExactly("title", "new");
    assertThat(read().taken()).hasSize(44);
    List<WrittenPost> posts = new ArrayList<>();
    for (int i = 0; i < 30; i++)
      posts.add(WrittenPost.of("n%d.md".formatted(i), "---\na: 1\n---\n"));
    for (int i = 0; i < 99; i++)
      posts.add(WrittenPost.of("o%d.md".formatted(i), "---\nb: 1\n---\n"));
    assertThat(fields(BlogHabits.of(posts, List.of()))).containsExactly("a");
  }

  @Test
  void draftsAndPostsElsewhereAreNoExamples() throws IOException {
    for (int day = 1; day <= 3; day++) {
      post("_posts/2025-01-0%d-a.md".formatted(day), "new");
      post("_drafts/draft%d.md".formatted(day), "draft");
      post("_drafts/more%d.md".formatted(day), "draft");
    }
    assertThat(fields(read())).containsExactly("title", "new");
    assertThat(read().taken()).allMatch(name -> name.startsWith("2025-01-0"));
  }

  @Test
  void aNewFileIsCalledAsOthersAreUnlessTheBlogSaysOtherwise() throws IOException {
    for (int day = 1; day <= 3; day++) post("_posts/2025-01-0%d-a.markdown".formatted(day), "new");
    assertThat(read().name(NOW, "川")).contains("2026-03-04-川.markdown");
    write(".genko.yml", "new_post:\n  name: '{date}-{time}-{slug}.md'\n");
    assertThat(read().name(NOW, "川")).contains("2026-03-04-1506-川.md");
  }

  @Test
  void aPostThatCannotBeReadIsPassedOver() throws IOException {
    for (int day = 1; day <= 3; day++) post("_posts/2025-01-0%d-a.md".formatted(day), "new");
    write("_posts/2025-01-04-b.md", "---\ntitle: [題\n");
    assertThat(fields(read())).containsExactly("title", "new");
  }

  @Test
  void aBlogThatIsGoneIsToldOf() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    PostFolder blog = PostFolder.at(folder, Clock.systemUTC());
    Files.delete(folder.resolve("_posts"));
    Files.delete(folder);
    assertThatThrownBy(() -> BlogHabits.read(blog)).isInstanceOf(IOException.class);
  }
}
