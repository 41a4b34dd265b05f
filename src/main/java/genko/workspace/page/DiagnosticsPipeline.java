package genko.workspace.page;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.check.CheckGroup;
import genko.check.Diagnostic;
import genko.check.UnknownWords;
import genko.words.Words;
import genko.workspace.blog.KnownValues;
import genko.workspace.lint.Linting;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import genko.workspace.spelling.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks a post through when its typing rests, and again when its blog, or what is to be looked at,
 * is another. Targets of links come later, from where the disk is reached, and so does what may
 * have been meant by words that nobody knows, and what the blog's own linters say.
 */
final class DiagnosticsPipeline {
  private final OpenPost open;
  private final Words words;
  private final TaskRunner runner;
  private final LiquidDiagnostics liquid;
  private final Consumer<Diagnostics> taker;
  private final Latest<ParsedPost, Diagnostics> latest;
  private Optional<ParsedPost> newest = Optional.empty();
  private Optional<Diagnostics> found = Optional.empty();
  private boolean resting = true;

  /** Read by the worker. */
  private volatile Set<CheckGroup> wanted = CheckGroup.ALL;

  /** Empty as long as no blog is followed; read by the worker. */
  private volatile Optional<LinkDiagnostics> links = Optional.empty();

  /** Empty as long as nobody looks at the spelling; read by the worker. */
  private volatile Optional<SpellingDiagnostics> spelling = Optional.empty();

  /** Empty as long as nobody runs linters; read by the worker. */
  private volatile Optional<LinterDiagnostics> linters = Optional.empty();

  /** Read by the worker. */
  private volatile KnownValues known = KnownValues.NONE;

  /** Words that cannot be mended are nobody's problem; read by the worker. */
  private volatile boolean editable;

  DiagnosticsPipeline(OpenPost open, Words words, TaskRunner runner, Consumer<Diagnostics> taker) {
    this.open = open;
    this.words = words;
    this.runner = runner;
    this.taker = taker;
    liquid = new LiquidDiagnostics(new PostPublication(open::position), words);
    latest = new Latest<>(runner, this::look, this::take);
  }

  /** The post was read. */
  void take(ParsedPost parsed) {
    newest = Optional.of(parsed);
    if (resting) ask();
  }

  /** Whether the typing rests, and the post is looked through. */
  void setResting(boolean rests) {
    resting = rests;
    if (rests) ask();
  }

  /** What is looked for, beside what would end the build. */
  void setWanted(Set<CheckGroup> groups) {
    wanted = Set.copyOf(groups);
    ask();
  }

  /** The post is elsewhere in its blog, or that has changed. */
  void move() {
    if (resting) ask();
  }

  /** What the other posts of the blog have in their heads. */
  void setKnown(KnownValues values) {
    if (known.equals(values)) return;
    known = values;
    if (resting) ask();
  }

  /** Has the targets of links looked up by {@code disk}. */
  void followLinks(TaskRunner disk) {
    links = Optional.of(new LinkDiagnostics(open, disk, this::takeMissing));
  }

  /** Has the spelling looked at, as long as that is wanted; the result ends it. */
  Runnable followSpelling(Spelling known) {
    spelling =
        Optional.of(new SpellingDiagnostics(open, words, known, runner, this::takeUnknownWords));
    Runnable end = known.observe(this::ask);
    ask();
    return end;
  }

  /** Has the linters of the post's blog look at it, where they may; the result ends it. */
  Runnable followLinters(Linting linting) {
    linters =
        Optional.of(
            new LinterDiagnostics(
                open,
                words,
                linting,
                (from, said) -> takeLater(LinterDiagnostics.KIND, from, said)));
    Runnable end = linting.observe(this::ask);
    ask();
    return end;
  }

  /** What was found last, of whichever text it is. */
  Optional<Diagnostics> found() {
    return found;
  }

  /** Looks the post through, or does so as soon as it is read. */
  private void ask() {
    editable = !open.session().isReadOnly();
    newest.filter(parsed -> parsed.isOf(open.session().post())).ifPresent(latest::ask);
  }

  private Diagnostics look(ParsedPost from) {
    BlogPosition at = open.position();
    String name = open.path().map(Path::toString).orElse("");
    Diagnostics seen = Diagnostics.of(from, name, open.now().atZone(at.zone()), wanted, at);
    if (!open.isPost()) return seen.withNone();
    Diagnostics all = with(items(from), liquid.addTo(seen, from));
    all = with(linters.filter(known -> editable).map(known -> known.known(from)), all);
    return with(
        spelling.filter(known -> editable).map(known -> known.known(from)),
        with(links().map(known -> known.known(from)), all));
  }

  private Optional<List<Diagnostic>> items(ParsedPost from) {
    return wanted.contains(CheckGroup.FIELDS)
        ? Optional.of(ItemDiagnostics.of(from.post().head(), known))
        : Optional.empty();
  }

  private Optional<LinkDiagnostics> links() {
    return links.filter(known -> wanted.contains(CheckGroup.LINKS));
  }

  private static Diagnostics with(Optional<List<Diagnostic>> more, Diagnostics all) {
    return more.filter(found -> !found.isEmpty()).map(all::with).orElse(all);
  }

  private void take(ParsedPost from, Diagnostics seen) {
    found = Optional.of(seen);
    taker.accept(seen);
    if (!open.isPost()) return;
    links().ifPresent(known -> known.ask(from));
    spelling.filter(known -> editable).ifPresent(known -> known.ask(from));
    linters.filter(known -> editable).ifPresent(known -> known.ask(from));
  }

  private void takeUnknownWords(ParsedPost from, List<Diagnostic> unknown) {
    takeLater(UnknownWords.KIND, from, unknown);
  }

  private void takeMissing(ParsedPost from, List<Diagnostic> missing) {
    takeLater(LinkDiagnostics.KIND, from, missing);
  }

  private void takeLater(String kind, ParsedPost from, List<Diagnostic> later) {
    if (found.isEmpty() || !found.get().isOf(from.post())) return;
    Diagnostics next = found.get().with(kind, later);
    if (next.findings().equals(found.get().findings())) return;
    found = Optional.of(next);
    taker.accept(next);
  }
}
