package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.jekyll.site.Blog;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.workspace.blog.KnownValues.Value;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownValuesReaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private PostFiles files;
  private KnownValuesReader reader;

  @BeforeEach
  void begin() {
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    TaskRunner here =
        new TaskRunner(
            Runnable::run,
            Runnable::run,
            cause -> {
              throw new AssertionError(cause);
            });
    reader = new KnownValuesReader(files, CLOCK, here);
  }

  private Path write(String name, String head) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "---\n" + head + "---\n\n本文\n");
  }

  private OpenPost open(Path file) {
    return OpenPost.of((Opened) files.open(file), InstantSource.system());
  }

  private KnownValues known(OpenPost open) {
    AtomicReference<KnownValues> known = new AtomicReference<>();
    reader.ask(open, known::set);
    return known.get();
  }

  private void place(OpenPost open, String path) {
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    open.setPosition(new BlogPosition(Optional.of(blog), path, CLOCK));
  }

  @Test
  void theOtherPostsOfTheFolderSayWhatIsUsual() throws IOException {
    write("2025-01-01-a.md", "title: 甲\ntags: [AI, 料理]\nlayout: post\nauthor: 山田\n");
    write("2025-01-02-b.md", "title: 乙\ntags:\n  - 料理\ncategory: 日記\nlayout: post\n");
    Path own = write("2025-01-03-own.md", "tags: [自分だけ]\n");
    write("2025-01-04-broken.md", "tags: [閉じない\ntitle: x\n");
    write(".hidden.md", "tags: [隠れ]\n");
    write("note.txt", "tags: [別]\n");
    KnownValues known = known(open(own));
    assertThat(known.of("tags")).containsExactly("料理", "AI");
    assertThat(known.of("layout")).containsExactly("post");
    assertThat(known.of("author")).containsExactly("山田");
    assertThat(known.of("title")).isEmpty();
    assertThat(known.of("nothing")).isEmpty();
  }

  @Test
  void allPostsOfABlogOfAnotherKindCountWhereverTheyLie() throws IOException {
    Files.writeString(folder.resolve("hugo.toml"), "baseURL = 'https://example.com/'\n");
    Path own = write("content/posts/own.md", "tags: [自分だけ]\n");
    write("content/posts/b.md", "tags: [料理]\n");
    write("content/notes/2024/c.md", "tags: [料理, 散歩]\n");
    Path walk = write("content/posts/walk/index.md", "tags: [散歩]\ncategories: [日記]\n");
    KnownValues known = known(open(own));
    assertThat(known.counted("tags")).containsExactly(new Value("散歩", 2), new Value("料理", 2));
    assertThat(known.posts("categories", "日記")).isEqualTo(1);
    Files.writeString(walk, "---\ntags: [京都]\n---\n");
    assertThat(known(open(own)).of("tags")).containsExactly("料理", "京都", "散歩");
  }

  @Test
  void aFileThatChangesOrGoesIsNoticed() throws IOException {
    Path own = write("a.md", "tags: [自分]\n");
    Path other = write("b.md", "tags: [前]\n");
    assertThat(known(open(own)).of("tags")).containsExactly("前");
    assertThat(known(open(other)).of("tags")).containsExactly("自分");
    write("b.md", "tags: [後]\n");
    Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(known(open(own)).of("tags")).containsExactly("後");
    Files.delete(other);
    assertThat(known(open(own)).of("tags")).isEmpty();
  }

  @Test
  void aBlogSaysItFromItsIndexInAllItsFolders() throws IOException {
    write("_config.yml", "x: 1\n");
    Path own = write("_posts/2025-01-01-own.md", "tags: [自分だけ]\n");
    write("_posts/2025-01-02-a.md", "tags: AI 料理\nauthor: 山田\npublished: true\n");
    write("旅/_posts/2025-01-03-b.md", "tags: [料理, 2024]\nlayout: post\n");
    write("_drafts/c.md", "tags: [料理]\nmap: {a: 1}\n");
    OpenPost open = open(own);
    assertThat(known(open)).as("before the blog is known").isEqualTo(KnownValues.NONE);
    place(open, "_posts/2025-01-01-own.md");
    KnownValues known = known(open);
    assertThat(known.of("tags")).containsExactly("料理", "2024", "AI");
    assertThat(known.of("author")).containsExactly("山田");
    assertThat(known.of("layout")).containsExactly("post");
    assertThat(known.byKey())
        .as("neither what Jekyll adds")
        .containsOnlyKeys("tags", "author", "layout");
  }

  @Test
  void whatAnotherEncodingMakesOfAWordIsNone() throws IOException {
    write("_config.yml", "x: 1\n");
    Path own = write("_posts/2025-01-01-own.md", "title: x\n");
    byte[] bytes = "---\ntags: [料理, AI]\n---\n".getBytes(Charset.forName("Shift_JIS"));
    Files.write(folder.resolve("_posts/2025-01-02-a.md"), bytes);
    OpenPost open = open(own);
    place(open, "_posts/2025-01-01-own.md");
    assertThat(known(open).of("tags")).containsExactly("AI");
  }

  @Test
  void aFolderThatCannotBeReadKnowsNothing() throws IOException {
    Path own = write("gone/a.md", "title: x\n");
    OpenPost open = open(own);
    Files.delete(own);
    Files.delete(own.getParent());
    assertThat(known(open)).isEqualTo(KnownValues.NONE);
  }
}
