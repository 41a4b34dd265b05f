package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitledTargetTest {
  @TempDir private Path root;

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void post(String name, String title) throws IOException {
    write(name, "---\ntitle: " + title + "\n---\n本文\n");
  }

  private Blog blog() {
    Clock clock = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
    return Blog.read(BlogFolder.at(root), clock);
  }

  private static Map<String, String> targets(Blog blog) {
    return TitledTarget.of(blog).stream()
        .collect(Collectors.toMap(TitledTarget::title, TitledTarget::target));
  }

  @Test
  void whatIsBuiltIsATagThatTheBuildFinds() throws IOException {
    write("_config.yml", "baseurl: /b\ncollections:\n  notes:\n    output: true\n  parts: {}\n");
    post("_posts/2024-01-02-oldest.md", "一");
    post("_posts/旅/2024-01-03-sub.md", "二");
    post("news/_posts/2024-01-04-above.md", "三");
    post("news/_posts/deep/2024-01-05-both.md", "四");
    post("_notes/n.md", "覚え書き");
    post("_parts/p.md", "部品");
    post("about.md", "私");
    write("feed.xml", "---\ntitle: 配信\n---\n");
    write("plain.md", "---\n---\n");
    Blog blog = blog();
    assertThat(targets(blog))
        .containsOnly(
            Map.entry("一", "{% post_url 2024-01-02-oldest %}"),
            Map.entry("二", "{% post_url 旅/2024-01-03-sub %}"),
            Map.entry("三", "{% post_url news/2024-01-04-above %}"),
            Map.entry("四", "{% link news/_posts/deep/2024-01-05-both.md %}"),
            Map.entry("覚え書き", "{% link _notes/n.md %}"),
            Map.entry("私", "{% link about.md %}"));
    for (TitledTarget one : TitledTarget.of(blog)) {
      String name = one.target().replaceAll("\\{% \\w+ (.*) %}", "$1");
      boolean post = one.target().startsWith("{% post_url");
      String url = one.document().map(BlogPost::url).orElse("/about.html");
      assertThat(post ? blog.addresses().postUrl(name) : blog.addresses().urlOf(name))
          .as(one.target())
          .contains(url);
    }
  }

  @Test
  void twoPostsOfOneNameAreToldApartByTheirPaths() throws IOException {
    post("_posts/news/2024-01-02-same.md", "一");
    post("news/_posts/2024-01-02-same.md", "二");
    assertThat(targets(blog()))
        .containsOnly(
            Map.entry("一", "{% link _posts/news/2024-01-02-same.md %}"),
            Map.entry("二", "{% link news/_posts/2024-01-02-same.md %}"));
  }

  @Test
  void whatIsNotBuiltYetHasItsAddressForATagWouldEndTheBuild() throws IOException {
    write("_config.yml", "baseurl: /b\npermalink: /:title/\n");
    post("_posts/2024-07-01-later.md", "予定");
    write("_drafts/idea (2).md", "---\ntitle: 下書き\n---\n");
    write("_posts/2024-01-01-hidden.md", "---\ntitle: 隠す\npublished: false\n---\n");
    Blog blog = blog();
    assertThat(targets(blog))
        .containsOnly(Map.entry("予定", "/b/later/"), Map.entry("下書き", "/b/idea-%282%29/"));
    PostLinks links = PostLinks.of(blog, "_posts/2024-01-02-x.md", "/x/");
    for (String target : targets(blog).values()) {
      assertThat(links.missing(target, false)).as(target).isEmpty();
    }
  }

  @Test
  void theNewestComesFirstAndPagesCloseTheList() throws IOException {
    post("about.md", "私");
    post("_posts/2024-01-02-b.md", "二");
    post("_posts/2023-01-02-c.md", "一");
    post("_posts/2024-05-02-a.md", "三");
    write("_posts/2022-05-02-untitled.md", "---\ntitle: ''\n---\n");
    assertThat(TitledTarget.of(blog()).stream().map(TitledTarget::title))
        .isEqualTo(List.of("三", "二", "一", "2022-05-02-untitled.md", "私"));
  }
}
