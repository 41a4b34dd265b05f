package genko.ui.search;

import genko.search.BlogQuery;
import genko.search.BlogSearch;
import genko.search.BlogSearch.PostLines;
import genko.search.MatchedLine;
import genko.search.PostMatch;
import genko.ui.search.BlogSearchTasks.Result;
import genko.workspace.Workspace;
import genko.workspace.search.SearchableBlogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is sought in the blog of the current post, or of the one that was open last, and what was
 * found: rows of posts, and of lines below those that the writer opens. Lives on the owner's
 * thread, and knows no screen.
 */
public final class BlogSearchModel {
  /** The lines of so many posts are shown without being asked for. */
  private static final int MOST_OPEN = 30;

  private final Workspace workspace;
  private final BlogSearchTasks tasks;
  private final Runnable observer;
  private BlogQuery query = BlogQuery.NOTHING;
  private int round;
  private boolean held;
  private State state = State.NOTHING;
  private Optional<Result.Found> found = Optional.empty();

  /** Posts that are opened, or closed where usually all are open. */
  private final Set<Path> turned = new HashSet<>();

  private final Map<Path, PostLines> lines = new HashMap<>();
  private final Set<Path> asked = new HashSet<>();
  private final Set<Path> gone = new HashSet<>();
  private List<PostMatch> posts = List.of();

  /** The search whose lines are read. */
  private Optional<BlogSearch> reading = Optional.empty();

  /** Put together anew when they are asked for and are others. */
  private Optional<List<SearchRow>> rows = Optional.empty();

  /** What there is to say of a search. */
  public enum State {
    /** Nothing is sought. */
    NOTHING,
    SEARCHING,
    DONE,
    /** There is no post whose blog could be searched. */
    NO_BLOG,
    /** The blog's folder cannot be read. */
    UNREADABLE,
    /** The search itself failed. */
    FAILED
  }

  /**
   * A search on the workers of {@code lanes}.
   *
   * @param observer hears of everything that there is to show
   */
  public BlogSearchModel(
      Workspace workspace, SearchableBlogs blogs, SearchLanes lanes, Runnable observer) {
    this.workspace = workspace;
    this.observer = observer;
    tasks = new BlogSearchTasks(blogs, lanes, this::take, this::failed);
  }

  // What is sought.

  /**
   * Looks for what {@code words} say; when it is to be replaced, for the words themselves. Whether
   * that is something else than before.
   */
  public boolean seek(String words, boolean toReplace) {
    BlogQuery next = toReplace ? BlogQuery.exactly(words) : BlogQuery.of(words);
    if (next.equals(query)) return false;
    query = next;
    turned.clear();
    rows = Optional.empty();
    look();
    return true;
  }

  /** Looks again: posts may have changed. */
  public void look() {
    tasks.drop();
    forget();
    Optional<Path> post = workspace.place();
    if (query.isEmpty()) {
      state = State.NOTHING;
    } else if (post.isEmpty()) {
      state = State.NO_BLOG;
    } else {
      state = State.SEARCHING;
      tasks.ask(post.get(), query, workspace.unsaved());
    }
    observer.run();
  }

  /** Whether rows stay as they are until the search is done: somebody walks among them. */
  void setHeld(boolean walked) {
    held = walked;
  }

  /** Looks again, as posts were written just now. */
  void written() {
    found.ifPresent(all -> all.blog().written());
    look();
  }

  /** Has the index know the blog, so that the first search need not read it. */
  public void prepare() {
    workspace.place().ifPresent(tasks::index);
  }

  /** What was read stays in sight until the first posts of the new search are there. */
  private void forget() {
    round++;
    rows = Optional.empty();
    gone.clear();
  }

  /** What other searches have read marks other words. */
  private void follow(BlogSearch search) {
    if (reading.filter(before -> before == search).isPresent()) return;
    reading = Optional.of(search);
    forget();
    lines.clear();
    asked.clear();
  }

