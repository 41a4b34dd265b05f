package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindPostsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path folder;
  private final KindPosts posts = new KindPosts();

  @BeforeEach
  void begin() throws IOException {
    write("hugo.toml", "baseURL = 'https://example.com/'\n");
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<PlacedPost> found() {
    BlogFolder root = BlogFolder.at(folder);
    BlogSite site = BlogKinds.named("hugo").orElseThrow().site(Optional.of(root), CLOCK);
    return posts.of(root, site);
  }

  private List<String> titles() {
    return found().stream().map(post -> post.text("title").orElse("")).toList();
  }

  @Test
  void thoseWhosePathsComeLastComeFirst() throws IOException {
    write("content/posts/2025-01.md", "---\ntitle: 一月\n---\n");
    write("content/posts/2025-03/index.md", "+++\ntitle = '三月'\n+++\n");
    write("content/posts/2025-02.markdown", "---\r\ntitle: 二月\r\n---\r\n");
    assertThat(titles()).containsExactly("三月", "二月", "一月");
    assertThat(found().getFirst().path()).isEqualTo("content/posts/2025-03/index.md");
  }

  @Test
  void whatIsHiddenElsewhereOrNoPostIsNone() throws IOException {
    write("content/posts/.a.md", "---\ntitle: a\n---\n");
    write("content/.git/b.md", "---\ntitle: b\n---\n");
    write("content/posts/c.txt", "---\ntitle: c\n---\n");
    write("layouts/d.md", "---\ntitle: d\n---\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void aBlogWithoutItsFolderHasNoPosts() {
    assertThat(found()).isEmpty();
  }

  @Test
  void aPostIsReadOnceAsLongAsItsFileStays() throws IOException {
    Path file = write("content/a.md", "---\ntitle: 朝\n---\n");
    FileTime then = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, then);
    PlacedPost first = found().getFirst();
    assertThat(found().getFirst()).isSameAs(first);
    Files.writeString(file, "---\ntitle: 夜\n---\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
    assertThat(titles()).containsExactly("夜");
    Files.delete(file);
    assertThat(found()).isEmpty();
  }

  @Test
  void twoBlogsAreKeptApart() throws IOException {
    write("content/a.md", "---\ntitle: 朝\n---\n");
    write("other/hugo.toml", "");
    write("other/content/a.md", "---\ntitle: 夜\n---\n");
    PlacedPost own = found().getFirst();
    BlogFolder other = BlogFolder.at(folder.resolve("other"));
    BlogSite site = BlogKinds.named("hugo").orElseThrow().site(Optional.of(other), CLOCK);
    assertThat(posts.of(other, site))
        .singleElement()
        .satisfies(post -> assertThat(post.text("title")).contains("夜"));
    assertThat(found().getFirst()).isSameAs(own);
  }

  @Test
  void ofALongPostNoMoreThanItsBeginningIsRead() throws IOException {
    write("content/a.md", "---\ntitle: 朝\n---\n" + "本文。\n".repeat(50_000));
    assertThat(titles()).containsExactly("朝");
    assertThat(found().getFirst().head().bodyStart()).isLessThan(100);
    write("content/a.md", "---\nlong: " + "x".repeat(1 << 14) + "\ntitle: 朝\n---\n");
    assertThat(titles()).containsExactly("");
  }
}
