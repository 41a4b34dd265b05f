package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.FilePlace;
import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.words.Words;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiquidDiagnosticsTest {
  private static final String PATH = "_posts/2025-11-17-a.md";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final String HEAD = "---\ntitle: 題\n---\n";

  @TempDir private Path folder;

  private BlogPosition position = BlogPosition.NOWHERE;
  private final PostPublication publication = new PostPublication(() -> position);

  private void standInBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\n");
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    position = new BlogPosition(Optional.of(blog), PATH, CLOCK);
  }

  private List<Problem> found(String body) {
    ParsedPost from = ParsedPost.of(Post.of(HEAD + body, Kramdown.JEKYLL));
    Diagnostics before = Diagnostics.of(from, "", ZonedDateTime.now(CLOCK), Set.of());
    Diagnostics after =
        new LiquidDiagnostics(publication, Words.of(Locale.ENGLISH)).addTo(before, from);
    return after.findings().stream()
        .filter(one -> !before.findings().contains(one))
        .map(one -> one.problem())
        .toList();
  }

  @Test
  void whatRunsWellIsNoProblem() {
    assertThat(found("{{ page.title | upcase }}\n")).isEmpty();
    assertThat(found("本文\n")).isEmpty();
  }

  @Test
  void aFaultStandsWhereItIsInThePost() {
    String body = "本文\n\n{{ 1 | divided_by: 0 }}\n";
    assertThat(found(body))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.key()).startsWith("liquid.");
              assertThat(one.span().from()).isEqualTo(HEAD.length() + body.indexOf("{{"));
            });
  }

  @Test
  void aFaultInAFileThatIsTakenInSaysWhichAndWhere() throws IOException {
    Files.createDirectories(folder.resolve("_includes"));
    Files.writeString(folder.resolve("_includes/box.html"), "一\n{{ 1 | divided_by: 0 }}\n");
    standInBlog();
    assertThat(found("{% include box.html %}\n"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.key()).isEqualTo("liquid.inFile");
              assertThat(one.args().toString()).contains("box.html", "2");
              assertThat(one.span().from()).isEqualTo(HEAD.length());
            });
  }

  @Test
  void aFileOfDataThatCannotBeReadIsAProblemOfEachPost() throws IOException {
    Files.createDirectories(folder.resolve("_data"));
    Files.writeString(folder.resolve("_data/menu.yml"), "a: [\n");
    standInBlog();
    assertThat(found("本文\n"))
        .singleElement()
        .satisfies(one -> assertThat(one.args().toString()).contains("menu.yml"));
  }

  @Test
  void aFaultOfALayoutIsAProblemAtItsLineOfThatFile() throws IOException {
    Files.createDirectories(folder.resolve("_layouts"));
    Files.createDirectories(folder.resolve("_includes"));
    Files.writeString(folder.resolve("_includes/foot.html"), "\n{{ 1 | divided_by: 0 }}\n");
    Files.writeString(
        folder.resolve("_layouts/post.html"),
        "---\ncolour: red\n---\n{{ content }}\n{{ 1 | modulo: 0 }}\n{% include foot.html %}\n");
    standInBlog();
    assertThat(places("---\nlayout: post\n---\n本文\n"))
        .containsExactlyInAnyOrder(
            new FilePlace("_layouts/post.html", 4), new FilePlace("_includes/foot.html", 1));
    assertThat(places("---\ntitle: 題\n---\n本文\n")).as("without a layout").isEmpty();
  }

  @Test
  void aFileOfDataLeadsToTheLineThatIsWrong() throws IOException {
    Files.createDirectories(folder.resolve("_data"));
    Files.writeString(folder.resolve("_data/menu.yml"), "a: 1\nb: [\n");
    standInBlog();
    assertThat(places(HEAD + "本文\n"))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.path()).isEqualTo("_data/menu.yml");
              assertThat(place.line()).isPositive();
            });
  }

  private List<FilePlace> places(String text) {
    ParsedPost from = ParsedPost.of(Post.of(text, Kramdown.JEKYLL));
    Diagnostics before = Diagnostics.of(from, "", ZonedDateTime.now(CLOCK), Set.of());
    return new LiquidDiagnostics(publication, Words.of(Locale.ENGLISH))
        .addTo(before, from).findings().stream().flatMap(one -> one.place().stream()).toList();
  }
}
