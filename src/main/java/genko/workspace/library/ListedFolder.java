package genko.workspace.library;

import genko.storage.files.FolderEvents;
import genko.storage.files.FolderWalk;
import genko.workspace.library.PostList.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one folder as far as they were read: lists the folder, reads what is new in it, the
 * newest posts first, and tells now and then how far it is. All that takes longer the more posts
 * there are is done here, by one worker at a time, so that the owner is handed whole lists.
 */
final class ListedFolder {
  /** How often a folder is listed of which nothing is told. */
  static final Duration UNTOLD = Duration.ofSeconds(1);

  /** And one of which the system tells, but perhaps not all. */
  private static final Duration TOLD = Duration.ofSeconds(10);

  /** And one that takes long to list. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** The part of its time for which listing may keep a processor. */
  private static final int SHARE = 5;

  private static final int FIRST_BATCH = 60;
  private static final int BATCH = 250;

  /** Nobody can read along what comes more often, and each list is sorted and drawn. */
  private static final long BETWEEN_TELLS = Duration.ofMillis(300).toNanos();

  private final Path asked;
  private final Clock clock;
  private final Consumer<PostList> teller;
  private final BatchReader reader;
  private final FolderEvents events = new FolderEvents();
  private final Map<String, PostEntry> entries = new LinkedHashMap<>();

  /** Of these paths the entry is not what the file says now. */
  private final Set<String> pending = new HashSet<>();

  private final List<FolderWalk.File> unread = new ArrayList<>();
  private PostList last = PostList.NONE;
  private @Nullable PostFolder folder;
  private Optional<Object> identity = Optional.empty();
  private boolean changed;
  private boolean complete;
  private boolean cut;
  private int total;
  private int left;
  private long toldAt;
  private volatile @Nullable Batches batches;
  private volatile boolean ended;

  /** {@code teller} hears on the worker's thread how far the posts are read. */
  ListedFolder(Path asked, Clock clock, Consumer<PostList> teller) {
    this(asked, clock, teller, PostFolder::read);
  }

  ListedFolder(Path asked, Clock clock, Consumer<PostList> teller, BatchReader reader) {
    this.asked = asked;
    this.clock = clock;
    this.teller = teller;
    this.reader = reader;
  }

  /** Reads some posts of a folder, in their order. */
  interface BatchReader {
    List<PostEntry> read(PostFolder at, List<FolderWalk.File> batch, Instant now);
  }

  /**
   * What a look came to.
   *
   * @param posts the same list as the last time where nothing changed
   * @param rest after which the folder is to be listed in any case
   */
  record Look(PostList posts, Duration rest) {}

  /** Nothing is read any longer; another thread's. */
  void end() {
    ended = true;
  }

  /** Listens no longer. */
  void close() {
    events.close();
  }

  /** Sees what changed; nothing where the system tells of no change and none is {@code due}. */
  Optional<Look> look(boolean due) throws IOException, InterruptedException {
    boolean told = events.changed();
    if (!due && !told && isInPlace()) return Optional.empty();
    long start = System.nanoTime();
    PostFolder at = find();
    FolderWalk.Result files = list(at);
    Duration cost = Duration.ofNanos(System.nanoTime() - start).multipliedBy(SHARE);
    if (entries.isEmpty() && !unread.isEmpty()) readFirst(at);
    // What came into a new folder before it was watched is told by nobody.
    if (events.follow(files.folders())) list(at);
    readRest(at);
    // Nobody would take the listening back that began after the end.
    if (ended) events.close();
    complete |= !ended;
    if (changed) last = posts(at, cut ? Status.CUT : Status.WHOLE);
    changed = false;
    Duration usual = events.isTold() ? TOLD : UNTOLD;
    Duration least = usual.compareTo(cost) > 0 ? usual : cost;
    return Optional.of(new Look(last, least.compareTo(LONGEST) < 0 ? least : LONGEST));
  }

  /** Whether the folder is the one that is listened to: of one that is moved nothing is told. */
  private boolean isInPlace() {
    PostFolder known = folder;
    if (known == null) return false;
    Optional<Object> now = FolderWalk.identity(known.root());
    if (now.isPresent() && now.equals(identity)) return true;
    // Where another folder takes its place, that one has to be listened to.
    events.close();
    return false;
  }

  private PostFolder find() {
    PostFolder found = PostFolder.at(asked, clock);
    PostFolder known = folder;
    // What made the folder a blog may be gone for as long as others write it anew.
    return known != null && !known.root().equals(found.root()) ? known : found;
  }

