package genko.workspace.lint;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.async.TaskRunner;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.Settings;
import genko.storage.program.ProgramPath;
import genko.text.Text;
import genko.workspace.blog.BlogPermissionStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs while the disk has not been told yet that it may no more. */
class LintingTest {
  @TempDir private Path folder;
  private final Queue<Runnable> disk = new ArrayDeque<>();
  private Linting linting;

  @BeforeEach
  void allow() throws Exception {
    assumeTrue(ProgramPath.find(Disk.REAL, "sh").isPresent(), "no shell on this machine");
    Files.writeString(
        folder.resolve(".genko.yml"),
        """
        linters:
          first: [sh, -c, 'touch first; sleep 60']
          second: [sh, -c, 'touch second; echo "[]"']
        """);
    TaskRunner here = TaskRunner.of(Runnable::run, Runnable::run);
    linting = new Linting(here, Duration.ofSeconds(20));
    Settings settings = new Settings(Disk.REAL, folder.resolve("state"));
    linting.setPermissions(
        new BlogPermissionStore(Optional.of(settings), TaskRunner.of(disk::add, Runnable::run)));
    linting.allow(folder, linters());
    write();
  }

  @AfterEach
  void end() {
    if (linting != null) linting.end();
  }

  private void write() {
    while (!disk.isEmpty()) disk.remove().run();
  }

  private BlogLinters linters() {
    return BlogLinters.of(BlogFolder.at(folder));
  }

  private void look() {
    var _ = linting.look(folder, folder.resolve("p.md"), Text.of("本文\n"));
  }

  @Test
  void whatIsTakenBackDoesNotBeginAlthoughTheDiskIsSlow() {
    linting.forbid(folder);
    assertThat(linting.isAllowed(folder)).isFalse();
    look();
    assertThat(folder.resolve("first")).doesNotExist();
    write();
    assertThat(linting.isAllowed(folder)).isFalse();
  }

  @Test
  void whatIsDeclinedDoesNotBeginAlthoughTheDiskIsSlow() {
    linting.refuse(folder, linters());
    look();
    assertThat(folder.resolve("first")).doesNotExist();
  }

  /** Has the first linter begin; counts down when all are done. */
  private CountDownLatch begin() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              look();
              done.countDown();
            });
    eventually(() -> Files.exists(folder.resolve("first")));
    return done;
  }

  @Test
  void whenOneIsEndedTheNextDoesNotBegin() throws Exception {
    CountDownLatch done = begin();
    linting.forbid(folder);
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("second")).doesNotExist();
  }

  /** The commands are others now, and allowed; what ran by the old leave has lost it. */
  @Test
  void whatRunsByAnOldLeaveEndsWithIt() throws Exception {
    CountDownLatch done = begin();
    Files.writeString(folder.resolve(".genko.yml"), "linters:\n  other: [sh, -c, 'echo']\n");
    linting.allow(folder, linters());
    write();
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("second")).doesNotExist();
  }
}
