package genko.workspace.position;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.preview.ImageSource.Found;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.PostImages;
import genko.storage.files.PostImages.Added;
import genko.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pictures are, by the kind of blog. */
class PostPicturesTest {
  private static final FrontMatter HEAD = FrontMatter.of(Text.of("---\ntitle: a\n---\n"));

  @TempDir private Path folder;

  private PostFiles files;

  @BeforeEach
  void open() {
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
  }

  private BlogPosition position(String kind, String path) throws IOException {
    Files.writeString(folder.resolve(".genko.yml"), "kind: " + kind + "\n");
    BlogKinds.Place place = BlogKinds.of(folder.resolve(path), HEAD);
    return new BlogPosition(place, Optional.empty(), path, Clock.systemUTC());
  }

  private static byte[] picture(int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    out.writeBytes(new byte[size]);
    return out.toByteArray();
  }

  private Optional<PostImages> taken(String kind, String path) throws IOException {
    return PostPictures.taken(files, folder.resolve(path), position(kind, path), HEAD);
  }

  private void check(String kind, String post, String file, String address) throws IOException {
    PostImages images = taken(kind, post).orElseThrow();
    assertThat(images.add("cup", picture(40), "cup")).isEqualTo(new Added.Kept(address));
    assertThat(folder.resolve(file)).exists();
    // What was put there is what the page shows.
    assertThat(PostPictures.shown(folder.resolve(post), position(kind, post), HEAD).read(address))
        .isInstanceOf(Found.Bytes.class);
  }

  @Test
  void eachKindHasItsPicturesElsewhere() throws IOException {
    check("zenn", "articles/a-new-article.md", "images/cup.png", "/images/cup.png");
    check("hugo", "content/posts/a.md", "static/images/cup.png", "/images/cup.png");
    check("hugo", "content/posts/b/index.md", "content/posts/b/cup.png", "cup.png");
    check("hexo", "source/_posts/a.md", "source/images/cup.png", "/images/cup.png");
    check("plain", "notes/a.md", "notes/cup.png", "cup.png");
    assertThat(taken("qiita", "public/a.md")).isEmpty();
  }

  @Test
  void zennTakesSomeTypesUpToASize() throws IOException {
    PostImages images = taken("zenn", "articles/a-new-article.md").orElseThrow();
    assertThat(images.add("cup", picture(3 << 20), "cup"))
        .isInstanceOfSatisfying(
            Added.Refused.class,
            refused -> assertThat(refused.why().key()).isEqualTo("files.image.over"));
    assertThat(images.add("cup", "<svg/>".getBytes(StandardCharsets.UTF_8), "cup"))
        .isInstanceOfSatisfying(
            Added.Refused.class,
            refused -> assertThat(refused.why().key()).isEqualTo("files.image.type"));
  }
}