  /** Lists the folder {@code at} and notes what of it is to be read. */
  private FolderWalk.Result list(PostFolder at) throws IOException {
    FolderWalk.Result files = at.list(() -> ended);
    if (!at.equals(folder)) {
      // Another configuration, by which each head may say something else.
      pending.addAll(entries.keySet());
      changed = true;
    }
    folder = at;
    identity = FolderWalk.identity(at.root());
    changed |= cut != files.cut();
    cut = files.cut();
    total = files.files().size();
    Set<String> there = HashSet.newHashSet(total);
    unread.clear();
    for (FolderWalk.File file : files.files()) {
      there.add(file.path());
      if (isKnown(file)) continue;
      unread.add(file);
      // In a list that stands, a new post is seen before it is read.
      if (complete && pending.add(file.path())) {
        entries.putIfAbsent(file.path(), PostEntry.unread(file));
      }
    }
    changed |= entries.keySet().retainAll(there) || !unread.isEmpty();
    pending.retainAll(there);
    left = unread.size();
    return files;
  }

  private boolean isKnown(FolderWalk.File file) {
    PostEntry known = entries.get(file.path());
    return known != null && known.file().equals(file) && !pending.contains(file.path());
  }

  private void readFirst(PostFolder at) {
    tell(at);
    List<FolderWalk.File> first = unread.subList(0, Math.min(FIRST_BATCH, unread.size()));
    take(read(at, List.copyOf(first), clock.instant()));
    first.clear();
    if (!unread.isEmpty()) tell(at);
  }

  /**
   * What is to be read, in parts.
   *
   * @param waiting parts that nobody has begun
   * @param done what a helper has read
   */
  private record Batches(
      PostFolder at,
      Instant now,
      Queue<List<FolderWalk.File>> waiting,
      BlockingQueue<List<PostEntry>> done) {}

  /** Reads what is unread, beside whoever helps. */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing hangs on it; it is a courtesy.
  private void readRest(PostFolder at) throws InterruptedException {
    if (unread.isEmpty()) return;
    Queue<List<FolderWalk.File>> waiting = new ConcurrentLinkedQueue<>();
    for (int from = 0; from < unread.size(); from += BATCH) {
      int to = Math.min(from + BATCH, unread.size());
      waiting.add(List.copyOf(unread.subList(from, to)));
    }
    int count = waiting.size();
    Batches all = new Batches(at, clock.instant(), waiting, new LinkedBlockingQueue<>());
    batches = all;
    if (complete || count > 1) tell(at);
    for (; count > 0 && !ended; count--) {
      List<FolderWalk.File> batch = all.done.isEmpty() ? waiting.poll() : null;
      // What nobody has to begin any more, the helper has begun.
      take(batch == null ? all.done.take() : read(at, batch, all.now));
      if (count > 1 && System.nanoTime() - toldAt > BETWEEN_TELLS) tell(at);
      // Who sorts and draws what is there already may be waiting for this thread.
      Thread.yield();
    }
    batches = null;
  }

  /** Reads along with the worker that looks, if there is something to be read: another worker's. */
  @SuppressWarnings("ThreadPriorityCheck")
  void help() {
    Batches all = batches;
    while (all != null && !ended) {
      List<FolderWalk.File> batch = all.waiting.poll();
      if (batch == null) return;
      List<PostEntry> read = unreadable(batch);
      try {
        read = read(all.at, batch, all.now);
      } finally {
        // Whatever becomes of this thread, the other one waits for the batch.
        all.done.add(read);
      }
      Thread.yield();
    }
  }

  private List<PostEntry> read(PostFolder at, List<FolderWalk.File> batch, Instant now) {
    try {
      return reader.read(at, batch, now);
    } catch (RuntimeException | StackOverflowError _) {
      return unreadable(batch);
    }
  }

  /** Each is seen in the list, and opened says what is wrong with it. */
  private static List<PostEntry> unreadable(List<FolderWalk.File> batch) {
    return batch.stream().map(PostEntry::unreadable).toList();
  }

  private void take(List<PostEntry> read) {
    for (PostEntry entry : read) {
      entries.put(entry.path(), entry);
      pending.remove(entry.path());
    }
    left -= read.size();
  }

  private void tell(PostFolder at) {
    toldAt = System.nanoTime();
    teller.accept(posts(at, Status.READING));
  }

  private PostList posts(PostFolder at, Status status) {
    List<PostEntry> all = List.copyOf(entries.values());
    return new PostList(Optional.of(at), all, status, total - left, total);
  }
}
