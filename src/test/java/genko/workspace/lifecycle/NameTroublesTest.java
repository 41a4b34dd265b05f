package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.workspace.lifecycle.PostPlan.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTroublesTest {
  @TempDir private Path root;
  private TestBlog blog;
  private Path post;

  @BeforeEach
  void begin() throws IOException {
    blog = TestBlog.jekyll(root);
    post = blog.write("_posts/2025-11-01-a.md", "---\ntitle: 題\ndate: 2025-11-01\n---\n");
  }

  private void check(PostPlan plan, Trouble... troubles) {
    assertThat(plan.troubles()).containsExactly(troubles);
  }

  private PostPlan renamed(String name) {
    return blog.named(PostAction.RENAME, post, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ".", "..", "a/b.md", "a\\b.md", "a\nb.md", "a\u0000.md", "../a.md"})
  void whatCannotBeTheNameOfOneFileIsSaidAlone(String name) {
    assertThat(NameTroubles.isName(name)).isFalse();
    check(renamed(name), Trouble.bad("lifecycle.name.bad"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "...", ".a", "散歩 。.md", "a:b.md", "𠮷.md"})
  void anyOtherNameIsOne(String name) {
    assertThat(NameTroubles.isName(name)).isTrue();
  }

  @Test
  void aNameIsTooLongInBytesAndNotInCharacters() {
    String start = "2025-11-01-";
    assertThat(renamed(start + "字".repeat(80) + ".md").isPossible()).isTrue();
    check(renamed(start + "字".repeat(81) + ".md"), Trouble.bad("lifecycle.name.long"));
  }

  @Test
  void aNameThatIsNoPostsOrAnothersIsRefused() throws IOException {
    check(renamed("2025-11-01-b.txt"), Trouble.bad("lifecycle.name.no-post", "2025-11-01-b.txt"));
    blog.write("_posts/2025-11-01-が.md", TestBlog.POST);
    check(renamed("2025-11-01-が.md"), Trouble.bad("lifecycle.name.taken", "2025-11-01-が.md"));
  }

  @Test
  void aNameThatDiffersFromItselfInCapitalsAloneIsFree() {
    assertThat(renamed("2025-11-01-A.md").isPossible()).isTrue();
    check(
        blog.named(PostAction.DUPLICATE, post, "2025-11-01-A.md"),
        Trouble.bad("lifecycle.name.taken", "2025-11-01-a.md"));
  }

  @Test
  void aNameThatAnotherSystemRefusesIsADoubt() {
    check(renamed("2025-11-01-b?.md"), Trouble.doubt("files.name.characters", "2025-11-01-b?.md"));
  }

  @Test
  void whatChangesNothingIsNotDone() {
    check(renamed("2025-11-01-a.md"), Trouble.bad("lifecycle.nothing.rename"));
    assertThat(blog.plan(PostAction.DELETE, post).troubles()).isEmpty();
    check(
        blog.plan(PlanRequest.readdress(post, "https://example.com/2025/11/01/a.html")),
        Trouble.bad("lifecycle.nothing.readdress"));
    check(blog.plan(PlanRequest.readdress(post, "https://example.com/old/")));
  }

  @Test
  void aTimeThatHasPassedIsNoneToScheduleFor() throws IOException {
    Path draft = blog.write("_drafts/b.md", TestBlog.POST);
    LocalDateTime now = LocalDateTime.of(2025, 11, 20, 9, 0);
    check(blog.scheduled(draft, now.plusMinutes(1)));
    check(blog.scheduled(draft, now), Trouble.bad("lifecycle.passed"));
  }

  @Test
  void aPostThatGoesOutWhereAnotherIsOrNotAtAllIsADoubt() throws IOException {
    blog.write("_posts/2025-11-02-b.md", "---\npermalink: /same/\n---\n");
    Path draft = blog.write("_drafts/c.md", "---\npermalink: /same/\n---\n");
    check(
        blog.plan(PostAction.PUBLISH, draft),
        Trouble.doubt("lifecycle.rival", "_posts/2025-11-02-b.md"));
    Path bad = blog.write("_drafts/d.md", "---\npermalink: /:nothing/\n---\n");
    check(blog.plan(PostAction.PUBLISH, bad), Trouble.doubt("lifecycle.not-built"));
    assertThat(blog.named(PostAction.RENAME, bad, "e.md").troubles())
        .as("nobody could read it before")
        .isEmpty();
  }

  @Test
  void aPostThatIsPublishedAtATimeToComeIsADoubt() throws IOException {
    Path draft = blog.write("_drafts/b.md", TestBlog.POST);
    Optional<LocalDateTime> later = Optional.of(LocalDateTime.of(2025, 11, 20, 9, 1));
    check(
        blog.plan(new PlanRequest(PostAction.PUBLISH, draft, Optional.empty(), later, false)),
        Trouble.doubt("lifecycle.still-to-come"));
  }

  @Test
  void anAssetFolderThatIsThereIsNotMovedInto() throws IOException {
    TestBlog hexo = TestBlog.hexo(root.resolve("hexo"));
    Path file = hexo.write("source/_posts/old.md", TestBlog.POST);
    hexo.write("source/_posts/old/a.png", "");
    hexo.write("source/_posts/new/b.png", "");
    check(
        hexo.named(PostAction.RENAME, file, "new.md"),
        Trouble.bad("lifecycle.name.taken", "source/_posts/new"));
  }

  @Test
  void onlyWhatTheNewNameBringsIsSaid() throws IOException {
    TestBlog zenn = new TestBlog(root.resolve("zenn"));
    zenn.write("package.json", "{\"dependencies\": {\"zenn-cli\": \"*\"}}");
    Path brief = zenn.write("articles/short.md", TestBlog.POST);
    assertThat(zenn.named(PostAction.RENAME, brief, "other.md").troubles()).isEmpty();
    Path good = zenn.write("articles/0123456789abcd.md", TestBlog.POST);
    assertThat(zenn.named(PostAction.RENAME, good, "other.md").troubles())
        .extracting(Trouble::key)
        .containsExactly("kind.zenn.slug");
  }
}
