package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.check.CheckGroup;
import genko.check.Diagnostic;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.words.Words;
import genko.workspace.page.PostChecks.Place;
import genko.workspace.position.BlogPosition;
import genko.workspace.spelling.Spelling;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostChecksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final String NAME = "2025-11-17-a.md";
  private static final String HEAD = "---\ntitle: 題\n---\n";

  @TempDir private Path folder;
  private final PostChecks checks = new PostChecks(Words.of(Locale.ENGLISH), Optional.empty());

  private Path file(String text) throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    return Files.writeString(folder.resolve("_posts/" + NAME), text);
  }

  private BlogPosition inBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    return new BlogPosition(Optional.of(blog), "_posts/" + NAME, CLOCK);
  }

  private List<Diagnostic> all(PostChecks by, String text, BlogPosition at, Set<CheckGroup> wanted)
      throws IOException {
    Path file = file(text);
    ParsedPost from = ParsedPost.of(Post.of(text, Kramdown.JEKYLL));
    return by.of(from, new Place(file, at), ZonedDateTime.now(CLOCK), wanted);
  }

  private List<String> keys(String text, BlogPosition at, Set<CheckGroup> wanted)
      throws IOException {
    return all(checks, text, at, wanted).stream().map(one -> one.problem().key()).toList();
  }

  @Test
  void aPostThatIsAsItShouldBeHasNothing() throws IOException {
    file(HEAD);
    assertThat(keys(HEAD + "本文です。\n", inBlog(), CheckGroup.ALL)).isEmpty();
    assertThat(keys("", BlogPosition.NOWHERE, Set.of())).isEmpty();
  }

  @Test
  void allOfItIsThereAtOnceInTheOrderOfTheText() throws IOException {
    String text = HEAD + "![a](/none.png)\n\n＃　見出し\n\n{% nothing %}\n\n見れる、末尾";
    List<Diagnostic> found = all(checks, text, inBlog(), CheckGroup.ALL);
    assertThat(found).extracting(one -> one.problem().span().from()).isSorted();
    assertThat(found)
        .extracting(one -> one.problem().key())
        .anyMatch(key -> key.startsWith(LinkDiagnostics.KIND))
        .anyMatch(key -> key.contains("liquid"));
  }

  @Test
  void linksAreLookedAtOnlyWhereThatIsWanted() throws IOException {
    String text = HEAD + "![a](/none.png)\n";
    BlogPosition at = inBlog();
    assertThat(keys(text, at, EnumSet.of(CheckGroup.LINKS)))
        .anyMatch(key -> key.startsWith(LinkDiagnostics.KIND));
    assertThat(keys(text, at, EnumSet.complementOf(EnumSet.of(CheckGroup.LINKS))))
        .noneMatch(key -> key.startsWith(LinkDiagnostics.KIND));
  }

  @Test
  void whatWouldEndTheBuildIsSaidWhateverIsWanted() throws IOException {
    assertThat(keys(HEAD + "{{ a | }} {% nothing %}\n", inBlog(), Set.of()))
        .anyMatch(key -> key.contains("liquid"));
    assertThat(keys(HEAD + "```\n{% raw %}\n```\n", inBlog(), Set.of())).isNotEmpty();
  }

  @Test
  void aKindThatRunsNoLiquidHasNoFaultOfIt() throws IOException {
    Files.writeString(folder.resolve(".genko.yml"), "kind: plain\n");
    Path file = file("{% nothing %}\n");
    BlogKinds.Place place = BlogKinds.of(file).orElseThrow();
    BlogPosition plain = new BlogPosition(place, Optional.empty(), "_posts/" + NAME, CLOCK);
    assertThat(keys("{% nothing %}\n", plain, CheckGroup.ALL))
        .noneMatch(key -> key.contains("liquid"));
  }

  @Test
  void thePictureThatStandsForAPostIsAmongItsLinks() throws IOException {
    file(HEAD);
    Files.write(folder.resolve("small.png"), onePixel());
    String text = "---\ntitle: 題\nimage: /small.png\n---\n本文です。\n";
    assertThat(keys(text, inBlog(), EnumSet.of(CheckGroup.LINKS))).hasSize(1);
    assertThat(keys(text, inBlog(), Set.of())).isEmpty();
  }

  private static byte[] onePixel() throws IOException {
    var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  @Test
  void wordsAreLookedAtWhereSomebodyKnowsThem() throws IOException {
    String text = "---\ntitle: a\nlang: en\n---\nHello wrold.\n";
    file(text);
    BlogPosition at = inBlog();
    assertThat(keys(text, at, CheckGroup.ALL)).isEmpty();
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Spelling spelling = new Spelling(files, TaskRunner.of(Runnable::run, Runnable::run));
    PostChecks more = new PostChecks(Words.of(Locale.ENGLISH), Optional.of(spelling));
    assertThat(all(more, text, at, CheckGroup.ALL))
        .singleElement()
        .satisfies(one -> assertThat(one.word()).contains("wrold"));
  }

  @Test
  void aPostWhoseBlogIsStillBeingReadHasNoTargetsYetAndOneInNoneThoseBesideIt() throws IOException {
    Path file = file("![a](none.png)\n");
    ParsedPost from = ParsedPost.of(Post.of("![a](none.png)\n", Kramdown.JEKYLL));
    assertThat(PostChecks.targets(from, BlogPosition.NOWHERE, Optional.of(file))).isEmpty();
    assertThat(PostChecks.targets(from, BlogPosition.NOWHERE, Optional.empty())).isEmpty();
    Path lone = Files.writeString(folder.resolve("lone.md"), "![a](none.png)\n");
    Files.delete(file);
    Files.delete(file.getParent());
    assertThat(PostChecks.targets(from, BlogPosition.NOWHERE, Optional.of(lone)))
        .hasValueSatisfying(
            site -> {
              assertThat(site.missing("none.png", true)).isPresent();
              assertThat(site.missing("lone.md", false)).isEmpty();
            });
  }
}
