package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostLinksTest {
  private static final String POST = "_posts/2024-05-02-e.md";

  @TempDir private Path root;

  @BeforeEach
  void makeBlog() throws IOException {
    write("_config.yml", "title: 試し\n");
    write(POST, "---\ntitle: 絵\n---\n本文\n");
    write("_posts/2024-01-02-list.md", "---\ntitle: 表\ncategories: [旅]\n---\n本文\n");
    write("_posts/beside.png", "");
    write("about.md", "---\ntitle: 私\nredirect_from: /me/\n---\n");
    write("docs/index.md", "---\n---\n");
    write("assets/main.scss", "---\n---\na {}\n");
    write("assets/T.gif", "");
    write("assets/港 (朝).jpg", "");
    write("assets/photo-01.jpg", "");
    write("assets/" + decomposed("ガード.png"), "");
    write("node_modules/x.js", "");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private PostLinks targets() {
    Clock clock = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
    Blog blog = Blog.read(BlogFolder.at(root), clock);
    return PostLinks.of(blog, POST, blog.at(POST).orElseThrow().url());
  }

  private void isThere(String... addresses) {
    PostLinks targets = targets();
    for (String address : addresses) {
      assertThat(targets.missing(address, false)).as(address).isEmpty();
    }
  }

  private void isMissing(String address, String... near) {
    Optional<List<String>> missing = targets().missing(address, true);
    assertThat(missing).as(address).isPresent();
    assertThat(missing.get()).as(address).containsExactly(near);
  }

  @Test
  void whatTheBlogPublishesIsThere() {
    isThere(
        "/assets/T.gif",
        "/assets/T.gif?v=2#x",
        "/assets/%E6%B8%AF%20(%E6%9C%9D).jpg",
        "/assets/main.css",
        "/about.html",
        "/about",
        "/me/",
        "/docs/",
        "/docs",
        "/",
        "/%E6%97%85/2024/01/02/list.html",
        "/feed.xml",
        "../../../assets/T.gif",
        "beside.png",
        "2024-01-02-list.md");
  }

  @Test
  void whatIsNotTheBlogsIsNotJudged() {
    isThere(
        "https://example.com/x.png",
        "//example.com/x.png",
        "mailto:a@example.com",
        "#見出し",
        "{{ site.baseurl }}/x.png",
        "{% link x.md %}",
        "/tags/旅/",
        "/other-project/");
  }

  @Test
  void whatIsMissingHasTheNamesThatMayBeMeant() {
    isMissing("/assets/ない.jpg");
    isMissing("/assets/t.gif", "/assets/T.gif");
    isMissing("/assets/ガード.png", "/assets/" + decomposed("ガード.png"));
    isMissing("/img/T.gif", "/assets/T.gif");
    isMissing("T.gif", "/assets/T.gif");
    isMissing("assets/T.gif", "/assets/T.gif");
    isMissing("/assets/phto-01.jpg", "/assets/photo-01.jpg");
    isMissing("/assets/photo-02.jpg");
    isMissing("/assets/photo-01.png", "/assets/photo-01.jpg");
    isMissing("/assets/main.scss", "/assets/main.css");
    isMissing("/assets/港(朝).jpg", "/assets/港%20%28朝%29.jpg");
    isMissing("/assets/%E6%B8%AF(%E6%9C%9D).jpg", "/assets/%E6%B8%AF%20%28%E6%9C%9D%29.jpg");
    isMissing("/assets/t.gif?v=2#x", "/assets/T.gif?v=2#x");
    isMissing("/old/docs/", "/docs/");
    isMissing("/node_modules/x.js");
  }

  @Test
  void aFileThatCameSinceTheBlogWasReadIsThere() throws IOException {
    PostLinks targets = targets();
    write("assets/new.png", "");
    write("_site/assets/plugged.png", "");
    assertThat(targets.missing("/assets/new.png", true)).isEmpty();
    assertThat(targets.missing("/assets/plugged.png", true)).isEmpty();
  }

  @Test
  void aBaseurlStandsBeforeEveryPath() throws IOException {
    write("_config.yml", "baseurl: /blog\n");
    isThere("/blog/assets/T.gif", "/else/where.png", "../../../assets/T.gif");
    isMissing("/assets/T.gif", "/blog/assets/T.gif");
    isMissing("/blog/assets/t.gif", "/blog/assets/T.gif");
  }

  @Test
  void withoutABlogItsFolderIsAllThatAPostHas() {
    PostLinks targets = PostLinks.beside(BlogFolder.at(root.resolve("assets")), "post.md");
    assertThat(targets.missing("T.gif", true)).isEmpty();
    assertThat(targets.missing("./T.gif", true)).isEmpty();
    assertThat(targets.missing("/x.gif", true)).isEmpty();
    assertThat(targets.missing("t.gif", true)).contains(List.of("T.gif"));
    assertThat(targets.missing("./t.gif", true)).contains(List.of("./T.gif"));
    assertThat(targets.missing("ない.gif", true)).contains(List.of());
  }

  @Test
  void aShortNameWithOneLetterMoreMayBeMeant() throws IOException {
    write("img/日本.png", "");
    write("img/Tall.png", "");
    write("img/a.png", "");
    isMissing("/img/日本人.png", "/img/日本.png");
    isMissing("/img/日.png", "/img/日本.png");
    isMissing("/img/tal.png", "/img/Tall.png");
    isMissing("/img/ab.png");
  }
}
