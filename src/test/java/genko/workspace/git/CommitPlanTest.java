package genko.workspace.git;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.git.GitStop;
import genko.storage.git.TestRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitPlanTest {
  @TempDir private Path folder;

  @Test
  void theNameThatAPostHadGoesWithItsCommitAndNothingElse() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    String text = "---\ntitle: 題\n---\n本文\n";
    Path draft = blog.write("_drafts/a.md", text);
    Path other = blog.write("_posts/2025-11-01-b.md", text);
    blog.commitAll("はじめ");
    Path post = folder.resolve("_posts/2025-11-02-a.md");
    Files.move(draft, post);
    Files.delete(other);
    List<Path> names = List.of(folder.resolve("_posts/2025-11-02-never.md"), draft);
    CommitPlan plan = ((CommitPlan.Result.Ready) CommitPlan.of(post, text, names, false)).plan();
    assertThat(plan.former()).containsExactly("_drafts/a.md");
    plan.commit("移す\n", false, new GitStop());
    assertThat(blog.git("show", "--no-renames", "--name-status", "--format=%s"))
        .isEqualTo("移す\n\nD\t_drafts/a.md\nA\t_posts/2025-11-02-a.md");
    assertThat(blog.git("status", "--short")).isEqualTo("D _posts/2025-11-01-b.md");
  }

  @Test
  void aNameThatWentWithACommitBeforeThePushGoesWithNoOther() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    String text = "---\ntitle: 題\n---\n本文\n";
    Path draft = blog.write("_drafts/a.md", text);
    blog.commitAll("はじめ");
    blog.git("branch", "--quiet", "published");
    blog.git("branch", "--quiet", "--set-upstream-to=published");
    Path post = folder.resolve("_posts/2025-11-02-a.md");
    Files.createDirectories(post.getParent());
    Files.move(draft, post);
    List<Path> names = List.of(draft);
    CommitPlan first = ((CommitPlan.Result.Ready) CommitPlan.of(post, text, names, false)).plan();
    assertThat(first.former()).containsExactly("_drafts/a.md");
    first.commit("移す\n", false, new GitStop());
    String more = text + "続き\n";
    Files.writeString(post, more);
    CommitPlan second = ((CommitPlan.Result.Ready) CommitPlan.of(post, more, names, false)).plan();
    assertThat(second.former()).isEmpty();
    assertThat(second.ahead()).isEqualTo(1);
    second.commit("書き足す\n", false, new GitStop());
    assertThat(blog.git("show", "--name-status", "--format=%s"))
        .isEqualTo("書き足す\n\nM\t_posts/2025-11-02-a.md");
  }
}
