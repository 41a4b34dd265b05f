package genko.workspace.git;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FileEncoding;
import genko.storage.git.GitCommit;
import genko.storage.git.TestRepository;
import genko.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedVersionsTest {
  @TempDir private Path folder;

  @Test
  void theNewestCommitOfThePostComesFirst() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    Path post = blog.write("_posts/散歩.md", "一\n");
    blog.commitAll("はじめ");
    blog.write("_posts/other.md", "他\n");
    blog.commitAll("他の記事");
    blog.write("_posts/散歩.md", "二\r\n");
    blog.commitAll("書き足す");
    Files.writeString(post, "三\n");
    CommittedVersions kept = CommittedVersions.of(post);
    assertThat(kept.commits()).extracting(GitCommit::subject).containsExactly("書き足す", "はじめ");
    assertThat(kept.read(kept.commits().getFirst(), FileEncoding.UTF_8)).contains(Text.of("二\r\n"));
    assertThat(kept.read(kept.commits().getLast(), FileEncoding.UTF_8)).contains(Text.of("一\n"));
  }

  @Test
  void aVersionIsReadInTheEncodingThatThePostHasNow() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    Path post = folder.resolve("a.md");
    Files.write(post, "表示能力\n".getBytes(FileEncoding.SHIFT_JIS));
    blog.commitAll("はじめ");
    CommittedVersions kept = CommittedVersions.of(post);
    FileEncoding now = FileEncoding.of(FileEncoding.SHIFT_JIS, false);
    assertThat(kept.read(kept.commits().getFirst(), now)).contains(Text.of("表示能力\n"));
  }

  @Test
  void aFileThatIsGoneKeepsItsVersions() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    Path post = blog.write("a.md", "一\n");
    blog.commitAll("はじめ");
    Files.delete(post);
    assertThat(CommittedVersions.of(post).commits()).hasSize(1);
  }

  @Test
  void whatWasNeverCommittedHasNoVersions() throws Exception {
    TestRepository blog = TestRepository.in(folder);
    Path post = blog.write("a.md", "一\n");
    CommittedVersions unborn = CommittedVersions.of(post);
    assertThat(unborn.repository()).isPresent();
    assertThat(unborn.commits()).isEmpty();
    blog.write("b.md", "二\n");
    blog.git("add", "b.md");
    blog.git("commit", "--quiet", "-m", "他");
    assertThat(CommittedVersions.of(post).commits()).isEmpty();
  }

  @Test
  void aPostInNoRepositoryHasNone() throws Exception {
    CommittedVersions none = CommittedVersions.of(folder.resolve("a.md"));
    assertThat(none.repository()).isEmpty();
    assertThat(none.commits()).isEmpty();
    TestRepository blog = TestRepository.in(folder.resolve("blog"));
    Path post = blog.write("a.md", "一\n");
    blog.commitAll("はじめ");
    GitCommit commit = CommittedVersions.of(post).commits().getFirst();
    assertThat(none.read(commit, FileEncoding.UTF_8)).isEmpty();
  }
}
