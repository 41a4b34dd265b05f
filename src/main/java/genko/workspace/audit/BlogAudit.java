package genko.workspace.audit;

import genko.blog.BlogSite;
import genko.check.Diagnostic;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.page.LiquidDiagnostics;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostChecks;
import genko.workspace.page.RenderFailure;
import genko.workspace.position.BlogPosition;
import genko.workspace.spelling.Spelling;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** What was found: in each post, and in the order in which it is told. */
  public record Result(
      AuditScope scope, List<AuditedPost> posts, List<AuditFinding> findings, Habits habits) {
    public Result {
      posts = List.copyOf(posts);
      findings = List.copyOf(findings);
    }
  }

  public AuditScope scope() {
    return scope;
  }

  AuditRules rules() {
    return rules;
  }

  /** Looks through all of it. */
  public Result run() {
    List<AuditedPost> posts = scope.posts().parallelStream().map(this::look).toList();
    List<AuditFinding> all = new ArrayList<>(ofConfiguration());
    posts.forEach(post -> all.addAll(post.findings()));
    List<PostFacts> facts = posts.stream().flatMap(post -> post.facts().stream()).toList();
    Habits habits = scope.whole() ? Habits.of(facts, index, rules) : Habits.NONE;
    if (scope.whole()) {
      all.addAll(told(new PostComparisons(facts, rules, clock.instant()).find()));
      all.addAll(told(unused(facts)));
      all.addAll(unusual(facts, habits));
    }
    all.sort(AuditFinding.ORDER);
    return new Result(scope, posts, all, habits);
  }

  private List<AuditFinding> unused(List<PostFacts> facts) {
    if (!scope.folder().blog() || !rules.wants("check.blog.unused")) return List.of();
    Set<String> mentioned = new HashSet<>();
    facts.forEach(post -> mentioned.addAll(post.files()));
    return FileUse.find(BlogFolder.at(scope.folder().root()), mentioned);
  }

  /** What is written otherwise than mostly; read again, for no text is kept. */
  private List<AuditFinding> unusual(List<PostFacts> facts, Habits habits) {
    Set<Integer> numbers = habits.unusual(index);
    return facts.parallelStream()
        .filter(post -> habits.touches(post, numbers))
        .flatMap(post -> unusual(post.path(), habits).stream())
        .toList();
  }

  private List<AuditFinding> unusual(String path, Habits habits) {
    if (!(files.open(scope.file(path)) instanceof Opened opened)) return List.of();
    return read(opened.text()).map(read -> unusual(path, read, habits)).orElse(List.of());
  }

  /** What {@code read}, the post at {@code path}, has otherwise than {@code habits}. */
  List<AuditFinding> unusual(String path, ParsedPost read, Habits habits) {
    Text text = read.post().text();
    return told(habits.look(read).stream().map(found -> placed(path, text, found)).toList());
  }

  /** What there is to say of the blog's own files. */
  private List<AuditFinding> ofConfiguration() {
    List<AuditFinding> found = new ArrayList<>();
    for (String mistake : rules.mistakes()) {
      Problem problem = Problem.of(Severity.DOUBT, Span.at(0), "check.blog.rule", mistake);
      found.add(new AuditFinding(".genko.yml", 0, 0, new Diagnostic(problem, List.of())));
    }
    for (Diagnostic data : LiquidDiagnostics.ofData(blog, words)) {
      found.add(new AuditFinding("_data", 0, 0, data));
    }
    return told(found);
  }

  private List<AuditFinding> told(List<AuditFinding> found) {
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
    OpenResult opening = files.open(scope.file(path));
    return switch (opening) {
      case Opened opened -> look(path, opened);
      case OpenResult.Undecodable it -> unread(path, it.key(), it.args());
      case OpenResult.Unreadable it -> unread(path, it.key(), it.args());
    };
  }

  private AuditedPost unread(String path, String key, List<Object> args) {
    Problem problem = new Problem(Span.at(0), Severity.FAULT, key, args);
    AuditFinding finding = new AuditFinding(path, 0, 0, new Diagnostic(problem, List.of()));
    return new AuditedPost(path, Optional.empty(), List.of(finding), Optional.empty());
  }

  private AuditedPost look(String path, Opened opened) {
    Optional<ParsedPost> read = read(opened.text());
    if (read.isEmpty()) {
      Problem late = Problem.of(Severity.DOUBT, Span.at(0), "check.blog.late");
      AuditFinding finding = new AuditFinding(path, 0, 0, new Diagnostic(late, List.of()));
      return new AuditedPost(path, Optional.of(opened.stamp()), List.of(finding), Optional.empty());
    }
    BlogPosition position = position(path);
    return new AuditedPost(
        path,
        Optional.of(opened.stamp()),
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
        checks.of(read, place, now, rules.groups()).findings().stream()
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

  PostFiles files() {
    return files;
  }
}
