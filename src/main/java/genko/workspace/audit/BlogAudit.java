package genko.workspace.audit;

import genko.async.Progress;
import genko.blog.BlogSite;
import genko.check.Diagnostic;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.Stamp;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostChecks;
import genko.workspace.page.RenderFailure;
import genko.workspace.position.BlogPosition;
import genko.workspace.spelling.Spelling;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks through the posts of a scope, as many at once as the machine has processors, and tells what
 * it found in an order that hangs on the posts alone. No post is kept in memory but for its facts.
 * Reaches the disk and takes its time: a worker's.
 */
public final class BlogAudit {
  private final AuditScope scope;
  private final AuditRules rules;
  private final PostFiles files;
  private final Clock clock;
  private final Words words;
  private final PostChecks checks;
  private final Optional<Blog> blog;
  private final WordIndex index = new WordIndex();
  private volatile Map<Path, Text> unsaved = Map.of();

  private BlogAudit(
      AuditScope scope, PostFiles files, Clock clock, Words words, Optional<Spelling> spelling) {
    this.scope = scope;
    this.files = files;
    this.clock = clock;
    this.words = words;
    BlogFolder root = BlogFolder.at(scope.folder().root());
    rules = AuditRules.of(root);
    checks = new PostChecks(words, spelling.filter(known -> rules.wants("spelling")));
    boolean jekyll = scope.folder().blog() && scope.folder().site().kind().runsLiquid();
    blog = jekyll ? Optional.of(Blog.read(root, clock)) : Optional.empty();
  }

  /** One of {@code scope}; {@code spelling} looks at words, if anybody does. */
  public static BlogAudit of(
      AuditScope scope, PostFiles files, Clock clock, Words words, Optional<Spelling> spelling) {
    return new BlogAudit(scope, files, clock, words, spelling);
  }

  /**
   * What was found: in each post, and in the order in which it is told.
   *
   * @param unusual those of the findings that hang on the habits
   */
  public record Result(
      AuditScope scope,
      List<AuditedPost> posts,
      List<AuditFinding> findings,
      Habits habits,
      List<AuditFinding> unusual) {
    public Result {
      posts = List.copyOf(posts);
      findings = List.copyOf(findings);
      unusual = List.copyOf(unusual);
    }

    /** This with what else was found. */
    public Result with(List<AuditFinding> more) {
      List<AuditFinding> all = new ArrayList<>(findings);
      all.addAll(more);
      all.sort(AuditFinding.ORDER);
      return new Result(scope, posts, all, habits, unusual);
    }
  }

  /** Looks at {@code texts} in the place of what the files of these posts hold, from now on. */
  public void setUnsaved(Map<Path, Text> texts) {
    unsaved = Map.copyOf(texts);
  }

  public AuditScope scope() {
    return scope;
  }

  AuditRules rules() {
    return rules;
  }

  /** Looks through all of it. */
  public Result run() {
    return run(Progress.NONE).orElseThrow();
  }

  /** The same, telling how far it is; empty when it was stopped. */
  public Optional<Result> run(Progress progress) {
    AtomicInteger done = new AtomicInteger();
    List<AuditedPost> posts =
        scope.posts().parallelStream()
            .filter(path -> !progress.isUnwanted())
            .map(
                path -> {
                  AuditedPost post = look(path);
                  progress.at(done.incrementAndGet(), scope.posts().size());
                  return post;
                })
            .toList();
    if (progress.isUnwanted()) return Optional.empty();
    List<PostFacts> facts = facts(posts);
    Habits habits = scope.whole() ? Habits.of(facts, index, rules) : Habits.NONE;
    List<AuditFinding> unusual =
        scope.whole() ? unusual(posts, habits, progress) : List.<AuditFinding>of();
    if (progress.isUnwanted()) return Optional.empty();
    List<AuditedPost> compared = posts.stream().map(AuditedPost::withoutWords).toList();
    return Optional.of(result(scope, compared, habits, unusual));
  }

