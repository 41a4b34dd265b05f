package genko.workspace.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FolderWalk;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostFolderTest {
  private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<PostEntry> entries(Path at) throws IOException {
    PostFolder posts = PostFolder.at(at, CLOCK);
    return posts.read(posts.list(() -> false).files(), NOW);
  }

  private Map<String, PostState> states() throws IOException {
    Map<String, PostState> states = new TreeMap<>();
    entries(folder).forEach(entry -> states.put(entry.path(), entry.state()));
    return states;
  }

  private List<String> paths(Path at) throws IOException {
    return PostFolder.at(at, CLOCK).list(() -> false).files().stream()
        .map(FolderWalk.File::path)
        .sorted()
        .toList();
  }

  private PostEntry only() throws IOException {
    List<PostEntry> all = entries(folder);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static String head(String fields) {
    return "---\n" + fields + "\n---\n\n本文。\n";
  }

  @Test
  void aBlogOfJekyllListsPostsDraftsAndCollectionsAndNothingThatItBuilt() throws IOException {
    write("_config.yml", "collections:\n  notes:\n    output: true\n");
    write("_posts/2025-11-01-a.md", head("title: あ"));
    write("_posts/old/2024-11-01-b.markdown", head("title: い"));
    write("tea/_posts/2025-11-02-c.md", head("title: う"));
    write("_drafts/d.md", head("title: え"));
    write("_notes/e.md", head("title: お"));
    write("_posts/2025-11-03-image.png", "");
    write("_site/_posts/2025-11-01-a.md", "");
    write("node_modules/x/_posts/2025-11-01-a.md", "");
    write(".git/_posts/2025-11-01-a.md", "");
    write("_other/f.md", "");
    write("about.md", head("title: か"));
    assertThat(paths(folder))
        .containsExactly(
            "_drafts/d.md",
            "_notes/e.md",
            "_posts/2025-11-01-a.md",
            "_posts/old/2024-11-01-b.markdown",
            "tea/_posts/2025-11-02-c.md");
    assertThat(paths(folder.resolve("_posts/old"))).isEqualTo(paths(folder));
  }

  @Test
  void aFolderOfABlogThatHoldsNoneOfItsPostsIsListedByItself() throws IOException {
    write("_config.yml", "");
    write("_posts/2025-11-01-a.md", "");
    write("_notes/b.md", "");
    assertThat(paths(folder.resolve("_notes"))).containsExactly("b.md");
  }

  @Test
  void otherKindsListTheirOwnFoldersAlone() throws IOException {
    write("hugo/hugo.toml", "contentDir = \"content\"\n");
    write("hugo/content/posts/a.md", "");
    write("hugo/content/posts/b/index.md", "");
    write("hugo/content/posts/_index.md", "");
    write("hugo/public/posts/a.md", "");
    write("hugo/themes/t/content/a.md", "");
    write("zenn/package.json", "{\"devDependencies\": {\"zenn-cli\": \"1\"}}");
    write("zenn/articles/a.md", "");
    write("zenn/README.md", "");
    write("qiita/qiita.config.json", "{}");
    write("qiita/public/a.md", "");
    write("qiita/public/.remote/a.md", "");
    write("hexo/package.json", "{\"dependencies\": {\"hexo\": \"7\"}}");
    write("hexo/source/_posts/a.md", "");
    write("hexo/source/_drafts/b.md", "");
    write("hexo/source/about/index.md", "");
    write("plain/a.md", "");
    write("plain/deep/b.md", "");
    write("plain/node_modules/c/README.md", "");
    assertThat(paths(folder.resolve("hugo")))
        .containsExactly("content/posts/a.md", "content/posts/b/index.md");
    assertThat(paths(folder.resolve("zenn"))).containsExactly("articles/a.md");
    assertThat(paths(folder.resolve("qiita"))).containsExactly("public/a.md");
    assertThat(paths(folder.resolve("hexo")))
        .containsExactly("source/_drafts/b.md", "source/_posts/a.md");
    assertThat(paths(folder.resolve("plain"))).containsExactly("a.md", "deep/b.md");
  }

  @Test
  void linksAreFollowedOnceAndNeverInACircle() throws IOException {
    write("blog/_posts/2025-11-01-a.md", "");
    write("elsewhere/2025-11-02-b.md", "");
    Path posts = folder.resolve("blog/_posts");
    Files.createSymbolicLink(posts.resolve("again"), posts);
    Files.createSymbolicLink(posts.resolve("linked"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(posts.resolve("twice"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(posts.resolve("nowhere"), folder.resolve("missing"));
    Files.createSymbolicLink(posts.resolve("2025-11-03-c.md"), folder.resolve("blog/gone.md"));
    assertThat(paths(folder.resolve("blog")))
        .hasSize(2)
        .contains("_posts/2025-11-01-a.md")
        .anyMatch(path -> path.matches("_posts/(linked|twice)/2025-11-02-b\\.md"));
  }

  @Test
  void aListThatNobodyWantsAnyMoreEnds() throws IOException {
    write("a.md", "");
    assertThat(PostFolder.at(folder, CLOCK).list(() -> true).cut()).isTrue();
  }

  @Test
  void anEntrySaysWhatTheHeadSays() throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    write(
        "_posts/2025-11-01-a.md",
        head(
            "title: \"お茶の  話\"\ndate: 2025-11-02 23:30:00 +0000\ncategories: [茶, 旅]\n"
                + "tags:\n  - 京都\nauthor: 山田"));
    PostEntry entry = only();
    assertThat(entry.title()).isEqualTo("お茶の 話");
    assertThat(entry.date().orElseThrow().toString()).startsWith("2025-11-03T08:30+09:00");
    assertThat(entry.categories()).containsExactly("茶", "旅");
    assertThat(entry.tags()).containsExactly("京都");
    assertThat(entry.authors()).containsExactly("山田");
    assertThat(entry.state()).isEqualTo(PostState.PUBLISHED);
  }

  @Test
  void whatBecomesOfAPostOfJekyllIsToldFromItsNameAndHead() throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    write("_posts/2025-11-01-a.md", head("title: あ"));
    write("_posts/2025-12-24-b.md", head("title: い"));
    write("_posts/2025-11-01-c.md", head("title: う\npublished: false"));
    write("_posts/2025-11-01-d.md", head("title: \"え"));
    write("_posts/undated.md", head("title: お"));
    write("_drafts/e.md", head("title: か"));
    assertThat(states())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "_posts/2025-11-01-a.md", PostState.PUBLISHED,
                "_posts/2025-12-24-b.md", PostState.SCHEDULED,
                "_posts/2025-11-01-c.md", PostState.HIDDEN,
                "_posts/2025-11-01-d.md", PostState.FAULTY,
                "_posts/undated.md", PostState.FAULTY,
                "_drafts/e.md", PostState.DRAFT));
  }

  @Test
  void topicsOfZennAreItsTags() throws IOException {
    write("package.json", "{\"devDependencies\": {\"zenn-cli\": \"1\"}}");
    write(
        "articles/abc.md",
        head("title: 題\nemoji: 📝\ntype: tech\ntopics: [java, javafx]\npublished: false"));
    PostEntry entry = only();
    assertThat(entry.tags()).containsExactly("java", "javafx");
    assertThat(entry.state()).isEqualTo(PostState.DRAFT);
  }

  @Test
  void aPostWithoutATitleIsCalledByItsFirstHeadingOrItsFile() throws IOException {
    write("a.md", "# 見出し\n\n本文。\n");
    write("b.md", "本文。\n\n# 後\n");
    write("c/index.md", "");
    assertThat(entries(folder)).extracting(PostEntry::title).contains("見出し", "b", "c");
  }

  @Test
  void aHeadOfAnyLengthAndEncodingIsReadToItsEnd() throws IOException {
    String more = "x: \"" + "長".repeat(4000) + "\"\n";
    write("a.md", head(more + "title: 末尾"));
    Files.write(
        folder.resolve("b.md"), head("title: 日本語の題名です").getBytes(Charset.forName("windows-31j")));
    write("c.md", "漢".repeat(5000));
    assertThat(entries(folder))
        .extracting(PostEntry::title)
        .containsExactlyInAnyOrder("末尾", "日本語の題名です", "c");
    assertThat(states().values()).containsOnly(PostState.PUBLISHED);
  }

  @Test
  void whatCannotBeReadIsFaulty() throws IOException {
    byte[] cut = (head("title: 題") + "日本語の本文がここに続きます。").getBytes(UTF_8);
    cut[cut.length - 2] = (byte) 0xFF;
    Files.write(folder.resolve("a.md"), cut);
    write("b.md", "---\ntitle: [x\n---\n");
    assertThat(states().values()).containsOnly(PostState.FAULTY);
  }
}
