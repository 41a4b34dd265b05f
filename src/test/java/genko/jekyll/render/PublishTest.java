package genko.jekyll.render;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.markdown.kramdown.DomEvents;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishTest {
  private static final Path BLOG = Path.of("src/test/resources/genko/publish/blog");
  private static final Path EXPECTED = Path.of("src/test/resources/genko/publish/expected");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);

  private static Blog blog() {
    return Blog.read(BlogFolder.at(BLOG), CLOCK);
  }

  private static Text text(String path) throws IOException {
    return Text.of(Files.readString(BLOG.resolve(path)));
  }

  @Test
  void everyPostIsThePageThatJekyllMakesOfIt() throws IOException {
    Blog blog = blog();
    SiteRenderer site = SiteRenderer.of(blog, CLOCK);
    List<BlogPost> all = new ArrayList<>(blog.posts());
    all.addAll(blog.documents("notes"));
    assertThat(all).hasSize(16);
    List<String> different = new ArrayList<>();
    for (BlogPost post : all) {
      PublishedPost edition =
          site.edition(post.path(), FrontMatter.of(text(post.path())), text(post.path()));
      RenderedTemplate body = edition.body(post.body());
      assertThat(body.faults()).as(post.path()).isEmpty();
      RenderedPage page = edition.page(edition.html(body.text()));
      assertThat(page.faults()).as(post.path()).isEmpty();
      compare(post.path(), post.file(), page.html(), different);
    }
    assertThat(different).isEmpty();
  }

  @Test
  void everyOtherPageIsThePageThatJekyllMakesOfIt() throws IOException {
    Blog blog = blog();
    SiteRenderer site = SiteRenderer.of(blog, CLOCK);
    List<String> different = new ArrayList<>();
    for (BlogPage page : blog.pages()) {
      PublishedPost edition = site.page(page.path()).orElseThrow();
      String body = edition.body(page.content().get()).text();
      String html = edition.page(edition.html(body)).html();
      String file = page.url().endsWith("/") ? page.url() + "index.html" : page.url();
      compare(page.path(), file, html, different);
    }
    assertThat(blog.pages()).hasSize(3);
    assertThat(different).isEmpty();
  }

  private static void compare(String name, String file, String got, List<String> different)
      throws IOException {
    String bare = file.startsWith("/") ? file.substring(1) : file;
    String difference = DomEvents.difference(Files.readString(EXPECTED.resolve(bare)), got);
    if (!difference.isEmpty()) different.add(name + ": " + difference);
  }

  @Test
  void aStyleSheetCanHaveLiquidToo() {
    assertThat(
            SiteRenderer.of(blog(), CLOCK)
                .file("assets/style.css", "a { content: '{{ site.title }}' }"))
        .isEqualTo("a { content: '雨と活字' }");
  }

  @Test
  void aFrameHasOnePlaceForTheBody() throws IOException {
    String path = "_posts/2024-01-10-yuki.md";
    PublishedPost edition =
        SiteRenderer.of(blog(), CLOCK).edition(path, FrontMatter.of(text(path)), text(path));
    String content = edition.html(edition.body(blog().at(path).orElseThrow().body()).text());
    String place = "<div id=\"here\"></div>";
    RenderedPage frame = edition.frame(place, () -> content);
    assertThat(frame.html()).containsOnlyOnce(place);
    assertThat(frame.html().replace(place, content)).isEqualTo(edition.page(content).html());
    assertThat(frame.ofContent()).isTrue();
  }

  @Test
  void aFrameThatOnlyShowsTheBodyIsTheSameForAnyBody() throws IOException {
    String path = "_posts/2023-08-15-natsu.md";
    PublishedPost edition =
        SiteRenderer.of(blog(), CLOCK).edition(path, FrontMatter.of(text(path)), text(path));
    RenderedPage frame =
        edition.frame(
            "<div id=\"here\"></div>",
            () -> {
              throw new IllegalStateException("asked for");
            });
    assertThat(frame.ofContent()).isFalse();
    assertThat(frame.html()).contains("<div class=\"bare\"><div id=\"here\"></div></div>");
  }

  @Test
  void whatIsWrittenNowStandsInThePlaceOfTheFile() {
    String path = "_posts/2024-01-10-yuki.md";
    Text text = Text.of("---\ntitle: 書きかけ\ndate: 2024-01-10 06:00:00 +0900\n---\n本文");
    PublishedPost edition =
        SiteRenderer.of(blog(), CLOCK).edition(path, FrontMatter.of(text), text);
    assertThat(edition.page("<p>本文</p>").html()).contains("<h1>❖ 書きかけ</h1>");
    assertThat(edition.body("{{ site.posts[1].title }}").text()).isEqualTo("書きかけ");
  }

  @Test
  void aFaultOfALayoutNamesItsFileAndLine() throws IOException {
    String path = "_posts/2024-01-10-yuki.md";
    Text text = Text.of("---\ntitle: 無\nauthor: nobody\ntags: 3\n---\n");
    PublishedPost edition =
        SiteRenderer.of(blog(), CLOCK).edition(path, FrontMatter.of(text), text);
    RenderedPage page = edition.page("");
    assertThat(page.faults()).isEmpty();
    List<Fault> found =
        SiteRenderer.in("_layouts/x.html", "a\n{{ 1 | nope }}", 3, rendered("a\n{{ 1 | nope }}"));
    assertThat(found.getFirst().file()).isEqualTo("_layouts/x.html");
    assertThat(found.getFirst().line()).isEqualTo(4);
  }

  private static List<Fault> rendered(String template) {
    return SiteRenderer.none(CLOCK)
        .edition("", FrontMatter.of(Text.of("")), Text.of(""))
        .body(template)
        .faults();
  }

  @Test
  void linksLeadToWhatIsBuilt() throws IOException {
    String path = "_posts/2024-01-10-yuki.md";
    PublishedPost edition =
        SiteRenderer.of(blog(), CLOCK).edition(path, FrontMatter.of(text(path)), text(path));
    assertThat(edition.body("{% post_url 2019-06-15-tsuyu %}").text())
        .isEqualTo("/katsuji/%E6%9A%AE%E3%82%89%E3%81%97/%E5%AD%A3%E7%AF%80/2019/06/tsuyu/");
    assertThat(edition.body("{% link assets/style.css %}").text())
        .isEqualTo("/katsuji/assets/style.css");
    for (String wrong :
        List.of(
            "{% post_url 2019-06-16-tsuyu %}",
            "{% link _config.yml %}",
            "{% link ../README.md %}",
            "{% include ../_config.yml %}",
            "{% include /etc/passwd %}",
            "{% include_relative ../../README.md %}")) {
      assertThat(edition.body(wrong).faults()).as(wrong).hasSize(1);
      assertThat(edition.body(wrong).text()).as(wrong).contains("genko-liquid");
    }
  }
}
