package genko.jekyll.render;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.frontmatter.FrontMatter;
import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogFiles;
import genko.jekyll.site.EditedPost;
import genko.jekyll.site.PostLinks;
import genko.jekyll.site.SitePublication;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations and front matters in which values are of types that nobody thought of. */
class OddValuesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-17T00:00:00Z"), ZoneOffset.UTC);
  private static final String POST = "_posts/2025-11-01-a.md";
  private static final List<String> VALUES =
      List.of(
          "~",
          "false",
          "-1.5",
          "''",
          "/",
          "2025-11-01",
          "[a, [b, ~], {c: ~}]",
          "{~: b, output: {}, permalink: [], sass_dir: ~}",
          "[{values: {}}, {scope: ~, values: {layout: ~}}, {scope: {type: ~}, values: {}}]");

  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
  private final Path root = disk.getPath("/blog");

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Publishes all of a blog with these settings, a post and a page of which say {@code front}. */
  private void checkPublishes(String config, String front) throws IOException {
    String text = "---\nlayout: a\n" + front + "\n---\n{{ page | jsonify }}{{ content }}\n\n本文\n";
    write("_config.yml", config);
    write("_layouts/a.html", "---\n" + front + "\n---\n{{ content }}{{ site.posts }}{{ layout }}");
    write("_data/d.yml", front);
    write("_notes/a.md", text);
    write("index.html", text);
    write("a.css", text);
    write(POST, text);
    assertThatCode(() -> publish(Text.of(text)))
        .as("%s%n%s", config, front)
        .doesNotThrowAnyException();
  }

  private void publish(Text text) throws IOException {
    Blog blog = Blog.read(BlogFolder.at(root), CLOCK);
    EditedPost edited = EditedPost.of(blog, POST, FrontMatter.of(text), text);
    SitePublication.of(edited, true, CLOCK.instant());
    PostLinks.of(edited).missing("/nowhere/", false);
    blog.addresses().urlOf("index.html");
    blog.dataFaults();
    PublishedPost post = SiteRenderer.edition(edited, CLOCK);
    post.page(post.html(post.body(text.toString()).text()));
    SiteRenderer site = SiteRenderer.of(blog, CLOCK);
    site.page("index.html").ifPresent(page -> page.page(page.body("{{ site | jsonify }}").text()));
    new BlogFiles(blog, Sass.NONE, (all, path, source) -> site.file(path, source)).read("/a.css");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collections_dir",
        "layouts_dir",
        "includes_dir",
        "data_dir",
        "destination",
        "collections",
        "include",
        "exclude",
        "markdown_ext",
        "show_drafts",
        "limit_posts",
        "future",
        "unpublished",
        "plugins",
        "highlighter",
        "excerpt_separator",
        "permalink",
        "timezone",
        "defaults",
        "kramdown",
        "baseurl",
        "url",
        "title",
        "time",
        "sass",
        "theme",
        "data"
      })
  void aConfigurationMayHoldAnything(String key) throws IOException {
    for (String value : VALUES) checkPublishes(key + ": " + value + "\n", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout",
        "permalink",
        "date",
        "title",
        "slug",
        "ext",
        "categories",
        "category",
        "tags",
        "tag",
        "published",
        "draft",
        "excerpt",
        "excerpt_separator",
        "redirect_from",
        "name",
        "path",
        "content",
        "url",
        "id",
        "collection",
        "render_with_liquid",
        "next"
      })
  void aFrontMatterMayHoldAnything(String key) throws IOException {
    for (String value : VALUES) checkPublishes("collections: {notes: {}}\n", key + ": " + value);
  }
}
