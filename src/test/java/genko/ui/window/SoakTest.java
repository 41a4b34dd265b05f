package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.MovingFolder;
import genko.storage.files.Disk;
import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Saved;
import genko.storage.versions.VersionArchive;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.ui.Workers;
import genko.ui.form.FormProbe;
import genko.words.Words;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostPublication;
import genko.workspace.page.PostRenderer;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long day's writing compressed: posts are opened in turn, edited, saved and closed, with the
 * journal, the history and the watch at work as in the window. {@code genko.soak} says how many
 * edits; eight hours are 200,000. What the program holds must not grow with them.
 */
@Tag("long")
class SoakTest {
  private static final int EDITS = Integer.getInteger("genko.soak", 2_500);
  private static final int FILES = EDITS >= 200_000 ? 100 : 20;
  private static final int SAVES_EACH = 5;
  private static final int LOOKS = 5;
  private static final long SEED = 20251117;

  @TempDir private Path folder;
  private final Workers workers = new Workers();
  private final Words words = Words.of(Locale.JAPANESE);
  private final Day day = new Day();
  private final List<double[]> looks = new ArrayList<>();
  private int edits;
  private int saves;

  /** A clock that goes on as the writer does: seven edits a second. */
  private static final class Day implements InstantSource {
    private volatile Instant now = Instant.parse("2025-11-17T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    workers.end();
  }

  @Test
  void aDayOfWritingLeavesNothingBehindInMemory() throws Exception {
    Path blog = Files.createDirectories(folder.resolve("blog"));
    Path state = folder.resolve("state");
    PostFiles files = new PostFiles(Disk.REAL, state.resolve("backups"));
    Executor owner = workers.one();
    Executor writing = workers.one();
    PostJournals journals =
        new PostJournals(Disk.REAL, state.resolve("journals"), TaskRunner.of(writing, owner));
    VersionArchive archive = new VersionArchive(Disk.REAL, state.resolve("history"), day, 2 << 20);
    PostVersions histories = new PostVersions(archive, TaskRunner.of(workers.one(), owner));
    FileWatch watch = new FileWatch(Disk.REAL, files, InstantSource.system());
    Random random = new Random(SEED);
    int each = EDITS / FILES;
    for (int number = 0; number < FILES; number++) {
      Path post = blog.resolve("2025-11-17-post-" + number + ".md");
      Files.writeString(post, Bench.post(6000 + random.nextInt(20_000)));
      write(post, each, files, journals, histories, watch, owner, random);
      if (number % (FILES / LOOKS) == FILES / LOOKS - 1) look(owner, journals);
    }
    on(owner, journals::end);
    double size = workers.still(() -> size(state) / 1e6);
    report(size);
  }

  private void write(
      Path file,
      int count,
      PostFiles files,
      PostJournals journals,
      PostVersions histories,
      FileWatch watch,
      Executor owner,
      Random random)
      throws Exception {
    OpenPost open = OpenPost.of((Opened) files.open(file), day);
    PostRenderer printer = new PostRenderer(words, new PostPublication(() -> BlogPosition.NOWHERE));
    ParsedPost reading = ParsedPost.of(open.session().post());
    on(
        owner,
        () -> {
          journals.watch(open);
          histories.watch(open);
        });
    for (int edit = 1; edit <= count; edit++) {
      on(owner, () -> edit(open, random));
      edits++;
      day.pass(Duration.ofMillis(144));
      if (edit % 40 == 0) {
        reading = ParsedPost.of(open.session().post(), reading);
        printer.print(reading);
        on(owner, () -> FormProbe.look(open.session()));
        watch.look(List.of(open.file().orElseThrow()));
      }
      if (edit % (count / SAVES_EACH) == 0) save(open, files, journals, histories, owner);
    }
    on(
        owner,
        () -> {
          histories.closed(open);
          journals.closed(open);
        });
  }

  private static void edit(OpenPost open, Random random) {
    Post post = open.session().post();
    int length = post.text().length();
    int at = post.bodyStart() + random.nextInt(length - post.bodyStart() + 1);
    int kind = random.nextInt(20);
    if (kind == 0) {
      open.session().undo();
    } else if (kind == 1) {
      open.session().redo();
    } else if (kind < 8) {
      int to = Math.min(length, at + random.nextInt(30));
      type(open, ChangeSet.of(new Span(at, to), ""), at);
    } else {
      type(open, ChangeSet.insert(at, "書き足す文。\n"), at + 7);
    }
  }

  private static void type(OpenPost open, ChangeSet changes, int caret) {
    open.session().dispatch(new Transaction(changes, Selection.at(caret), Origin.TYPE, "type"));
  }

  private void save(
      OpenPost open, PostFiles files, PostJournals journals, PostVersions histories, Executor owner)
      throws Exception {
    Text text = open.session().post().text();
    int state = open.session().state();
    Opened was = open.file().orElseThrow();
    assertThat(files.save(was, text)).isInstanceOf(Saved.class);
    Saved saved = new Saved(((Opened) files.open(was.path())), true);
    on(
        owner,
        () -> {
          open.saved(saved.now(), state);
          journals.saved(open, true);
          histories.saved(open, text);
        });
    saves++;
  }

  private static void on(Executor owner, Runnable work) throws Exception {
    var done = new java.util.concurrent.CompletableFuture<Void>();
    owner.execute(
        () -> {
          try {
            work.run();
            done.complete(null);
          } catch (RuntimeException | Error broken) {
            done.completeExceptionally(broken);
          }
        });
    done.get();
  }

  /** Notes what the program holds, once what it still had to write is written. */
  private void look(Executor owner, PostJournals journals) throws Exception {
    on(owner, () -> {});
    journals.flush().join();
    workers.still(() -> null);
    on(owner, () -> {});
    System.gc();
    Thread.sleep(100);
    System.gc();
    Runtime memory = Runtime.getRuntime();
    double heap = (memory.totalMemory() - memory.freeMemory()) / 1e6;
    double threads = ManagementFactory.getThreadMXBean().getThreadCount();
    looks.add(new double[] {heap, handles(), threads});
  }

  private static double handles() throws IOException {
    Path all = Path.of("/proc/self/fd");
    if (!Files.isDirectory(all)) return 0;
    try (var files = Files.list(all)) {
      return files.count();
    }
  }

  private void report(double size) {
    System.out.printf(
        Locale.ROOT,
        "soak: %d edits, %d saves, %d files; heap after collection %s MB, handles %s, threads %s,"
            + " state folder %.1f MB%n",
        edits,
        saves,
        FILES,
        said(0),
        said(1),
        said(2),
        size);
    double[] early = looks.get(LOOKS / 5);
    double[] last = looks.getLast();
    assertThat(last[0]).as("heap").isLessThan(early[0] * 1.1 + 5);
    assertThat(last[1]).as("handles").isLessThanOrEqualTo(early[1] + 3);
    assertThat(last[2]).as("threads").isLessThanOrEqualTo(early[2] + 3);
    assertThat(saves).isEqualTo(FILES * SAVES_EACH);
  }

  private String said(int which) {
    return String.format(
        Locale.ROOT,
        "%.1f → %.1f → %.1f",
        looks.get(LOOKS / 5)[which],
        looks.get(LOOKS / 2)[which],
        looks.getLast()[which]);
  }

  private static long size(Path folder) throws IOException {
    long sum = 0;
    for (Path file : MovingFolder.files(folder)) sum += file.toFile().length();
    return sum;
  }
}
