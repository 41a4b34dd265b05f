package genko.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PublicationStatus.State;
import genko.frontmatter.FrontMatter;
import genko.markdown.HtmlRenderer;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages of a Hugo blog say of one another; the addresses are those that Hugo 0.111 makes.
 */
class HugoPagesTest {
  private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");

  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BlogSite site() {
    Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
    return new HugoKind().site(Optional.of(BlogFolder.at(folder)), clock);
  }

  @BeforeEach
  void blog() throws IOException {
    file(
        "hugo.toml",
        """
        baseURL = 'https://example.org/blog/'
        [params]
        owner = '山田 <太郎>'
        [params.more]
        count = 3
        """);
    file("content/posts/b.md", "+++\ntitle = '乙'\nslug = 'otsu'\n+++\n");
    file("content/posts/trip/index.md", "+++\ntitle = '旅'\n+++\n");
    file("content/diary/b2.md", "+++\n+++\n");
    file("content/posts/b2.md", "+++\n+++\n");
  }

  private String html(String body) {
    return HtmlRenderer.render(site().dialect().parse(Text.of(body), 0)).strip();
  }

  @Test
  void referencesLeadToTheAddressesOfPages() {
    assertThat(html("[乙]({{< relref \"posts/b.md#題\" >}})"))
        .isEqualTo("<p><a href=\"/blog/posts/otsu/#題\">乙</a></p>");
    assertThat(html("[乙]({{< ref \"/posts/b\" >}}) [旅]({{< ref trip >}})"))
        .contains("href=\"https://example.org/blog/posts/otsu/\"")
        .contains("href=\"https://example.org/blog/posts/trip/\"");
    assertThat(html("[多]({{< ref \"b2\" >}}) [無]({{< ref \"none.md\" >}})"))
        .as("a name that two pages have, and one that none has, stay as they are")
        .contains("href=\"b2\"")
        .contains("href=\"none.md\"");
    assertThat(site().dialect()).isEqualTo(site().dialect());
  }

  @Test
  void parametersOfTheSiteAreShown() {
    assertThat(html("主は{{< param owner >}}、{{< param \"more.count\" >}}"))
        .isEqualTo("<p>主は山田 &lt;太郎&gt;、3</p>");
    assertThat(html("{{< param nobody >}}")).contains("class=\"shortcode\"");
  }

  private State state(String path, String head) {
    PlacedPost post = new PlacedPost(path, FrontMatter.of(Text.of(head)));
    return site().publication(post, NOW).orElseThrow().state();
  }

  @Test
  void sectionsGiveTheirPagesWhatTheseDoNotSay() throws IOException {
    file("content/posts/_index.md", "---\ncascade:\n  draft: true\n---\n");
    file("content/diary/_index.md", "+++\n[cascade]\nexpiryDate = 2025-11-01T00:00:00Z\n+++\n");
    assertThat(state("content/posts/sub/a.md", "+++\ntitle = ''\n+++\n")).isEqualTo(State.DRAFT);
    assertThat(state("content/posts/a.md", "+++\ndraft = false\n+++\n")).isEqualTo(State.PUBLISHED);
    assertThat(state("content/diary/a.md", "+++\n+++\n")).isEqualTo(State.EXPIRED);
    file(
        "content/posts/_index.md", "---\ncascade:\n  _target:\n    path: /x\n  draft: true\n---\n");
    assertThat(state("content/posts/a.md", "+++\n+++\n"))
        .as("which pages a cascade picks is not known")
        .isEqualTo(State.PUBLISHED);
  }
}