  /**
   * {@code before} with the posts at {@code paths} looked at again, or no more where they are gone.
   * What the blog usually does is taken to be as it was.
   */
  public Result again(Result before, Set<String> paths) {
    Map<String, AuditedPost> posts = new TreeMap<>();
    before.posts().forEach(post -> posts.put(post.path(), post));
    posts.keySet().removeAll(paths);
    paths.parallelStream()
        .filter(path -> !isGone(path))
        .map(this::look)
        .toList()
        .forEach(post -> posts.put(post.path(), post.withoutWords()));
    List<AuditFinding> unusual = new ArrayList<>(before.unusual());
    unusual.removeIf(finding -> paths.contains(finding.path()));
    if (scope.whole()) {
      paths.parallelStream()
          .filter(posts::containsKey)
          .map(path -> unusual(path, before.habits()))
          .toList()
          .forEach(unusual::addAll);
    }
    AuditScope now = new AuditScope(scope.folder(), List.copyOf(posts.keySet()), scope.whole());
    return result(now, List.copyOf(posts.values()), before.habits(), unusual);
  }

  private boolean isGone(String path) {
    Path file = scope.file(path);
    if (unsaved.containsKey(file)) return false;
    return files.open(file) instanceof OpenResult.Unreadable lost && lost.isMissing();
  }

  private static List<PostFacts> facts(List<AuditedPost> posts) {
    return posts.stream().flatMap(post -> post.facts().stream()).toList();
  }

  private Result result(
      AuditScope of, List<AuditedPost> posts, Habits habits, List<AuditFinding> unusual) {
    List<AuditFinding> all = new ArrayList<>(told(OwnFileFindings.of(scope, rules, blog, words)));
    posts.forEach(post -> all.addAll(post.findings()));
    List<PostFacts> facts = facts(posts);
    if (of.whole()) {
      all.removeIf(BlogVocabulary.of(posts)::has);
      all.addAll(told(new PostComparisons(facts, rules, clock.instant()).find()));
      all.addAll(told(unused(facts)));
      all.addAll(unusual);
    }
    all.sort(AuditFinding.ORDER);
    return new Result(of, posts, all, habits, unusual);
  }

  private List<AuditFinding> unused(List<PostFacts> facts) {
    if (!scope.folder().blog() || !rules.wants("check.blog.unused")) return List.of();
    Set<String> mentioned = new HashSet<>();
    facts.forEach(post -> mentioned.addAll(post.files()));
    return FileUse.find(BlogFolder.at(scope.folder().root()), mentioned);
  }

  /** What is written otherwise than mostly; its text is opened again, for none is kept. */
  private List<AuditFinding> unusual(List<AuditedPost> posts, Habits habits, Progress progress) {
    BitSet numbers = habits.unusual(index);
    return posts.parallelStream()
        .filter(post -> !progress.isUnwanted())
        .filter(post -> post.facts().filter(facts -> habits.touches(facts, numbers)).isPresent())
        .flatMap(post -> unusual(post, habits, numbers).stream())
        .toList();
  }

  private List<AuditFinding> unusual(AuditedPost post, Habits habits, BitSet numbers) {
    PostFacts facts = post.facts().orElseThrow();
    Path file = scope.file(post.path());
    Text open = unsaved.get(file);
    Optional<String> now = open != null ? Optional.of(open.toString()) : files.text(file);
    // Somebody has changed it since: where its words are is to be found anew.
    if (now.filter(facts.words()::areIn).isEmpty()) return unusual(post.path(), habits);
    List<Diagnostic> found = habits.look(now.get(), facts.lists(), facts.words(), numbers, index);
    if (found.isEmpty()) return List.of();
    Text text = Text.of(now.get());
    return told(found.stream().map(one -> placed(post.path(), text, one)).toList());
  }

  private List<AuditFinding> unusual(String path, Habits habits) {
    return content(path)
        .flatMap(content -> read(content.text()))
        .map(read -> unusual(path, read, habits))
        .orElse(List.of());
  }

  /** What a post says, and what tells that from anything else. */
  record Content(Text text, Stamp stamp) {}

