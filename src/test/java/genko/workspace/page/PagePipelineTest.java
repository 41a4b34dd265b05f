package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.preview.PreviewPage;
import genko.storage.files.BlogFolder;
import genko.words.Words;
import genko.workspace.page.PostRenderer.Dress;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an open post, whose worker works when the test says so. */
class PagePipelineTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final String PATH = "_posts/2025-11-17-a.md";

  @TempDir private Path folder;
  private final OpenPost open =
      OpenPost.untitled(Post.of("---\nlayout: post\ntitle: 題\n---\n一\n", Kramdown.JEKYLL), CLOCK);
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<PreviewPage> pages = new ArrayList<>();
  private final PagePipeline page =
      new PagePipeline(
          open,
          Words.of(Locale.ENGLISH),
          new TaskRunner(held::add, Runnable::run, faults::add),
          new RenderFailureNotice(open.notices(), Words.of(Locale.ENGLISH)),
          pages::add);

  private void read() {
    page.take(ParsedPost.of(open.session().post()));
  }

  private void write(String body) {
    open.session().become("---\nlayout: post\ntitle: 題\n---\n" + body, Origin.TYPE);
    read();
  }

  private void work() {
    while (!held.isEmpty()) held.remove().run();
  }

  private void standIn(String layout) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\n");
    Files.createDirectories(folder.resolve("_layouts"));
    Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve(PATH), open.session().post().text().toString());
    Files.writeString(folder.resolve("_layouts/post.html"), layout);
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    open.setPosition(new BlogPosition(Optional.of(blog), PATH, CLOCK));
  }

  private String body() {
    return pages.getLast().blocks().getFirst().raw();
  }

  @Test
  void thePageIsPrintedAsLongAsSomebodyLooks() {
    page.setWanted(true);
    assertThat(held).as("nothing was read yet").isEmpty();
    page.setWanted(false);
    read();
    assertThat(held).isEmpty();
    page.setWanted(true);
    work();
    assertThat(body()).isEqualTo("<p>一</p>");
    write("二\n");
    work();
    assertThat(body()).isEqualTo("<p>二</p>");
    page.setWanted(false);
    write("三\n");
    work();
    assertThat(pages).hasSize(2);
    page.setWanted(true);
    work();
    assertThat(body()).as("what was read meanwhile").isEqualTo("<p>三</p>");
  }

  @Test
  void ofManyReadingsThatComeWhileOneIsPrintedTheNewestIsPrintedNext() {
    page.setWanted(true);
    for (String body : List.of("一\n", "二\n", "三\n", "四\n")) write(body);
    assertThat(page.isIdle()).isFalse();
    work();
    assertThat(pages).hasSize(2);
    assertThat(body()).isEqualTo("<p>四</p>");
    assertThat(page.isIdle()).isTrue();
  }

  @Test
  void whatIsNoPostHasNoPage() {
    open.setNoPost();
    page.setWanted(true);
    read();
    work();
    assertThat(pages).isEmpty();
  }

  @Test
  void itIsPrintedAnewWhenItIsToLookOtherwiseAndNotElse() throws IOException {
    standIn("<main>{{ content }}</main>");
    read();
    page.setWanted(true);
    work();
    assertThat(pages.getLast().shell().site()).isTrue();
    page.wear(new Dress(false, false));
    work();
    assertThat(pages.getLast().shell().site()).isFalse();
    page.wear(new Dress(false, false));
    assertThat(held).isEmpty();
    page.setWanted(false);
    page.wear(new Dress(true, false));
    assertThat(held).isEmpty();
  }

  @Test
  void layoutsThatShowMoreOfTheBodyFollowWhenTheTypingRests() throws IOException {
    standIn("<main data-n=\"{{ content | strip_html | strip | size }}\">{{ content }}</main>");
    read();
    page.setWanted(true);
    work();
    var first = pages.getLast().shell();
    page.setResting(false);
    write("二二二\n");
    work();
    assertThat(body()).isEqualTo("<p>二二二</p>");
    assertThat(pages.getLast().shell()).as("typed on").isEqualTo(first);
    page.setResting(true);
    work();
    assertThat(pages.getLast().shell()).isNotEqualTo(first);
    int printed = pages.size();
    page.setResting(true);
    work();
    assertThat(pages).as("nothing to catch up with").hasSize(printed);
  }

  @Test
  void whileTheTypingRestsThePageCatchesUpByItself() throws IOException {
    standIn("<main data-n=\"{{ content | strip_html | strip | size }}\">{{ content }}</main>");
    read();
    page.setWanted(true);
    work();
    var first = pages.getLast().shell();
    write("二二二\n");
    work();
    assertThat(pages.getLast().shell()).isNotEqualTo(first);
  }

  @Test
  void aPageThatCannotBePrintedIsSaidAndTheOneBeforeStays() {
    page.setWanted(true);
    read();
    work();
    Post post = open.session().post();
    page.take(new ParsedPost(post, null));
    work();
    assertThat(pages).hasSize(1);
    assertThat(open.notices().about("reading")).isPresent();
    assertThat(faults).isEmpty();
    write("二\n");
    work();
    assertThat(open.notices().about("reading")).isEmpty();
    assertThat(body()).isEqualTo("<p>二</p>");
  }
}
