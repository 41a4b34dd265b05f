package genko.workspace.save;

import genko.async.TaskRunner;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.storage.files.OpenResult.Opened;
import genko.storage.versions.Version;
import genko.storage.versions.VersionArchive;
import genko.storage.versions.VersionArchive.Lost;
import genko.storage.versions.VersionReason;
import genko.storage.versions.VersionSeries;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The versions of the posts that are open: kept and looked up on a worker, in the order in which
 * they came about. What the disk refuses is tried again.
 */
public final class PostVersions {
  /** How long a disk that refused is left alone. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  /** Beyond so many versions that a disk refuses, the oldest are given up. */
  private static final int MOST_WAITING = 100;

  /** So many closed texts are listed. */
  private static final int MOST_LOST = 100;

  private static final int LONGEST_TITLE = 200;

  private final VersionArchive archive;
  private final TaskRunner tasks;
  private final Map<OpenPost, Book> books = new HashMap<>();
  private Consumer<Optional<IOException>> onTrouble = trouble -> {};
  private Runnable onKept = () -> {};
  private boolean troubled;
  private boolean asked;

  /** The worker's. */
  private final Queue<Task> waiting = new ArrayDeque<>();

  /** Something to be done with the archive. */
  private interface Task {
    void run() throws IOException;
  }

  public PostVersions(VersionArchive archive, TaskRunner tasks) {
    this.archive = archive;
    this.tasks = tasks;
  }

  /** Hears why versions cannot be kept, and of nothing as soon as they can be again. */
  public void setOnTrouble(Consumer<Optional<IOException>> handler) {
    onTrouble = handler;
  }

  /** Calls {@code observer} when something was kept. */
  public void setOnKept(Runnable observer) {
    onKept = observer;
  }

  /** Keeps versions of {@code post} from now on. */
  public void watch(OpenPost post) {
    books.put(post, new Book(post));
  }

  /** Where the versions of one open post go, and its chronicle. */
  private final class Book {
    private final OpenPost post;
    private final VersionSeries untitled = VersionSeries.untitled();
    private final VersionPolicy chronicle;
    private Optional<Path> path;

    Book(OpenPost post) {
      this.post = post;
      path = post.path();
      chronicle = new VersionPolicy(post, this::keep);
    }

    private void keep(Text text, VersionReason why) {
      Optional<Path> there = path;
      there.ifPresentOrElse(
          file -> {
            recognise();
            enqueue(() -> archive.keep(file, text, why));
          },
          () -> enqueue(() -> archive.keep(untitled, text, why)));
    }

    /** What somebody else renamed is known by what it said when it was opened. */
    private void recognise() {
      post.file().ifPresent(it -> enqueue(() -> archive.recognise(it.path(), it.text())));
    }

    void saved(Text text) {
      Optional<Path> before = path;
      Optional<Path> now = post.path();
      if (now.isPresent() && !now.equals(before)) {
        Path to = now.get();
        if (before.isPresent()) enqueue(() -> archive.copy(before.get(), to));
        else enqueue(() -> archive.move(untitled, to));
      }
      path = now;
      chronicle.saved(text);
    }
  }

  private void enqueue(Task task) {
    tasks
        .task(
            () -> {
              waiting.add(task);
              if (waiting.size() > MOST_WAITING) waiting.remove();
              work();
            })
        .onSuccess(done -> worked())
        .onFailure(this::failed)
        .start();
  }

  private void work() throws IOException {
    while (!waiting.isEmpty()) {
      try {
        waiting.peek().run();
      } catch (RuntimeException | Error fault) {
        // What fails so fails again: it is not to keep the others waiting for ever.
        waiting.poll();
        throw fault;
      }
      waiting.remove();
    }
  }

  private void worked() {
    heard(Optional.empty());
    onKept.run();
  }

  private void failed(Throwable why) {
    askAgain();
    refused(why);
  }

  /** What a disk refuses is told once; anything else is a fault of the program. */
  private void refused(Throwable why) {
    if (why instanceof IOException refused) heard(Optional.of(refused));
    else tasks.onUnhandled().accept(why);
  }