  /** What the post at {@code path} says now; empty where nobody can read it. */
  Optional<Content> content(String path) {
    Path file = scope.file(path);
    Text open = unsaved.get(file);
    if (open != null) return Optional.of(new Content(open, Stamp.of(open)));
    return files.open(file) instanceof Opened opened
        ? Optional.of(new Content(opened.text(), opened.stampOfText()))
        : Optional.empty();
  }

  /** What {@code read}, the post at {@code path}, has otherwise than {@code habits}. */
  List<AuditFinding> unusual(String path, ParsedPost read, Habits habits) {
    Text text = read.post().text();
    return told(habits.look(read, index).stream().map(found -> placed(path, text, found)).toList());
  }

  /** Those of {@code found} that the blog's rules let be told, as they want them. */
  List<AuditFinding> told(List<AuditFinding> found) {
    return found.stream().flatMap(one -> told(one).stream()).toList();
  }

  private Optional<AuditFinding> told(AuditFinding one) {
    Diagnostic before = one.diagnostic();
    return rules
        .told(before.problem())
        .map(
            problem ->
                problem.equals(before.problem())
                    ? one
                    : new AuditFinding(
                        one.path(),
                        one.line(),
                        one.column(),
                        new Diagnostic(problem, before.fixes(), before.word())));
  }

  private AuditedPost look(String path) {
    Text open = unsaved.get(scope.file(path));
    if (open != null) return look(path, open, Stamp.of(open));
    OpenResult opening = files.open(scope.file(path));
    return switch (opening) {
      case Opened opened -> look(path, opened.text(), opened.stampOfText());
      case OpenResult.Undecodable it -> unread(path, it.key(), it.args());
      case OpenResult.Unreadable it -> unread(path, it.key(), it.args());
    };
  }

  private AuditedPost unread(String path, String key, List<Object> args) {
    Problem problem = new Problem(Span.at(0), Severity.FAULT, key, args);
    AuditFinding finding = new AuditFinding(path, 0, 0, new Diagnostic(problem, List.of()));
    return new AuditedPost(path, Optional.empty(), List.of(finding), Optional.empty());
  }

  private AuditedPost look(String path, Text text, Stamp of) {
    Optional<Stamp> stamp = Optional.of(of);
    Optional<ParsedPost> read = read(text);
    if (read.isEmpty()) {
      Problem late = Problem.of(Severity.DOUBT, Span.at(0), "check.blog.late");
      AuditFinding finding = new AuditFinding(path, 0, 0, new Diagnostic(late, List.of()));
      return new AuditedPost(path, stamp, List.of(finding), Optional.empty());
    }
    BlogPosition position = position(path);
    return new AuditedPost(
        path,
        stamp,
        findings(path, read.get()),
        Optional.of(PostFacts.of(path, read.get(), position, rules, index)));
  }

  /** What each rule finds in {@code read}, the post at {@code path}. */
  List<AuditFinding> findings(String path, ParsedPost read) {
    BlogPosition position = position(path);
    ZonedDateTime now = clock.instant().atZone(position.zone());
    PostChecks.Place place = new PostChecks.Place(scope.file(path), position);
    Text text = read.post().text();
    return told(
        checks.of(read, place, now, rules.groups()).stream()
            .map(found -> placed(path, text, found))
            .toList());
  }

  static AuditFinding placed(String path, Text text, Diagnostic found) {
    int at = Math.min(found.problem().span().from(), text.length());
    int line = text.lineAt(at);
    return new AuditFinding(path, line, at - text.lineStart(line), found);
  }

  /** {@code text} read as a post of this blog; empty where that takes too long. */
  Optional<ParsedPost> read(Text text) {
    Post post = Post.of(text, scope.folder().site().dialect());
    return RenderFailure.read(post, () -> ParsedPost.of(post)).result();
  }

  BlogPosition position(String path) {
    BlogSite site = scope.folder().site();
    BlogFolder root = BlogFolder.at(scope.folder().root());
    return new BlogPosition(
        new BlogKinds.Place(site.kind(), Optional.of(root), false), site, blog, path, clock);
  }

  Optional<Blog> blog() {
    return blog;
  }

  Clock clock() {
    return clock;
  }
}
