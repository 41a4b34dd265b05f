package genko.ui.search;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.search.BlogFile;
import genko.search.BlogQuery;
import genko.search.BlogSearch;
import genko.search.BlogSearch.PostLines;
import genko.search.PostMatch;
import genko.text.Text;
import genko.workspace.search.SearchableBlogs;
import genko.workspace.search.SearchableBlogs.Blog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Searches of blogs on workers. Only the newest counts: one that is under way stops when another is
 * asked for. What it has found is told while it goes on, a few times a second at most.
 */
final class BlogSearchTasks {
  /** Between two reports of one search. */
  private static final Duration PERIOD = Duration.ofMillis(100);

  /** More lines of one post are not shown. */
  static final int MOST_LINES = 5000;

  /** What a search came to, or has come to so far. */
  sealed interface Result {
    /** The post lies in no blog. */
    record NoBlog() implements Result {}

    /** The folder of the blog cannot be read. */
    record Unreadable(Path folder) implements Result {}

    /**
     * The posts that were found, all of them once it is {@code done}.
     *
     * @param posts those with the terms in their title first, then the newest first
     * @param posted how many were looked through, or will be
     */
    record Found(Blog blog, BlogSearch search, List<PostMatch> posts, int posted, boolean done)
        implements Result {}
  }

  /** A search in the blog of {@code post}. */
  private record Request(int number, Path post, BlogQuery query, Map<Path, Text> unsaved) {}

  private record Report(int number, Result result) {}

  private final SearchableBlogs blogs;
  private final TaskRunner reading;
  private final Consumer<Result> taker;
  private final Latest<Request, Result> latest;
  private final Latest<Path, Boolean> following;
  private final Consumer<Report> reports;

  /** The number of the newest search: a worker that is at an older one stops. */
  private final AtomicInteger newest = new AtomicInteger();

  /**
   * @param taker gets what the newest search came to
   * @param onFailed hears that the newest search failed
   */
  BlogSearchTasks(
      SearchableBlogs blogs, SearchLanes lanes, Consumer<Result> taker, Runnable onFailed) {
    this.blogs = blogs;
    reading = lanes.reading();
    this.taker = taker;
    reports = lanes.searching().reporting(this::take);
    latest =
        new Latest<>(
                lanes.searching(),
                this::work,
                (Request request, Result result) -> take(new Report(request.number(), result)))
            .onFailure(
                (request, cause) -> {
                  if (isNewest(request.number())) onFailed.run();
                  lanes.searching().onUnhandled().accept(cause);
                });
    following = new Latest<>(lanes.indexing(), this::follow, (post, done) -> {});
  }

  private boolean isNewest(int number) {
    return number == newest.get();
  }

  private void take(Report report) {
    if (isNewest(report.number())) taker.accept(report.result());
  }

  /** Searches the blog of {@code post}. */
  void ask(Path post, BlogQuery query, Map<Path, Text> unsaved) {
    latest.ask(new Request(newest.incrementAndGet(), post, query, Map.copyOf(unsaved)));
  }

  /** Drops what is under way. */
  void drop() {
    newest.incrementAndGet();
  }

  /** Has the index of the blog of {@code post} hold what its files hold. */
  void index(Path post) {
    following.ask(post);
  }

  private boolean follow(Path post) {
    Optional<Blog> blog = blogs.of(post);
    try {
      if (blog.isPresent()) blog.get().follow(() -> false);
      return blog.isPresent();
    } catch (IOException _) {
      // The next search says so.
      return false;
    }
  }

  /** Reads the lines that {@code search} finds in {@code post}. */
  void lines(BlogSearch search, Path post, Consumer<PostLines> lines) {
    int number = newest.get();
    reading
        .task(() -> search.lines(post, MOST_LINES, () -> !isNewest(number)))
        .onSuccess(
            found -> {
              if (isNewest(number)) lines.accept(found);
            })
        .start();
  }

  private Result work(Request request) {
    Optional<Blog> blog = blogs.of(request.post());
    if (blog.isEmpty()) return new Result.NoBlog();
    try {
      List<BlogFile> posts = blog.get().posts(() -> !isNewest(request.number()));
      BlogSearch search =
          new BlogSearch(blog.get().index(), request.query(), posts, request.unsaved());
      Gathered gathered = new Gathered(request.number(), blog.get(), search);
      search.run(gathered, () -> !isNewest(request.number()));
      return gathered.result(true);
    } catch (IOException _) {
      return new Result.Unreadable(blog.get().root());
    }
  }

  /** What a search has found so far. */
  private final class Gathered implements BlogSearch.Taker {
    private final int number;
    private final Blog blog;
    private final BlogSearch search;
    private final Map<Path, Integer> places = new HashMap<>();
    private final List<PostMatch> found = new ArrayList<>();
    private long told = System.nanoTime() - PERIOD.toNanos();

    Gathered(int number, Blog blog, BlogSearch search) {
      this.number = number;
      this.blog = blog;
      this.search = search;
      search.posts().forEach(post -> places.put(post.path(), places.size()));
    }

    @Override
    public void found(List<PostMatch> matches) {
      found.addAll(matches);
      if (System.nanoTime() - told < PERIOD.toNanos()) return;
      told = System.nanoTime();
      reports.accept(new Report(number, result(false)));
    }

    Result.Found result(boolean done) {
      List<PostMatch> sorted =
          found.stream()
              .sorted(
                  Comparator.comparing((PostMatch match) -> !match.inTitle())
                      .thenComparing(match -> places.getOrDefault(match.path(), 0)))
              .toList();
      return new Result.Found(blog, search, sorted, search.posts().size(), done);
    }
  }
}
