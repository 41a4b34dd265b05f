package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.preview.ImageSource.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BlogFolderTest {
  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
  private final Path root = disk.getPath("/home/hanako/blog");
  private BlogFolder folder;

  @BeforeEach
  void build() throws IOException {
    write("/home/hanako/secret.txt", "secret");
    write("/home/hanako/blog-two/other.txt", "other");
    write("/home/hanako/blog/_config.yml", "title: x");
    write("/home/hanako/blog/_posts/2024-05-01-a.md", "text");
    write("/home/hanako/blog/assets/a.css", "p {}");
    folder = BlogFolder.at(root);
  }

  private void write(String path, String text) throws IOException {
    Path file = disk.getPath(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    Found found = folder.read(path, 100);
    return found instanceof Found.Bytes read
        ? new String(read.bytes(), StandardCharsets.UTF_8)
        : found.getClass().getSimpleName();
  }

  @Test
  void findsTheFolderWithAConfigurationAboveAPost() {
    Path post = root.resolve("_posts/2024-05-01-a.md");
    assertThat(BlogFolder.above(post).map(BlogFolder::root)).contains(root);
    assertThat(BlogFolder.above(disk.getPath("/home/hanako/secret.txt"))).isEmpty();
  }

  @Test
  void readsWhatLiesInTheBlog() throws IOException {
    assertThat(read("assets/a.css")).isEqualTo("p {}");
    assertThat(read("/assets/a.css")).isEqualTo("p {}");
    assertThat(read("assets/../assets/a.css")).isEqualTo("p {}");
    assertThat(folder.list("").stream().map(BlogFolder.Entry::name))
        .containsExactly("_config.yml", "_posts", "assets");
  }

  @Test
  void readsNothingAboveTheBlog() throws IOException {
    assertThat(read("../secret.txt")).isEqualTo("Outside");
    assertThat(read("assets/../../secret.txt")).isEqualTo("Outside");
    assertThat(read("../blog-two/other.txt")).isEqualTo("Outside");
    assertThat(read("//home/hanako/secret.txt")).isEqualTo("Missing");
    assertThat(read("a\0b")).isEqualTo("Missing");
    assertThat(folder.list("..")).isEmpty();
    assertThat(folder.look("../secret.txt")).isEmpty();
    assertThat(folder.start("../secret.txt", 10)).isEmpty();
  }

  @Test
  void followsLinksWithinTheBlogAlone() throws IOException {
    Files.createSymbolicLink(root.resolve("in.css"), root.resolve("assets/a.css"));
    Files.createSymbolicLink(root.resolve("out.txt"), disk.getPath("/home/hanako/secret.txt"));
    Files.createSymbolicLink(root.resolve("up"), disk.getPath("/home/hanako"));
    assertThat(read("in.css")).isEqualTo("p {}");
    assertThat(read("out.txt")).isEqualTo("Outside");
    assertThat(read("up/secret.txt")).isEqualTo("Outside");
    assertThat(read("up/blog/assets/a.css")).isEqualTo("p {}");
    assertThat(folder.list("").stream().map(BlogFolder.Entry::name))
        .contains("in.css")
        .doesNotContain("out.txt", "up");
    assertThat(folder.list("up")).isEmpty();
    assertThat(folder.look("out.txt")).isEmpty();
  }

  @Test
  void readsABlogThatIsReachedThroughALink() throws IOException {
    Files.createSymbolicLink(disk.getPath("/home/hanako/current"), root);
    folder = BlogFolder.at(disk.getPath("/home/hanako/current"));
    assertThat(read("assets/a.css")).isEqualTo("p {}");
    assertThat(folder.list("assets")).hasSize(1);
  }

  @Test
  void readsNoMoreThanItWasAskedFor() throws IOException {
    write("/home/hanako/blog/big.txt", "0123456789".repeat(11));
    assertThat(read("big.txt")).isEqualTo("TooLarge");
    assertThat(folder.start("big.txt", 5)).hasValueSatisfying(b -> assertThat(b).hasSize(5));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void opensNeitherPipesNorDevices(@TempDir Path real) throws Exception {
    Path pipe = real.resolve("pipe.css");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Files.createSymbolicLink(real.resolve("null.css"), Path.of("/dev/zero"));
    folder = BlogFolder.at(real);
    assertThat(read("pipe.css")).isEqualTo("Missing");
    assertThat(read("null.css")).isEqualTo("Outside");
    assertThat(folder.list("")).isEmpty();
    assertThat(folder.start("pipe.css", 10)).isEmpty();
    Files.delete(real.resolve("null.css"));
  }
}
