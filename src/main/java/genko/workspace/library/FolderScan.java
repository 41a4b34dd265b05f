package genko.workspace.library;

import genko.async.TaskRunner;
import genko.storage.files.FolderEvents;
import genko.storage.files.FolderWalk;
import genko.workspace.library.PostList.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows the posts of one folder: lists it when the system says that something changed, and now
 * and then in case it does not say so; reads what is new, the newest posts first and a few at a
 * time, and tells of each few. Lives on the owner's thread.
 */
final class FolderScan {
  /** Longer than this no disk that is well takes. */
  private static final Duration LATE = Duration.ofSeconds(5);

  /** How often a folder is listed of which nothing is told. */
  private static final Duration UNTOLD = Duration.ofSeconds(1);

  /** And one of which the system tells, but perhaps not all. */
  private static final Duration TOLD = Duration.ofSeconds(10);

  /** And one that takes long to list. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** The part of its time for which listing may keep a processor. */
  private static final int SHARE = 5;

  private static final int FIRST_BATCH = 60;
  private static final int BATCH = 250;

  /** How many batches are read side by side. */
  private static final int READERS = 2;

  private final Path asked;
  private final Clock clock;
  private final TaskRunner runner;
  private final Consumer<PostList> taker;
  private final Map<String, PostEntry> entries = new LinkedHashMap<>();
  private final Deque<FolderWalk.File> unread = new ArrayDeque<>();

  /** Of the worker that lists; there is one at a time. */
  private final FolderEvents events = new FolderEvents();

  private Optional<PostFolder> folder = Optional.empty();
  private Status end = Status.WHOLE;
  private Instant began = Instant.EPOCH;
  private Instant next = Instant.EPOCH;
  private boolean listing;
  private boolean complete;
  private int reading;

  /** How many posts are in the batches that are being read, and how many there are in all. */
  private int underWay;

  private int total;
  private boolean late;
  private volatile boolean ended;

  FolderScan(Path asked, Clock clock, TaskRunner runner, Consumer<PostList> taker) {
    this.asked = asked;
    this.clock = clock;
    this.runner = runner;
    this.taker = taker;
  }

  /** What one look at the folder found, and when the next is due in any case. */
  private record Seen(PostFolder folder, FolderWalk.Result files, Duration rest) {}

  /** No more is told of the folder. */
  void end() {
    ended = true;
    runner.task(events::close).start();
  }

  /** Looks for changes, unless the last look has not come back. */
  void look() {
    if (ended) return;
    if (listing || reading > 0) {
      if (!late && began.plus(LATE).isBefore(clock.instant())) tellLate();
      return;
    }
    listing = true;
    began = clock.instant();
    boolean due = !began.isBefore(next);
    Optional<PostFolder> known = folder;
    runner
        .task(() -> due || events.changed() ? Optional.of(list(known)) : Optional.<Seen>empty())
        .onSuccess(seen -> seen.ifPresent(this::listed))
        .onFailure(why -> gone())
        .onEnd(this::listed)
        .start();
  }

  private Seen list(Optional<PostFolder> known) throws IOException {
    long start = System.nanoTime();
    PostFolder found = PostFolder.at(asked, clock);
    // What made the folder a blog may be gone for as long as others write it anew.
    PostFolder now = known.filter(one -> !one.root().equals(found.root())).orElse(found);
    FolderWalk.Result files = now.list(() -> ended);
    // What came into a new folder before it was watched is told by nobody.
    if (events.follow(files.folders())) files = now.list(() -> ended);
    // Nobody would take the listening back that began after the end.
    if (ended) events.close();
    Duration cost = Duration.ofNanos(System.nanoTime() - start).multipliedBy(SHARE);
    Duration usual = events.isTold() ? TOLD : UNTOLD;
    Duration least = usual.compareTo(cost) > 0 ? usual : cost;
    return new Seen(now, files, least.compareTo(LONGEST) < 0 ? least : LONGEST);
  }

  private void listed() {
    listing = false;
    if (late && reading == 0) tell();
  }

  private void gone() {
    if (ended) return;
    next = clock.instant().plus(UNTOLD);
    end = Status.GONE;
    tell();
  }

  private void listed(Seen seen) {
    if (ended) return;
    next = clock.instant().plus(seen.rest);
    boolean other = !folder.equals(Optional.of(seen.folder));
    boolean was = end == Status.GONE;
    folder = Optional.of(seen.folder);
    end = seen.files.cut() ? Status.CUT : Status.WHOLE;
    total = seen.files.files().size();
    Set<String> there = new HashSet<>();
    for (FolderWalk.File file : seen.files.files()) {
      there.add(file.path());
      PostEntry known = entries.get(file.path());
      if (!other && known != null && known.file().equals(file)) continue;
      unread.add(file);
      // In a list that stands, a new post is seen before it is read.
      if (complete && known == null) entries.put(file.path(), PostEntry.unread(file));
    }
    boolean fewer = entries.keySet().retainAll(there);
    if (other || was || fewer || !unread.isEmpty() || !complete) tell();
    began = clock.instant();
    read();
  }

  private void read() {
    while (reading < READERS && !unread.isEmpty()) {
      int count = entries.isEmpty() && reading == 0 ? FIRST_BATCH : BATCH;
      List<FolderWalk.File> batch = new ArrayList<>();
      while (batch.size() < count && !unread.isEmpty()) batch.add(unread.poll());
      read(batch);
      if (entries.isEmpty()) break;
    }
    if (reading == 0 && unread.isEmpty()) complete = true;
  }

  private void read(List<FolderWalk.File> batch) {
    reading++;
    underWay += batch.size();
    PostFolder at = folder.orElseThrow();
    Instant now = clock.instant();
    runner
        .task(() -> at.read(batch, now))
        .onSuccess(this::take)
        .onFailure(why -> take(batch.stream().map(PostEntry::unreadable).toList()))
        .onEnd(() -> readOn(batch.size()))
        .start();
  }

  private void take(List<PostEntry> read) {
    began = clock.instant();
    for (PostEntry entry : read) entries.put(entry.path(), entry);
  }

  private void readOn(int count) {
    reading--;
    underWay -= count;
    if (ended) return;
    read();
    tell();
  }

  private void tellLate() {
    late = true;
    tell(Status.LATE);
  }

  private void tell() {
    late = false;
    boolean busy = reading > 0 || !unread.isEmpty();
    Status status = end == Status.GONE || !busy ? end : Status.READING;
    tell(status);
  }

  private void tell(Status status) {
    int left = unread.size() + underWay;
    taker.accept(new PostList(folder, List.copyOf(entries.values()), status, total - left, total));
  }
}
