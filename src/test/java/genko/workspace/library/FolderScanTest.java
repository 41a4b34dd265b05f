package genko.workspace.library;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.workspace.library.PostList.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a folder that is followed, by a worker that works when a test says so. */
class FolderScanTest {
  @TempDir private Path temp;
  private Instant now = Instant.parse("2025-12-01T00:00:00Z");
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<PostList> told = new ArrayList<>();
  private FolderScan scan;

  private FolderScan begin() {
    TaskRunner runner = new TaskRunner(work::add, Runnable::run, faults::add);
    scan = new FolderScan(blog(), clock(), runner, told::add);
    return scan;
  }

  /** The hour of the test. */
  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  /** The system has only so many ears for all programs. */
  @AfterEach
  void endListening() {
    scan.end();
    finish();
    assertThat(faults).isEmpty();
  }

  private Path blog() {
    return temp.resolve("blog");
  }

  private void write(String name) throws IOException {
    Path posts = Files.createDirectories(blog().resolve("_posts"));
    Files.writeString(
        posts.resolve("2025-11-01-" + name + ".md"), "---\ntitle: " + name + "\n---\n");
  }

  private void finish() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) next.run();
  }

  private void later(long millis) {
    now = now.plus(Duration.ofMillis(millis));
    scan.look();
  }

  private List<Status> statuses() {
    return told.stream().map(PostList::status).toList();
  }

  private List<String> titles() {
    return told.getLast().entries().stream().map(PostEntry::title).sorted().toList();
  }

  @Test
  void whatALookFindsIsToldAtItsEnd() throws IOException {
    write("川");
    begin().look();
    assertThat(told).isEmpty();
    finish();
    assertThat(titles()).containsExactly("川");
    assertThat(told.getLast().status()).isEqualTo(Status.WHOLE);
  }

  @Test
  void oneLookIsUnderWayAtATime() throws IOException {
    write("川");
    begin().look();
    later(1000);
    later(1000);
    assertThat(work).hasSize(1);
    finish();
    later(31_000);
    assertThat(work).hasSize(1);
  }

  @Test
  void aDriveThatDoesNotAnswerForFiveSecondsIsLateUntilItDoes() throws IOException {
    write("川");
    begin().look();
    later(5000);
    assertThat(told).isEmpty();
    later(1);
    later(1000);
    assertThat(statuses()).containsExactly(Status.LATE);
    finish();
    assertThat(told.getLast().status()).isEqualTo(Status.WHOLE);
    assertThat(titles()).containsExactly("川");
  }

  @Test
  void aLateDriveKeepsTheListThatIsKnown() throws IOException {
    write("川");
    begin().look();
    finish();
    later(31_000);
    later(5001);
    assertThat(told.getLast().status()).isEqualTo(Status.LATE);
    assertThat(titles()).containsExactly("川");
  }

  @Test
  void whatDidNotChangeIsNotToldAgain() throws IOException {
    write("川");
    begin().look();
    finish();
    told.clear();
    later(500);
    finish();
    later(31_000);
    finish();
    assertThat(told).isEmpty();
  }

  @Test
  void aNewPostIsToldWhenALookIsDue() throws IOException {
    write("川");
    begin().look();
    finish();
    write("山");
    later(31_000);
    finish();
    assertThat(titles()).containsExactly("山", "川");
  }

  @Test
  void aNewPostIsToldThoughTheClockWasSetBack() throws IOException {
    write("川");
    begin().look();
    finish();
    write("山");
    later(-3_600_000);
    finish();
    assertThat(titles()).containsExactly("山", "川");
  }

  @Test
  void aFolderThatIsGoneIsToldOnceAndItsReturnToo() throws IOException {
    begin().look();
    finish();
    later(1000);
    finish();
    later(1000);
    finish();
    assertThat(statuses()).containsExactly(Status.GONE);
    write("川");
    later(1000);
    finish();
    assertThat(told.getLast().status()).isEqualTo(Status.WHOLE);
    assertThat(titles()).containsExactly("川");
  }

  @Test
  void afterItsEndNothingIsToldAndNothingIsLookedFor() throws IOException {
    write("川");
    begin().look();
    scan.end();
    finish();
    later(31_000);
    assertThat(work).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void aLookThatIsEndedOnItsWayIsToldOfNoMore() throws IOException {
    for (int i = 0; i < 61; i++) write("p" + i);
    TaskRunner runner = new TaskRunner(work::add, Runnable::run, faults::add);
    scan =
        new FolderScan(
            blog(),
            clock(),
            runner,
            list -> {
              told.add(list);
              scan.end();
            });
    scan.look();
    finish();
    assertThat(told).hasSize(1);
  }
}
