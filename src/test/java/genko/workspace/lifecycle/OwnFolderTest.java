package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {
  @TempDir private Path root;
  private TestBlog blog;

  @BeforeEach
  void begin() throws IOException {
    blog = TestBlog.hugo(root);
  }

  private OwnFolder own(String path) throws IOException {
    if (!Files.exists(root.resolve(path))) blog.write(path, TestBlog.POST);
    return OwnFolder.of(blog.folder(), blog.placed(path));
  }

  @Test
  void theFolderAroundAnIndexIsThePost() throws IOException {
    blog.write("content/posts/散歩/a.png", "");
    blog.write("content/posts/散歩/images/b.png", "");
    blog.write("content/posts/散歩/index.en.md", TestBlog.POST);
    OwnFolder own = own("content/posts/散歩/index.md");
    assertThat(own.isFolder()).isTrue();
    assertThat(own.unit()).isEqualTo(root.resolve("content/posts/散歩"));
    assertThat(own.name()).isEqualTo("散歩");
    assertThat(own.folder()).isEqualTo("content/posts");
    assertThat(own.beside(own.folder())).containsExactly("散歩");
  }

  @Test
  void aTranslationHasTheSameFolder() throws IOException {
    assertThat(own("content/posts/a/index.ja.md").isFolder()).isTrue();
    assertThat(own("content/posts/b/index.zh-cn.md").isFolder()).isTrue();
  }

  @Test
  void anyOtherFileIsThePostItself() throws IOException {
    OwnFolder own = own("content/posts/a.md");
    assertThat(own.isFolder()).isFalse();
    assertThat(own.unit()).isEqualTo(root.resolve("content/posts/a.md"));
    assertThat(own.name()).isEqualTo("a.md");
    assertThat(own.folder()).isEqualTo("content/posts");
    assertThat(own("content/posts/b/_index.md").isFolder()).isFalse();
    assertThat(own("content/posts/c/index2.md").isFolder()).isFalse();
  }

  @Test
  void aFolderWithAnotherPostIsNobodysAlone() throws IOException {
    blog.write("content/posts/a/other.MD", TestBlog.POST);
    assertThat(own("content/posts/a/index.md").isFolder()).isFalse();
    blog.write("content/posts/b/deeper/other.markdown", TestBlog.POST);
    assertThat(own("content/posts/b/index.md").isFolder()).isFalse();
    blog.write("content/posts/c/deeper/index.md", TestBlog.POST);
    assertThat(own("content/posts/c/index.md").isFolder()).isFalse();
  }

  @Test
  void theFolderOfAllPostsIsNoPostsOwn() throws IOException {
    assertThat(own("content/index.md").isFolder()).isFalse();
    assertThat(own("content/posts/index.md").isFolder()).isFalse();
    blog.write("hugo.toml", "contentDir = 'site/content'\n");
    assertThat(own("site/content/index.md").isFolder()).isFalse();
    assertThat(own("site/content/posts/a/index.md").isFolder()).isTrue();
  }

  @Test
  void aFileAtTheRootLiesInNoFolder() throws IOException {
    OwnFolder own = own("index.md");
    assertThat(own.isFolder()).isFalse();
    assertThat(own.folder()).isEmpty();
    assertThat(own.beside("")).contains("index.md", "hugo.toml");
    assertThat(own.beside("none")).isEmpty();
  }
}
