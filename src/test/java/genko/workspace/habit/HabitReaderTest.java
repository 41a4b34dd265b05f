package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The habits of the blog that the writer is in, whenever what was read of it arrives. */
class HabitReaderTest {
  @TempDir private Path temp;
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> back = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final HabitReader reader =
      new HabitReader(Clock.systemUTC(), new TaskRunner(work::add, back::add, faults::add));

  @AfterEach
  void nothingFailsUnseen() {
    assertThat(faults).isEmpty();
  }

  /** A blog whose files are called as usual, with so many posts. */
  private Path blog(String name, String extension, int count) throws IOException {
    Path posts = Files.createDirectories(temp.resolve(name).resolve("_posts"));
    for (int day = 1; day <= count; day++) {
      Path file = posts.resolve("2025-11-%02d-a.%s".formatted(day, extension));
      Files.writeString(file, "---\ntitle: 題\n---\n");
    }
    return temp.resolve(name);
  }

  private void work() {
    while (!work.isEmpty()) work.remove().run();
  }

  private void finish() {
    work();
    while (!back.isEmpty()) back.remove().run();
  }

  private String extension() {
    return reader.habits().name().map(NameHabit::extension).orElse("");
  }

  @Test
  void beforeABlogIsFollowedThereAreNone() {
    reader.refresh();
    assertThat(work).isEmpty();
    assertThat(reader.root()).isEmpty();
    assertThat(reader.habits()).isSameAs(BlogHabits.NONE);
  }

  @Test
  void aBlogIsReadByTheWorker() throws IOException {
    Path blog = blog("a", "md", 3);
    reader.follow(blog);
    assertThat(reader.root()).contains(blog);
    assertThat(reader.habits()).isSameAs(BlogHabits.NONE);
    finish();
    assertThat(extension()).isEqualTo("md");
  }

  @Test
  void theSameBlogIsNotReadAgainUntilItIsAskedFor() throws IOException {
    Path blog = blog("a", "md", 3);
    reader.follow(blog);
    finish();
    reader.follow(blog);
    assertThat(work).isEmpty();
    assertThat(reader.habits().taken()).hasSize(3);
    blog("a", "md", 4);
    reader.refresh();
    assertThat(reader.habits().taken()).hasSize(3);
    finish();
    assertThat(reader.habits().taken()).hasSize(4);
  }

  @Test
  void inAnotherBlogThoseOfTheFirstAreNotKept() throws IOException {
    reader.follow(blog("a", "md", 3));
    finish();
    reader.follow(blog("b", "markdown", 3));
    assertThat(reader.habits()).isSameAs(BlogHabits.NONE);
    finish();
    assertThat(extension()).isEqualTo("markdown");
  }

  @Test
  void whatArrivesOfABlogThatWasLeftIsDropped() throws IOException {
    reader.follow(blog("a", "md", 3));
    work();
    reader.follow(blog("b", "markdown", 3));
    back.remove().run();
    assertThat(reader.habits()).isSameAs(BlogHabits.NONE);
    finish();
    assertThat(extension()).isEqualTo("markdown");
  }

  @Test
  void whatWasReadLaterStaysThoughTheEarlierArrivesLast() throws IOException {
    Path blog = blog("a", "md", 3);
    reader.follow(blog);
    work();
    blog("a", "md", 4);
    reader.refresh();
    work();
    while (!back.isEmpty()) back.removeLast().run();
    assertThat(reader.habits().taken()).hasSize(4);
  }

  @Test
  void aBlogThatCannotBeReadHasNone() throws IOException {
    Path blog = blog("a", "md", 3);
    reader.follow(blog);
    finish();
    Files.move(blog, temp.resolve("away"));
    reader.refresh();
    finish();
    assertThat(reader.habits()).isSameAs(BlogHabits.NONE);
    Files.move(temp.resolve("away"), blog);
    reader.refresh();
    finish();
    assertThat(extension()).isEqualTo("md");
  }
}
