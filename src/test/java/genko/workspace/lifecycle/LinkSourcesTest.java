package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSourcesTest {
  @TempDir private Path root;

  private static List<String> list(TestBlog blog) throws IOException {
    return LinkSources.list(blog.folder());
  }

  private static void write(TestBlog blog, String... paths) throws IOException {
    for (String path : paths) blog.write(path, "本文\n");
  }

  @Test
  void postsComeFirstThenWhatElseTheWriterHasWritten() throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    write(blog, "_layouts/a.html", "_posts/2025-11-01-散歩.md", "_drafts/b.md", "about.MD");
    write(blog, "_data/nav.yml", "_includes/c.liquid", "pages/d.htm", "_posts/2025-11-02-e.md");
    List<String> found = list(blog);
    assertThat(found.subList(0, 3))
        .containsExactlyInAnyOrder(
            "_posts/2025-11-02-e.md", "_posts/2025-11-01-散歩.md", "_drafts/b.md");
    assertThat(found.subList(3, found.size()))
        .containsExactlyInAnyOrder(
            "_layouts/a.html",
            "about.MD",
            "_data/nav.yml",
            "_includes/c.liquid",
            "pages/d.htm",
            "_config.yml");
  }

  @Test
  void whatABuildHasMadeIsNoneWhereverItWrites() throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    write(blog, "_site/a.html", "node_modules/b/c.md", "x/vendor/d.md", ".git/e.md", ".f/g.md");
    write(blog, "out/deep/_posts/2025-11-01-h.md", "output/i.html");
    blog.write("_config.yml", "destination: out/deep\n");
    assertThat(list(blog)).containsExactlyInAnyOrder("output/i.html", "_config.yml");
    blog.write("_config.yml", "destination: \"a\\0b\"\n");
    assertThat(list(blog)).contains("out/deep/_posts/2025-11-01-h.md");
  }

  @Test
  void whatNobodyWritesByHandIsNone() throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    write(blog, "a.png", "b.js", "c.css", "other.yml", "deep/_config.yml");
    Files.write(blog.root.resolve("long.html"), new byte[(1 << 22) + 1]);
    Files.write(blog.root.resolve("page.html"), new byte[1 << 22]);
    assertThat(list(blog)).containsExactlyInAnyOrder("page.html", "_config.yml");
  }

  @Test
  void aBlogWithoutAnythingHasNone() throws IOException {
    assertThat(list(new TestBlog(root))).isEmpty();
  }

  @Test
  void aLinkThatLeadsOutOfTheBlogLeadsToNone(@TempDir Path elsewhere) throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    Files.writeString(elsewhere.resolve("a.md"), "本文\n");
    Files.createDirectories(root.resolve("_posts"));
    Files.createSymbolicLink(root.resolve("_posts/2025-11-01-a.md"), elsewhere.resolve("a.md"));
    Files.createSymbolicLink(root.resolve("shared"), elsewhere);
    assertThat(list(blog)).containsExactly("_config.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_data/a.yml",
        "_data/deep/a.CSV",
        "data/a.json",
        "source/_data/a.yaml",
        "_config.yml",
        "_config_dev.yml",
        "hugo.toml",
        "config/_default/menus.toml"
      })
  void dataIsReadAsDataAndNotAsMarkdown(String path) {
    assertThat(LinkSources.isData(path)).isTrue();
    assertThat(LinkSources.isMarkdown(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yml", "deep/_data/a.yml", "_data/a.md", "_data/a", "my_config.yml"})
  void otherFilesAreNoData(String path) {
    assertThat(LinkSources.isData(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.MARKDOWN", "散歩.mkd", "a/b.mkdn", "a.mkdown"})
  void markdownIsToldByItsEnding(String path) {
    assertThat(LinkSources.isMarkdown(path)).isTrue();
    assertThat(LinkSources.isMarkdown(path + "x")).isFalse();
  }
}
