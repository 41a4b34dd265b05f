package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.PostImages.Added;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostImagesTest {
  private static final byte[] PNG = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    '\r',
    '\n',
    0x1A,
    '\n',
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    1
  };

  @TempDir private Path folder;

  private PostImages images(String post) {
    return new PostFiles(Disk.REAL, folder.resolve("backups")).images(folder.resolve(post));
  }

  private void makeBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    Files.createDirectories(folder.resolve("_posts"));
  }

  @Test
  void theImagesOfABlogLieTogether() throws IOException {
    makeBlog();
    PostImages images = images("_posts/2025-01-01-a.md");
    assertThat(images.addresses()).isEmpty();
    assertThat(images.numbered("a")).isEqualTo("a-1");
    assertThat(images.add("a-1", PNG, "x"))
        .isEqualTo(new Added.Kept("/assets/images/posts/a-1.png"));
    assertThat(folder.resolve("assets/images/posts/a-1.png")).hasBinaryContent(PNG);
    assertThat(images.addresses()).containsExactly("/assets/images/posts/a-1.png");
    assertThat(images.numbered("a")).isEqualTo("a-2");
  }

  @Test
  void withoutABlogTheyLieBesideThePost() throws IOException {
    PostImages images = images("a.md");
    assertThat(images.add("絵", PNG, "x")).isEqualTo(new Added.Kept("絵.png"));
    assertThat(folder.resolve("絵.png")).hasBinaryContent(PNG);
  }

  @Test
  void noFileIsReplaced() throws IOException {
    makeBlog();
    Path there = Files.createDirectories(folder.resolve("assets/images/posts")).resolve("a.png");
    Files.writeString(there, "theirs");
    PostImages images = images("_posts/a.md");
    assertThat(images.add("a", PNG, "x")).isEqualTo(new Added.Kept("/assets/images/posts/a-2.png"));
    assertThat(images.add("a", PNG, "x")).isEqualTo(new Added.Kept("/assets/images/posts/a-3.png"));
    assertThat(there).hasContent("theirs");
  }

  @Test
  void aFileIsWhatItsBytesAreAndNotWhatItsNameSays() throws IOException {
    Path file = Files.write(folder.resolve("x.jpg"), PNG);
    assertThat(images("a.md").copy("b", file)).isEqualTo(new Added.Kept("b.png"));
    Path text = Files.writeString(folder.resolve("y.png"), "text");
    assertThat(images("a.md").copy("c", text))
        .isInstanceOfSatisfying(
            Added.Refused.class, why -> assertThat(why.why().key()).isEqualTo("files.image.none"));
    Path drawing = Files.writeString(folder.resolve("z.svg"), "<?xml version='1.0'?><svg/>");
    assertThat(images("a.md").copy("d", drawing)).isEqualTo(new Added.Kept("d.svg"));
    assertThat(images("a.md").copy("e", folder.resolve("gone.png")))
        .isInstanceOf(Added.Refused.class);
  }

  @Test
  void whateverFailsNothingIsReplacedAndNothingHalfIsLeftUnderTheName() throws IOException {
    for (int failAt = 1; failAt < 20; failAt++) {
      Path blog = Files.createDirectory(folder.resolve("blog" + failAt));
      Files.writeString(blog.resolve("_config.yml"), "");
      FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.ONCE.rule(failAt));
      Added added =
          new PostFiles(disk, folder.resolve("b")).images(blog.resolve("a.md")).add("a", PNG, "a");
      for (String place : new String[] {"a.png", "assets/images/posts/a.png"}) {
        Path file = blog.resolve(place);
        if (Files.exists(file)) assertThat(file).hasBinaryContent(PNG);
        else assertThat(added).isNotEqualTo(new Added.Kept("/" + place));
      }
    }
  }
}