  public BlogQuery query() {
    return query;
  }

  /** Another number whenever all is looked for anew. */
  int round() {
    return round;
  }

  // What was found.

  private void take(Result result) {
    switch (result) {
      case Result.NoBlog _ -> {
        found = Optional.empty();
        state = State.NO_BLOG;
      }
      case Result.Unreadable _ -> {
        found = Optional.empty();
        state = State.UNREADABLE;
      }
      case Result.Found some -> {
        if (held && !some.done()) return;
        found = Optional.of(some);
        follow(some.search());
        state = some.done() ? State.DONE : State.SEARCHING;
        if (some.done()) prepare();
      }
    }
    gather();
    observer.run();
  }

  private void failed() {
    found = Optional.empty();
    gather();
    state = State.FAILED;
    observer.run();
  }

  public State state() {
    return state;
  }

  /** The folder of the blog that was searched. */
  Optional<Path> root() {
    return found.map(all -> all.blog().root());
  }

  /** The posts with something in them, in the order in which they are shown. */
  public List<PostMatch> posts() {
    return query.isEmpty() ? List.of() : posts;
  }

  private void gather() {
    List<PostMatch> all = found.map(Result.Found::posts).orElse(List.of());
    posts =
        gone.isEmpty() ? all : all.stream().filter(post -> !gone.contains(post.path())).toList();
    rows = Optional.empty();
  }

  /** How often it was found in all posts together. */
  public long count() {
    return posts().stream().mapToLong(this::count).sum();
  }

  /** How often it stands in a post: as its text says, once that was read. */
  public int count(PostMatch match) {
    PostLines read = lines.get(match.path());
    return read == null ? match.count() : read.count();
  }

  /**
   * All rows, those of opened posts with their lines as far as they were read; the same list as
   * before where no row is another.
   */
  List<SearchRow> rows() {
    List<SearchRow> now = rows.orElseGet(this::gatherRows);
    rows = Optional.of(now);
    return now;
  }

  private List<SearchRow> gatherRows() {
    List<SearchRow> rows = new ArrayList<>();
    for (PostMatch match : posts()) {
      boolean open = isOpen(match);
      rows.add(new SearchRow.Post(match, open));
      if (!open) continue;
      for (MatchedLine line : want(match).map(PostLines::lines).orElse(List.of())) {
        rows.add(new SearchRow.Line(match, line));
      }
    }
    return rows;
  }

  /** The lines of a post that is in sight; they are read where they are not known yet. */
  public Optional<PostLines> want(PostMatch match) {
    Path path = match.path();
    if (reading.isPresent() && asked.add(path)) {
      BlogSearch search = reading.get();
      tasks.lines(search, path, read -> read(search, path, read));
    }
    return Optional.ofNullable(lines.get(path));
  }

  private void read(BlogSearch search, Path path, PostLines read) {
    if (reading.filter(now -> now == search).isEmpty()) return;
    lines.put(path, read);
    // The index was wrong, or the post has changed since.
    if (read.count() == 0 && gone.add(path)) gather();
    if (turned.contains(path) != allOpen()) rows = Optional.empty();
    observer.run();
  }

  /** The lines of a post, as far as they were read. */
  Optional<PostLines> known(PostMatch match) {
    return Optional.ofNullable(lines.get(match.path()));
  }

  /** Whether the lines of a post stand below it. */
  boolean isOpen(PostMatch match) {
    return turned.contains(match.path()) != allOpen();
  }

  /** Has the lines of a post stand below it, or not. */
  public void setOpen(PostMatch match, boolean open) {
    if (isOpen(match) == open) return;
    if (!turned.remove(match.path())) turned.add(match.path());
    rows = Optional.empty();
    observer.run();
  }

  /** What is to be replaced is shown at once, where it is not too much. */
  private boolean allOpen() {
    return query.isExact() && found.isPresent() && found.get().posts().size() <= MOST_OPEN;
  }
}
