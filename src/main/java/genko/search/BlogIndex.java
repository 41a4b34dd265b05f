package genko.search;

import genko.search.Segment.Entry;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The texts of a blog, folded, in a few files of the user's cache folder: what is sought is found
 * in them by looking through all, which for one or two characters of Japanese is quicker than any
 * list of places, and the lists take many times as long to make. Whatever the files lack, or no
 * longer hold as it was written, is looked up in the posts themselves, so that the index is never
 * more than a help.
 *
 * <p>Used by workers; each may call what it likes at any time.
 */
public final class BlogIndex {
  /** So many bytes of posts make a segment: it is all of the blog that a worker has in memory. */
  static final int SEGMENT_BYTES = 2 << 20;

  /** So many segments may be small before they are put together. */
  private static final int MOST_SMALL = 8;

  private final Disk disk;
  private final PostFiles files;
  private final InstantSource clock;
  private final Path root;
  private final IndexFolder folder;
  private final Set<Long> damaged = ConcurrentHashMap.newKeySet();
  private volatile Manifest manifest = Manifest.EMPTY;
  private boolean begun;

  /**
   * @param folder keeps the index, and nothing else; without one there is none
   * @param root the folder of the blog
   */
  public BlogIndex(
      Disk disk, PostFiles files, InstantSource clock, Optional<Path> folder, Path root) {
    this.disk = disk;
    this.files = files;
    this.clock = clock;
    this.root = root.toAbsolutePath().normalize();
    this.folder = new IndexFolder(disk, folder, this.root);
  }

  public Path root() {
    return root;
  }

  /** Has others write the index from now on. */
  public synchronized void close() {
    folder.free();
  }

  /** How many posts it holds. */
  int size() {
    return manifest.segments().stream().mapToInt(segment -> segment.entries().size()).sum();
  }

  // Following the blog.

  /**
   * Has the index hold {@code posts}, those of the blog as they are now, and no others; reads those
   * that it does not know, the first ones first. Gives up what is not read when {@code unwanted}.
   */
  public synchronized void follow(List<BlogFile> posts, BooleanSupplier unwanted) {
    boolean holding = folder.hold();
    if (!begun || !holding && folder.hasChanged()) manifest = folder.read();
    begun = true;
    if (!holding) return;
    Map<Path, BlogFile> now = HashMap.newHashMap(posts.size());
    for (BlogFile post : posts) if (post.path().startsWith(root)) now.put(post.path(), post);
    List<Segment> kept = kept(now);
    Set<Path> known = HashSet.newHashSet(posts.size());
    for (Segment segment : kept) {
      for (Entry entry : segment.entries()) known.add(entry.file().path());
    }
    List<BlogFile> missing = new ArrayList<>();
    for (BlogFile post : posts) {
      if (now.containsKey(post.path()) && !known.contains(post.path())) missing.add(post);
    }
    if (missing.isEmpty() && isAll(kept)) return;
    try {
      kept.addAll(read(missing, unwanted));
      if (unwanted.getAsBoolean()) return;
      Manifest next = new Manifest(kept);
      folder.write(next);
      manifest = next;
      damaged.clear();
    } catch (IOException _) {
      // No room, or no leave: what is there already goes on, and the rest is read from the posts.
      return;
    }
  }

  /** Whether {@code kept} are the very segments that the manifest names. */
  private boolean isAll(List<Segment> kept) {
    List<Segment> all = manifest.segments();
    if (kept.size() != all.size()) return false;
    for (int at = 0; at < all.size(); at++) if (kept.get(at) != all.get(at)) return false;
    return true;
  }

  /** What stays of the segments: posts as they are now, in segments that are worth their room. */
  private List<Segment> kept(Map<Path, BlogFile> now) {
    List<Segment> kept = new ArrayList<>();
    List<Segment> small = new ArrayList<>();
    for (Segment segment : manifest.segments()) {
      if (damaged.contains(segment.number())) continue;
      List<Entry> left = new ArrayList<>(segment.entries().size());
      for (Entry entry : segment.entries()) {
        if (entry.file().equals(now.get(entry.file().path()))) left.add(entry);
      }
      // One that stays whole stays the same.
      Segment rest = left.size() == segment.entries().size() ? segment : segment.with(left);
      if (rest.bytes() * 2 < segment.length()) continue;
      kept.add(rest);
      if (segment.length() < SEGMENT_BYTES / 2) small.add(rest);
    }
    if (small.size() > MOST_SMALL) kept.removeAll(small);
    return kept;
  }

  private List<Segment> read(List<BlogFile> posts, BooleanSupplier unwanted) throws IOException {
    long next = manifest.segments().stream().mapToLong(Segment::number).max().orElse(0) + 1;
    List<List<BlogFile>> parts = parts(posts);
    Queue<SegmentWriter> writers = new ConcurrentLinkedQueue<>();
    List<Optional<Segment>> made =
        IntStream.range(0, parts.size())
            .parallel()
            .mapToObj(
                part ->
                    unwanted.getAsBoolean()
                        ? Optional.<Segment>empty()
                        : segment(writers, next + part, parts.get(part)))
            .toList();
    if (unwanted.getAsBoolean()) return List.of();
    List<Segment> segments = new ArrayList<>();
    for (Optional<Segment> one : made)
      segments.add(one.orElseThrow(() -> new IOException("segment")));
    return segments;
  }

  private static List<List<BlogFile>> parts(List<BlogFile> posts) {
    List<List<BlogFile>> parts = new ArrayList<>();
    long room = 0;
    for (BlogFile post : posts) {
      if (parts.isEmpty() || post.length() > room) {
        parts.add(new ArrayList<>());
        room = SEGMENT_BYTES;
      }
      parts.getLast().add(post);
      room -= post.length() + 1;
    }
    return parts;
  }

  private Optional<Segment> segment(
      Queue<SegmentWriter> writers, long number, List<BlogFile> posts) {
    SegmentWriter free = writers.poll();
    SegmentWriter writer =
        free != null ? free : new SegmentWriter(disk, files, clock, SEGMENT_BYTES);
    try {
      return segment(writer, number, posts);
    } finally {
      writers.add(writer);
    }
  }

  /** Reads {@code posts} and writes them as a segment; empty when that cannot be written. */
  private Optional<Segment> segment(SegmentWriter writer, long number, List<BlogFile> posts) {
    try {
      return Optional.of(writer.write(folder, number, posts));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  // Searching.

  /** The post at {@code path} as it is on the disk now. */
  FoldedPost fold(Path path) {
    return FoldedPost.read(path, disk, files);
  }

  List<Segment> segments() {
    return manifest.segments();
  }

  Optional<byte[]> read(Segment segment) {
    Optional<byte[]> bytes = folder.read(segment);
    if (bytes.isEmpty()) damaged.add(segment.number());
    return bytes;
  }

  PostFiles files() {
    return files;
  }
}
