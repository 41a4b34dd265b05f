package genko.jekyll.render;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.frontmatter.FrontMatter;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.markdown.kramdown.Ratchet;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whole pages against those that the real Jekyll built: of blogs of our own, and of those beside
 * the checkout where they are. Each blog is read once, and no page that nobody expects is made.
 */
class PagesTest {
  /** The day on which the real Jekyll built what lies beside the checkout. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

  private static final Path OWN = Path.of("src/test/resources/genko/pages");

  /** The blog in {@code site}, and what Jekyll made of it in {@code expected}. */
  private record Built(String name, Path site, Path expected) {}

  @Test
  void aPageOfABlogIsTheOneThatJekyllBuilds() throws IOException {
    Ratchet ratchet = new Ratchet("pages", PagesTest.class);
    for (Built built : built()) compare(built, ratchet);
    ratchet.print("whole pages as Jekyll builds them", name -> true);
    ratchet.print("those of blogs of our own", name -> name.startsWith("own/"));
    ratchet.printDifferences();
    ratchet.check("pages-that-differ.txt");
  }

  private static Map<String, Path> folders(Path of) throws IOException {
    Map<String, Path> folders = new TreeMap<>();
    if (!Files.isDirectory(of)) return folders;
    try (var paths = Files.list(of)) {
      paths
          .filter(Files::isDirectory)
          .forEach(path -> folders.put(path.getFileName().toString(), path));
    }
    return folders;
  }

  private static List<Built> built() throws IOException {
    Map<String, Built> all = new LinkedHashMap<>();
    folders(OWN)
        .forEach(
            (name, path) ->
                all.put("own/" + name, new Built("own/" + name, path, path.resolve("expected"))));
    folders(Corpus.folder("cases").resolve("pages"))
        .forEach(
            (name, path) ->
                all.put(
                    "cases/" + name, new Built("cases/" + name, path, path.resolve("expected"))));
    folders(Corpus.folder("blogs"))
        .forEach(
            (name, path) ->
                all.put(
                    "blogs/" + name,
                    new Built("blogs/" + name, path.resolve("site"), path.resolve("expected"))));
    return List.copyOf(all.values());
  }

  private static void compare(Built built, Ratchet ratchet) throws IOException {
    Map<String, String> expected = expected(built.expected());
    assertThat(expected).as(built.name()).isNotEmpty();
    Blog blog = Blog.read(BlogFolder.at(built.site()), CLOCK);
    SiteRenderer site = SiteRenderer.of(blog, CLOCK);
    for (BlogPost post : blog.all()) {
      String wanted = take(expected, post.file(), post.path());
      if (wanted == null) continue;
      Text text = Text.of(Files.readString(built.site().resolve(post.path())));
      PublishedPost edition = site.edition(post.path(), FrontMatter.of(text), text);
      String html = edition.page(edition.html(edition.body(post.body()).text())).html();
      ratchet.compare(built.name() + "/" + post.path(), wanted, html);
    }
    for (BlogPage page : blog.pages()) {
      String file = page.url().endsWith("/") ? page.url() + "index.html" : page.url();
      String wanted = take(expected, file, page.path());
      if (wanted == null) continue;
      PublishedPost edition = site.page(page.path()).orElseThrow();
      String html = edition.page(edition.html(edition.body(page.content().get()).text())).html();
      ratchet.compare(built.name() + "/" + page.path(), wanted, html);
    }
    for (String missed : expected.keySet()) {
      ratchet.compare(built.name() + "/" + missed, expected.get(missed), "no such page");
    }
  }

  /** What lies in the folder, by the path below it, or as a flat name made of the post's path. */
  private static Map<String, String> expected(Path folder) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        expected.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return expected;
  }

  private static String take(Map<String, String> expected, String file, String path) {
    String bare = file.startsWith("/") ? file.substring(1) : file;
    String html = expected.remove(bare);
    return html != null ? html : expected.remove(path.replace("/", "__") + ".html");
  }
}
