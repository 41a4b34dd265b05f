package genko.workspace.blog;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.jekyll.site.Blog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogsTest {
  @TempDir private Path folder;

  private final Blogs blogs =
      new Blogs(
          Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC),
          TaskRunner.of(Runnable::run, Runnable::run));
  private Path one;
  private Path two;

  @AfterEach
  void endListening() {
    blogs.end();
  }

  @BeforeEach
  void makeBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\ntimezone: America/New_York\n");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    one = Files.writeString(posts.resolve("2025-11-01-a.md"), "---\ntitle: 一\n---\n");
    two = Files.writeString(posts.resolve("2025-11-02-b.md"), "---\ntitle: 二\n---\n");
  }

  @Test
  void thePostsOfABlogShareItWhileNothingChanges() {
    Blog first = blogs.newest(one).orElseThrow();
    assertThat(first.posts()).hasSize(2);
    assertThat(blogs.newest(two)).containsSame(first);
  }

  @Test
  void whatWasAddedOrChangedIsSeenTheNextTime() throws IOException {
    Blog first = blogs.newest(one).orElseThrow();
    Files.writeString(two.resolveSibling("2025-11-03-c.md"), "---\ntitle: 三\n---\n");
    Files.writeString(two, "---\ntitle: 二の改\n---\n");
    Files.setLastModifiedTime(two, FileTime.from(Instant.parse("2025-11-19T00:00:00Z")));
    Blog next = blogs.newest(one).orElseThrow();
    assertThat(next).isNotSameAs(first);
    assertThat(next.posts()).hasSize(3);
    assertThat(next.at("_posts/2025-11-02-b.md").orElseThrow().title()).isEqualTo("二の改");
    assertThat(first.posts()).as("a value").hasSize(2);
  }

  @Test
  void aBlogThatNothingWasHeardOfNeedsNoLook() throws Exception {
    assertThat(blogs.mayHaveChanged(one)).as("unknown").isTrue();
    blogs.newest(one);
    assertThat(blogs.mayHaveChanged(one)).as("what changed while it was read").isTrue();
    blogs.newest(one);
    assertThat(blogs.mayHaveChanged(one)).isFalse();
    Files.writeString(two, "---\ntitle: 二の改\n---\n");
    awaitChange();
    Path drafts = Files.createDirectory(folder.resolve("_drafts"));
    awaitChange();
    Files.writeString(drafts.resolve("c.md"), "---\ntitle: 三\n---\n");
    awaitChange();
    assertThat(blogs.newest(one).orElseThrow().at("_drafts/c.md")).isPresent();
  }

  private void awaitChange() throws Exception {
    eventually(() -> blogs.mayHaveChanged(one));
    blogs.newest(one);
  }

  @Test
  void aPostOutsideOfBlogsHasNone(@TempDir Path elsewhere) throws IOException {
    Path loose = Files.writeString(elsewhere.resolve("a.md"), "本文\n");
    assertThat(blogs.newest(loose)).isEmpty();
    assertThat(blogs.zoneOf(loose)).isEmpty();
  }

  @Test
  void theZoneIsThatOfTheConfigurationAsItIsNow() throws IOException {
    assertThat(blogs.zoneOf(one)).contains(ZoneId.of("America/New_York"));
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    assertThat(blogs.zoneOf(one)).contains(ZoneId.of("Asia/Tokyo"));
  }
}
