package genko.workspace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.search.BlogFile;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.workspace.search.SearchableBlogs.Blog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which blog a post is searched in, and which posts that has at the moment. */
class SearchableBlogsTest {
  @TempDir private Path temp;
  private Instant now = Instant.parse("2025-12-01T00:00:00Z");
  private final SearchableBlogs blogs =
      new SearchableBlogs(Disk.REAL, new PostFiles(Disk.REAL, Path.of("target/none")), clock());

  /** The hour of the test. */
  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @AfterEach
  void end() {
    blogs.end();
  }

  private Path write(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "本文\n");
  }

  private Blog blog() throws IOException {
    return blogs.of(write("blog/_posts/2025-11-01-川.md")).orElseThrow();
  }

  private static List<String> names(Blog blog) throws IOException {
    return blog.posts(() -> false).stream()
        .map(BlogFile::path)
        .map(path -> path.getFileName().toString())
        .toList();
  }

  @Test
  void postsOfOneBlogAreSearchedTogether() throws IOException {
    Blog blog = blog();
    assertThat(blog.root()).isEqualTo(temp.resolve("blog"));
    assertThat(blogs.of(temp.resolve("blog/_posts/山.md"))).containsSame(blog);
    Path other = write("other/_posts/2025-11-01-谷.md");
    assertThat(blogs.of(other))
        .isPresent()
        .hasValueSatisfying(o -> assertThat(o).isNotSameAs(blog));
  }

  @Test
  void aFolderThatIsNoBlogIsSearchedWhereItIsListed() throws IOException {
    Path file = write("notes/覚え.md");
    assertThat(blogs.of(file)).isEmpty();
    blogs.setListed(temp.resolve("notes"));
    assertThat(blogs.of(file).map(Blog::root)).contains(temp.resolve("notes"));
    assertThat(blogs.of(write("elsewhere/覚え.md"))).isEmpty();
    assertThat(blogs.of(write("notes2/覚え.md"))).isEmpty();
  }

  @Test
  void postsAreListedTheNewestFirstWithTheirFacts() throws IOException {
    Blog blog = blog();
    write("blog/_posts/2025-11-02-山.md");
    write("blog/about.txt");
    assertThat(names(blog)).containsExactly("2025-11-02-山.md", "2025-11-01-川.md");
    assertThat(blog.posts(() -> false).getFirst().length()).isEqualTo(7);
  }

  @Test
  void forTwoSecondsABlogIsTakenToBeAsItWas() throws IOException {
    Blog blog = blog();
    assertThat(names(blog)).hasSize(1);
    write("blog/_posts/2025-11-02-山.md");
    now = now.plus(Duration.ofMillis(1999));
    assertThat(names(blog)).hasSize(1);
    now = now.plus(Duration.ofMillis(1));
    assertThat(names(blog)).hasSize(2);
  }

  @Test
  void aClockThatIsSetBackKeepsNoOldList() throws IOException {
    Blog blog = blog();
    assertThat(names(blog)).hasSize(1);
    write("blog/_posts/2025-11-02-山.md");
    now = now.minus(Duration.ofHours(1));
    assertThat(names(blog)).hasSize(2);
  }

  @Test
  void whereSomethingWasWrittenItIsListedAtOnce() throws IOException {
    Blog blog = blog();
    assertThat(names(blog)).hasSize(1);
    write("blog/_posts/2025-11-02-山.md");
    blog.written();
    assertThat(names(blog)).hasSize(2);
  }

  @Test
  void aWalkThatWasGivenUpIsNotKept() throws IOException {
    Blog blog = blog();
    assertThat(blog.posts(() -> true)).isEmpty();
    assertThat(names(blog)).hasSize(1);
  }

  @Test
  void aBlogThatIsGoneIsToldOfAndSeenWhenItIsBack() throws IOException {
    Blog blog = blog();
    Files.move(temp.resolve("blog"), temp.resolve("away"));
    assertThatThrownBy(() -> names(blog)).isInstanceOf(IOException.class);
    Files.move(temp.resolve("away"), temp.resolve("blog"));
    assertThat(names(blog)).hasSize(1);
  }

  @Test
  void theIndexIsKeptInTheSameFolderAtTheNextStart() throws IOException {
    blogs.keepIn(temp.resolve("cache"));
    blog().follow(() -> false);
    blogs.end();
    List<Path> first = indexes();
    assertThat(first).hasSize(1);
    blog().follow(() -> false);
    blogs.end();
    assertThat(indexes()).isEqualTo(first);
  }

  private List<Path> indexes() throws IOException {
    try (var found = Files.list(temp.resolve("cache/search"))) {
      return found.toList();
    }
  }

  @Test
  void untilAFolderIsGivenNothingIsKept() throws IOException {
    blog().follow(() -> false);
    blogs.end();
    assertThat(temp.resolve("cache")).doesNotExist();
  }

  @Test
  void afterTheEndABlogIsAnotherOne() throws IOException {
    Blog before = blog();
    blogs.end();
    assertThat(blog()).isNotSameAs(before);
  }
}
