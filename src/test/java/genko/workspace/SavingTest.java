package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.GuardedDisk;
import genko.storage.versions.Version;
import genko.storage.versions.VersionArchive;
import genko.storage.versions.VersionReason;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostVersions;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
  @TempDir private Path folder;

  private TestWorkspace test;
  private Workspace workspace;
  private Path file;
  private OpenPost post;
  private Throwable refusal;

  @BeforeEach
  void open() throws IOException {
    test = new TestWorkspace(folder, disk());
    workspace = test.workspace;
    file = test.file("1.md", "一\n");
    post = test.open(file);
  }

  /** The disk, which throws {@link #refusal} at each call while there is one. */
  private Disk disk() {
    return GuardedDisk.of(
        () -> {
          if (refusal != null) throw refusal;
        });
  }

  private void save() {
    workspace.save(post, () -> test.heard.add("saved"));
    test.work();
  }

  private String onDisk() throws IOException {
    return Files.readString(file);
  }

  @Test
  void aSaveIsToldWhenItIsOnTheDisk() throws IOException {
    TestWorkspace.write(post, "二\n");
    workspace.save(post, () -> test.heard.add("saved"));
    assertThat(test.heard).doesNotContain("saved");
    test.work();
    assertThat(test.heard).endsWith("saved");
    assertThat(onDisk()).isEqualTo("二\n");
    assertThat(workspace.recent()).startsWith(file);
  }

  @Test
  void twoSavesThatOverlapAreBothToldAndTheNewestTextIsOnTheDisk() throws IOException {
    TestWorkspace.write(post, "二\n");
    workspace.save(post, () -> test.heard.add("first"));
    TestWorkspace.write(post, "三\n");
    workspace.save(post, () -> test.heard.add("second"));
    test.work();
    assertThat(test.heard).endsWith("first", "second");
    assertThat(onDisk()).isEqualTo("三\n");
    assertThat(post.session().isDirty()).isFalse();
  }

  @Test
  void whatIsWrittenDuringASaveIsUnsavedAfterIt() throws IOException {
    TestWorkspace.write(post, "二\n");
    workspace.save(post, () -> {});
    TestWorkspace.write(post, "三\n");
    test.work();
    assertThat(onDisk()).isEqualTo("二\n");
    assertThat(post.session().isDirty()).isTrue();
  }

  @Test
  void savingAsDuringASaveLeavesTheFirstFileItsText() throws IOException {
    Path other = folder.resolve("2.md");
    TestWorkspace.write(post, "二\n");
    workspace.save(post, () -> test.heard.add("own"));
    TestWorkspace.write(post, "三\n");
    test.target = Optional.of(other);
    workspace.saveAs(post, () -> test.heard.add("other"));
    test.work();
    assertThat(test.proposed).isEqualTo("1.md");
    assertThat(test.heard).endsWith("own", "other");
    assertThat(onDisk()).isEqualTo("二\n");
    assertThat(Files.readString(other)).isEqualTo("三\n");
    assertThat(post.path()).contains(other);
    assertThat(workspace.recent()).containsExactly(other, file);
  }

  @Test
  void aPostThatLiesNowhereIsAskedWhereAndOnlyOnce() throws IOException {
    workspace.openUnsaved("---\ntitle: 雨 の日\n---\n本文\n");
    post = workspace.current().orElseThrow();
    save();
    assertThat(test.heard).as("nobody chose a place").doesNotContain("saved");
    assertThat(test.proposed).isEqualTo("2025-11-18-雨-の日.md");
    Path chosen = folder.resolve("a.md");
    test.target = Optional.of(chosen);
    workspace.save(post, () -> test.heard.add("first"));
    test.target = Optional.empty();
    workspace.save(post, () -> test.heard.add("second"));
    test.work();
    assertThat(test.heard).endsWith("first", "second");
    assertThat(Files.readString(chosen)).contains("本文");
  }

  @Test
  void aTextThatIsOnlyLookedAtIsNotSaved() {
    post.session().setReadOnly(true);
    save();
    assertThat(test.heard).doesNotContain("saved");
  }

  @Test
  void whatSomebodyElseWroteIsKeptInTheHistoryWhenItIsReplaced() throws IOException {
    VersionArchive archive =
        new VersionArchive(
            Disk.REAL, folder.resolve("versions"), TestWorkspace.CLOCK, VersionArchive.CAP);
    PostVersions versions = new PostVersions(archive, TaskRunner.of(Runnable::run, Runnable::run));
    workspace.keepVersions(versions);
    versions.watch(post);
    TestWorkspace.write(post, "私の\n");
    Files.writeString(file, "誰かの\n");
    save();
    assertThat(onDisk()).isEqualTo("誰かの\n");
    assertThat(test.heard).doesNotContain("saved");
    test.choose(post, "notice.keep-mine");
    assertThat(onDisk()).isEqualTo("私の\n");
    assertThat(test.heard).endsWith("saved");
    List<Version> kept = archive.versions(file);
    assertThat(kept).extracting(Version::why).contains(VersionReason.REPLACED);
    assertThat(
            archive.text(
                kept.stream()
                    .filter(one -> one.why() == VersionReason.REPLACED)
                    .findFirst()
                    .orElseThrow()))
        .hasValueSatisfying(text -> assertThat(text).hasToString("誰かの\n"));
  }

  @Test
  void bothTextsAreMergedOnRequest() throws IOException {
    TestWorkspace.write(post, "一\n私の\n");
    Files.writeString(file, "誰かの\n一\n");
    save();
    test.choose(post, "notice.merge");
    assertThat(TestWorkspace.text(post)).isEqualTo("誰かの\n一\n私の\n");
    assertThat(onDisk()).as("not saved yet").isEqualTo("誰かの\n一\n");
  }

  @Test
  void aCharacterThatTheEncodingLacksIsShownAndTheWayOutIsUtf8() throws IOException {
    workspace.readAs(post, FileEncoding.SHIFT_JIS);
    test.work();
    TestWorkspace.write(post, "絵🍣\n");
    workspace.readAs(post, FileEncoding.SHIFT_JIS);
    save();
    assertThat(TestWorkspace.said(post).sentence()).contains("🍣");
    assertThat(onDisk()).isEqualTo("一\n");
    test.choose(post, "notice.as-utf8");
    assertThat(onDisk()).isEqualTo("絵🍣\n");
    assertThat(test.heard).endsWith("saved");
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void aDiskThatRefusedIsTriedAgainWithTheTextAsItIsByThen() throws IOException {
    TestWorkspace.write(post, "二\n");
    refusal = new AccessDeniedException("1.md");
    save();
    assertThat(TestWorkspace.said(post).bad()).isTrue();
    assertThat(test.heard).doesNotContain("saved");
    refusal = null;
    TestWorkspace.write(post, "三\n");
    test.choose(post, "notice.retry");
    assertThat(onDisk()).isEqualTo("三\n");
    assertThat(test.heard).endsWith("saved");
  }

  @Test
  void aWorkerThatThrowsIsSaidAndTheNextSaveRuns() throws IOException {
    TestWorkspace.write(post, "二\n");
    refusal = new OutOfMemoryError("no room");
    workspace.save(post, () -> test.heard.add("first"));
    try {
      test.work();
    } catch (OutOfMemoryError thrown) {
      assertThat(thrown).as("its thread hears of it too").isSameAs(refusal);
    }
    assertThat(TestWorkspace.said(post).bad()).isTrue();
    assertThat(workspace.files()).as("nothing is under way any more").hasSize(1);
    refusal = null;
    save();
    assertThat(test.heard).endsWith("saved").doesNotContain("first");
    assertThat(onDisk()).isEqualTo("二\n");
    assertThat(post.notices().all()).isEmpty();
  }

  @Test
  void aNewPostIsOfferedTheFolderOfPostsOfItsBlogAndAnOldOneItsOwn() {
    Path posts = folder.resolve("blog/_posts");
    workspace.names().setHome(() -> Optional.of(posts));
    workspace.saveAs(post, () -> {});
    assertThat(test.proposedFolder).contains(folder);
    workspace.newPost();
    workspace.save(workspace.current().orElseThrow(), () -> {});
    assertThat(test.proposedFolder).contains(posts);
  }
}
