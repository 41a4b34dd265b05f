package genko.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import genko.async.TimeBudget;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.check.Checks;
import genko.check.Diagnostic;
import genko.check.LiteralEmphasis;
import genko.check.MissingTargets;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.ReadingTime;
import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.jekyll.site.EditedPost;
import genko.jekyll.site.PostLinks;
import genko.kinds.BlogKinds;
import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.text.LineEnds;
import genko.text.Problem;
import genko.text.Text;
import genko.workspace.page.KindDiagnostics;
import genko.workspace.page.KindTargets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code genko show}: what the form would show of each post, as one JSON object on a line. */
@Command(
    name = "show",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help.show}",
    footer = "${bundle:app.help.show.rules}",
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {
  private static final Gson JSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  /**
   * The numbers that JSON writes as YAML does; {@code 010} and {@code 1,000} are not among them.
   */
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,30})(?:\\.\\d{1,30})?");

  /** A body that takes longer to read is not looked through for what it leads to. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The words that Jekyll's reader of YAML takes for yes. */
  private static final Set<String> TRUE = Set.of("yes", "true", "on");

  private final Console console;
  private final Clock clock;
  private final ReadBlogs blogs;
  private final PostFiles files = new PostFiles(Disk.REAL, StateFolder.here().backups());

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:app.help.show.files}")
  private List<String> arguments;

  ShowCommand(Console console, Clock clock) {
    this(console, clock, new ArrayList<>());
  }

  /** One that was given {@code files} and nothing else. */
  ShowCommand(Console console, Clock clock, List<String> files) {
    this.console = console;
    this.clock = clock;
    this.blogs = new ReadBlogs(clock, Sass.NONE);
    this.arguments = files;
  }

  @Override
  public Integer call() {
    int exit = 0;
    for (String argument : arguments) {
      Optional<Path> path = console.path(argument);
      if (path.isEmpty() || !show(path.get())) exit = 1;
    }
    blogs.close();
    return exit;
  }

  private boolean show(Path path) {
    var opening = files.open(path);
    if (!(opening instanceof Opened opened)) {
      console.complain(opening);
      return false;
    }
    Text text = opened.text();
    FrontMatter head = FrontMatter.of(text);
    String body = text.slice(head.bodyStart(), text.length());
    boolean ended = text.length() > 0 && "\r\n".indexOf(text.charAt(text.length() - 1)) >= 0;
    Shown shown =
        new Shown(
            path.toString(),
            head.fields().stream().map(field -> field(text, field)).toList(),
            problems(text, head, path),
            new Encoding(opened.encoding().name(), opened.encoding().bom()),
            LineEnds.of(text).counts(),
            ended,
            body.length(),
            ReadingTime.of(body).minutes());
    console.out().println(JSON.toJson(shown));
    return true;
  }

  private static ShownField field(Text text, Field field) {
    return new ShownField(
        field.key(),
        field.kind().name().toLowerCase(Locale.ROOT),
        value(field),
        field.raw(),
        text.lineAt(field.keySpan().from()) + 1);
  }

  private static @Nullable Object value(Field field) {
    return switch (field.kind()) {
      case LIST -> field.items();
      case EMPTY -> null;
      case BOOLEAN -> TRUE.contains(field.text().toLowerCase(Locale.ROOT));
      case INTEGER, NUMBER ->
          NUMBER.matcher(field.text()).matches() ? new BigDecimal(field.text()) : field.text();
      default -> field.text();
    };
  }

  /**
   * What the window would list: doubts about the front matter, the body, the name, and targets that
   * are not there.
   */
  private List<ShownProblem> problems(Text text, FrontMatter head, Path path) {
    BlogKinds.Place place = BlogKinds.of(path, head);
    BlogSite kind = place.kind().site(place.root(), clock);
    Optional<Blog> blog = place.isJekyll() ? blog(path) : Optional.empty();
    ZoneId site = blog.map(one -> one.config().zone()).orElseGet(kind::zone);
    String name = path.getFileName().toString();
    List<Diagnostic> found =
        new ArrayList<>(
            KindDiagnostics.of(
                kind,
                placed(place, path, head),
                Checks.of(text, head, name, clock.instant(), site)));
    PlacedPost placed = placed(place, path, head);
    if (kind.dialect().emphasis().isPresent()) {
      found.addAll(
          inBody(
              text,
              head,
              kind.dialect(),
              body -> LiteralEmphasis.of(text, head.bodyStart(), body)));
    }
    (place.isJekyll() ? targets(text, head, path, blog) : targets(place, kind, path, placed))
        .ifPresent(
            links ->
                found.addAll(
                    inBody(
                        text,
                        head,
                        kind.dialect(),
                        body -> MissingTargets.of(text, head.bodyStart(), body, links))));
    found.sort(Comparator.comparingInt(finding -> finding.problem().span().from()));
    return found.stream().map(finding -> problem(text, head, finding.problem())).toList();
  }

  private static PlacedPost placed(BlogKinds.Place place, Path path, FrontMatter head) {
    String name = path.getFileName().toString();
    return new PlacedPost(place.root().flatMap(root -> root.nameOf(path)).orElse(name), head);
  }

  private static Optional<MissingTargets.Site> targets(
      BlogKinds.Place place, BlogSite site, Path path, PlacedPost post) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) return Optional.empty();
    return Optional.of(
        new KindTargets(place.root().orElseGet(() -> BlogFolder.at(folder)), site, post));
  }

  private static List<Diagnostic> inBody(
      Text text, FrontMatter head, Dialect dialect, Function<Document, List<Diagnostic>> check) {
    try {
      return TimeBudget.within(LIMIT, () -> check.apply(dialect.parse(text, head.bodyStart())));
    } catch (TimeBudget.Lost late) {
      return List.of();
    }
  }

  /** The blog of the post at {@code path}, read once for all of its posts. */
  private Optional<Blog> blog(Path path) {
    return Blog.folderOf(path).map(blogs::of);
  }

  private static Optional<MissingTargets.Site> targets(
      Text text, FrontMatter head, Path path, Optional<Blog> blog) {
    if (blog.isPresent()) {
      Optional<String> name = blog.get().folder().nameOf(path);
      return name.map(post -> PostLinks.of(EditedPost.of(blog.get(), post, head, text))::missing);
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) return Optional.empty();
    String name = path.getFileName().toString();
    return Optional.of(PostLinks.beside(BlogFolder.at(folder), name)::missing);
  }

  private ShownProblem problem(Text text, FrontMatter head, Problem problem) {
    int from = Math.min(problem.span().from(), text.length());
    int line = text.lineAt(from);
    Optional<String> key =
        head.fields().stream()
            .filter(field -> field.lines().touches(from))
            .reduce((before, last) -> last.lines().from() <= from ? last : before)
            .map(Field::key);
    return new ShownProblem(
        line + 1,
        from - text.lineStart(line) + 1,
        problem.severity().name().toLowerCase(Locale.ROOT),
        key.orElse(null),
        console.say(problem.key(), problem.args()));
  }

  /** What is printed; the names are those of the JSON. */
  private record Shown(
      String file,
      List<ShownField> fields,
      List<ShownProblem> problems,
      Encoding encoding,
      Map<String, Integer> lineEnds,
      boolean finalNewline,
      int bodyLength,
      int readingTime) {}

  private record ShownField(
      String key, String kind, @Nullable Object value, String raw, int line) {}

  private record ShownProblem(
      int line, int column, String severity, @Nullable String key, String message) {}

  private record Encoding(String name, boolean bom) {}
}
