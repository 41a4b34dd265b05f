package genko.app;

import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.storage.linter.Linter;
import genko.text.Problem.Severity;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.AuditScope;
import genko.workspace.audit.BlogAudit;
import genko.workspace.audit.BlogFix;
import genko.workspace.audit.FixKinds;
import genko.workspace.audit.LinterAudit;
import genko.workspace.lint.BlogLinters;
import genko.workspace.lint.LinterFindings.Trouble;
import genko.workspace.spelling.Spelling;
import genko.workspace.step.PostFix;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genko check}: every check over posts or a whole blog, and what is certain mended. */
@Command(
    name = "check",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help.check}",
    footer = "${bundle:app.help.check.rules}",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private static final int FAULTS = 1;
  private static final int DOUBTS = 2;

  private final Console console;
  private final Clock clock;
  private final PostFiles files = new PostFiles(Disk.REAL, StateFolder.here().backups());
  private int exit;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "${bundle:app.help.check.paths}")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--json", description = "${bundle:app.help.check.json}")
  private boolean json;

  @Option(names = "--sarif", description = "${bundle:app.help.check.sarif}")
  private boolean sarif;

  @Option(names = "--github", description = "${bundle:app.help.check.github}")
  private boolean github;

  @Option(
      names = "--fix",
      paramLabel = "KINDS",
      arity = "0..1",
      fallbackValue = "",
      preprocessor = Attached.class,
      description = "${bundle:app.help.check.fix}")
  private @Nullable String fix;

  @Option(names = "--dry-run", description = "${bundle:app.help.check.dry}")
  private boolean dry;

  @Option(names = "--linters", description = "${bundle:app.help.check.linters}")
  private boolean linters;

  @Option(names = "--resume", description = "${bundle:app.help.check.resume}")
  private boolean resume;

  @Option(names = "--undo", description = "${bundle:app.help.check.undo}")
  private boolean undo;

  @Option(names = "--strict", description = "${bundle:app.help.check.strict}")
  private boolean strict;

  /** Has only a value behind {@code =} be one, for what follows a space is a path. */
  static final class Attached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) args.push("");
      return false;
    }
  }

  CheckCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (dry && fix == null) throw misuse("app.check.dry-alone");
    Optional<List<AuditScope>> scopes = new PostArguments(console, clock).scopes(arguments);
    if (scopes.isEmpty()) return FAULTS;
    if (resume) return new StepContinuation(console, files, clock).resume(scopes.get());
    if (undo) return new StepContinuation(console, files, clock).undo(scopes.get());
    Spelling spelling = CommandSpelling.of(files);
    List<BlogAudit.Result> results = new ArrayList<>();
    for (AuditScope scope : scopes.get()) {
      BlogAudit audit = BlogAudit.of(scope, files, clock, console.words(), Optional.of(spelling));
      BlogAudit.Result found = audit.run();
      if (fix != null) {
        List<PostFix> fixes = new BlogFix(audit, kinds(fix)).propose(found);
        PostMending mending = new PostMending(console, files, clock, dry);
        if (!mending.mend(scope.folder().root(), fixes, "genko check --fix")) exit = FAULTS;
        if (!dry && !fixes.isEmpty()) {
          found = BlogAudit.of(scope, files, clock, console.words(), Optional.of(spelling)).run();
        }
      }
      results.add(linters && !dry ? linted(audit, found) : found);
    }
    if (!dry) print(results);
    return exit != 0 ? exit : exit(results);
  }

  /** {@code found} with what the blog's own linters say, which whoever wrote the option allowed. */
  private BlogAudit.Result linted(BlogAudit audit, BlogAudit.Result found) {
    BlogLinters own = BlogLinters.of(BlogFolder.at(audit.scope().folder().root()));
    if (own.isEmpty()) {
      console.complain(console.words().say("notice.linters.none"));
      return found;
    }
    console.complain(console.words().say("app.check.linters", own.shown()));
    LinterAudit said = LinterAudit.of(audit, own, Linter.LIMIT);
    for (Trouble trouble : said.troubles()) {
      String key = "notice.linter." + trouble.failed().reason().name().toLowerCase(Locale.ROOT);
      String words = trouble.failed().words();
      console.complain(console.words().say(key, trouble.linter(), words, Linter.LIMIT.toSeconds()));
      exit = FAULTS;
    }
    return found.with(said.findings());
  }

  private RuntimeException misuse(String key, Object... args) {
    return Misuse.of(spec, console.words().say(key, args));
  }

  private static FixKinds kinds(String said) {
    Set<String> rules =
        Arrays.stream(said.split(",", -1))
            .map(String::strip)
            .filter(rule -> !rule.isEmpty())
            .collect(Collectors.toSet());
    return new FixKinds(rules);
  }

  private void print(List<BlogAudit.Result> results) {
    List<FindingReport.Entry> entries = new ArrayList<>();
    for (BlogAudit.Result result : results) {
      for (AuditFinding finding : result.findings()) {
        Path file = PostMending.shown(result.scope().file(finding.path()));
        String sentence = console.say(finding.problem().key(), finding.problem().args());
        entries.add(new FindingReport.Entry(file.toString().replace('\\', '/'), finding, sentence));
      }
    }
    FindingReport report = new FindingReport(entries);
    if (json) report.json(console.out());
    if (sarif) report.sarif(console.out());
    if (github) report.github(console.out());
    if (!json && !sarif && !github) report.plain(console.out());
  }

  private int exit(List<BlogAudit.Result> results) {
    boolean doubts = false;
    for (BlogAudit.Result result : results) {
      for (AuditFinding finding : result.findings()) {
        if (finding.problem().severity() == Severity.FAULT) return FAULTS;
        doubts |= finding.problem().severity() == Severity.DOUBT;
      }
    }
    return strict && doubts ? DOUBTS : 0;
  }
}
