package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.frontmatter.FrontMatter;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitePublicationTest {
  private static final Instant NOW = Instant.parse("2025-11-17T00:00:00Z");
  private static final String POST = "_posts/2025-11-17-name.md";

  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
  private final Path root = disk.getPath("/blog");
  private Blog blog;

  @BeforeEach
  void build() throws IOException {
    write(
        "_config.yml",
        """
        url: https://example.jp
        baseurl: /b
        timezone: Asia/Tokyo
        exclude: [private]
        collections:
          recipes: {output: true}
          notes: {}
        """);
    write("_posts/2025-11-01-other.md", "---\npermalink: /there/\n---\nx\n");
    write("about.md", "---\npermalink: /about/\n---\nx\n");
    write("assets/a.txt", "x");
    read();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    if (file.getParent() != null) Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void read() {
    blog = Blog.read(BlogFolder.at(root), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private PublicationStatus of(String path, String front) {
    return of(path, Text.of("---\n" + front + "---\n本文\n"), true);
  }

  private PublicationStatus of(String path, Text text, boolean utf8) {
    EditedPost edited = EditedPost.of(blog, path, FrontMatter.of(text), text);
    return SitePublication.of(edited, utf8, NOW);
  }

  private State state(String path, String front) {
    return of(path, front).state();
  }

  @Test
  void saysWhereAndWhenAPostIsPublished() {
    PublicationStatus publication =
        of(POST, "title: x\ndate: 2025-11-16 23:30:00 +0000\ncategories: [日記]\n");
    assertThat(publication.state()).isEqualTo(State.PUBLISHED);
    assertThat(publication.address())
        .isEqualTo("https://example.jp/b/%E6%97%A5%E8%A8%98/2025/11/17/name.html");
    assertThat(publication.readable()).isEqualTo("https://example.jp/b/日記/2025/11/17/name.html");
    assertThat(publication.date().orElseThrow().toLocalDateTime()).isEqualTo("2025-11-17T08:30");
  }

  @Test
  void aDateToComeIsNotBuiltYet() {
    assertThat(state(POST, "date: 2025-11-17 09:00:01 +0900\n")).isEqualTo(State.FUTURE);
    assertThat(state(POST, "date: 2025-11-17 09:00:00 +0900\n")).isEqualTo(State.PUBLISHED);
    assertThat(state("_posts/2025-11-18-name.md", "")).isEqualTo(State.FUTURE);
  }

  @Test
  void onlyTheBooleanHides() {
    assertThat(state(POST, "published: false\n")).isEqualTo(State.HIDDEN);
    assertThat(state(POST, "published: no\n")).isEqualTo(State.HIDDEN);
    assertThat(state(POST, "published: \"false\"\n")).isEqualTo(State.PUBLISHED);
  }

  @Test
  void draftsStayDraftsWhereverTheyLie() {
    assertThat(state("_drafts/idea.md", "")).isEqualTo(State.DRAFT);
    assertThat(state("diary/_drafts/idea.md", "")).isEqualTo(State.DRAFT);
    assertThat(state(POST, "draft: true\n")).isEqualTo(State.PUBLISHED);
  }

  @Test
  void namesThatAreNoneOfAPostAreIgnored() {
    assertThat(state("_posts/name.md", "")).isEqualTo(State.NAME);
    assertThat(state("_posts/2025-11-17.md", "")).isEqualTo(State.NAME);
    assertThat(state("_posts/_2025-11-17-name.md", "")).isEqualTo(State.NAME);
    assertThat(state("_posts/2025-11-17-name.md~", "")).isEqualTo(State.NAME);
    assertThat(state("_posts/.hidden/2025-11-17-name.md", "")).isEqualTo(State.NAME);
    assertThat(state("_old/_posts/2025-11-17-name.md", "")).isEqualTo(State.NAME);
    assertThat(state("_posts/a/2025-11-17-name.md.bak", "")).isEqualTo(State.PUBLISHED);
  }

  @Test
  void whatTheConfigurationExcludesIsNotPublished() {
    assertThat(state("private/_posts/2025-11-17-name.md", "")).isEqualTo(State.EXCLUDED);
    assertThat(state("private/page.md", "")).isEqualTo(State.EXCLUDED);
    assertThat(state("node_modules/readme.md", "")).isEqualTo(State.EXCLUDED);
  }

  @Test
  void collectionsArePublishedWhereTheyAreWritten() {
    assertThat(of("_recipes/miso.md", "").address())
        .isEqualTo("https://example.jp/b/recipes/miso.html");
    assertThat(state("_notes/a.md", "")).isEqualTo(State.UNWRITTEN);
    Text bare = Text.of("no front matter\n");
    assertThat(of("_recipes/a.txt", bare, true).state()).isEqualTo(State.COPIED);
  }

  @Test
  void pagesHaveAnAddressAndNoDate() {
    PublicationStatus page = of("docs/help.md", "");
    assertThat(page.address()).isEqualTo("https://example.jp/b/docs/help.html");
    assertThat(page.date()).isEmpty();
    Text bare = Text.of("text\n");
    assertThat(of("docs/help.md", bare, true).state()).isEqualTo(State.COPIED);
  }

  @Test
  void whatStopsTheBuildIsSaid() {
    assertThat(state(POST, "date:\n")).isEqualTo(State.BAD_DATE);
    assertThat(of(POST, "date: 2025-13-01\n").word()).isEqualTo("2025-13-01");
    assertThat(state("_posts/2025-13-01-name.md", "")).isEqualTo(State.BAD_DATE);
    assertThat(of(POST, "permalink: /:titel/\n").word()).isEqualTo("titel");
    assertThat(state(POST, "title：x\nbroken: [\n")).isEqualTo(State.UNREAD);
    assertThat(of(POST, Text.of("x"), false).state()).isEqualTo(State.ENCODING);
  }

  @Test
  void namesWhatIsWrittenToTheSamePlace() {
    assertThat(of(POST, "permalink: /there/index.html\n").rival())
        .contains("_posts/2025-11-01-other.md");
    assertThat(of(POST, "permalink: /about/\n").rival()).contains("about.md");
    assertThat(of(POST, "permalink: /assets/a.txt\n").rival()).contains("assets/a.txt");
    assertThat(of(POST, "permalink: /elsewhere/\n").rival()).isEmpty();
    assertThat(of("_posts/2025-11-01-other.md", "permalink: /there/\n").rival()).isEmpty();
    assertThat(of("_drafts/there.md", "permalink: /there/\n").rival()).isEmpty();
  }

  @Test
  void ofTwoExtensionsOfOneNameEachNamesTheOther() throws IOException {
    write("_posts/2025-11-16-name.markdown", "---\ntitle: x\n---\n");
    read();
    assertThat(of("_posts/2025-11-16-name.md", "").rival())
        .contains("_posts/2025-11-16-name.markdown");
  }

  @Test
  void aBlogWithoutConfigurationFollowsTheUsualRules() throws IOException {
    Files.delete(root.resolve("_config.yml"));
    Path post = root.resolve(POST);
    assertThat(Blog.folderOf(post).map(BlogFolder::root)).contains(root);
    read();
    assertThat(of(POST, "").address()).isEqualTo("/2025/11/17/name.html");
    assertThat(Blog.folderOf(disk.getPath("/elsewhere/2025-11-17-name.md"))).isEmpty();
  }

  @Test
  void aBlogIsTheSameUntilAFileOfItChanges() throws IOException {
    assertThat(blog.refreshed()).isSameAs(blog);
    write("_posts/2025-11-02-new.md", "---\ntitle: 新しい\n---\n");
    Blog next = blog.refreshed();
    assertThat(next.posts().stream().map(BlogPost::title)).contains("新しい");
    assertThat(next.at("_posts/2025-11-01-other.md").orElseThrow())
        .isSameAs(blog.at("_posts/2025-11-01-other.md").orElseThrow());
    write("_config.yml", "permalink: pretty\n");
    assertThat(next.refreshed().at("_posts/2025-11-02-new.md").orElseThrow().url())
        .isEqualTo("/2025/11/02/new/");
  }

  @Test
  void findsPostsAndFilesByTheNamesThatTagsGiveThem() throws IOException {
    write("diary/_posts/2025-10-01-a b.md", "---\n---\n");
    read();
    assertThat(blog.addresses().postUrl("2025-11-01-other")).contains("/there/");
    assertThat(blog.addresses().postUrl("diary/2025-10-01-a b"))
        .contains("/diary/2025/10/01/a-b.html");
    assertThat(blog.addresses().postUrl("2025-11-01-nothing")).isEmpty();
    assertThat(blog.addresses().postUrl("other")).isEmpty();
    assertThat(blog.addresses().urlOf("_posts/2025-11-01-other.md")).contains("/there/");
    assertThat(blog.addresses().urlOf("/about.md")).contains("/about/");
    assertThat(blog.addresses().urlOf("assets/a.txt")).contains("/assets/a.txt");
    assertThat(blog.addresses().urlOf("nowhere.md")).isEmpty();
  }
}
