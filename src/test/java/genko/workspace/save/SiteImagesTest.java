package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.site.Blog;
import genko.preview.ImageSource;
import genko.storage.files.BlogFolder;
import genko.storage.files.BlogImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteImagesTest {
  @TempDir private Path folder;

  private String read(String path) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "url: https://example.jp\nbaseurl: /blog\n");
    Files.createDirectories(folder.resolve("img"));
    Files.writeString(folder.resolve("img/図.png"), "図");
    Blog blog = Blog.read(BlogFolder.at(folder), Clock.systemUTC());
    ImageSource images =
        new SiteImages(BlogImages.of(folder.resolve("_posts/a.md")), () -> Optional.of(blog));
    return images.read(path) instanceof ImageSource.Found.Bytes file
        ? new String(file.bytes(), StandardCharsets.UTF_8)
        : images.read(path).getClass().getSimpleName();
  }

  @Test
  void anImageIsFoundWhereTheSiteWillHaveIt() throws IOException {
    assertThat(read("/blog/img/図.png")).isEqualTo("図");
    assertThat(read("https://example.jp/blog/img/%E5%9B%B3.png?v=2")).isEqualTo("図");
    assertThat(read("/img/図.png")).as("as it lies in the folder").isEqualTo("図");
  }

  @Test
  void nothingElseIsReadForIt() throws IOException {
    assertThat(read("https://example.org/blog/img/%E5%9B%B3.png")).isEqualTo("Remote");
    assertThat(read("https://example.jp/blog/none.png")).isEqualTo("Remote");
    assertThat(read("/blog/../../../../etc/hostname"))
        .isNotEqualTo("Bytes")
        .isIn("Outside", "Missing");
    assertThat(read("https://example.jp/blog/%2e%2e/%2e%2e/etc/hostname")).isEqualTo("Remote");
  }
}
