package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.preview.PageBlock;
import genko.preview.PreviewPage;
import genko.storage.files.BlogFolder;
import genko.text.ChangeSet;
import genko.words.Words;
import genko.workspace.page.PostRenderer.Dress;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostRendererTest {
  private static final String PATH = "_posts/2025-11-17-a.md";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);

  private static final Words WORDS = Words.of(Locale.JAPANESE);

  @TempDir private Path folder;

  private BlogPosition position = BlogPosition.NOWHERE;
  private final PostPublication publication = new PostPublication(() -> position);
  private final PostRenderer renderer = new PostRenderer(WORDS, publication);
  private Post post = Post.of("---\nlayout: post\ntitle: 題\n---\n一\n\n二\n\n三\n", Kramdown.JEKYLL);

  @BeforeEach
  void makeBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\n");
    Files.createDirectories(folder.resolve("_posts"));
    Files.createDirectories(folder.resolve("_layouts"));
    Files.writeString(folder.resolve(PATH), post.text().toString());
    layout("<main>{{ content }}</main>");
  }

  private void layout(String html) throws IOException {
    Files.writeString(folder.resolve("_layouts/post.html"), html);
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    position = new BlogPosition(Optional.of(blog), PATH, CLOCK);
  }

  private PreviewPage print() {
    return renderer.print(ParsedPost.of(post));
  }

  private void insert(String before, String words) {
    int at = post.text().toString().indexOf(before);
    post = post.apply(Transaction.of(post, Origin.TYPE, ChangeSet.insert(at, words)));
  }

  @Test
  void anEditMakesOneBlockAnewAndLeavesTheOthers() {
    List<PageBlock> before = print().blocks();
    insert("二", "新");
    List<PageBlock> after = print().blocks();
    assertThat(after)
        .extracting(PageBlock::raw)
        .containsExactly("<p>一</p>", "<p>新二</p>", "<p>三</p>");
    assertThat(after.getFirst().id()).isEqualTo(before.getFirst().id());
    assertThat(after.getLast().id()).isEqualTo(before.getLast().id());
  }

  @Test
  void thePageStandsInTheBlogsLayoutOrInAnArticle() {
    assertThat(print().shell().site()).isTrue();
    assertThat(renderer.wear(new Dress(false, false))).isTrue();
    assertThat(renderer.wear(new Dress(false, false))).as("it looks so").isFalse();
    assertThat(print().shell().site()).isFalse();
  }

  @Test
  void aLayoutThatCountsTheWordsIsBehindUntilThereIsTime() throws IOException {
    layout("<main data-n=\"{{ content | number_of_words }}\">{{ content }}</main>");
    print();
    assertThat(renderer.catchUp()).as("it has seen the newest body").isFalse();
    insert("二", "新しい 言葉 ");
    PreviewPage behind = print();
    assertThat(renderer.catchUp()).isTrue();
    assertThat(print().shell()).isNotEqualTo(behind.shell());
    assertThat(renderer.catchUp()).isFalse();
  }

  @Test
  void aPostWithoutALayoutStandsInAnArticle() {
    post = Post.of("---\ntitle: 題\n---\n一\n", Kramdown.JEKYLL);
    assertThat(print().shell().site()).isFalse();
  }

  @Test
  void layoutsThatWereGivenUpGetMoreTimeOnRequest() throws IOException {
    layout("{% for i in (1..20000) %}{{ i }}{% endfor %}<main>{{ content }}</main>");
    print();
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    print();
    new PostRenderer(WORDS, publication).print(ParsedPost.of(post));
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    PostRenderer hasty = new PostRenderer(WORDS, publication, Duration.ofNanos(took / 8));
    assertThat(hasty.print(ParsedPost.of(post)).shell().site()).isFalse();
    assertThat(hasty.givenUp()).hasValueSatisfying(spent -> assertThat(spent).isPositive());
    hasty.tryLonger();
    assertThat(hasty.print(ParsedPost.of(post)).shell().site()).isTrue();
    assertThat(hasty.givenUp()).isEmpty();
  }

  @Test
  void theBodyShowsWhatPlugInsDoToTheWrittenPage() throws IOException {
    Files.writeString(
        folder.resolve("_config.yml"), "title: 日記\nplugins: [jekyll-mentions, jemoji]\n");
    Files.writeString(
        folder.resolve(".genko.yml"),
        """
        plugins:
          hooks:
            - select: main.post table
              wrap: '<div class="wide">{{ content }}</div>'
        """);
    layout("<html><body><main class=\"post\">{{ content }}</main></body></html>");
    post =
        Post.of(
            "---\nlayout: post\n---\n一 @mona\n\n|a|\n|-|\n|b|\n\n:+1:\n\n`@no`\n", Kramdown.JEKYLL);
    List<PageBlock> blocks = print().blocks();
    assertThat(blocks.get(0).html()).contains("href=\"https://github.com/mona\"");
    assertThat(blocks.get(1).raw())
        .startsWith("<div class=\"wide\"><table>")
        .endsWith("</table></div>");
    assertThat(blocks.get(2).raw()).contains("class=\"emoji\"");
    assertThat(blocks.get(3).raw()).doesNotContain("<a ");
    insert("一", "零");
    List<PageBlock> after = print().blocks();
    assertThat(after.get(0).raw()).startsWith("<p>零一 <a ");
    assertThat(after.get(1)).as("not made anew").isSameAs(blocks.get(1));
    renderer.wear(new Dress(false, false));
    assertThat(print().blocks().get(0).raw()).as("in an article too").contains("github.com/mona");
  }
}
