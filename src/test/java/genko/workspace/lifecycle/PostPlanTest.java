package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.workspace.lifecycle.HeadChange.Redirect;
import genko.workspace.lifecycle.PostPlan.FolderMove;
import genko.workspace.lifecycle.PostPlan.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostPlanTest {
  @TempDir private Path root;

  @Test
  void aFileGoesToItsNewName() throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    Path file = blog.write("_posts/2025-11-01-a.md", TestBlog.POST);
    PostPlan plan = blog.named(PostAction.RENAME, file, "2025-11-01-散歩.md");
    assertThat(plan.isFolder()).isFalse();
    assertThat(plan.target()).isEqualTo(root.resolve("_posts/2025-11-01-散歩.md"));
    assertThat(plan.shown(plan.target())).isEqualTo("_posts/2025-11-01-散歩.md");
    assertThat(plan.shown(Path.of("/elsewhere/a.md"))).isEqualTo("/elsewhere/a.md");
    assertThat(plan.moves()).isEmpty();
    assertThat(plan.isPossible()).isTrue();
    assertThat(plan.status()).isEqualTo(plan.address().after());
  }

  @Test
  void aFolderGoesWithAllThatIsInIt() throws IOException {
    TestBlog blog = TestBlog.hugo(root);
    Path index = blog.write("content/posts/old/index.ja.md", TestBlog.POST);
    PostPlan plan = blog.named(PostAction.RENAME, index, "new");
    assertThat(plan.isFolder()).isTrue();
    assertThat(plan.target()).isEqualTo(root.resolve("content/posts/new/index.ja.md"));
    assertThat(plan.moves())
        .containsExactly(
            new FolderMove(root.resolve("content/posts/old"), root.resolve("content/posts/new")));
    assertThat(blog.plan(PostAction.DELETE, index).moves()).isEmpty();
  }

  @Test
  void theFolderBesideAPostGoesWhereThePostGoes() throws IOException {
    TestBlog blog = TestBlog.hexo(root);
    Path file = blog.write("source/_posts/old.md", TestBlog.POST);
    blog.write("source/_posts/old/a.png", "x");
    PostPlan plan = blog.named(PostAction.RENAME, file, "new.md");
    FolderMove move =
        new FolderMove(root.resolve("source/_posts/old"), root.resolve("source/_posts/new"));
    assertThat(plan.moves()).containsExactly(move);
    assertThat(move.back().back()).isEqualTo(move);
    assertThat(move.back().from()).isEqualTo(root.resolve("source/_posts/new"));
  }

  @Test
  void aFormerAddressIsPutToTheHeadThatItHasThen() throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    Path draft = blog.write("_drafts/a.md", "---\ntitle: 題\npublished: false\n---\n本文。\r\n");
    PostPlan plan =
        blog.plan(PostAction.PUBLISH, draft)
            .with(AddressChange.NONE, Optional.of(new Redirect("redirect_from", "/old/")));
    PostPlan redirected = plan.redirected();
    assertThat(plan.text().toString()).doesNotContain("redirect_from").doesNotContain("published");
    assertThat(redirected.text().toString())
        .isEqualTo(plan.text().toString().replace("+0900\n", "+0900\nredirect_from: [\"/old/\"]\n"))
        .endsWith("本文。\r\n");
    assertThat(redirected.head().of(redirected.was().text()).changes().apply(plan.was().text()))
        .isEqualTo(redirected.text());
    assertThat(redirected.redirected()).isEqualTo(redirected);
  }

  @Test
  void oneBadTroubleIsEnoughAndDoubtsAreNone() throws IOException {
    TestBlog blog = TestBlog.jekyll(root);
    PostPlan plan =
        blog.named(
            PostAction.RENAME,
            blog.write("_posts/2025-11-01-a.md", TestBlog.POST),
            "2025-11-01-b.md");
    Trouble doubt = Trouble.doubt("lifecycle.rival", "b.md");
    List<Trouble> troubles = new ArrayList<>(List.of(doubt));
    PostPlan doubted = plan.with(troubles);
    troubles.clear();
    assertThat(doubted.isPossible()).isTrue();
    assertThat(doubted.troubles()).containsExactly(doubt);
    assertThat(plan.with(List.of(doubt, Trouble.bad("lifecycle.name.bad"))).isPossible()).isFalse();
  }
}
