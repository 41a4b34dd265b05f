package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.frontmatter.FrontMatter;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditedPostTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);

  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
  private final Path root = disk.getPath("/blog");

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Blog read() {
    return Blog.read(BlogFolder.at(root), CLOCK);
  }

  private static EditedPost edited(Blog blog, String path, String text) {
    Text whole = Text.of(text);
    return EditedPost.of(blog, path, FrontMatter.of(whole), whole);
  }

  private static String head(Random random) {
    String date = "date: 2025-0%d-1%d\n".formatted(random.nextInt(1, 9), random.nextInt(10));
    String hidden = random.nextInt(5) == 0 ? "published: false\n" : "";
    return "---\n" + date + hidden + "---\n本文\n";
  }

  private static List<List<String>> order(Blog blog) {
    return blog.config().collections().keySet().stream()
        .map(name -> blog.documents(name).stream().map(BlogPost::path).toList())
        .toList();
  }

  /** The collections are those of a blog that is read with the text in its file. */
  private void checkOrder(String config, long seed) throws IOException {
    Random random = new Random(seed);
    write("_config.yml", config);
    List<String> paths =
        List.of(
            "_posts/2025-01-01-a.md",
            "_posts/2025-02-01-b.md",
            "_posts/2025-03-01-c.md",
            "_posts/2025-03-01-d.md",
            "_drafts/e.md",
            "_notes/f.md",
            "_notes/g.md");
    for (String path : paths) write(path, head(random));
    for (int i = 0; i < 40; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      String text = head(random);
      List<List<String>> within = order(edited(read(), path, text).within());
      write(path, text);
      assertThat(within).as("%s of seed %d says %s", path, seed, text).isEqualTo(order(read()));
    }
  }

  @Test
  void standsAmongTheOthersWhereItsDatePutsIt() throws IOException {
    checkOrder("collections: [notes]\n", 1);
    checkOrder("collections: [notes]\nshow_drafts: true\nfuture: true\n", 2);
    checkOrder("collections: [notes]\nlimit_posts: 2\n", 3);
  }

  @Test
  void isFoundOutOnce() throws IOException {
    write("_config.yml", "title: x\n");
    EditedPost post = edited(read(), "_posts/2025-01-01-a.md", "---\ntitle: 甲\n---\n");
    assertThat(post.document()).isSameAs(post.document());
    assertThat(post.within()).isSameAs(post.within());
    assertThat(post.within().at("_posts/2025-01-01-a.md")).contains(post.document());
  }
}
