package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import genko.preview.ImageSource.Found;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogImagesTest {
  @TempDir Path disk;
  private Path blog;
  private Path posts;
  private BlogImages images;

  @BeforeEach
  void layOutABlog() throws IOException {
    blog = Files.createDirectories(disk.resolve("blog"));
    posts = Files.createDirectories(blog.resolve("_posts"));
    Files.writeString(blog.resolve("_config.yml"), "title: t\n");
    Files.createDirectories(blog.resolve("assets"));
    Files.writeString(blog.resolve("assets/図 1.png"), "root");
    Files.writeString(posts.resolve("a.png"), "beside");
    Files.writeString(disk.resolve("secret.png"), "secret");
    images = BlogImages.of(posts.resolve("2025-01-01-x.md"));
  }

  @Test
  void aPathWithASlashIsTakenFromTheRootOfTheBlog() throws IOException {
    assertThat(words("/assets/図 1.png")).isEqualTo("root");
  }

  @Test
  void anyOtherIsTakenFromBesideThePostAndElseFromTheRoot() throws IOException {
    assertThat(words("a.png")).isEqualTo("beside");
    assertThat(words("assets/図 1.png")).isEqualTo("root");
    assertThat(words("../assets/図 1.png")).isEqualTo("root");
  }

  @Test
  void whatIsNotThereIsMissing() throws IOException {
    for (String path : new String[] {"", "/", "b.png", "assets", "a\0b", "a.png/b.png"}) {
      assertThat(images.read(path)).as(path).isInstanceOf(Found.Missing.class);
    }
  }

  @Test
  void nothingOutsideTheBlogIsRead() throws IOException {
    String[] paths = {
      "../../secret.png", "/../secret.png", "../assets/../../secret.png", "../../nothing.png"
    };
    for (String path : paths) {
      assertThat(images.read(path)).as(path).isInstanceOf(Found.Outside.class);
    }
  }

  @Test
  void aLinkIsFollowedOnlyWithinTheBlog() throws IOException {
    Files.createSymbolicLink(posts.resolve("in.png"), blog.resolve("assets/図 1.png"));
    Files.createSymbolicLink(posts.resolve("out.png"), disk.resolve("secret.png"));
    Files.createSymbolicLink(posts.resolve("up"), disk);
    assertThat(words("in.png")).isEqualTo("root");
    assertThat(images.read("out.png")).isInstanceOf(Found.Outside.class);
    assertThat(images.read("up/secret.png")).isInstanceOf(Found.Outside.class);
  }

  @Test
  void aBlogThatIsReachedThroughALinkHasItsImages() throws IOException {
    Files.createSymbolicLink(disk.resolve("way"), blog);
    BlogImages through = BlogImages.of(disk.resolve("way/_posts/2025-01-01-x.md"));
    assertThat(through.read("/assets/図 1.png")).isInstanceOf(Found.Bytes.class);
  }

  @Test
  void withoutABlogOnlyTheFolderOfThePostIsRead() throws IOException {
    BlogImages alone = BlogImages.of(disk.resolve("post.md"));
    assertThat(alone.read("secret.png")).isInstanceOf(Found.Bytes.class);
    Path folder = Files.createDirectories(disk.resolve("folder"));
    assertThat(BlogImages.of(folder.resolve("post.md")).read("../secret.png"))
        .isInstanceOf(Found.Outside.class);
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(posts.resolve("huge.png").toFile(), "rw")) {
      huge.setLength(BlogImages.MAX_BYTES + 1);
    }
    assertThat(images.read("huge.png")).isInstanceOf(Found.TooLarge.class);
  }

  private String words(String path) throws IOException {
    return new String(
        ((Found.Bytes) images.read(path)).bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
