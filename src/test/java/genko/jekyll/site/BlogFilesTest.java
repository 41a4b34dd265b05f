package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.sass.Sass;
import genko.jekyll.site.BlogFiles.Note;
import genko.preview.SiteFiles.Found;
import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BlogFilesTest {
  @TempDir private static Path tools;
  @TempDir private Path folder;

  private Path root;
  private BlogFiles files;

  @BeforeEach
  void build() throws IOException {
    root = Files.createDirectories(folder.resolve("blog"));
    Files.writeString(folder.resolve("secret.css"), "secret");
    write("_config.yml", "baseurl: /b\nexclude: [private]\n");
    write("assets/plain.css", "p { color: red }");
    write("assets/絵 一.png", "picture");
    write("assets/main.scss", "---\n---\n@import \"base\";\n");
    write("_sass/_base.scss", "p { b { color: red } }\n");
    write("assets/named.js", "---\n---\nlet a = '{{ site.title }}';\n");
    write("private/a.css", "x");
    write("_data/a.css", "x");
    write("_site/assets/theme.css", "theme");
    write("_site/assets/main.css", "built");
    read();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void read() {
    Blog blog = Blog.read(BlogFolder.at(root), Clock.systemUTC());
    files = new BlogFiles(blog, new Sass(tools), (one, path, text) -> text.replace("{{", "<<"));
  }

  private String get(String path) throws IOException {
    Found found = files.read(path);
    if (!(found instanceof Found.Bytes bytes)) return found.getClass().getSimpleName();
    String text = new String(bytes.bytes(), StandardCharsets.UTF_8);
    return bytes.mediaType() + " " + text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void givesWhatIsCopiedAsItIs() throws IOException {
    assertThat(get("/b/assets/plain.css")).isEqualTo("text/css; charset=utf-8 p { color: red }");
    assertThat(get("/b/assets/絵 一.png")).isEqualTo("image/png picture");
    write("assets/new.css", "new");
    assertThat(get("/b/assets/new.css")).endsWith("new");
  }

  @Test
  void withoutItsBaseurlAnAddressLeadsNowhere() throws IOException {
    assertThat(get("/assets/plain.css")).isEqualTo("Missing");
    assertThat(get("/b")).isEqualTo("Missing");
    assertThat(get("/bb/assets/plain.css")).isEqualTo("Missing");
  }

  @Test
  void givesNothingThatIsNotPublished() throws IOException {
    for (String path :
        List.of(
            "/b/_config.yml",
            "/b/private/a.css",
            "/b/_data/a.css",
            "/b/_sass/_base.scss",
            "/b/assets/main.scss~",
            "/b/_posts/x.md",
            "/b/.git/config",
            "/b/",
            "/b//")) {
      assertThat(get(path)).as(path).isEqualTo("Missing");
    }
  }

  @Test
  void leavesTheBlogByNoPath() throws IOException {
    for (String path :
        List.of(
            "/b/../secret.css",
            "/b/assets/../../secret.css",
            "/b/assets/..",
            "/b/assets/../../../../../../../../etc/passwd")) {
      assertThat(get(path)).as(path).isEqualTo("Outside");
    }
    assertThat(get("/b/%2e%2e/secret.css")).isEqualTo("Missing");
    assertThat(get("/b/..%2fsecret.css")).isEqualTo("Missing");
    assertThat(get("/b/assets/a\0.css")).isEqualTo("Missing");
    assertThat(get("/b//etc/passwd")).isEqualTo("Missing");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void leavesTheBlogByNoLink() throws Exception {
    Files.createSymbolicLink(root.resolve("assets/link.css"), folder.resolve("secret.css"));
    Files.createSymbolicLink(root.resolve("up"), folder);
    Files.createSymbolicLink(root.resolve("_sass/_link.scss"), folder.resolve("secret.css"));
    write("assets/sly.scss", "---\n---\n@import \"link\";\n");
    new ProcessBuilder("mkfifo", root.resolve("assets/pipe.css").toString()).start().waitFor();
    read();
    assertThat(get("/b/assets/link.css")).isEqualTo("Outside");
    assertThat(get("/b/up/secret.css")).isEqualTo("Outside");
    assertThat(get("/b/assets/sly.css")).isEqualTo("Missing");
    assertThat(get("/b/assets/pipe.css")).isEqualTo("Missing");
    // A link out of the folder is not for the cleaning up after the test.
    Files.delete(root.resolve("up"));
  }

  @Test
  void makesStylesOfSassAnewWhenAnImportChanges() throws IOException {
    assertThat(get("/b/assets/main.css")).endsWith("p b { color: red; }");
    write("_sass/_base.scss", "p { b { color: green } }\n\n");
    assertThat(get("/b/assets/main.css")).endsWith("p b { color: green; }");
  }

  @Test
  void showsTheStylesAsTheyWereWhileTheSassIsWrong() throws IOException {
    get("/b/assets/main.css");
    write("_sass/_base.scss", "p {\n  color: $none;\n}\n");
    assertThat(get("/b/assets/main.css")).endsWith("p b { color: red; }");
    assertThat(files.notes())
        .contains(new Note(Note.Kind.SASS, "_sass/_base.scss", 1, "Undefined variable."));
    write("_sass/_base.scss", "p { color: blue }");
    assertThat(get("/b/assets/main.css")).endsWith("p { color: blue; }");
    assertThat(files.notes()).isEmpty();
  }

  @Test
  void showsTheBuiltStylesWhereNoneCanBeMadeAndSaysSo() throws IOException {
    write("_sass/_base.scss", "p {");
    assertThat(get("/b/assets/main.css")).endsWith("built");
    assertThat(get("/b/assets/theme.css")).endsWith("theme");
    assertThat(files.notes()).extracting(Note::kind).contains(Note.Kind.BUILT, Note.Kind.SASS);
    assertThat(get("/b/assets/nothing.css")).isEqualTo("Missing");
    assertThat(files.notes()).extracting(Note::kind).contains(Note.Kind.MISSING);
  }

  @Test
  void runsTheLiquidOfAFileWithFrontMatter() throws IOException {
    assertThat(get("/b/assets/named.js")).endsWith("let a = '<< site.title }}';");
  }

  /** One sheet is being made, by a template that takes its time, while another is asked for. */
  @Test
  void noSheetWaitsForAnother() throws Exception {
    write("assets/other.scss", "---\n---\np { b { color: blue } }\n");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Blog blog = Blog.read(BlogFolder.at(root), Clock.systemUTC());
    files =
        new BlogFiles(
            blog,
            new Sass(tools),
            (one, path, text) -> {
              if (path.endsWith("main.scss")) await(begun, asked);
              return text;
            });
    CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> sheet("main"));
    begun.await();
    CompletableFuture<String> again = CompletableFuture.supplyAsync(() -> sheet("main"));
    assertThat(sheet("other")).contains("p b").contains("blue");
    asked.countDown();
    assertThat(slow.get()).contains("p b").contains("red");
    assertThat(again.get()).isEqualTo(slow.get());
  }

  private static void await(CountDownLatch begun, CountDownLatch asked) {
    begun.countDown();
    try {
      asked.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private String sheet(String name) {
    try {
      return get("/b/assets/" + name + ".css");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
