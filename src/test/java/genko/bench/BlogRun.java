package genko.bench;

import genko.search.BlogFile;
import genko.search.BlogQuery;
import genko.search.BlogSearch;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.workspace.library.PostFolder;
import genko.workspace.search.SearchableBlogs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What is done with all posts of a blog, without a window, in a process of its own: {@code list},
 * {@code index} or {@code search}, or what a plain tool does, {@code heads} or {@code read}; then a
 * post, and the folder that keeps the index. Prints a name and a number of ms a line, counted from
 * when the work is begun.
 */
public final class BlogRun {
  /** In nearly all posts, by one character, and in each by three. */
  static final List<String> WORDS = List.of("生成", "生", "庭で撮");

  private final SearchableBlogs.Blog blog;
  private final Path post;

  private BlogRun(Path post, Path cache) {
    this.post = post;
    PostFiles files = new PostFiles(Disk.REAL, cache.resolve("backups"));
    SearchableBlogs blogs = new SearchableBlogs(Disk.REAL, files, Clock.systemUTC());
    blogs.keepIn(cache);
    blog = blogs.of(post).orElseThrow();
  }

  public static void main(String[] args) throws IOException {
    BlogRun run = new BlogRun(Path.of(args[1]), Path.of(args[2]));
    switch (args[0]) {
      case "read" -> print("read", run::read);
      case "heads" -> print("heads", run::heads);
      case "list" -> run.list();
      case "index" -> print("index", run::index);
      case "search" -> run.search();
      default -> throw new IllegalArgumentException("no measure: " + args[0]);
    }
  }

  /** The first sixty posts, as the list has them, and all. */
  private void list() throws IOException {
    Clock clock = Clock.systemUTC();
    double cpu = Machine.processCpu();
    long begin = System.nanoTime();
    PostFolder folder = PostFolder.ofPost(post, clock).orElseThrow();
    var files = folder.list(() -> false).files();
    folder.read(files.subList(0, Math.min(60, files.size())), clock.instant());
    print("first", begin);
    print("first-cpu", Machine.processCpu() - cpu);
    int half = files.size() / 2;
    List.of(files.subList(0, half), files.subList(half, files.size())).parallelStream()
        .forEach(part -> folder.read(part, clock.instant()));
    print("all", begin);
    print("all-cpu", Machine.processCpu() - cpu);
  }

  /** What anybody has to do who looks into all posts: the plain tool. */
  private void read() throws IOException {
    long bytes = 0;
    try (Stream<Path> all = Files.list(post.getParent())) {
      for (Path one : all.toList()) bytes += Files.readAllBytes(one).length;
    }
    if (bytes == 0) throw new IOException("nothing there: " + post);
  }

  /** What anybody has to do who lists all posts by their heads: the plain tool. */
  private void heads() throws IOException {
    long bytes = 0;
    try (Stream<Path> all = Files.list(post.getParent())) {
      for (Path one : all.toList()) {
        try (InputStream in = Files.newInputStream(one)) {
          bytes += in.readNBytes(1 << 12).length;
        }
      }
    }
    if (bytes == 0) throw new IOException("nothing there: " + post);
  }

  private void index() throws IOException {
    blog.follow(() -> false);
  }

  /** The first hits and all hits of words that are frequent and rare, as one types them. */
  private void search() throws IOException {
    index();
    // One types, and each letter is sought: the first of them is not what is waited for.
    for (String words : List.of("日", "日記", "京", "京都", "t", "th")) search(words, List.of());
    for (String words : WORDS) search(words, WORDS);
  }

  private void search(String words, List<String> told) throws IOException {
    AtomicLong first = new AtomicLong();
    double cpu = Machine.processCpu();
    long begin = System.nanoTime();
    List<BlogFile> posts = blog.posts(() -> false);
    BlogSearch search = new BlogSearch(blog.index(), BlogQuery.of(words), posts, Map.of());
    search.run(found -> first.compareAndSet(0, System.nanoTime()), () -> false);
    int number = told.indexOf(words) + 1;
    if (number == 0) return;
    print("first" + number, (first.get() - begin) / 1e6);
    print("hits" + number, begin);
    print("hits" + number + "-cpu", Machine.processCpu() - cpu);
  }

  /** Something that reaches the disk. */
  private interface Work {
    void run() throws IOException;
  }

  private static void print(String name, Work work) throws IOException {
    double cpu = Machine.processCpu();
    long begin = System.nanoTime();
    work.run();
    print(name, begin);
    print(name + "-cpu", Machine.processCpu() - cpu);
  }

  private static void print(String name, long begin) {
    print(name, (System.nanoTime() - begin) / 1e6);
  }

  private static void print(String name, double ms) {
    System.out.printf(Locale.ROOT, "%s %.3f%n", name, ms);
  }
}
