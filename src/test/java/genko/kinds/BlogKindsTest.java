package genko.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.frontmatter.FrontMatter;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogKindsTest {
  private static final Path BLOGS = Path.of("src/test/resources/genko/kinds");
  private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

  @TempDir private Path folder;

  private static FrontMatter head(String text) {
    return FrontMatter.of(Text.of(text));
  }

  private static String kind(Path file, String text) {
    return BlogKinds.of(file, head(text)).kind().id();
  }

  private static Optional<PublicationStatus> status(String path, String text) {
    Path file = BLOGS.resolve(path);
    BlogKinds.Place place = BlogKinds.of(file, head(text));
    String name = place.root().orElseThrow().nameOf(file).orElseThrow();
    return place
        .kind()
        .site(place.root(), CLOCK)
        .publication(new PlacedPost(name, head(text)), NOW);
  }

  private static Optional<PublicationStatus> status(String path) throws IOException {
    return status(path, Files.readString(BLOGS.resolve(path)));
  }

  private static void check(String path, State state, String address) throws IOException {
    PublicationStatus status = status(path).orElseThrow();
    assertThat(status.state()).as(path).isEqualTo(state);
    assertThat(status.address()).as(path).isEqualTo(address);
  }

  @Test
  void aBlogIsKnownByItsFiles() {
    for (String id : List.of("hugo", "zenn", "qiita", "hexo", "plain")) {
      assertThat(kind(BLOGS.resolve(id).resolve("a/b/new.md"), "")).isEqualTo(id);
    }
    assertThat(kind(BLOGS.resolve("hexo/source/_posts/tea.md"), "")).isEqualTo("hexo");
  }

  @Test
  void aBlogOfJekyllIsKnownByItsConfigurationOrItsFolderOfPosts() throws IOException {
    assertThat(kind(folder.resolve("_posts/a.md"), "")).isEqualTo("jekyll");
    Files.writeString(folder.resolve("_config.yml"), "title: 題\n");
    assertThat(kind(folder.resolve("x/a.md"), "")).isEqualTo("jekyll");
  }

  @Test
  void aPostAloneIsKnownByItsHead() {
    Path alone = folder.resolve("a.md");
    assertThat(kind(alone, "+++\ntitle = \"題\"\n+++\n")).isEqualTo("hugo");
    assertThat(kind(alone, "---\nemoji: 📝\ntype: tech\ntopics: []\n---\n")).isEqualTo("zenn");
    assertThat(kind(alone, "---\norganization_url_name: null\n---\n")).isEqualTo("qiita");
    assertThat(kind(alone, "---\nlayout: post\n---\n")).isEqualTo("jekyll");
  }

  @Test
  void theWriterChoosesTheKindOfAFolder() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 題\n");
    Files.writeString(folder.resolve(".genko.yml"), "kind: plain\n");
    assertThat(kind(folder.resolve("x/a.md"), "")).isEqualTo("plain");
    Files.writeString(folder.resolve(".genko.yml"), "kind: [\n");
    assertThat(kind(folder.resolve("x/a.md"), "")).isEqualTo("jekyll");
  }

  @Test
  void aZennFolderWithoutItsCommandIsKnownByItsArticles() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Path post = articles.resolve("a.md");
    Files.writeString(post, "---\nemoji: 📝\ntype: tech\ntopics: []\n---\n");
    assertThat(kind(folder.resolve("articles/b.md"), "")).isEqualTo("zenn");
  }

  @Test
  void hugosAddresses() throws IOException {
    check("hugo/content/posts/原稿.md", State.PUBLISHED, "https://example.org/posts/原稿/");
    check(
        "hugo/content/diary/walk.md", State.PUBLISHED, "https://example.org/2025/05/morning-walk/");
    check("hugo/content/posts/trip/index.en.md", State.DRAFT, "https://example.org/en/posts/trip/");
    String path = "hugo/content/posts/Some Post.md";
    assertThat(status(path, "+++\nurl = '/x/y/'\n+++\n").orElseThrow().address())
        .isEqualTo("https://example.org/x/y/");
    assertThat(status(path, "").orElseThrow().address())
        .isEqualTo("https://example.org/posts/some-post/");
    assertThat(status("hugo/layouts/a.md", "")).isEmpty();
  }

  @Test
  void hugosDates() {
    String path = "hugo/content/posts/a.md";
    assertThat(status(path, "+++\ndate = 2030-01-01\n+++\n").orElseThrow().state())
        .isEqualTo(State.FUTURE);
    assertThat(
            status(path, "+++\ndate = 2030-01-01\npublishDate = 2020-01-01\n+++\n")
                .orElseThrow()
                .state())
        .isEqualTo(State.PUBLISHED);
    assertThat(status(path, "+++\nexpiryDate = 2020-01-01\n+++\n").orElseThrow().state())
        .isEqualTo(State.EXPIRED);
  }

  @Test
  void whatBecomesOfArticlesOfServices() throws IOException {
    check(
        "zenn/articles/write-in-plain-text.md",
        State.PUBLISHED,
        "https://zenn.dev/…/articles/write-in-plain-text");
    check("qiita/public/first.md", State.PRIVATE, "https://qiita.com/…/private/abc123");
    assertThat(status("qiita/public/b.md", "---\nid: null\n---\n").orElseThrow().state())
        .isEqualTo(State.UNSENT);
    assertThat(status("qiita/public/b.md", "---\nignorePublish: true\n---\n").orElseThrow().state())
        .isEqualTo(State.KEPT);
    // 23:30 in Tokyo is past, half an hour later is to come.
    String zenn = "---\npublished: true\npublished_at: 2025-12-01 %s\n---\n";
    String path = "zenn/articles/a-new-article.md";
    assertThat(status(path, zenn.formatted("08:30")).orElseThrow().state())
        .isEqualTo(State.PUBLISHED);
    assertThat(status(path, zenn.formatted("09:30")).orElseThrow().state()).isEqualTo(State.FUTURE);
  }

  @Test
  void hexosAddresses() throws IOException {
    check("hexo/source/_posts/tea.md", State.PUBLISHED, "https://example.net/2025/tea/");
    check("hexo/source/_drafts/later.md", State.DRAFT, "https://example.net/…/later/");
  }

  private static List<String> problems(String path, String text) {
    Path file = BLOGS.resolve(path);
    BlogKinds.Place place = BlogKinds.of(file, head(text));
    String name = place.root().orElseThrow().nameOf(file).orElseThrow();
    return place
        .kind()
        .site(place.root(), CLOCK)
        .problems(new PlacedPost(name, head(text)))
        .stream()
        .map(Problem::key)
        .toList();
  }

  @Test
  void eachKindSaysWhatItRefuses() throws IOException {
    for (String path :
        List.of(
            "zenn/articles/write-in-plain-text.md",
            "qiita/public/first.md",
            "hugo/content/posts/原稿.md",
            "hexo/source/_posts/tea.md")) {
      assertThat(problems(path, Files.readString(BLOGS.resolve(path)))).as(path).isEmpty();
    }
    String zenn =
        """
        ---
        title: a
        emoji: 🖋️🖋️
        type: x
        topics: [a, b, c, d, e, f g]
        published: "true"
        ---
        """;
    assertThat(problems("zenn/articles/Short.md", zenn))
        .containsExactly(
            "kind.zenn.slug",
            "kind.zenn.emoji",
            "kind.zenn.type",
            "kind.zenn.published",
            "kind.zenn.topics.many",
            "kind.zenn.topics.character");
    assertThat(problems("zenn/articles/a-new-article.md", "+++\ntitle = 'a'\n+++\n"))
        .contains("kind.head");
    assertThat(problems("qiita/public/a.md", "---\ntitle: a\ntags: [a, b, c, d, e, f]\n---\n"))
        .containsExactly("kind.qiita.tags.many");
  }

  @Test
  void aNewPostIsOneOfItsKind() {
    ZonedDateTime now = NOW.atZone(ZoneId.of("Asia/Tokyo"));
    BlogKinds.ALL.forEach(
        kind -> {
          FrontMatter head = head(kind.newPost(now));
          assertThat(head.exists()).as(kind.id()).isTrue();
          assertThat(head.problems().stream().flatMap(one -> kind.told(one).stream()))
              .as(kind.id())
              .isEmpty();
          assertThat(kind.heads()).contains(head.format());
          assertThat(kind.fileName(LocalDate.of(2025, 12, 1), "題")).endsWith(".md");
        });
    String zenn = BlogKinds.named("zenn").orElseThrow().fileName(LocalDate.of(2025, 12, 1), "題");
    assertThat(zenn).matches("[a-z0-9_-]{12,50}\\.md");
  }

  private String begun(String kind, String near) {
    return BlogKinds.named(kind)
        .orElseThrow()
        .site(Optional.of(BlogFolder.at(folder)), CLOCK)
        .newPost(ZonedDateTime.parse("2025-12-01T09:30:00+09:00"), near);
  }

  private void file(String path, String text) throws IOException {
    Path at = folder.resolve(path);
    Files.createDirectories(at.getParent());
    Files.writeString(at, text);
  }

  @Test
  void hugosPostsBeginAsTheArchetypeOfTheirSection() throws IOException {
    file("hugo.toml", "timeZone = 'Asia/Tokyo'\n");
    assertThat(begun("hugo", "content/posts/a.md")).startsWith("+++\ntitle = \"\"\n");
    file(
        "archetypes/default.md",
        """
        ---
        title: "{{ replace .Name "-" " " | title }}"
        date: {{ .Date }}
        x: {{ .Site.Title }}
        ---

        """);
    file("archetypes/diary.md", "+++\ndate = '{{ now.Format \"2006-01-02\" }}'\n+++\n");
    assertThat(begun("hugo", "content/posts/a.md"))
        .isEqualTo(
            """
            ---
            title: ""
            date: 2025-12-01T09:30:00+09:00
            x: {{ .Site.Title }}
            ---

            """);
    assertThat(begun("hugo", "content/diary/x/index.md"))
        .isEqualTo("+++\ndate = '2025-12-01'\n+++\n");
    String left = "---\ntitle: 題\nx: {{ .Site.Title }}\n---\n";
    assertThat(problems(folder.resolve("content/a.md").toString(), left)).contains("kind.template");
  }

  @Test
  void hexosPostsBeginAsItsScaffold() throws IOException {
    file("_config.yml", "timezone: Asia/Tokyo\n");
    assertThat(begun("hexo", "")).contains("date: 2025-12-01 09:30:00\n");
    file("scaffolds/post.md", "---\ntitle: {{ title }}\ndate: {{ date }}\nmood:\n---\n");
    assertThat(begun("hexo", ""))
        .isEqualTo("---\ntitle: \"\"\ndate: 2025-12-01 09:30:00\nmood:\n---\n\n");
  }

  @Test
  void aChapterGoesOutWithItsBook() throws IOException {
    String book = "zenn/books/tea-for-beginners/";
    check(
        book + "leaves.md",
        State.PUBLISHED,
        "https://zenn.dev/…/books/tea-for-beginners/viewer/leaves");
    assertThat(problems(book + "leaves.md", Files.readString(BLOGS.resolve(book + "leaves.md"))))
        .isEmpty();
    assertThat(problems(book + "Leaves and water.md", "---\nfree: true\n---\n"))
        .containsExactly("kind.zenn.chapter", "kind.zenn.missing");
    file("articles/x.md", "---\nemoji: 📝\ntype: tech\ntopics: []\n---\n");
    file("books/b/config.yaml", "published: false\n");
    assertThat(status(folder.resolve("books/b/c.md").toString(), "").orElseThrow().state())
        .isEqualTo(State.DRAFT);
  }
}
