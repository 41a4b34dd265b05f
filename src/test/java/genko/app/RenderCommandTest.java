package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private static final String HEAD = "---\nlayout: post\ntitle: 雨<傘>\n---\n";

  @TempDir private Path folder;
  private Path blog;

  @BeforeEach
  void makeBlog() throws IOException {
    blog = folder.resolve("blog");
    Files.createDirectories(blog.resolve("_posts"));
    Files.createDirectories(blog.resolve("_layouts"));
    Files.writeString(blog.resolve("_config.yml"), "title: 活字\nbaseurl: /k\n");
    Files.writeString(
        blog.resolve("_layouts/post.html"),
        "---\nlayout: all\n---\n<h1>{{ page.title | escape }}</h1>\n{{ content }}");
    Files.writeString(
        blog.resolve("_layouts/all.html"), "<title>{{ site.title }}</title>\n{{ content }}");
  }

  private Path post(String name, String text) throws IOException {
    return Files.writeString(blog.resolve("_posts").resolve(name), text);
  }

  @Test
  void printsThePageAsTheBlogsLayoutsGiveIt() throws IOException {
    Path post = post("2024-05-01-a.md", HEAD + "**「本文」**です。{{ site.baseurl }}\n");
    Run run = Run.of("render", post.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo("<title>活字</title>\n<h1>雨&lt;傘&gt;</h1>\n<p><strong>「本文」</strong>です。/k</p>\n");
  }

  @Test
  void blankLinesBelowTheHeadAreNoPartOfTheContent() throws IOException {
    Files.writeString(blog.resolve("_layouts/post.html"), "[{{ content }}]{{ content | size }}");
    for (String body : List.of("雨\n", "{{ '雨' }}\n")) {
      Path post = post("2024-05-01-a.md", HEAD + "\n \n" + body);
      assertThat(Run.of("render", post.toString()).out()).isEqualTo("[<p>雨</p>\n]9");
    }
  }

  @Test
  void aPageThatIsNoPostIsRenderedAsOne() throws IOException {
    Files.writeString(
        blog.resolve("_config.yml"),
        "title: 活字\ndefaults:\n- scope: {type: pages}\n  values: {layout: all}\n");
    Files.writeString(
        blog.resolve("_layouts/all.html"), "{{ page.url }} {{ page.date }}[{{ content }}]");
    Path html = Files.writeString(blog.resolve("about.html"), "---\n---\n*{{ page.name }}*\n");
    Path markdown = Files.writeString(blog.resolve("b.md"), "---\npermalink: /c/\n---\n*b*\n");
    assertThat(Run.of("render", html.toString()).out()).isEqualTo("/about.html [*about.html*\n]");
    assertThat(Run.of("render", markdown.toString()).out()).isEqualTo("/c/ [<p><em>b</em></p>\n]");
  }

  @Test
  void aPageThatHasMovedShowsWhereItWent() throws IOException {
    Files.writeString(
        blog.resolve("_config.yml"),
        "url: https://a.example\nbaseurl: /k\nplugins: [jekyll-redirect-from]\n");
    Path moved = Files.writeString(blog.resolve("a.md"), "---\nredirect_to: /b/\n---\n雨\n");
    assertThat(Run.of("render", moved.toString()).out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en-US\">\n")
        .contains("content=\"0; url=https://a.example/k/b/\"")
        .doesNotContain("雨");
    Files.writeString(blog.resolve("_layouts/redirect.html"), "→ {{ page.redirect.to }}");
    Path far = post("2024-05-01-a.md", "---\nredirect_to: [https://b.example/c]\n---\n雨\n");
    assertThat(Run.of("render", far.toString()).out()).isEqualTo("→ https://b.example/c");
  }

  @Test
  void theIndexShowsTheNewestPostsAndWhereTheOthersAre() throws IOException {
    Files.writeString(blog.resolve("_config.yml"), "plugins: [jekyll-paginate]\npaginate: 2\n");
    for (int day = 1; day < 6; day++) post("2024-05-0" + day + "-p" + day + ".md", HEAD);
    String shown =
        "{{ paginator.posts | map: 'slug' | join: ' ' }} {{ paginator.page }}"
            + "/{{ paginator.total_pages }} [{{ paginator.previous_page_path }}]"
            + " [{{ paginator.next_page_path }}]";
    Path index = Files.writeString(blog.resolve("index.html"), "---\n---\n" + shown);
    assertThat(Run.of("render", index.toString()).out()).isEqualTo("p5 p4 1/3 [] [/page2]");
    Path other = Files.writeString(blog.resolve("b.html"), "---\n---\n[{{ paginator.page }}]");
    assertThat(Run.of("render", other.toString()).out()).isEqualTo("[]");
  }

  @Test
  void printsTheBodyAlone() throws IOException {
    Path post = post("2024-05-01-a.md", HEAD + "# {{ page.title | size }}\n\n本文\n");
    assertThat(Run.of("render", "--body", post.toString()).out())
        .isEqualTo("<h1 id=\"4\">4</h1>\n\n<p>本文</p>\n");
  }

  @Test
  void withoutABlogThePageStandsAlone() throws IOException {
    Path post =
        Files.writeString(
            folder.resolve("a.md"), "---\ntitle: 雨\n---\n本文<script>alert(1)</script>\n");
    Run run = Run.of("render", post.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("<!doctype html>")
        .contains("<title>雨</title>", "<h1 class=\"title\">雨</h1>", "本文", "--paper")
        .doesNotContain("<script");
  }

  @Test
  void saysWithFileAndLineWhatWouldEndTheBuild() throws IOException {
    Path post = post("2024-05-01-a.md", HEAD + "本文\n{% include none.html %}\n{{ a\n");
    Run run = Run.of("render", post.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .anySatisfy(line -> assertThat(line).startsWith(post + ":6: ").contains("none.html"))
        .anySatisfy(line -> assertThat(line).startsWith(post + ":7: ").contains("{{"));
  }

  @Test
  void saysWhichLineOfALayoutWouldEndTheBuild() throws IOException {
    Path layout = blog.resolve("_layouts/post.html");
    Files.writeString(layout, "---\nlayout: all\n---\n\n{{ 1 | divided_by: 0 }}");
    Path post = post("2024-05-01-a.md", HEAD + "本文\n");
    Run run = Run.of("render", post.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith(layout + ":5: ");
  }

  @Test
  void saysWhereADateEndsTheBuild() throws IOException {
    Path post = post("2024-05-01-a.md", "---\ntitle: a\ndate: ''\n---\n本文\n");
    Run run = Run.of("render", post.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith(post + ":3: ");
  }

  @Test
  void writesOverNothingButWhatItMade() throws IOException {
    Path post = post("2024-05-01-a.md", HEAD + "一\n");
    Path out = folder.resolve("out");
    Path page = out.resolve("2024-05-01-a.html");
    String[] command = {"render", "--body", "--out", out.toString(), post.toString()};
    assertThat(Run.of(command).exit()).isZero();
    assertThat(page).hasContent("<p>一</p>\n");
    post("2024-05-01-a.md", HEAD + "二\n");
    assertThat(Run.of(command).exit()).isZero();
    assertThat(page).hasContent("<p>二</p>\n");
    Files.writeString(page, "手で書いた");
    Run refused = Run.of(command);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).startsWith(post + ":1: ").contains("2024-05-01-a.html");
    assertThat(page).hasContent("手で書いた");
  }

  @Test
  void manyPostsComeOutInOrderEachWithItsOwnComplaint() throws IOException {
    List<String> command = new ArrayList<>(List.of("render", "--body"));
    StringBuilder pages = new StringBuilder();
    List<String> broken = new ArrayList<>();
    for (int day = 10; day < 29; day++) {
      boolean bad = day % 7 == 0;
      Path post = post("2024-05-" + day + "-a.md", HEAD + (bad ? "{% include no.html %}\n" : day));
      command.add(post.toString());
      if (bad) broken.add(post + ":5: ");
      else pages.append("<p>").append(day).append("</p>\n");
    }
    Run run = Run.of(command.toArray(new String[0]));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEqualTo(pages.toString());
    List<String> said = run.err().lines().toList();
    assertThat(said).hasSameSizeAs(broken);
    for (int at = 0; at < said.size(); at++) assertThat(said.get(at)).startsWith(broken.get(at));
  }

  @Test
  void whatItMadeIsKnownFromRunToRunHoweverManyFilesAreMade() throws IOException {
    Path out = folder.resolve("out");
    Path one = post("2024-05-01-a.md", HEAD + "一\n");
    Path two = post("2024-05-02-b.md", HEAD + "二\n");
    String[] command = {
      "render", "--body", "--out", out.toString(), one.toString(), two.toString()
    };
    for (String text : List.of("三", "四", "四")) {
      assertThat(Run.of(command).exit()).isZero();
      post("2024-05-02-b.md", HEAD + text + "\n");
    }
    assertThat(Run.of(command).exit()).isZero();
    assertThat(out.resolve("2024-05-02-b.html")).hasContent("<p>四</p>\n");
    assertThat(Files.readAllLines(out.resolve(".genko-made")))
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .containsExactly("2024-05-01-a.html", "2024-05-02-b.html");
  }

  @Test
  void refusesToWriteOverASource() throws IOException {
    Path post = Files.writeString(folder.resolve("a.html"), "---\ntitle: a\n---\n本文\n");
    Run run = Run.of("render", "--out", folder.toString(), post.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(post).hasContent("---\ntitle: a\n---\n本文\n");
  }
}
