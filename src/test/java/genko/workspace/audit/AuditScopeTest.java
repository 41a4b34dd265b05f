package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which posts are looked through together, and whether they are all. */
class AuditScopeTest {
  @TempDir private Path temp;

  private Path write(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "本文\n");
  }

  private AuditScope of(String folder) throws IOException {
    return AuditScope.ofFolder(temp.resolve(folder), Clock.systemUTC());
  }

  private static List<AuditScope> of(Path... files) {
    return AuditScope.ofFiles(List.of(files), Clock.systemUTC());
  }

  @Test
  void aBlogIsAllItsPostsInOrder() throws IOException {
    write("blog/_posts/2025-11-02-山.md");
    write("blog/_posts/2025-11-01-川.md");
    write("blog/_posts/notes.txt");
    AuditScope blog = of("blog");
    assertThat(blog.posts()).containsExactly("_posts/2025-11-01-川.md", "_posts/2025-11-02-山.md");
    assertThat(blog.whole()).isTrue();
    assertThat(blog.file("_posts/2025-11-01-川.md"))
        .isEqualTo(temp.resolve("blog/_posts/2025-11-01-川.md"));
  }

  @Test
  void theFolderOfItsPostsIsTheWholeBlog() throws IOException {
    write("blog/_posts/2025-11-01-川.md");
    AuditScope posts = of("blog/_posts");
    assertThat(posts.folder().root()).isEqualTo(temp.resolve("blog"));
    assertThat(posts.posts()).containsExactly("_posts/2025-11-01-川.md");
    assertThat(posts.whole()).isTrue();
  }

  @Test
  void aPartOfABlogIsNotAllOfIt() throws IOException {
    write("blog/_posts/旅/2025-11-01-川.md");
    write("blog/_posts/旅行/2025-11-02-山.md");
    AuditScope part = of("blog/_posts/旅");
    assertThat(part.posts()).containsExactly("_posts/旅/2025-11-01-川.md");
    assertThat(part.whole()).isFalse();
  }

  @Test
  void aFolderThatIsNoBlogIsAllThatIsInIt() throws IOException {
    write("notes/b.md");
    write("notes/x/a.md");
    AuditScope notes = of("notes");
    assertThat(notes.posts()).containsExactly("b.md", "x/a.md");
    assertThat(notes.whole()).isTrue();
    assertThat(notes.folder().blog()).isFalse();
  }

  @Test
  void aFolderThatIsGoneIsToldOf() {
    assertThatThrownBy(() -> of("無い")).isInstanceOf(IOException.class);
  }

  @Test
  void filesAreSortedByTheirBlogs() throws IOException {
    Path b = write("blog/_posts/2025-11-02-b.md");
    Path note = write("notes/a.md");
    Path a = write("blog/_posts/2025-11-01-a.md");
    List<AuditScope> scopes = of(b, note, a, b);
    assertThat(scopes)
        .extracting(scope -> scope.folder().root())
        .containsExactly(temp.resolve("blog"), temp.resolve("notes"));
    assertThat(scopes)
        .extracting(AuditScope::posts)
        .containsExactly(
            List.of("_posts/2025-11-01-a.md", "_posts/2025-11-02-b.md"), List.of("a.md"));
    assertThat(scopes).noneMatch(AuditScope::whole);
    assertThat(of()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsStillAskedFor() {
    AuditScope scope = of(temp.resolve("x/../無い.md")).getFirst();
    assertThat(scope.posts()).containsExactly("無い.md");
    assertThat(scope.file("無い.md")).isEqualTo(temp.resolve("無い.md"));
  }
}
