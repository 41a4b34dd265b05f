package genko.ui.library;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.storage.git.GitState;
import genko.words.Words;
import genko.workspace.library.PostEntry;
import genko.workspace.library.PostFacets;
import genko.workspace.library.PostFolder;
import genko.workspace.library.PostLibrary;
import genko.workspace.library.PostList;
import genko.workspace.library.PostMarks;
import genko.workspace.library.PostProblems;
import genko.workspace.library.PostQuery;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the list of posts shows: those of the library that are asked for, in order. They are chosen
 * and sorted on a worker, so that a list of any length keeps no key waiting.
 */
public final class PostListModel {
  private final Words words;
  private final PostLibrary library;
  private final DateTimeFormatter month;
  private final Latest<Asked, Shown> latest;
  private final ObjectProperty<PostQuery> query = new SimpleObjectProperty<>(PostQuery.ALL);
  private final BooleanProperty byMonth = new SimpleBooleanProperty(true);
  private final ObjectProperty<Set<Path>> unsaved = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Optional<Map<Path, GitState>>> git =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<PostProblems> problems =
      new SimpleObjectProperty<>(PostProblems.NONE);
  private final ObjectProperty<Optional<Path>> current =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);

  private record Asked(
      Shown before,
      PostList posts,
      PostQuery query,
      boolean byMonth,
      Set<Path> unsaved,
      Optional<Map<Path, GitState>> git,
      PostProblems problems) {}

  /**
   * What is to be seen. Rows and facets are the same objects as before where nothing in them is
   * another, so that nobody need look through thousands to see that.
   *
   * @param of the posts that it was chosen from
   * @param facets by what they can be told apart
   */
  public record Shown(PostList of, PostQuery query, List<PostRow> rows, PostFacets facets) {
    static final Shown NONE = new Shown(PostList.NONE, PostQuery.ALL, List.of(), PostFacets.NONE);

    /** Properties compare what they held with what they hold, on the thread of the window. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** {@code runner} does the choosing. */
  public PostListModel(Words words, PostLibrary library, TaskRunner runner) {
    this.words = words;
    this.library = library;
    month = DateTimeFormatter.ofPattern(words.say("library.month"), words.locale());
    latest = new Latest<>(runner, this::choose, (asked, chosen) -> shown.set(chosen));
    library.observe(this::ask);
    query.subscribe(this::ask);
    byMonth.subscribe(this::ask);
    unsaved.subscribe(this::ask);
    git.subscribe(this::ask);
    problems.subscribe(this::ask);
  }

  /** Which posts are asked for. */
  public ObjectProperty<PostQuery> queryProperty() {
    return query;
  }

  /** Whether posts of one month stand below a heading, where they are sorted by their dates. */
  public BooleanProperty byMonthProperty() {
    return byMonth;
  }

  /** The files that hold less than what was written. */
  public ObjectProperty<Set<Path>> unsavedProperty() {
    return unsaved;
  }

  /** The files that are not as git has them, or has pushed them; empty where there is no git. */
  public ObjectProperty<Optional<Map<Path, GitState>>> gitProperty() {
    return git;
  }

  /** In which state git has {@code file}, where that is worth a word. */
  Optional<GitState> git(Path file) {
    return git.get().map(states -> states.get(file));
  }

  /** What was found in the posts of the blog that was looked through last. */
  public ObjectProperty<PostProblems> problemsProperty() {
    return problems;
  }

  /** What problems of {@code rule} are called. */
  String problem(String rule) {
    return problems.get().titles().getOrDefault(rule, rule);
  }

  /** Whether somebody looked for problems in the posts that are listed. */
  boolean isChecked() {
    return shown.get().of.folder().flatMap(at -> problems.get().of(at.root())).isPresent();
  }

  /** The file of the post that is worked on. */
  public ObjectProperty<Optional<Path>> currentProperty() {
    return current;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Asks for other posts. */
  public void change(UnaryOperator<PostQuery> change) {
    query.set(change.apply(query.get()));
  }

  /** Asks for all posts again, in the order that was chosen. */
  public void clear() {
    change(asked -> PostQuery.ALL.withSort(asked.sort()));
  }

  /** Whether what is shown is what is asked for. */
  public boolean isSettled() {
    return latest.isIdle();
  }

  private void ask() {
    latest.ask(
        new Asked(
            shown.get(),
            library.posts(),
            query.get(),
            byMonth.get(),
            unsaved.get(),
            git.get(),
            problems.get()));
  }

  private Shown choose(Asked asked) {
    PostList posts = asked.posts;
    PostMarks marks = marks(asked);
    List<PostEntry> wanted = asked.query.of(posts.entries(), marks);
    boolean headed = asked.byMonth && asked.query.sort().isByDate();
    Path root = posts.folder().map(PostFolder::root).orElse(Path.of(""));
    Headings headings = new Headings();
    List<PostRow> rows = new ArrayList<>(wanted.size());
    String above = "";
    for (PostEntry entry : wanted) {
      String own = headed ? headings.of(entry) : "";
      rows.add(new PostRow(entry, root, own.equals(above) ? "" : own));
      above = own;
    }
    PostFacets facets = PostFacets.of(posts.entries(), marks);
    Shown before = asked.before;
    return new Shown(
        posts,
        asked.query,
        rows.equals(before.rows) ? before.rows : List.copyOf(rows),
        facets.equals(before.facets) ? before.facets : facets);
  }

  private static PostMarks marks(Asked asked) {
    Optional<Path> root = asked.posts.folder().map(PostFolder::root);
    if (root.isEmpty()) return PostMarks.NONE;
    Set<String> unsaved = new HashSet<>();
    for (Path file : asked.unsaved) path(root.get(), file).ifPresent(unsaved::add);
    Optional<Map<String, GitState>> git =
        asked.git.map(
            states -> {
              Map<String, GitState> byPath = new HashMap<>();
              states.forEach(
                  (file, state) ->
                      path(root.get(), file).ifPresent(path -> byPath.put(path, state)));
              return byPath;
            });
    return new PostMarks(unsaved, git, asked.problems.of(root.get()));
  }

  /** Where {@code file} is in the folder at {@code root}, if it is in there. */
  private static Optional<String> path(Path root, Path file) {
    if (!file.startsWith(root)) return Optional.empty();
    return Optional.of(root.relativize(file).toString().replace('\\', '/'));
  }

  /** What stands above the posts of a month, each made once. */
  private final class Headings {
    private final Map<YearMonth, String> made = new HashMap<>();

    String of(PostEntry entry) {
      return entry
          .date()
          .map(date -> made.computeIfAbsent(YearMonth.from(date), one -> month.format(date)))
          .orElseGet(() -> words.say("library.undated"));
    }
  }

  /**
   * The second line of {@code entry}: its day, its state where that is not usual, what it is of.
   */
  String details(PostEntry entry) {
    List<String> parts = new ArrayList<>();
    entry.date().map(ZonedDateTime::toLocalDate).ifPresent(day -> parts.add(day.toString()));
    switch (entry.state()) {
      case PUBLISHED, UNSAVED -> {}
      case DRAFT -> parts.add(words.say("library.state.draft"));
      case SCHEDULED -> parts.add(words.say("library.state.scheduled"));
      case HIDDEN -> parts.add(words.say("library.state.hidden"));
      case FAULTY -> parts.add(words.say("library.state.faulty"));
    }
    List<String> of = entry.categories().isEmpty() ? entry.tags() : entry.categories();
    if (!of.isEmpty()) parts.add(String.join(words.say("library.and"), of));
    return String.join(" · ", parts);
  }

  /** How many posts are shown, and what is to be known of the list besides. */
  String count() {
    Shown now = shown.get();
    int all = now.of.entries().size();
    int some = now.rows.size();
    return switch (now.of.status()) {
      case NOTHING -> "";
      case READING -> words.say("library.reading", now.of.read(), now.of.total());
      case LATE -> words.say("library.late");
      case GONE -> words.say("library.gone");
      case CUT -> words.say("library.cut", some);
      case WHOLE ->
          now.query.narrows()
              ? words.say("library.some", some, all)
              : words.say("library.all", all);
    };
  }
}
