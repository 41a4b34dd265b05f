package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FileEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSearchTest {
  @TempDir private Path root;
  private TestBlog blog;
  private Path post;
  private LinkSearch search;

  @BeforeEach
  void begin() throws IOException {
    blog = TestBlog.jekyll(root);
    post = blog.write("_posts/2025-11-01-散歩.md", "---\npermalink: /朝 日/\n---\n2025-11-01-散歩\n");
    search = new LinkSearch(blog.files);
  }

  private PostPlan renamed() {
    return blog.named(PostAction.RENAME, post, "2025-11-01-new.md");
  }

  private List<String> found(PostPlan plan) throws IOException {
    return search.candidates(plan).stream().map(one -> one.post().path()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% post_url 2025-11-01-散歩 %}",
        "[a](2025-11-01-%E6%95%A3%E6%AD%A9.md)",
        "[a](2025-11-01-%e6%95%a3%e6%ad%a9.md)",
        "[a](/朝%20日/#x)",
        "[a](/%E6%9C%9D%20%E6%97%A5)",
        "[a](</朝 日/>)"
      })
  void aFileIsOneInWhateverWayItsLinkIsWritten(String text) throws IOException {
    blog.write("about.md", "---\ntitle: 他\n---\n" + text + "\n");
    assertThat(found(renamed())).containsExactly("about.md");
  }

  @Test
  void aFileThatNamesNeitherIsNoneAndNeitherIsThePostItself() throws IOException {
    blog.write("about.md", "2025-11-01-散 歩 /朝日/ 散歩\n");
    assertThat(found(renamed())).isEmpty();
  }

  @Test
  void aFileInAnotherEncodingIsOneToo() throws IOException {
    byte[] sjis =
        "---\ntitle: 表示\n---\n{% post_url 2025-11-01-散歩 %}\n".getBytes(FileEncoding.SHIFT_JIS);
    Files.write(root.resolve("about.md"), sjis);
    byte[] other = "---\ntitle: 表示\n---\n能力\n".getBytes(FileEncoding.SHIFT_JIS);
    Files.write(root.resolve("other.md"), other);
    Charset wide = Charset.forName("UTF-16");
    Files.write(root.resolve("wide.md"), "{% post_url 2025-11-01-散歩 %}\n".getBytes(wide));
    assertThat(found(renamed())).containsExactlyInAnyOrder("about.md", "wide.md");
  }

  @Test
  void aLongFileIsReadToItsEnd() throws IOException {
    blog.write("about.md", "本文。\n".repeat(150_000) + "{% post_url 2025-11-01-散歩 %}\n");
    assertThat(found(renamed())).containsExactly("about.md");
  }

  @Test
  void theFilesAreKeptWhateverIsToBecomeOfThePostUntilAnotherIsAskedAbout() throws IOException {
    PostPlan plan = renamed();
    Path about = blog.write("about.md", "2025-11-01-散歩\n");
    List<LinkSearch.Candidate> first = search.candidates(plan);
    Files.writeString(about, "2025-11-01-散歩 と\n");
    assertThat(search.candidates(plan)).isSameAs(first);
    PostPlan gone = blog.plan(PostAction.DELETE, post);
    assertThat(search.candidates(gone)).isSameAs(first);
    search.refresh();
    assertThat(search.candidates(plan).getFirst().file().text().toString())
        .isEqualTo("2025-11-01-散歩 と\n");
    Path other = blog.write("_posts/2025-11-02-b.md", TestBlog.POST);
    assertThat(found(blog.named(PostAction.RENAME, other, "2025-11-02-c.md"))).isEmpty();
    assertThat(found(plan)).containsExactly("about.md");
  }

  @Test
  void aLinkThatLeadsNowhereIsNone() throws IOException {
    Files.createSymbolicLink(root.resolve("about.md"), root.resolve("nowhere.md"));
    assertThat(found(renamed())).isEmpty();
  }

  @Test
  void aPostInAFolderOfItsOwnIsFoundByTheFoldersName() throws IOException {
    TestBlog hugo = TestBlog.hugo(root.resolve("hugo"));
    Path index = hugo.write("content/posts/散歩/index.md", TestBlog.POST);
    hugo.write("content/posts/b.md", "{{< ref \"散歩\" >}}\n");
    hugo.write("content/posts/c.md", "index\n");
    PostPlan plan = hugo.named(PostAction.RENAME, index, "朝");
    assertThat(new LinkSearch(hugo.files).candidates(plan))
        .singleElement()
        .satisfies(one -> assertThat(one.post().path()).isEqualTo("content/posts/b.md"));
  }

  @Test
  void onlyWhatMovesGoesOrIsReadElsewhereBreaksLinks(@TempDir Path elsewhere) throws IOException {
    assertThat(LinkSearch.isWanted(renamed())).isTrue();
    assertThat(LinkSearch.isWanted(blog.plan(PostAction.DELETE, post))).isTrue();
    assertThat(LinkSearch.isWanted(blog.plan(PostAction.DUPLICATE, post))).isFalse();
    assertThat(LinkSearch.isWanted(blog.plan(PostAction.HIDE, post))).as("read no more").isTrue();
    Path hidden = blog.write("_posts/2025-11-02-b.md", "---\npublished: false\n---\n");
    assertThat(LinkSearch.isWanted(blog.plan(PostAction.PUBLISH, hidden))).isFalse();
    TestBlog none = new TestBlog(elsewhere);
    Path lone = none.write("a.md", TestBlog.POST);
    PostPlan plan = none.named(PostAction.RENAME, lone, "b.md");
    assertThat(LinkSearch.isWanted(plan)).isFalse();
  }
}
