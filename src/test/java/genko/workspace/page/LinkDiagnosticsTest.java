package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of a post whose disk answers when the test says so. */
class LinkDiagnosticsTest {
  @TempDir private Path folder;

  private final Queue<Runnable> disk = new ArrayDeque<>();
  private final List<List<Diagnostic>> told = new ArrayList<>();
  private OpenPost post;
  private LinkDiagnostics links;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("a.png"), "");
    Path file = Files.writeString(folder.resolve("p.md"), "![a](a.png) ![b](b.png)\n");
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    post = OpenPost.of((Opened) files.open(file), () -> Instant.EPOCH);
    TaskRunner runner =
        new TaskRunner(
            disk::add,
            Runnable::run,
            fault -> {
              throw new AssertionError(fault);
            });
    links = new LinkDiagnostics(post, runner, (from, found) -> told.add(found));
  }

  private ParsedPost reading() {
    return ParsedPost.of(post.session().post());
  }

  private void ask() {
    links.ask(reading());
  }

  private static List<String> names(List<Diagnostic> found) {
    return found.stream().map(one -> one.problem().args().getFirst().toString()).toList();
  }

  @Test
  void nothingIsKnownUntilTheDiskAnswers() {
    ask();
    assertThat(links.known(reading())).isEmpty();
    disk.remove().run();
    assertThat(told)
        .singleElement()
        .satisfies(found -> assertThat(names(found)).containsExactly("b.png"));
    assertThat(names(links.known(reading()))).containsExactly("b.png");
  }

  @Test
  void whatIsKnownFollowsTheTextWithoutTheDisk() {
    ask();
    disk.remove().run();
    post.session().become("前の行\n\n![b](b.png) ![c](c.png)\n", Origin.TYPE);
    assertThat(disk).isEmpty();
    assertThat(links.known(reading()))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.problem().span().from()).isGreaterThanOrEqualTo("前の行\n\n".length()));
  }

  @Test
  void manyQuestionsWhileTheDiskIsSlowAreTwo() {
    for (int turn = 0; turn < 20; turn++) ask();
    assertThat(disk).hasSize(1);
    disk.remove().run();
    assertThat(disk).hasSize(1);
    disk.remove().run();
    assertThat(disk).isEmpty();
    assertThat(told).hasSize(2);
  }

  @Test
  void whatIsFoundIsThatOfTheNewestTextAndSaysWhichItIsOf() {
    ask();
    post.session().become("![b](b.png) ![c](c.png)\n", Origin.TYPE);
    ask();
    while (!disk.isEmpty()) disk.remove().run();
    assertThat(told).hasSize(2);
    assertThat(names(told.getLast())).containsExactly("b.png", "c.png");
    assertThat(names(links.known(reading()))).containsExactly("b.png", "c.png");
  }

  @Test
  void aTargetThatComesIsMissedNoMoreOnceTheDiskIsAskedAgain() throws IOException {
    ask();
    disk.remove().run();
    Files.writeString(folder.resolve("b.png"), "");
    assertThat(names(links.known(reading()))).as("what the disk said last").hasSize(1);
    ask();
    disk.remove().run();
    assertThat(told.getLast()).isEmpty();
    assertThat(links.known(reading())).isEmpty();
  }

  @Test
  void aTextWithoutLinksMissesNothing() {
    post.session().become("本文\r\n", Origin.TYPE);
    ask();
    disk.remove().run();
    assertThat(told.getLast()).isEmpty();
    assertThat(links.known(reading())).isEmpty();
  }
}
