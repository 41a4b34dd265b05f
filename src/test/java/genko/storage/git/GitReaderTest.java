package genko.storage.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what the real git knows of a folder. */
class GitReaderTest {
  @TempDir private Path folder;

  private TestRepository made() throws IOException {
    return TestRepository.in(folder.resolve("r"));
  }

  private GitReader reader(String path) throws IOException {
    return GitReader.of(folder.resolve("r").resolve(path)).orElseThrow();
  }

  @Test
  void eachFileIsInItsState() throws IOException {
    TestRepository repository = made();
    for (String name : List.of("同じ", "変更", "ステージ *", "消す")) {
      repository.write("_posts/" + name + ".md", "一\n");
    }
    repository.commitAll("はじめ");
    repository.write("_posts/変更.md", "二\n");
    repository.write("_posts/ステージ *.md", "二\n");
    repository.git("add", "_posts/ステージ *.md");
    repository.write("_posts/下/新しい [1].md", "新\n");
    repository.write("_posts/告げた.md", "新\n");
    repository.git("add", "--intent-to-add", "_posts/告げた.md");
    repository.write("他/新しい.md", "新\n");
    GitStatus status = reader("_posts").status(List.of("_posts"));
    assertThat(status.branch()).contains("main");
    assertThat(status.upstream()).isEmpty();
    assertThat(status.files())
        .isEqualTo(
            Map.of(
                "_posts/変更.md", GitState.CHANGED,
                "_posts/ステージ *.md", GitState.STAGED,
                "_posts/告げた.md", GitState.NEW,
                "_posts/下/新しい [1].md", GitState.NEW));
  }

  @Test
  void whatIsCommittedAndNotPushedIsSaidOfItsFiles() throws IOException {
    TestRepository repository = made();
    TestRepository.in(folder.resolve("far")).git("config", "core.bare", "true");
    repository.write("a.md", "一\n");
    repository.write("b.md", "一\n");
    repository.commitAll("はじめ");
    repository.git("remote", "add", "origin", folder.resolve("far").toString());
    repository.git("push", "--quiet", "--set-upstream", "origin", "main");
    GitReader reader = reader("");
    GitStatus before = reader.status(List.of());
    assertThat(before.upstream()).contains("origin/main");
    assertThat(before.files()).isEmpty();
    String trace = reader.trace(before);
    repository.write("b.md", "二\n");
    repository.commitAll("二");
    assertThat(reader.trace(before)).isNotEqualTo(trace);
    GitStatus after = reader.status(List.of());
    assertThat(after.ahead()).isEqualTo(1);
    assertThat(after.files()).isEqualTo(Map.of("b.md", GitState.UNPUSHED));
  }

  @Test
  void theHistoryFollowsARenameAndReadsWhatThereWas() throws IOException {
    TestRepository repository = made();
    repository.write("草稿.md", "一\n二\n三\n四\n");
    repository.commitAll("はじめ");
    Files.createDirectories(folder.resolve("r/_posts"));
    repository.git("mv", "草稿.md", "_posts/公開.md");
    repository.commitAll("公開する");
    repository.write("_posts/公開.md", "一\n二\n三\n四\n五\n");
    repository.commitAll("書き足す");
    GitReader reader = reader("_posts");
    List<GitCommit> commits = reader.history("_posts/公開.md");
    assertThat(commits).extracting(GitCommit::subject).containsExactly("書き足す", "公開する", "はじめ");
    assertThat(commits.getLast().path()).isEqualTo("草稿.md");
    assertThat(new String(reader.content(commits.getLast()), StandardCharsets.UTF_8))
        .isEqualTo("一\n二\n三\n四\n");
  }

  @Test
  void contentsHaveTheLineEndsOfThisPlace() throws IOException {
    TestRepository repository = made();
    repository.write(".gitattributes", "*.md text eol=crlf\n");
    repository.write("a.md", "一\r\n二\r\n");
    repository.commitAll("はじめ");
    GitReader reader = reader("");
    byte[] content = reader.content(reader.history("a.md").getFirst());
    assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo("一\r\n二\r\n");
  }

  @Test
  void noProgramThatTheFolderNamesRunsBecauseItIsReadIn() throws IOException {
    TestRepository repository = made();
    repository.write("a.md", "一\n");
    repository.commitAll("はじめ");
    Path ran = folder.resolve("ran");
    String program = "touch '" + ran + "'; cat";
    for (String key :
        List.of(
            "core.fsmonitor",
            "diff.external",
            "diff.x.textconv",
            "filter.x.clean",
            "filter.x.smudge",
            "filter.x.process",
            "core.pager",
            "gpg.program")) {
      repository.git("config", key, program);
    }
    repository.git("config", "filter.x.required", "true");
    repository.git("config", "log.showSignature", "true");
    repository.write(".git/info/attributes", "*.md filter=x diff=x\n");
    repository.hook("post-index-change", program);
    repository.write("a.md", "二\n");
    GitReader reader = reader("");
    assertThat(reader.status(List.of()).files()).isEqualTo(Map.of("a.md", GitState.CHANGED));
    assertThat(reader.content(reader.history("a.md").getFirst())).isNotEmpty();
    assertThat(reader.newPictures()).isEmpty();
    assertThat(ran).doesNotExist();
  }

  @Test
  void aProgramThatCannotBeSwitchedOffKeepsTheFolderFromBeingRead() throws IOException {
    made().git("config", "filter.a=b.clean", "cat");
    assertThatThrownBy(() -> reader("")).isInstanceOf(GitFailure.class).hasMessageContaining("a=b");
  }

  @Test
  void newPicturesAreFoundAndIgnoredOnesAreNot() throws IOException {
    TestRepository repository = made();
    repository.write("assets/絵.PNG", "x");
    repository.write("assets/note.txt", "x");
    repository.write("_site/絵.png", "x");
    repository.write(".gitignore", "_site\n");
    assertThat(reader("").newPictures()).containsExactly("assets/絵.PNG");
  }

  @Test
  void aFolderInNoRepositoryIsNone() throws IOException {
    assertThat(GitReader.of(folder)).isEqualTo(Optional.empty());
  }

  @Test
  void aWorkTreeHasAStateOfItsOwn() throws IOException {
    TestRepository repository = made();
    repository.write("a.md", "一\n");
    repository.commitAll("はじめ");
    repository.git("worktree", "add", "--quiet", "-b", "side", folder.resolve("w").toString());
    Files.writeString(folder.resolve("w/a.md"), "二\n");
    GitReader reader = GitReader.of(folder.resolve("w")).orElseThrow();
    GitStatus status = reader.status(List.of());
    assertThat(status.branch()).contains("side");
    assertThat(status.files()).isEqualTo(Map.of("a.md", GitState.CHANGED));
    assertThat(reader.trace(status)).isNotBlank();
    assertThat(reader("").status(List.of()).files()).isEmpty();
  }
}
