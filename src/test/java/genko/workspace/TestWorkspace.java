package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * A workspace without a window: its disk works when the test says so, its writer answers what the
 * test has set, and what it tells is listed.
 */
public final class TestWorkspace implements Dialogs, WorkspaceListener {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-17T16:00:00Z"), ZoneId.of("Asia/Tokyo"));

  public final Words words = Words.of(Locale.ENGLISH);
  public final Queue<Runnable> disk = new ArrayDeque<>();
  public final List<String> heard = new ArrayList<>();
  final List<List<String>> asked = new ArrayList<>();
  public final List<Throwable> faults = new ArrayList<>();
  public final PostFiles files;
  public final Workspace workspace;
  List<Path> chosen = List.of();
  Optional<Path> target = Optional.empty();
  String proposed = "";
  Optional<Path> proposedFolder = Optional.empty();
  Unsaved answer = Unsaved.CANCEL;
  private final Path folder;

  public TestWorkspace(Path folder) {
    this(folder, Disk.REAL);
  }

  public TestWorkspace(Path folder, Disk real) {
    this(folder, real, Runnable::run);
  }

  /** {@code owner} does what comes back from the disk. */
  TestWorkspace(Path folder, Disk real, Executor owner) {
    this.folder = folder;
    files = new PostFiles(real, folder.resolve("state/backups"));
    TaskQueues queues = new TaskQueues(disk::add, owner, TaskQueues.LIMIT);
    TaskRunner thinking = new TaskRunner(Runnable::run, Runnable::run, faults::add);
    workspace = new Workspace(words, this, files, CLOCK, queues, thinking);
    workspace.listen(this);
  }

  /** A file called {@code name} that holds {@code text}. */
  public Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** The post of {@code file}, opened. */
  public OpenPost open(Path file) {
    workspace.open(List.of(file));
    work();
    return workspace.postOf(file).orElseThrow();
  }

  /** Has the disk do all that is asked of it, and what comes of that. */
  public void work() {
    for (Runnable task = disk.poll(); task != null; task = disk.poll()) task.run();
  }

  public static void write(OpenPost post, String text) {
    post.session().become(text, Origin.TYPE);
  }

  public static String text(OpenPost post) {
    return post.session().post().text().toString();
  }

  /** What is said about the file of {@code post}. */
  public static Notice said(OpenPost post) {
    return post.notices().about("file").orElseThrow();
  }

  /** Makes the choice that {@code key} names of those that are given above {@code post}. */
  void choose(OpenPost post, String key) {
    String label = words.say(key);
    said(post).choices().stream()
        .filter(choice -> choice.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not among " + said(post)))
        .work()
        .run();
    work();
  }

  private String name(OpenPost post) {
    return workspace.names().title(post);
  }

  @Override
  public List<Path> chooseFiles(Optional<Path> where) {
    return chosen;
  }

  @Override
  public Optional<Path> chooseFolder(Optional<Path> where) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> chooseTarget(Optional<Path> where, String name) {
    proposed = name;
    proposedFolder = where;
    return target;
  }

  @Override
  public Optional<Path> chooseExport(Optional<Path> where, String name) {
    return Optional.empty();
  }

  @Override
  public Unsaved askUnsaved(List<String> names) {
    asked.add(names);
    return answer;
  }

  @Override
  public void opened(OpenPost post) {
    heard.add("opened " + name(post));
  }

  @Override
  public void closed(OpenPost post) {
    heard.add("closed " + name(post));
  }

  @Override
  public void selected(Optional<OpenPost> post) {
    heard.add("selected " + post.map(this::name).orElse("nothing"));
  }

  @Override
  public void begun(OpenPost post) {
    heard.add("begun " + name(post));
  }

  @Override
  public void refused(String sentence) {
    heard.add("refused " + sentence);
  }

  @Override
  public void compare(Opened file) {
    heard.add("compare " + file.path().getFileName());
  }
}