  private void askAgain() {
    if (asked) return;
    asked = true;
    tasks
        .after(AGAIN)
        .task(this::work)
        .onSuccess(
            done -> {
              asked = false;
              worked();
            })
        .onFailure(
            why -> {
              asked = false;
              failed(why);
            })
        .start();
  }

  private void heard(Optional<IOException> trouble) {
    if (trouble.isPresent() == troubled) return;
    troubled = trouble.isPresent();
    onTrouble.accept(trouble);
  }

  /** Says that the file of {@code post} holds {@code text}, under whatever name it has now. */
  public void saved(OpenPost post, Text text) {
    Book book = books.get(post);
    if (book != null) book.saved(text);
  }

  /** Says that the file at {@code from} is at {@code to} now, with all its versions. */
  public void moved(Path from, Path to) {
    books.values().stream()
        .filter(book -> book.path.equals(Optional.of(from)))
        .forEach(book -> book.path = Optional.of(to));
    enqueue(() -> archive.move(VersionSeries.of(from), to));
  }

  /** Says that the file's text was taken in place of that of {@code post}. */
  public void reloaded(OpenPost post) {
    Book book = books.get(post);
    if (book != null) book.chronicle.reloaded();
  }

  /** Keeps a text that the file of {@code post} held, though nobody wrote it here. */
  public void keep(OpenPost post, Text text, VersionReason why) {
    Book book = books.get(post);
    if (book != null) book.keep(text, why);
  }

  /** Ends with {@code post}, whose unsaved text is kept though nobody wants it. */
  public void closed(OpenPost post) {
    Book book = books.remove(post);
    if (book != null) book.chronicle.end();
  }

  /** Ends with all posts. */
  public void end() {
    List.copyOf(books.keySet()).forEach(this::closed);
  }

  /** Hands the versions of {@code post} to {@code taker}, newest first. */
  public void list(OpenPost post, Consumer<List<Version>> taker) {
    Book book = books.get(post);
    if (book == null) {
      taker.accept(List.of());
      return;
    }
    Optional<Path> path = book.path;
    Optional<Opened> file = post.file();
    ask(
        () -> {
          if (file.isPresent()) archive.recognise(file.get().path(), file.get().text());
          return path.isPresent() ? archive.versions(path.get()) : archive.versions(book.untitled);
        },
        List.of(),
        taker);
  }

  /** Hands what {@code version} says to {@code taker}, or nothing when it is gone. */
  public void read(Version version, Consumer<Optional<Text>> taker) {
    ask(() -> archive.text(version), Optional.empty(), taker);
  }

  /** Hands the untitled texts that are not open here to {@code taker}, newest first. */
  public void listLost(Consumer<List<LostText>> taker) {
    Set<VersionSeries> here =
        books.values().stream().map(book -> book.untitled).collect(Collectors.toSet());
    ask(
        () -> {
          List<LostText> found = new ArrayList<>();
          for (Lost lost : archive.lost()) {
            if (found.size() == MOST_LOST || here.contains(lost.strand())) continue;
            Optional<Text> text = archive.text(lost.version());
            text.ifPresent(said -> found.add(new LostText(lost.version(), title(said))));
          }
          return found;
        },
        List.of(),
        taker);
  }

  /** An untitled text that was closed, as it was last, and what it is about. */
  public record LostText(Version version, String title) {}

  /** The title of a post, or else its first words. */
  private static String title(Text text) {
    FrontMatter head = FrontMatter.of(text);
    String title = head.field("title").map(Field::text).orElse("").strip();
    if (!title.isEmpty()) return title;
    int to = Math.min(text.length(), head.bodyStart() + LONGEST_TITLE);
    return text.slice(head.bodyStart(), to).strip().lines().findFirst().orElse("");
  }

  private interface Question<R> {
    R answer() throws IOException;
  }

  private <R> void ask(Question<R> question, R otherwise, Consumer<R> taker) {
    tasks
        .task(question::answer)
        .onSuccess(taker)
        .onFailure(
            why -> {
              refused(why);
              taker.accept(otherwise);
            })
        .start();
  }
}
